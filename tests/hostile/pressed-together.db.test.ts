// SPDX-License-Identifier: Apache-2.0
import { beforeAll, describe, expect, test } from 'vitest'
import { previewImport } from '#areas/catalogue/contract.ts'
import { moveDossier, receiveDossier } from '#areas/dossiers/contract.ts'
import { addPerson, addPost, changePost, changeRole, createAdministrator, disableAccount, endAssignment, giveAccount, listPosts, signIn } from '#areas/organisation/contract.ts'
import { newSetupCode } from '#areas/organisation/server/create-administrator.ts'
import { verifySystem } from '#app/verify.ts'
import { newId } from '#platform/server/new-id.ts'
import { type Session, sessionWith, useTestApp } from '../http/test-app.ts'
import { type AgencyWorld, aReceipt, makeWorld } from './agency-world.ts'
import { type Sample, samplesOf } from './sample-requests.ts'
import { wholeContent } from './whole-content.ts'

const AT_ONCE = 20
const app = useTestApp()

/** Each press in its own world: what one sample does must not stand in the way of the next. */
let serial = 0
const freshWorld = () => makeWorld(app, `Song${serial++}`)
const names = ['add agency', 'rename agency', 'appoint administrator', 'add person', 'change person', 'give account', 'disable account', 'add post', 'change post', 'assign post', 'end assignment', 'change role', 'save calendar', 'take list in',
  'put in scope', 'take out of scope', 'draft', 'draft the next issue', 'edit', 'issue: review', 'issue: reject', 'issue: withdraw', 'role holders', 'receive', 'move: forward', 'move: pause', 'move: return', 'move: refuse'] as const

async function sampleIn(world: AgencyWorld, name: string): Promise<Sample> {
  const sample = samplesOf(world).find((each) => each.name === name)
  if (sample === undefined) throw new Error(`no sample ${name}`)
  if (name !== 'take list in') return sample
  const { planId } = await world.boss.get(previewImport, { asOf: '2026-06-03' }, { file: world.list })
  return { ...sample, input: { ...sample.input, planId } }
}
const press = (who: Session, sample: Sample, commandId?: string) => who.call(sample.contract, sample.input, { commandId: commandId ?? newId(), ...(sample.file === undefined ? {} : { file: sample.file }) })
const together = <T>(work: (index: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: AT_ONCE }, (_, index) => work(index)))
const eventsOf = async () => (await app.database.owner.query<{ n: number }>('select (select count(*) from organisation.event) + (select count(*) from procedures.event) + (select count(*) from dossiers.event) + (select count(*) from catalogue.list_import) as n')).rows[0]?.n ?? 0

describe('one button pressed twenty times at once', () => {
  test.each(names)('%s: with one command id it is done once, and everybody gets the same answer', async (name) => {
    const world = await freshWorld()
    const sample = await sampleIn(world, name)
    const before = await eventsOf()
    const commandId = newId()
    const answers = await together(() => press(world.boss, sample, commandId))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(await eventsOf() - before).toBeLessThanOrEqual(1)
    const after = await wholeContent(app.database.owner)
    expect(await press(world.boss, sample, commandId)).toEqual(answers[0])
    expect(await wholeContent(app.database.owner)).toEqual(after)
  })

  test.each(names.filter((name) => !['give account', 'disable account', 'add post', 'end assignment', 'change role', 'put in scope', 'take out of scope', 'role holders', 'receive'].includes(name)))('%s: with twenty ids one has its way, the others are told', async (name) => {
    const world = await freshWorld()
    const sample = await sampleIn(world, name)
    const answers = await together(() => press(world.boss, sample))
    const refused = answers.filter(({ status }) => status !== 200)
    expect({ name, granted: answers.length - refused.length }).toEqual({ name, granted: 1 })
    for (const answer of refused) expect({ name, ...answer }).toMatchObject({ status: 409, sentence: { vi: expect.stringMatching(/.{15}/) } })
  })

  test.each(['give account', 'disable account', 'add post', 'end assignment', 'change role', 'put in scope', 'take out of scope', 'role holders'])('%s: with twenty ids all are served, one after another', async (name) => {
    const world = await freshWorld()
    const sample = await sampleIn(world, name)
    expect((await together(() => press(world.boss, sample))).map(({ status }) => status)).toEqual(Array.from({ length: AT_ONCE }, () => 200))
  })

  test('at the end every dossier, tally and issue follows from its history', async () => {
    const { differences, dossiers } = await verifySystem(app.database.owner)
    expect(dossiers).toBeGreaterThan(50)
    expect(differences).toEqual([])
  })
})

describe('two people with two wishes', () => {
  let world: AgencyWorld
  beforeAll(async () => { world = await freshWorld() })

  test('twenty dossiers received at the same instant get twenty codes without a gap, and a refusal takes none', async () => {
    const before = await world.boss.get(receiveDossier, aReceipt(world.revisionId))
    const missing = { ...aReceipt(world.revisionId), items: [{ name: 'Tờ khai', original: 0, copy: 0, lookedUp: false }] }
    const answers = await together((index) => world.boss.call(receiveDossier, index % 4 === 0 ? missing : aReceipt(world.revisionId)))
    const numbers = answers.flatMap((answer) => ('value' in answer ? [Number(answer.value.code.slice(-4))] : [])).toSorted((a, b) => a - b)
    const first = Number(before.code.slice(-4)) + 1
    expect(numbers).toEqual(Array.from({ length: 15 }, (_, index) => first + index))
    expect(answers.filter(({ status }) => status !== 200)).toHaveLength(5)
    expect(answers.find(({ status }) => status !== 200)).toMatchObject({ refusal: { code: 'papers-missing' }, sentence: { vi: 'Chưa nhận giấy tờ nào của: Tờ khai.' } })
    expect(Number((await world.boss.get(receiveDossier, aReceipt(world.revisionId))).code.slice(-4))).toBe(first + 15)
  })

  test('of twenty different moves on one dossier one is made; the history has one line more', async () => {
    const { id } = await world.boss.get(receiveDossier, aReceipt(world.revisionId))
    const wishes = [{ move: 'forward', to: world.clerkId }, { move: 'pause', reason: 'verification', note: '' }, { move: 'refuse', reason: 'Không thuộc thẩm quyền' }, { move: 'reassign', to: world.clerkId, reason: 'Đi họp' }] as const
    const answers = await together((index) => world.boss.call(moveDossier, { id, version: 1, command: wishes[index % 4] ?? wishes[0] }))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const answer of answers.filter(({ status }) => status !== 200)) expect(answer).toMatchObject({ refusal: { code: 'changed-by-someone-else' }, sentence: { vi: 'Có người vừa cập nhật hồ sơ này. Hãy xem lại rồi làm tiếp.' } })
    expect((await app.database.owner.query('select seq from dossiers.event where dossier_id = $1', [id])).rows).toHaveLength(2)
  })

  test('one command id used for two contents is refused in a sentence', async () => {
    const commandId = newId()
    await world.boss.get(addPost, { title: 'Một', roleId: world.roleId as never, signsForAgency: false, from: '2026-01-01' }, { commandId })
    expect(await world.boss.call(addPost, { title: 'Hai', roleId: world.roleId as never, signsForAgency: false, from: '2026-01-01' }, { commandId })).toMatchObject({ status: 422, problem: { sentence: { vi: 'Không làm được việc này với nội dung đã gửi.' } } })
  })

  test('twenty people added with one login make one person', async () => {
    const answers = await together((index) => world.boss.call(addPerson, { fullName: `Nguyễn Văn ${index}`, email: null, phone: null, login: 'cung.ten', postId: world.postId as never, from: '2026-01-01' }))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const answer of answers.filter(({ status }) => status !== 200)) expect(answer).toMatchObject({ refusal: { code: 'login-taken' }, sentence: { vi: 'Tên đăng nhập "cung.ten" đã có người dùng. Hãy chọn tên khác.' } })
    expect((await app.database.owner.query(`select from organisation.person where full_name like 'Nguyễn Văn %'`)).rowCount).toBe(1)
  })

  test('two accounts opened for one person at once are one account', async () => {
    // A slow disk: every account takes its time to be written, so that all would look before the first is there.
    await app.database.owner.query(`create function organisation.slowly() returns trigger language plpgsql as $$ begin perform pg_sleep(0.2); return new; end $$;
      create trigger slowly before insert on organisation.account for each row execute function organisation.slowly()`)
    const answers = await together((index) => world.boss.call(giveAccount, { personId: world.newcomerId as never, login: `hai.ten.${index}` }))
    await app.database.owner.query('drop trigger slowly on organisation.account')
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    expect((await app.database.owner.query('select login from organisation.account where person_id = $1', [world.newcomerId])).rowCount).toBe(1)
  })
})

describe('the last administrator', () => {
  /** An agency with two administrators, each signed in, with the ids of their holds. */
  async function twoAdministrators() {
    const mark = `hai${serial++}`
    const made = await app.make({ people: ['a', 'b'].map((who) => ({ fullName: `Quản Trị ${who}`, login: `${mark}.${who}`, posts: [{ title: `Quản trị ${who}`, role: 'administrator' }] })) })
    const sessions = [await app.signIn(`${mark}.a`), await app.signIn(`${mark}.b`)] as const
    const { rows } = await app.database.owner.query<{ id: string; person_id: string }>('select id, person_id from organisation.assignment where agency_id = $1', [made.agencyId])
    const holds = made.people.map(({ personId }) => rows.find((row) => row.person_id === personId)?.id ?? '')
    const { posts } = await sessions[0].get(listPosts, {})
    const left = async () => (await app.database.owner.query(`select from organisation.assignment m join organisation.post o on o.id = m.post_id join organisation.role r on r.id = o.role_id join organisation.account a on a.person_id = m.person_id
      where m.agency_id = $1 and not a.disabled and 'organisation.manage' = any (r.permissions) and m.valid_to is null and o.valid_to is null`, [made.agencyId])).rowCount
    return { sessions, holds, people: made.people.map(({ personId }) => personId), posts, auditor: made.roleIds.get('auditor') ?? '', administrator: made.roleIds.get('administrator') ?? '', left }
  }
  /** One has its way. The other is told, or has by then no right left to ask: what must not be is that both have theirs. */
  const oneOfTwo = (answers: readonly { status: number }[]) => expect([[200, 409], [200, 403], [200, 401]]).toContainEqual(answers.map(({ status }) => status).toSorted((a, b) => a - b))

  test.each(Array.from({ length: 5 }, (_, index) => index))('is not lost when two take the post from each other at the same moment (%i)', async () => {
    const { sessions, holds, left } = await twoAdministrators()
    const answers = await Promise.all(sessions.map((session, index) => session.call(endAssignment, { id: holds[1 - index] ?? '', on: '2026-06-03' })))
    oneOfTwo(answers)
    const told = answers.find(({ status }) => status === 409)
    if (told !== undefined) expect(told).toMatchObject({ refusal: { code: 'last-administrator' }, sentence: { vi: 'Đây là người quản trị cuối cùng. Hãy giao quyền quản trị cho người khác trước.' } })
    expect(await left()).toBe(1)
  })

  test('nor when two close each other’s accounts, nor by closing or changing the post', async () => {
    const accounts = await twoAdministrators()
    oneOfTwo(await Promise.all(accounts.sessions.map((session, index) => session.call(disableAccount, { personId: accounts.people[1 - index] as never }))))
    expect(await accounts.left()).toBe(1)
    const { sessions: [first], posts, auditor, administrator, left } = await twoAdministrators()
    const change = (post: (typeof posts)[number] | undefined, more: object) => first.call(changePost, { id: post?.id as never, version: post?.version ?? 0, title: post?.title ?? '', roleId: post?.roleId as never, signsForAgency: false, validTo: null, ...more })
    expect(await change(posts[1], { validTo: '2026-06-03' })).toMatchObject({ status: 200 })
    expect(await change(posts[0], { validTo: '2026-06-04' })).toMatchObject({ refusal: { code: 'last-administrator' } })
    expect(await change(posts[0], { validTo: '2027-06-03' })).toMatchObject({ refusal: { code: 'last-administrator' } })
    expect(await change(posts[0], { roleId: auditor })).toMatchObject({ refusal: { code: 'last-administrator' } })
    expect(await first.call(changeRole, { id: administrator as never, permissions: ['organisation.read'] })).toMatchObject({ refusal: { code: 'last-administrator' } })
    expect(await left()).toBe(1)
  })
})

describe('the first visit', () => {
  const empty = useTestApp()

  test('twenty at once, even with two codes, make one administrator', async () => {
    const codes = [newSetupCode(), newSetupCode()]
    for (const { hash } of codes) await empty.database.owner.query('insert into organisation.setup_code (code_hash, created_at) values ($1, now())', [hash])
    const nobody = sessionWith(empty.http, '')
    const answers = await together((index) => nobody.call(createAdministrator, { code: codes[index % 2]?.code ?? '', agencyCode: `CQ-${index}`, agencyName: 'UBND xã', kind: 'people-committee', level: 'commune', fullName: 'Quản Trị', login: `quan.tri.${index}`, password: 'một câu thật là dài' }))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const answer of answers.filter(({ status }) => status !== 200)) expect(answer).toMatchObject({ refusal: { code: 'setup-code-wrong' } })
    expect((await empty.database.owner.query('select from organisation.agency')).rowCount).toBe(1)
    expect(await nobody.call(signIn, { login: 'quan.tri.khong-co', password: 'x' })).toMatchObject({ status: 409 })
  })
})

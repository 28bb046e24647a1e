// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Instant, PlainDate } from '#kernel/time.ts'
import { inTransaction } from '#platform/server/postgres/tx.ts'
import { type Session, useTestApp } from '../../../tests/http/test-app.ts'
import { addPost, assignPost, delegatePost, endAssignment, endDelegation, listDelegations, listPeople, listPosts, whoAmI } from '../contract.ts'
import { listAbleHolders } from './able-holder.ts'

const NOW = '2026-06-03T02:00:00.000Z' as Instant
const day = (text: string) => text as PlainDate

describe('delegating a post', () => {
  const app = useTestApp(NOW)
  const people: Record<string, Session> = {}
  const as = (name: string): Session => people[name] as Session
  const ids: Record<string, string> = {}
  let agencyId = ''

  beforeAll(async () => {
    const made = await app.make({ people: [
      { fullName: 'Nguyễn Văn Đầu', login: 'dau', posts: [{ title: 'Chủ tịch', role: 'head' }] },
      { fullName: 'Trần Thị Thay', login: 'thay', posts: [{ title: 'Chuyên viên', role: 'specialist' }] },
      { fullName: 'Lò Văn Trị', login: 'tri', posts: [{ title: 'Quản trị', role: 'administrator' }] },
      { fullName: 'Bàn Văn Ba', login: 'bavan', posts: [{ title: 'Thư ký', role: 'iso-secretary' }] },
    ] })
    agencyId = made.agencyId
    for (const { login, personId } of made.people) ids[login ?? ''] = personId
    for (const [title, id] of made.postIds) ids[title] = id
    await app.make({ people: [{ fullName: 'Người Xã Khác', login: 'khac', posts: [{ title: 'Chủ tịch', role: 'head' }, { title: 'Quản trị', role: 'administrator' }] }] })
    for (const login of ['dau', 'thay', 'tri', 'bavan', 'khac']) people[login] = await app.signIn(login)
  })

  afterEach(() => { app.clock = NOW })

  const wanted = (more: Record<string, unknown> = {}) => ({
    delegatorId: ids['dau'], postId: ids['Chủ tịch'], delegateId: ids['thay'], permissions: null, from: day('2026-06-03'), to: day('2026-06-10'), groundNumber: '12/QĐ-UBND', groundOn: day('2026-06-02'), reason: 'mission', note: 'Họp tại tỉnh', ...more,
  }) as never
  const mayOf = async (who: string) => new Set((await as(who).get(whoAmI, {})).permissions)
  const ableOn = (on: string, permission = 'documents.approve') => inTransaction(app.database.app, { agencyId, personId: ids['dau'] ?? '', reach: 'own' }, async (tx) => (await listAbleHolders(tx, permission, day(on))).map(({ fullName, onBehalfOf }) => [fullName, onBehalfOf !== null]))

  test('the delegate may what the post allows on those days and no others, the delegator too; administering and delegating are not passed on', async () => {
    expect(await as('thay').call(delegatePost, wanted())).toMatchObject({ refusal: { code: 'not-yours-to-delegate' } })
    await as('dau').get(delegatePost, wanted({ from: day('2026-06-05') }))
    expect([...await mayOf('thay')].filter((word) => word === 'documents.approve')).toEqual([])
    app.clock = '2026-06-05T02:00:00.000Z' as Instant
    expect((await mayOf('thay')).has('documents.approve')).toBe(true)
    expect((await mayOf('thay')).has('organisation.delegate')).toBe(false)
    expect((await mayOf('dau')).has('documents.approve')).toBe(true)
    expect((await as('thay').get(whoAmI, {})).received).toEqual([{ delegatorName: 'Nguyễn Văn Đầu', postTitle: 'Chủ tịch', to: '2026-06-10' }])
    expect((await as('thay').get(whoAmI, {})).posts.map(({ title }) => title)).toEqual(['Chuyên viên'])
    expect(await ableOn('2026-06-05')).toEqual([['Nguyễn Văn Đầu', false], ['Trần Thị Thay', true]])
    expect(await ableOn('2026-06-10')).toEqual([['Nguyễn Văn Đầu', false]])
    // What was received is not passed on, not even by an administrator's pen.
    expect(await as('tri').call(delegatePost, wanted({ delegatorId: ids['thay'], delegateId: ids['bavan'], from: day('2026-06-05') }))).toMatchObject({ refusal: { code: 'received-by-delegation' }, sentence: { vi: expect.stringContaining('không được ủy quyền lại') } })
    app.clock = '2026-06-10T02:00:00.000Z' as Instant
    expect((await mayOf('thay')).has('documents.approve')).toBe(false)
    expect((await as('thay').get(whoAmI, {})).received).toEqual([])
  })

  test('in part: only the chosen words; an administrator’s post lends no administration', async () => {
    const { id } = await as('tri').get(delegatePost, wanted({ delegateId: ids['bavan'], permissions: ['procedures.approve'] }))
    const may = await mayOf('bavan')
    expect([may.has('procedures.approve'), may.has('documents.approve')]).toEqual([true, false])
    await as('dau').get(endDelegation, { id, on: day('2026-06-03'), reason: 'Về sớm' })
    expect((await mayOf('bavan')).has('procedures.approve')).toBe(false)
    await as('tri').get(delegatePost, wanted({ delegatorId: ids['tri'], postId: ids['Quản trị'], delegateId: ids['thay'] }))
    expect([...await mayOf('thay')].filter((word) => ['organisation.manage', 'organisation.calendar'].includes(word))).toEqual(['organisation.calendar'])
    expect(await as('thay').call(addPost, { title: 'Chức danh mới', roleId: ids['Chủ tịch'] as never, signsForAgency: false, from: day('2026-06-03') })).toMatchObject({ status: 403 })
    expect(await as('tri').call(delegatePost, wanted({ delegatorId: ids['tri'], postId: ids['Quản trị'], delegateId: ids['bavan'], permissions: ['organisation.manage'] }))).toMatchObject({ refusal: { code: 'permission-not-held' } })
  })

  test('its history stays: who gave what to whom on what paper, and why it ended early', async () => {
    const { delegations, mayAdd } = await as('dau').get(listDelegations, { whose: 'mine', state: 'all' })
    expect(mayAdd).toBe('own')
    expect(delegations.map(({ delegate, state, canEnd }) => [delegate.name, state, canEnd])).toEqual([['Trần Thị Thay', 'coming', true], ['Bàn Văn Ba', 'ended', false]])
    expect(delegations[1]).toMatchObject({ post: { title: 'Chủ tịch' }, groundNumber: '12/QĐ-UBND', addedBy: 'Lò Văn Trị', ended: { from: '2026-06-03', reason: 'Về sớm', by: 'Nguyễn Văn Đầu' }, permissions: ['procedures.approve'] })
    expect((await as('bavan').get(listDelegations, { whose: 'mine', state: 'open' })).delegations).toEqual([])
    expect(await as('bavan').get(listDelegations, {})).toMatchObject({ mayAdd: 'none' })
    const running = (await as('tri').get(listDelegations, {})).delegations.find(({ state }) => state === 'running')
    expect(await as('thay').call(endDelegation, { id: running?.id ?? '', on: day('2026-06-03'), reason: 'x' })).toMatchObject({ refusal: { code: 'not-yours-to-delegate' } })
  })

  test('nobody of another agency sees it, ends it or is in it', async () => {
    const [one] = (await as('dau').get(listDelegations, {})).delegations
    expect((await as('khac').get(listDelegations, { state: 'all' })).delegations).toEqual([])
    expect(await as('khac').call(endDelegation, { id: one?.id ?? '', on: day('2026-06-03'), reason: 'x' })).toMatchObject({ refusal: { code: 'delegation-not-found' } })
    expect(await as('khac').call(delegatePost, wanted())).toMatchObject({ refusal: { code: 'person-not-found' } })
  })

  test('two who record the same delegation at once: one is told', async () => {
    const answers = await Promise.all(['dau', 'tri', 'dau'].map((who) => as(who).call(delegatePost, wanted({ delegateId: ids['bavan'], from: day('2026-07-01'), to: day('2026-07-05') }))))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
    expect(answers.find(({ status }) => status === 409)).toMatchObject({ refusal: { code: 'already-delegated', until: '2026-07-05' } })
  })

  test('it ends when the delegator no longer holds the post', async () => {
    app.clock = '2026-06-05T02:00:00.000Z' as Instant
    expect((await mayOf('thay')).has('documents.approve')).toBe(true)
    const held = (await as('tri').get(listPeople, { search: 'Nguyễn Văn Đầu' })).people[0]?.assignments[0]
    await as('tri').get(assignPost, { personId: ids['bavan'] as never, postId: ids['Chủ tịch'] as never, from: day('2026-06-05') })
    await as('tri').get(endAssignment, { id: held?.id ?? '', on: day('2026-06-05') })
    expect((await mayOf('thay')).has('documents.approve')).toBe(false)
    expect((await as('tri').get(listDelegations, {})).delegations.find(({ delegate, post }) => delegate.name === 'Trần Thị Thay' && post.title === 'Chủ tịch')).toMatchObject({ state: 'lapsed' })
    expect((await as('tri').get(listPosts, {})).posts.find(({ title }) => title === 'Chủ tịch')?.holders.map(({ fullName }) => fullName)).toEqual(['Bàn Văn Ba'])
  })
})

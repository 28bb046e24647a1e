// SPDX-License-Identifier: Apache-2.0
import type { Pool } from 'pg'
import type { z } from 'zod'
import type { MadeAgency } from '#areas/organisation/example/an-agency.ts'
import { LAW_CHANGED, LawChanged } from '#areas/law/core/public.ts'
import { saveInstrument } from '#areas/law/contract.ts'
import { addToPack, closeLawTask, linkItem, listLawTasks, movePack, savePack, showPack } from '#areas/procedures/contract.ts'
import { ProcedureId } from '#areas/procedures/core/public.ts'
import { makeTasks } from '#areas/procedures/server/law-task-reaction.ts'
import type { Actor } from '#kernel/actor.ts'
import { dayOf, type Instant, instantAt, instantOf, millisOf, plusDays } from '#kernel/time.ts'
import type { Endpoint } from '#platform/server/http/endpoint.ts'
import type { Ports } from '#platform/server/http/serve.ts'
import { inTransaction } from '#platform/server/postgres/tx.ts'
import { type CommuneFollowing, decideOnSecondVersion, makeCommunes } from './live-communes.ts'
import { CIVIL_STATUS_2026 } from './live-documents.ts'
import { type Making, makeOne, TWO_TIERS, TWO_TIERS_BY } from './make-agencies.ts'
import { type DemoModel, demoModels } from './model-procedures.ts'
import { actorsOf, type Press, pressOf } from './press.ts'

/** UBND tỉnh Tuyên Quang of today: three people, so that a pack is drafted, reviewed and approved. */
export const loadProvincePeople = (making: Making): Promise<MadeAgency> => makeOne(making, {
  code: 'H60', name: 'UBND tỉnh Tuyên Quang', kind: 'people-committee', level: 'province', parentId: null, validFrom: TWO_TIERS, source: TWO_TIERS_BY,
  people: [
    { fullName: 'Vũ Thị Huyền', login: 'huyen', posts: [{ title: 'Chuyên viên Sở Khoa học và Công nghệ', role: 'province' }] },
    { fullName: 'Đỗ Quang Tuấn', login: 'tuan', posts: [{ title: 'Giám đốc Sở Khoa học và Công nghệ', role: 'head' }] },
    { fullName: 'Trịnh Hải Yến', login: 'yen', posts: [{ title: 'Phó Chủ tịch UBND tỉnh', role: 'head', signs: true }] },
  ],
})

type Doing = Pick<Ports, 'inTransaction' | 'files' | 'now' | 'newId'>
interface Three { readonly drafter: Actor; readonly reviewer: Actor; readonly approver: Actor }

/** How many days before loading the province issued its two versions and told of a law, and the communes followed. */
const [FIRST_ISSUED, FIRST_FOLLOWED, LAW_TOLD, SECOND_ISSUED, SECOND_DECIDED] = [90, 80, 42, 12, 5] as const

/** The present-day province with its pack of model procedures in two versions and a dozen light communes that stand to it in different ways. Each step once; what is there already stays. */
export async function loadProvinceOfToday(making: Making, owner: Pool, endpoints: readonly Endpoint[], doing: Doing, isStopping: () => boolean): Promise<void> {
  const people = await actorsOf(owner, ['huyen', 'tuan', 'yen', 'loi'])
  const [drafter, reviewer, approver, secretary] = ['huyen', 'tuan', 'yen', 'loi'].map((login) => people.get(login))
  if (drafter === undefined || reviewer === undefined || approver === undefined || secretary === undefined) return
  const three = { drafter, reviewer, approver }
  const pressAt = (daysAgo: number) => pressOf(endpoints, { ...doing, now: () => daysBefore(doing.now(), daysAgo) })
  const models = demoModels()
  const { rows: [known] } = await owner.query<{ id: string }>('select id from procedures.pack where agency_id = $1', [drafter.agencyId])
  const packId = known?.id ?? await issueFirst(pressAt(FIRST_ISSUED), three, models)
  const followed = await makeCommunes({ making, owner, press: pressAt(FIRST_FOLLOWED), provinceId: drafter.agencyId, packId, models, isStopping })
  if (isStopping()) return
  if (known === undefined) await tellOfLaw(pressAt, making, drafter, followed, doing)
  await linkTriPhu(pressAt(FIRST_FOLLOWED), owner, secretary, packId, models)
  const pack = await pressAt(0)(drafter, showPack, { id: packId })
  if (pack.versions.length > 1 || isStopping()) return
  await issueVersion(pressAt(SECOND_ISSUED), three, packId, models.flatMap(({ code, first, second }) => (first === second ? [] : [{ itemId: pack.items.find((item) => item.code === code)?.itemId ?? null, code, content: second }])),
    'Minh hoạ: tra cứu cơ sở dữ liệu hộ tịch điện tử trước khi yêu cầu giấy tờ, ghi rõ cách kiểm tra; thời gian lưu hồ sơ khai sinh theo quy định mới.')
  await decideOnSecondVersion(pressAt(SECOND_DECIDED), packId, followed, isStopping)
}

/** The same hour so many days earlier, yet not before the province was there. */
function daysBefore(now: Instant, days: number): Instant {
  const earlier = instantOf(millisOf(now) - days * 86_400_000)
  const first = instantAt(plusDays(TWO_TIERS, 1), '08:00')
  return dayOf(earlier) > TWO_TIERS ? earlier : first
}

async function issueFirst(press: Press, three: Three, models: readonly DemoModel[]): Promise<string> {
  const { id } = await press(three.drafter, savePack, {
    id: null, version: 0, name: 'Bộ quy trình mẫu cấp xã', about: 'Minh hoạ: quy trình nội bộ mẫu cho UBND xã, phường; các xã nhận về, đổi tên vai trò, mã và thời gian lưu theo cơ quan mình.',
  })
  await issueVersion(press, three, id, models.map(({ code, first }) => ({ itemId: null, code, content: first })), 'Bản đầu, theo thủ tục hành chính cấp xã của chính quyền địa phương hai cấp')
  return id
}

/** Drafted, reviewed, approved and issued by three people. */
async function issueVersion(press: Press, { drafter, reviewer, approver }: Three, id: string, contents: z.input<typeof addToPack.input>['contents'], notes: string): Promise<void> {
  const version = async () => (await press(drafter, showPack, { id })).version
  await press(drafter, addToPack, { id, version: await version(), procedureIds: [], contents })
  await press(drafter, movePack, { id, version: await version(), command: { move: 'submit', notes } })
  await press(reviewer, movePack, { id, version: await version(), command: { move: 'review' } })
  await press(approver, movePack, { id, version: await version(), command: { move: 'approve' } })
  await press(approver, movePack, { id, version: await version(), command: { move: 'issue' } })
}

/** Tri Phú follows the three real procedures from the first version on; the second waits for its clerk, and the rest is there to be linked. */
async function linkTriPhu(press: Press, owner: Pool, secretary: Actor, packId: string, models: readonly DemoModel[]): Promise<void> {
  const { items } = await press(secretary, showPack, { id: packId })
  const { rows } = await owner.query<{ id: string; name: string }>('select id, name from procedures.procedure where agency_id = $1', [secretary.agencyId])
  for (const { code, first } of models.slice(0, 3)) {
    const item = items.find((one) => one.code === code && one.state === 'open')
    const own = rows.find(({ name }) => name === first.name)
    if (item !== undefined && own !== undefined) await press(secretary, linkItem, { id: packId, itemId: item.itemId, procedureId: ProcedureId.parse(own.id) })
  }
}

/** The province wrote the new law into its register six weeks ago; each commune got its tasks then, and two have answered theirs. */
async function tellOfLaw(pressAt: (daysAgo: number) => Press, making: Making, drafter: Actor, communes: readonly CommuneFollowing[], doing: Doing): Promise<void> {
  await pressAt(LAW_TOLD)(drafter, saveInstrument, CIVIL_STATUS_2026)
  const { facts: { number, title, issuedOn, effectiveOn } } = CIVIL_STATUS_2026
  const change = LawChanged.parse({ type: LAW_CHANGED, by: drafter.personId, cause: { number, title, issuedOn, effectiveOn }, affected: [{ number: '60/2014/QH13', issuedOn: null, title: 'Luật Hộ tịch', what: 'replaced', part: null, from: effectiveOn }] })
  for (const [index, { secretary }] of communes.entries()) {
    await inTransaction(making.pool, { agencyId: secretary.agencyId, personId: secretary.personId, reach: 'own' }, (tx) => makeTasks(tx, secretary.agencyId, change, daysBefore(doing.now(), LAW_TOLD)))
    const press = pressAt(LAW_TOLD - 10 - index)
    const { rows } = await press(secretary, listLawTasks, { state: 'open' })
    for (const { id, version } of index < 2 ? rows : rows.slice(0, index % 3)) await press(secretary, closeLawTask, { id, version, outcome: { as: 'no-change-needed', reason: 'Minh hoạ: các bước không phụ thuộc phần thay đổi, sẽ soát lại khi có nghị định hướng dẫn' } })
  }
}

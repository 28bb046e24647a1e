// SPDX-License-Identifier: Apache-2.0
import type { Pool } from 'pg'
import { writeHistories, writeTallies } from '#areas/dossiers/server/public.ts'
import type { MadeAgency } from '#areas/organisation/example/an-agency.ts'
import { loadCalendar } from '#areas/organisation/server/public.ts'
import { instantAt, type PlainDate, plusDays } from '#kernel/time.ts'
import { isWorkingDay } from '#kernel/working-time/count.ts'
import { inTransaction } from '#platform/server/postgres/tx.ts'
import { chanceFrom } from './chance.ts'
import { illustrativeContent } from './illustrative-content.ts'
import { illustrativeList } from './illustrative-list.ts'
import { issueAll, type Issued, listInScope } from './issue-procedures.ts'
import { BEFORE_2025, communePeople, type Making, makeOne, officePeople } from './make-agencies.ts'
import { pastDossier } from './past-dossier.ts'
import { TUYEN_QUANG_2022 } from './tuyen-quang-communes.ts'

const day = (text: string) => text as PlainDate

/** Scenario A: Lộc Bình district, 115 of the 245 procedures it is responsible for, inspected on 5 October 2020 with four communes. */
export async function loadLocBinh(making: Making): Promise<void> {
  const province = await makeOne(making, { code: 'LS', name: 'UBND tỉnh Lạng Sơn', kind: 'people-committee', level: 'province', parentId: null, validFrom: BEFORE_2025, people: officePeople('Lý Thị Thơm', 'langson', 'Chuyên viên Sở KH&CN', 'province') })
  const people = communePeople({ secretary: 'locbinh' }, ['Vi Thị Én', 'Hoàng Văn Chài', 'Nông Văn Thành', 'Lương Thị Bích', 'Hứa Văn Tình'])
  const district = await makeOne(making, { code: 'LS.LB', name: 'UBND huyện Lộc Bình', kind: 'people-committee', level: 'district', parentId: province.agencyId, validFrom: BEFORE_2025, people })
  for (const [code, name] of [['06595', 'Xã Minh Hiệp'], ['06601', 'Xã Lợi Bác'], ['06592', 'Xã Đông Quan'], ['06562', 'Xã Tú Đoạn']] as const) {
    await makeOne(making, { code: `LS.${code}`, name: `UBND ${name.toLowerCase().startsWith('xã') ? 'xã' : ''}${name.slice(2)}`, kind: 'people-committee', level: 'commune', parentId: district.agencyId, validFrom: BEFORE_2025, people: [] })
  }
  const list = illustrativeList(245)
  const facts = { now: instantAt(day('2019-01-02'), '08:00'), newId: making.newId }
  await listInScope(making.pool, district.agencyId, district.people[3]?.personId ?? '', list, { ...facts, effectiveOn: day('2019-01-02') })
  // Every field keeps some of its procedures without an issue: 115 spread evenly over the 245.
  const covered = list.filter((_, index) => Math.floor(((index + 1) * 115) / 245) > Math.floor((index * 115) / 245))
  await issueAll(making.pool, district, covered.map((one, index) => ({ code: `QT.LB.${String(index + 1).padStart(3, '0')}`, content: illustrativeContent(one) })), { ...facts, effectiveFrom: day('2019-01-02') })
}

/** The two communes that did not apply the standard: the sources do not name them, so these are ours ("minh hoạ"). */
const NOT_APPLYING = new Set(['Xã Sinh Long', 'Xã Xuân Lập'])

/** Scenario B: Tuyên Quang, 138 communes of which 136 apply; Tri Phú with 111 and Hoàng Khai with 117 procedures in 11 fields, Hoàng Khai's dossiers all in time and 18 % early. */
export async function loadTuyenQuang(making: Making, isStopping: () => boolean): Promise<void> {
  const province = await makeOne(making, { code: 'TQ', name: 'UBND tỉnh Tuyên Quang', kind: 'people-committee', level: 'province', parentId: null, validFrom: BEFORE_2025, people: officePeople('Phạm Thị Thu Hà', 'tuyenquang', 'Chuyên viên Sở KH&CN', 'province') })
  const districts = new Map<string, string>()
  for (const { code, name } of TUYEN_QUANG_2022) districts.set(code, (await makeOne(making, { code: `TQ.${code}`, name: `UBND ${lower(name)}`, kind: 'people-committee', level: 'district', parentId: province.agencyId, validFrom: BEFORE_2025, people: [] })).agencyId)
  const special: Record<string, { logins: Parameters<typeof communePeople>[0]; procedures: number; dossiers: number; early: number; names: readonly string[] }> = {
    'Xã Hoàng Khai': { logins: { head: 'hoangkhai' }, procedures: 117, dossiers: 1000, early: 180, names: ['Đặng Thị Hiền', 'Nguyễn Văn Tuân', 'Trần Quốc Việt', 'Lê Thị Nhung', 'Bùi Văn Hoà'] },
    'Xã Tri Phú': { logins: { head: 'triphu2022' }, procedures: 111, dossiers: 300, early: 45, names: ['Ma Thị Tươi', 'Quan Văn Đạt', 'Hà Văn Kiên', 'Chẩu Thị Minh', 'Ma Văn Thuận'] },
  }
  const communes = TUYEN_QUANG_2022.flatMap((district) => district.communes.map(([code, name]) => ({ code, name, districtId: districts.get(district.code) ?? '' })))
  for (const { code, name, districtId } of communes.toSorted((a, b) => Number(b.name in special) - Number(a.name in special))) {
    if (isStopping()) return
    const more = special[name]
    const names = more?.names ?? ['Cán bộ Một cửa', 'Công chức chuyên môn', 'Chủ tịch UBND xã', 'Thư ký ISO', 'Văn thư'].map((post) => `${post} ${name}`)
    const made = await makeOne(making, { code: `TQ.${code}`, name: `UBND ${lower(name)}`, kind: 'people-committee', level: 'commune', parentId: districtId, validFrom: BEFORE_2025, ...(NOT_APPLYING.has(name) ? { source: 'minh hoạ' } : {}), people: communePeople(more?.logins ?? {}, names) })
    if (NOT_APPLYING.has(name)) continue
    const list = illustrativeList(more?.procedures ?? 3)
    const facts = { now: instantAt(day('2019-12-02'), '08:00'), newId: making.newId }
    if (more !== undefined) await listInScope(making.pool, made.agencyId, made.people[3]?.personId ?? '', list, { ...facts, effectiveOn: day('2019-12-02') })
    const issued = await issueAll(making.pool, made, list.map((one, index) => ({ code: `QT.${String(index + 1).padStart(3, '0')}`, content: illustrativeContent(one) })), { ...facts, effectiveFrom: day('2020-01-01') })
    if (more !== undefined) await writePastDossiers(making.pool, made, `TQ.${code}`, issued, more)
  }
}

const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)

/** Finished dossiers of 2020 to June 2022, so many of them early and the rest on their due day. */
async function writePastDossiers(pool: Pool, made: MadeAgency, agencyCode: string, issued: readonly Issued[], plan: { readonly dossiers: number; readonly early: number }): Promise<void> {
  const [desk = '', specialist = '', head = '', , clerk = ''] = made.people.map(({ personId }) => personId)
  const chance = chanceFrom(20_200_101)
  await inTransaction(pool, { agencyId: made.agencyId, personId: desk, reach: 'own' }, async (tx) => {
    const calendar = await loadCalendar(tx, made.agencyId, instantAt(day('2022-06-29'), '08:00'))
    const days: PlainDate[] = []
    for (let date = day('2020-01-02'); date <= day('2022-06-10'); date = plusDays(date, 1)) if (isWorkingDay(calendar, date)) days.push(date)
    const limitOf = ({ content }: Issued) => content.cases[0]?.limit?.value ?? 0
    const [shorter, longer] = [issued.filter((one) => limitOf(one) <= 3), issued.filter((one) => limitOf(one) >= 5)]
    const histories = []
    const serials = new Map<string, number>()
    for (let index = 0; index < plan.dossiers; index++) {
      // Spread evenly: every early one stands among the others.
      const end = Math.floor(((index + 1) * plan.early) / plan.dossiers) > Math.floor((index * plan.early) / plan.dossiers) ? 'early' : 'onTime'
      // Three in four of those on time are of the short kind, as desks know it; every procedure has some.
      const usual = index % 4 === 0 ? issued : shorter
      const one = end === 'early' ? longer[index % longer.length] : usual[(index * 7) % usual.length]
      const date = days[Math.floor((index * days.length) / plan.dossiers)]
      if (one === undefined || date === undefined) throw new Error('there are procedures and days')
      const serial = (serials.get(date) ?? 0) + 1
      serials.set(date, serial)
      histories.push(pastDossier({ agencyCode, serial, day: date, procedure: { procedureId: one.procedureId, revisionId: one.revisionId, caseKey: 'c1', content: one.content }, hands: { desk, specialist, head, clerk }, calendar, chance, end }))
    }
    await writeHistories(tx, made.agencyId, histories)
    await writeTallies(tx, made.agencyId)
  })
}

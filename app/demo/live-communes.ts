// SPDX-License-Identifier: Apache-2.0
import type { Pool } from 'pg'
import { comparePackItem, keepOwnItem, linkItem, showPack, takeOverItem, takeOverUntouched } from '#areas/procedures/contract.ts'
import { ProcedureId } from '#areas/procedures/core/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { instantAt } from '#kernel/time.ts'
import { chanceFrom } from './chance.ts'
import { illustrativeContent } from './illustrative-content.ts'
import { illustrativeList } from './illustrative-list.ts'
import { inventedName } from './invented-people.ts'
import { issueAll, listInScope } from './issue-procedures.ts'
import { communePeople, type Making, makeOne, TWO_TIERS, TWO_TIERS_BY } from './make-agencies.ts'
import { type DemoModel, withMethod } from './model-procedures.ts'
import { actorAt, type Press } from './press.ts'

/** How a commune of the demo stands to the pack of its province in the end. */
type Stand = 'takes-second' | 'waits' | 'own-changes' | 'keeps-own' | 'linked' | 'not-adopting'

/** Present-day communes and a ward of Tuyên Quang by their real names; their codes, people and what they did are invented ("minh hoạ"). They follow so many models of the pack, have so many procedures more, and are responsible for so many. */
const COMMUNES: readonly (readonly [code: string, name: string, stand: Stand, models: number, more: number, scope: number])[] = [
  ['KB', 'xã Kim Bình', 'keeps-own', 8, 6, 20], ['CH', 'xã Chiêm Hóa', 'takes-second', 8, 10, 20], ['HA', 'xã Hòa An', 'takes-second', 8, 2, 18],
  ['KD', 'xã Kiên Đài', 'takes-second', 6, 0, 18], ['TM', 'xã Tân Mỹ', 'takes-second', 7, 4, 18], ['HY', 'xã Hàm Yên', 'takes-second', 8, 8, 22],
  ['SD', 'xã Sơn Dương', 'takes-second', 8, 9, 22], ['TB', 'xã Thái Bình', 'own-changes', 8, 3, 18], ['YN', 'xã Yên Nguyên', 'waits', 5, 3, 18],
  ['NH', 'xã Na Hang', 'waits', 8, 5, 20], ['TT', 'xã Tân Trào', 'waits', 4, 1, 18], ['YS', 'xã Yên Sơn', 'linked', 3, 6, 20],
  ['MX', 'phường Minh Xuân', 'not-adopting', 0, 7, 24],
]

export interface CommuneFollowing { readonly stand: Stand; readonly secretary: Actor }

export interface MakingCommunes {
  readonly making: Making
  readonly owner: Pool
  readonly press: Press
  readonly provinceId: string
  readonly packId: string
  readonly models: readonly DemoModel[]
  readonly isStopping: () => boolean
}

/** The communes that are not there yet, each with its people, scope and issued procedures, linked with the first version of the pack. */
export async function makeCommunes({ making, owner, press, provinceId, packId, models, isStopping }: MakingCommunes): Promise<readonly CommuneFollowing[]> {
  const made: CommuneFollowing[] = []
  for (const [index, [mark, name, stand, modelCount, more, scope]] of COMMUNES.entries()) {
    if (isStopping()) return made
    const code = `H60.${mark}`
    if ((await owner.query('select from organisation.agency where code = $1', [code])).rowCount !== 0) continue
    const chance = chanceFrom(20_250_701 + index)
    const agency = await makeOne(making, {
      code, name: `UBND ${name}`, kind: 'people-committee', level: 'commune', parentId: provinceId, validFrom: TWO_TIERS, source: TWO_TIERS_BY,
      people: communePeople({}, Array.from({ length: 5 }, () => inventedName(chance))),
    })
    const secretary = actorAt(agency, 3)
    const facts = { now: instantAt(TWO_TIERS, '08:00'), newId: making.newId }
    const modelled = new Set(models.map(({ listed }) => listed.code))
    const others = illustrativeList(scope + modelled.size).filter((one) => !modelled.has(one.code)).slice(0, scope - models.length)
    await listInScope(making.pool, agency.agencyId, secretary.personId, [...models.map(({ listed }) => listed), ...others], { ...facts, effectiveOn: TWO_TIERS })
    const own = models.slice(0, modelCount).map(({ first }, at) => ({ code: `QT.${String(at + 1).padStart(2, '0')}`, content: at === 0 && isChanged(stand) ? withMethod(first, 3, 'Lãnh đạo được phân công ký thay trong ngày') : first }))
    const issued = await issueAll(making.pool, agency, [...own, ...others.slice(0, more).map((one, at) => ({ code: `QT.${String(models.length + at + 1).padStart(2, '0')}`, content: illustrativeContent(one) }))], { ...facts, effectiveFrom: TWO_TIERS })
    const { items } = await press(secretary, showPack, { id: packId })
    for (const [at, model] of models.slice(0, modelCount).entries()) {
      const itemId = items.find((item) => item.code === model.code)?.itemId
      const procedureId = issued[at]?.procedureId
      if (itemId === undefined || procedureId === undefined) continue
      const { outcome } = await press(secretary, linkItem, { id: packId, itemId, procedureId: ProcedureId.parse(procedureId) })
      if (outcome === 'different' && stand === 'own-changes') await keepWhatDiffers(press, secretary, packId, itemId)
    }
    made.push({ stand, secretary })
  }
  return made
}

const isChanged = (stand: Stand): boolean => stand === 'own-changes' || stand === 'linked'

/** Follows the version with every difference as the commune has it. */
async function keepWhatDiffers(press: Press, secretary: Actor, id: string, itemId: string): Promise<void> {
  const { nextNo, revisionId, revisionVersion, conflicts } = await press(secretary, comparePackItem, { id, itemId })
  await press(secretary, takeOverItem, { id, itemId, nextNo, revisionId, revisionVersion, choices: conflicts.map(({ key }) => ({ key, take: 'mine' as const })) })
}

/** What the communes do when the second version is issued: most take it over, one keeps its own with a reason, some let it wait. */
export async function decideOnSecondVersion(press: Press, id: string, communes: readonly CommuneFollowing[], isStopping: () => boolean): Promise<void> {
  for (const { stand, secretary } of communes) {
    if (isStopping()) return
    if (stand === 'waits' || stand === 'linked' || stand === 'not-adopting') continue
    const [first] = (await press(secretary, showPack, { id })).items
    if (stand === 'keeps-own' && first !== undefined) await press(secretary, keepOwnItem, { id, itemId: first.itemId, nextNo: 2, reason: 'Minh hoạ: xã đã bố trí máy tra cứu tại Một cửa, cách kiểm tra hiện nay nhanh hơn; xin giữ đến hết năm' })
    await press(secretary, takeOverUntouched, { id })
  }
}

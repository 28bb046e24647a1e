// SPDX-License-Identifier: Apache-2.0
import { coverage } from '#areas/catalogue/core/public.ts'
import { listScope } from '#areas/catalogue/server/public.ts'
import { countByProcedure, countOpen, countSlowestSteps, listMonthsWithData } from '#areas/dossiers/server/public.ts'
import { findReadableAgency } from '#areas/organisation/server/public.ts'
import { findIssuedContent, listCoveredCodes, listProcedureNames, listProcedureOfIssues } from '#areas/procedures/server/public.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { showBoard } from '../contract.ts'
import { addUp, earlyShare, inTimeShare, savedShare, shareOf } from '../core/board.ts'
import { daysOf, periodOf, standingDayOf } from '../core/period.ts'

const SLOWEST_SHOWN = 8

export const showBoardEndpoint = endpoint(showBoard, async ({ input, actor, now, today, tx, refuse }) => {
  const agencyId = input.agencyId ?? actor.agencyId
  const agency = await findReadableAgency(tx, agencyId, today)
  if (agency === undefined) throw refuse({ code: 'agency-not-found' })
  const withData = await listMonthsWithData(tx, agencyId)
  const period = periodOf(input, today, withData)
  const months = daysOf(period)
  const on = standingDayOf(period, today)
  const finished = await countByProcedure(tx, agencyId, months)
  const inHand = await countOpen(tx, agencyId, now)
  const names = await listProcedureNames(tx, [...finished, ...inHand].map(({ procedureId }) => procedureId))
  const parts = [...finished, ...inHand]
  const counts = addUp(parts)
  const sum = (key: 'received' | 'usedMinutes' | 'limitMinutes', of = finished) => of.reduce((total, each) => total + each[key], 0)
  const { byField, covered, inScope, percent } = coverage(await listScope(tx, agencyId, on), await listCoveredCodes(tx, agencyId, on))
  return {
    agencyId, agencyName: agency.name, isOwn: agencyId === actor.agencyId, ...period, firstWithData: withData[0] ?? null, lastWithData: withData.at(-1) ?? null, on, now,
    counts, received: sum('received'), inTime: inTimeShare(counts), early: earlyShare(counts), saved: savedShare(sum('usedMinutes'), sum('limitMinutes')),
    byField: grouped(parts, ({ procedureId }) => names.get(procedureId)?.field ?? null).map(([field, of]) => ({ field, counts: addUp(of), inTime: inTimeShare(addUp(of)) })),
    byProcedure: grouped(parts, ({ procedureId }) => procedureId).map(([procedureId, of]) => {
      const own = finished.filter((each) => each.procedureId === procedureId)
      return { procedureId, code: names.get(procedureId)?.code ?? '', name: names.get(procedureId)?.name ?? '', counts: addUp(of), inTime: inTimeShare(addUp(of)), saved: savedShare(sum('usedMinutes', own), sum('limitMinutes', own)) }
    }).filter(({ counts: of }) => of.all > 0),
    coverage: { covered, inScope, percent, byField: byField.map((each) => ({ field: each.field, covered: each.covered, inScope: each.inScope, percent: each.percent, missing: each.missing.map(({ code, name }) => ({ code, name })) })) },
    slowest: await slowestSteps(tx, agencyId, months),
  }
})

/** Groups in order of size, largest first. */
const grouped = <Item extends Parameters<typeof addUp>[0][number], Key>(items: readonly Item[], keyOf: (item: Item) => Key): [Key, Item[]][] => [...Map.groupBy(items, keyOf)].toSorted(([, a], [, b]) => addUp(b).all - addUp(a).all)

async function slowestSteps(tx: Tx, agencyId: string, months: Parameters<typeof countSlowestSteps>[2]) {
  const steps = await countSlowestSteps(tx, agencyId, months, SLOWEST_SHOWN)
  const procedureOf = await listProcedureOfIssues(tx, steps.map(({ revisionId }) => revisionId))
  const shown = []
  for (const step of steps) {
    const content = await findIssuedContent(tx, step.revisionId, agencyId)
    const one = content?.steps.find(({ order }) => order === step.stepOrder)
    shown.push({ procedureId: procedureOf.get(step.revisionId) ?? '', procedureName: content?.name ?? '', stepOrder: step.stepOrder, action: one?.action ?? '', role: one?.role ?? null, finished: step.finished, overTime: shareOf(step.overTime, step.finished), usedMinutes: step.usedMinutes, allottedMinutes: step.allottedMinutes })
  }
  return shown
}

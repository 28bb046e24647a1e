// SPDX-License-Identifier: Apache-2.0
import { countByAgency, countOpenByAgency, listMonthsWithData } from '#areas/dossiers/server/public.ts'
import { findAgencyAsKnown, listReadableAgencies } from '#areas/organisation/server/public.ts'
import { countInForceByAgency } from '#areas/procedures/server/public.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import { showProvince } from '../contract.ts'
import { addUp, earlyShare, inTimeShare, savedShare, shareOf } from '../core/board.ts'
import { daysOf, periodOf, standingDayOf } from '../core/period.ts'

export const showProvinceEndpoint = endpoint(showProvince, async ({ input, actor, now, today, tx }) => {
  const withData = await listMonthsWithData(tx, undefined)
  const period = periodOf(input, today, withData)
  const on = input.on ?? standingDayOf(period, today)
  const all = await listReadableAgencies(tx, on, undefined)
  const nameOf = new Map(all.map(({ id, name }) => [id as string, name]))
  const inForce = new Map((await countInForceByAgency(tx, on)).map((each) => [each.agencyId, each]))
  const finished = new Map((await countByAgency(tx, daysOf(period))).map((each) => [each.agencyId, each]))
  const inHand = new Map((await countOpenByAgency(tx, now)).map((each) => [each.agencyId, each]))
  const agencies = all.filter(({ level }) => level === input.level).map((agency) => {
    const done = finished.get(agency.id)
    const counts = addUp([done ?? {}, inHand.get(agency.id) ?? {}])
    const { procedures = 0, fields = 0 } = inForce.get(agency.id) ?? {}
    return {
      id: agency.id, name: agency.name, parentName: agency.parentId === null ? null : nameOf.get(agency.parentId) ?? null, source: agency.source, procedures, fields, applies: procedures > 0,
      counts, inTime: inTimeShare(counts), early: earlyShare(counts), saved: savedShare(done?.usedMinutes ?? 0, done?.limitMinutes ?? 0),
    }
  })
  const counts = addUp(agencies.map((agency) => agency.counts))
  const sum = (key: 'usedMinutes' | 'limitMinutes') => agencies.reduce((total, { id }) => total + (finished.get(id)?.[key] ?? 0), 0)
  const notApplying = agencies.filter(({ applies }) => !applies)
  return {
    agencyName: (await findAgencyAsKnown(tx, actor.agencyId, today))?.name ?? '', ...period, firstWithData: withData[0] ?? null, lastWithData: withData.at(-1) ?? null, on, now,
    applying: shareOf(agencies.length - notApplying.length, agencies.length), notApplying: notApplying.map(({ id, name, parentName }) => ({ id, name, parentName })),
    counts, inTime: inTimeShare(counts), early: earlyShare(counts), saved: savedShare(sum('usedMinutes'), sum('limitMinutes')), agencies,
  }
})

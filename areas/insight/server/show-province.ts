// SPDX-License-Identifier: Apache-2.0
import { countByAgency } from '#areas/dossiers/server/public.ts'
import { listReadableAgencies } from '#areas/organisation/server/public.ts'
import { countInForceByAgency } from '#areas/procedures/server/public.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import { showProvince } from '../contract.ts'
import { addUp, earlyShare, inTimeShare, savedShare, shareOf } from '../core/board.ts'
import { periodOf } from './period.ts'

export const showProvinceEndpoint = endpoint(showProvince, async ({ input, today, tx }) => {
  const on = input.on ?? today
  const { from, to, months } = periodOf(input, on)
  const all = await listReadableAgencies(tx, on, undefined)
  const nameOf = new Map(all.map(({ id, name }) => [id as string, name]))
  const inForce = new Map((await countInForceByAgency(tx, on)).map((each) => [each.agencyId, each]))
  const finished = new Map((await countByAgency(tx, months)).map((each) => [each.agencyId, each]))
  const agencies = all.filter(({ level }) => level === input.level).map((agency) => {
    const done = finished.get(agency.id)
    const counts = addUp(done === undefined ? [] : [done])
    const { procedures = 0, fields = 0 } = inForce.get(agency.id) ?? {}
    return {
      id: agency.id, name: agency.name, parentName: agency.parentId === null ? null : nameOf.get(agency.parentId) ?? null, procedures, fields, applies: procedures > 0,
      counts, inTime: inTimeShare(counts), early: earlyShare(counts), saved: savedShare(done?.usedMinutes ?? 0, done?.limitMinutes ?? 0),
    }
  })
  const counts = addUp(agencies.map((agency) => agency.counts))
  const sum = (key: 'usedMinutes' | 'limitMinutes') => agencies.reduce((total, { id }) => total + (finished.get(id)?.[key] ?? 0), 0)
  const notApplying = agencies.filter(({ applies }) => !applies)
  return {
    from, to, on, applying: shareOf(agencies.length - notApplying.length, agencies.length), notApplying: notApplying.map(({ id, name }) => ({ id, name })),
    counts, inTime: inTimeShare(counts), saved: savedShare(sum('usedMinutes'), sum('limitMinutes')), agencies,
  }
})

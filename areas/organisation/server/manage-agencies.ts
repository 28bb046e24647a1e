// SPDX-License-Identifier: Apache-2.0
import { endpoint } from '#platform/server/http/endpoint.ts'
import { addAgency, listAgencies, listAgencyPeriods, renameAgency } from '../contract/people.ts'
import { levelExists } from '../core/agency.ts'
import type { AgencyId } from '../core/agency.ts'
import { findLastPeriod, findReadableAgency, holdPeriods, insertAgency, listPeriods, listReadableAgencies, noteEvent, replacePeriod } from './agency-store.ts'
import { violates } from '#platform/server/postgres/constraint.ts'

export const listAgenciesEndpoint = endpoint(listAgencies, async ({ input, today, tx }) => {
  const on = input.on ?? today
  return { on, agencies: await listReadableAgencies(tx, on, input.search) }
})

export const addAgencyEndpoint = endpoint(addAgency, async ({ input, actor, now, tx, newId, refuse }) => {
  if (!levelExists(input.level, input.validFrom)) throw refuse({ code: 'level-not-in-force' })
  const readable = await listReadableAgencies(tx, input.validFrom, undefined)
  if (!readable.some((agency) => agency.id === input.parentId)) throw refuse({ code: 'parent-not-below-own-agency' })
  const id = newId() as AgencyId
  try {
    await insertAgency(tx, { id, ...input }, now, newId)
  } catch (error) {
    if (violates(error, 'agency_code')) throw refuse({ code: 'agency-code-taken', agencyCode: input.code })
    throw error
  }
  await noteEvent(tx, actor.agencyId, actor.personId, now, { type: 'agency-added', agencyId: id, name: input.name })
  return { id }
})

export const renameAgencyEndpoint = endpoint(renameAgency, async ({ input, actor, now, tx, refuse }) => {
  await holdPeriods(tx, input.id)
  const last = await findLastPeriod(tx, input.id)
  if (last === undefined) throw refuse({ code: 'agency-not-found' })
  if (input.from <= last.validFrom) throw refuse({ code: 'not-after-last-change', lastChange: last.validFrom })
  if (!(await replacePeriod(tx, last, { name: input.name, from: input.from, source: input.source }))) throw refuse({ code: 'agency-not-found' })
  await noteEvent(tx, actor.agencyId, actor.personId, now, { type: 'agency-renamed', agencyId: input.id, name: input.name, from: input.from })
  return {}
})

export const listAgencyPeriodsEndpoint = endpoint(listAgencyPeriods, async ({ input, today, tx, refuse }) => {
  const agency = await findReadableAgency(tx, input.id, today)
  if (agency === undefined) throw refuse({ code: 'agency-not-found' })
  return { code: agency.code, periods: await listPeriods(tx, input.id) }
})

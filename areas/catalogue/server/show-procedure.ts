// SPDX-License-Identifier: Apache-2.0
import { Instant } from '#kernel/time.ts'
import { type Endpoint, endpoint } from '#platform/server/http/endpoint.ts'
import { type Covering, showProcedure } from '../contract/procedures.ts'
import { changesBetween } from '../core/compare-lists.ts'
import type { ListCoveredCodes } from './covered-codes.ts'
import { movesFor } from './list-rows-store.ts'
import { findProcedure, listVersions } from './procedure-store.ts'
import { listScopePeriods } from './scope-store.ts'

/** One procedure with its versions, newest first, and what each changed. */
export const showProcedureEndpoint = (listCoveredCodes: ListCoveredCodes): Endpoint => endpoint(showProcedure, async ({ input, actor, today, tx, refuse }) => {
  const procedure = await findProcedure(tx, input.id)
  if (procedure === undefined) throw refuse({ code: 'procedure-not-found' })
  const versions = await listVersions(tx, input.id)
  const scope = await listScopePeriods(tx, input.id)
  const isInScope = scope.some(({ validFrom, validTo }) => validFrom <= today && (validTo === null || validTo > today))
  const codes = isInScope ? await listCoveredCodes(tx, procedure.agencyId, today) : new Set<string>()
  const covering: Covering = !isInScope ? 'out-of-scope' : codes.has(procedure.code) ? 'covered' : 'missing'
  const { facts, ...rest } = procedure
  const mayManage = actor.permissions.has('catalogue.manage') && procedure.agencyId === actor.agencyId
  return {
    ...rest, ...facts, on: today, covering, scope, moves: movesFor({ covering, withdrawnOn: procedure.withdrawnOn }, mayManage),
    versions: versions.map(({ facts: after, ...version }, index) => {
      const before = versions[index - 1]?.facts
      return { ...version, recordedAt: Instant.parse(version.recordedAt), changes: before === undefined ? [] : [...changesBetween(before, after)] }
    }).reverse(),
  }
})

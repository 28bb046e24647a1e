// SPDX-License-Identifier: Apache-2.0
import { type Endpoint, endpoint } from '#platform/server/http/endpoint.ts'
import { listProcedures, PAGE_SIZE } from '../contract/procedures.ts'
import type { ListCoveredCodes } from './covered-codes.ts'
import { countByField, searchRows } from './list-rows-store.ts'

/** The page of the list: searched, filtered, counted. */
export const listProceduresEndpoint = (listCoveredCodes: ListCoveredCodes): Endpoint => endpoint(listProcedures, async ({ input, actor, today, tx }) => {
  const agencyId = input.agencyId ?? actor.agencyId
  const mayManage = actor.permissions.has('catalogue.manage') && agencyId === actor.agencyId
  const coveredCodes = await listCoveredCodes(tx, agencyId, today)
  const { rows, total } = await searchRows(tx, { ...input, agencyId, on: today, coveredCodes, mayManage })
  const { fields, listed } = await countByField(tx, agencyId)
  return { on: today, rows, total, page: input.page, pageSize: PAGE_SIZE, fields, listed, mayManage }
})

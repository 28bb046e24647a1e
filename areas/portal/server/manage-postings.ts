// SPDX-License-Identifier: Apache-2.0
import { listPlacesOf } from '#areas/documents/server/public.ts'
import { listNames } from '#areas/organisation/server/public.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import { violates } from '#platform/server/postgres/constraint.ts'
import { hangPaper, listPostings, type PostingRow, takeDownPaper } from '../contract/posting.ts'
import { mustGo, type Posting, stateOf, whyNotHang, whyNotTakeDown } from '../core/posting.ts'
import { findHangingAt, findPosting, insertPosting, listHanging, listTakenDown, loadInForce, saveTakenDown } from './posting-store.ts'
import { notePortalEvent } from './public-page-store.ts'
import { listPublicProcedures } from './public-procedures.ts'

const MOST_TAKEN_DOWN = 300
const LIST_NAME = 'Danh mục thủ tục đang thực hiện'

export const listPostingsEndpoint = endpoint(listPostings, async ({ input, actor, today, tx }) => {
  const { agencyId } = actor
  const inForce = await loadInForce(tx, today)
  const everywhere = await listHanging(tx, agencyId)
  const down = await listTakenDown(tx, agencyId, input.placeId, MOST_TAKEN_DOWN)
  const isHere = ({ placeId }: Posting) => input.placeId === undefined || placeId === input.placeId
  const isOld = (posting: Posting) => mustGo(stateOf(posting, inForce))
  const hanging = everywhere.filter(isHere)
  const shown = input.group === 'taken-down' ? down.rows : input.group === 'must-go' ? hanging.filter(isOld) : hanging
  const places = await listPlacesOf(tx, agencyId)
  const placeNames = new Map(places.map(({ id, name }) => [id, name]))
  const names = await listNames(tx, shown.flatMap(({ hungBy, takenDownBy }) => [hungBy, ...(takenDownBy === null ? [] : [takenDownBy])]))
  const rowOf = ({ listHash: _listHash, hungBy, takenDownBy, ...posting }: Posting): PostingRow => ({
    ...posting, placeName: placeNames.get(posting.placeId) ?? '', hungBy: names.get(hungBy) ?? '', takenDownBy: takenDownBy === null ? null : names.get(takenDownBy) ?? '',
    state: stateOf({ ...posting, listHash: _listHash, hungBy, takenDownBy }, inForce), inForceIssueNo: posting.procedureId === null ? null : inForce.issues.get(posting.procedureId)?.issueNo ?? null,
  })
  return {
    rows: shown.map(rowOf), today,
    counts: { 'hanging': hanging.length, 'must-go': hanging.filter(isOld).length, 'taken-down': down.count },
    places: places.map((place) => ({ ...place, hanging: everywhere.filter(({ placeId }) => placeId === place.id).length, mustGo: everywhere.filter((posting) => posting.placeId === place.id && isOld(posting)).length })),
    procedures: (await listPublicProcedures(tx, agencyId, today)).map(({ issue, name }) => ({ id: issue.procedureId, code: issue.code, name, issueNo: issue.issueNo })),
  }
})

export const hangPaperEndpoint = endpoint(hangPaper, async ({ input, actor, now, today, tx, newId, refuse }) => {
  const { agencyId, personId: by } = actor
  const { placeId, procedureId, on } = input
  const place = (await listPlacesOf(tx, agencyId)).find(({ id, closed }) => id === placeId && !closed)
  if (place === undefined) throw refuse({ code: 'place-not-found' })
  const inForce = await loadInForce(tx, today)
  const listed = procedureId === null ? undefined : (await listPublicProcedures(tx, agencyId, today)).find(({ issue }) => issue.procedureId === procedureId)
  if (procedureId !== null && listed === undefined) throw refuse({ code: 'not-in-force' })
  const old = await findHangingAt(tx, agencyId, placeId, procedureId)
  const refusal = whyNotHang({ on, today, effectiveFrom: listed?.issue.effectiveFrom, hanging: old && { hungOn: old.hungOn, isSame: stateOf(old, inForce) === 'current' } })
  if (refusal !== undefined) throw refuse(refusal)

  const id = newId()
  const what = listed === undefined
    ? { procedureId: null, revisionId: null, code: null, name: LIST_NAME, issueNo: null, listHash: inForce.listHash }
    : { procedureId, revisionId: listed.issue.revisionId, code: listed.code, name: listed.name, issueNo: listed.issue.issueNo, listHash: null }
  if (old !== undefined && !(await saveTakenDown(tx, agencyId, old, { on, by, reason: listed === undefined ? 'Thay bằng danh mục mới' : `Thay bằng lần ban hành ${listed.issue.issueNo}` }))) throw refuse({ code: 'changed-by-someone-else' })
  await insertPosting(tx, agencyId, { id, placeId, ...what, hungOn: on, hungBy: by, takenDownOn: null, takenDownBy: null, reason: null, version: 1 }).catch((error: unknown) => {
    throw violates(error, 'posting_procedure_once') || violates(error, 'posting_list_once') ? refuse({ code: 'changed-by-someone-else' }) : error
  })
  await notePortalEvent(tx, agencyId, by, now, { type: 'paper-hung', id, placeId, on, ...what, replaced: old?.id ?? null })
  return { id, replaced: old?.id ?? null }
})

export const takeDownPaperEndpoint = endpoint(takeDownPaper, async ({ input, actor, now, today, tx, refuse }) => {
  const { agencyId, personId: by } = actor
  const posting = await findPosting(tx, agencyId, input.id)
  if (posting === undefined) throw refuse({ code: 'posting-not-found' })
  if (posting.version !== input.version || posting.takenDownOn !== null) throw refuse({ code: 'changed-by-someone-else' })
  const refusal = whyNotTakeDown({ on: input.on, today, hungOn: posting.hungOn })
  if (refusal !== undefined) throw refuse(refusal)
  if (!(await saveTakenDown(tx, agencyId, posting, { on: input.on, by, reason: input.reason }))) throw refuse({ code: 'changed-by-someone-else' })
  await notePortalEvent(tx, agencyId, by, now, { type: 'paper-taken-down', id: posting.id, on: input.on, reason: input.reason })
  return {}
})

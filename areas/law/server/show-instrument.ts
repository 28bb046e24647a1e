// SPDX-License-Identifier: Apache-2.0
import { listNames } from '#areas/organisation/server/public.ts'
import type { Sentence } from '#kernel/sentence.ts'
import type { PlainDate } from '#kernel/time.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import { showInstrument } from '../contract/register.ts'
import type { LawRegister } from '../core/register.ts'
import { rowOf } from './instrument-row.ts'
import { type InstrumentEvent, listInstrumentEvents } from './instrument-store.ts'
import { keeperNames, loadRegister } from './load-register.ts'

export const showInstrumentEndpoint = endpoint(showInstrument, async ({ input, actor, today, tx, refuse }) => {
  const on = input.on ?? today
  const register = await loadRegister(tx, actor.agencyId)
  const found = register.instruments.find(({ ref }) => ref === input.id)
  if (found === undefined) throw refuse({ code: 'instrument-not-found' })
  const names = await keeperNames(tx, [found], today)
  const events = found.origin === 'own' ? await listInstrumentEvents(tx, actor.agencyId, found.ref) : []
  const people = await listNames(tx, events.flatMap(({ by }) => by ?? []))
  const mayManage = actor.permissions.has('law.manage')
  return {
    ...rowOf(found, register.standingOf(found, on), names), on, source: found.source, version: found.version, mayManage, mayEdit: mayManage && found.origin === 'own',
    relations: found.relations.map((relation) => ({ ...relation, other: otherOf(register, relation) })),
    bearings: register.bearingsOn(found).map(({ kind, part, from, by }) => ({ kind, part, from, by: otherOf(register, { number: by, issuedOn: null }) })),
    history: events.map(({ at, by, event }) => ({ at, by: by === null ? null : people.get(by) ?? null, ...sayEvent(event) })),
  }
})

const otherOf = (register: LawRegister, named: { readonly number: string; readonly issuedOn: PlainDate | null }) => {
  const other = register.find(named)
  return { number: named.number, title: other?.title ?? null, ref: other?.ref ?? null }
}

function sayEvent({ type, fileName = '' }: InstrumentEvent): Sentence {
  switch (type) {
    case 'instrument-added': return { vi: 'ghi văn bản vào danh mục', en: 'added the document' }
    case 'instrument-edited': return { vi: 'sửa văn bản', en: 'edited the document' }
    case 'instrument-imported': return { vi: `nhập từ tệp ${fileName}`, en: `imported from ${fileName}` }
  }
}

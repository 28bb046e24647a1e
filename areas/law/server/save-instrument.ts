// SPDX-License-Identifier: Apache-2.0
import { endpoint } from '#platform/server/http/endpoint.ts'
import { violates } from '#platform/server/postgres/constraint.ts'
import { saveInstrument } from '../contract/register.ts'
import { isSameInstrument, normalNumber } from '../core/document-number.ts'
import { InstrumentRef } from '../core/instrument.ts'
import { faultOf, lookupOf } from '../core/instrument-rules.ts'
import { holdRegister, listInstrumentsOf } from './instrument-store.ts'
import { loadRegister } from './load-register.ts'
import { takeInInstrument } from './take-in-instrument.ts'

export const saveInstrumentEndpoint = endpoint(saveInstrument, async ({ input, actor, now, tx, newId, refuse }) => {
  const { agencyId, personId } = actor
  await holdRegister(tx, agencyId)
  const own = await listInstrumentsOf(tx, [agencyId], agencyId)
  const before = input.id === undefined ? undefined : own.find(({ ref }) => ref === input.id)
  if (input.id !== undefined && before === undefined) throw refuse({ code: 'instrument-not-found' })
  if (before !== undefined && before.version !== input.version) throw refuse({ code: 'changed-by-someone-else' })
  const facts = { ...input.facts, number: normalNumber(input.facts.number) }
  const relations = input.relations.map((relation) => ({ ...relation, number: normalNumber(relation.number), part: relation.part === '' ? null : relation.part }))
  for (const { number } of [facts, ...relations]) if (!/\d/.test(number)) throw refuse({ code: 'number-without-digits', number })
  if (own.some((one) => one !== before && isSameInstrument(one, facts))) throw refuse({ code: 'number-taken', number: facts.number })
  const register = await loadRegister(tx, agencyId)
  const fault = faultOf(facts, relations, lookupOf(register.instruments.filter(({ ref }) => ref !== before?.ref)))
  if (fault !== undefined) throw refuse(fault)
  const id = before?.ref ?? newId()
  const done = await takeInInstrument(tx, register, { id, agencyId, facts, relations, before, by: personId, now, type: before === undefined ? 'instrument-added' : 'instrument-edited' }).catch((error: unknown) => {
    if (violates(error, 'instrument_once')) throw refuse({ code: 'number-taken', number: facts.number })
    throw error
  })
  if (done === undefined) throw refuse({ code: 'changed-by-someone-else' })
  return { ref: InstrumentRef.parse(id), ...done }
})

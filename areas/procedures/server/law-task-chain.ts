// SPDX-License-Identifier: Apache-2.0
import { listScope } from '#areas/catalogue/server/public.ts'
import { numberKey } from '#areas/law/core/public.ts'
import { loadRegister } from '#areas/law/server/public.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import { showLawChain } from '../contract/law-tasks.ts'
import { formsNamedIn } from '../core/law-task-forms.ts'
import { citedByCodes, listLivingProcedures } from './law-task-citing.ts'
import { listOpenCounts } from './law-task-store.ts'

/** What rests on a document in the agency: instrument → administrative procedures → procedures → forms → tasks. */
export const showLawChainEndpoint = endpoint(showLawChain, async ({ input, actor, today, tx, refuse }) => {
  const register = await loadRegister(tx, actor.agencyId)
  const instrument = register.instruments.find(({ ref }) => ref === input.id)
  if (instrument === undefined) throw refuse({ code: 'instrument-not-found' })
  const key = numberKey(instrument.number)
  const scope = await listScope(tx, actor.agencyId, today)
  const byCode = await citedByCodes(tx, actor.agencyId, scope.map(({ code }) => code), register)
  const living = await listLivingProcedures(tx, actor.agencyId, today, register, [instrument.number])
  const open = await listOpenCounts(tx, actor.agencyId, key)
  return {
    tthc: scope.filter(({ code }) => byCode.get(code)?.has(key) === true).map(({ id, code, name }) => ({ id, code, name })),
    procedures: living.filter(({ cited, citedByTthc }) => cited.has(key) || citedByTthc.has(key)).map(({ procedureId, code, name, issueNo, status, content, cited, citedByTthc }) => ({
      id: procedureId, code, name, issueNo, status, viaTthc: cited.has(key) ? [] : [...citedByTthc.get(key) ?? []], forms: [...formsNamedIn(content)], openTasks: open.get(procedureId) ?? 0,
    })),
  }
})

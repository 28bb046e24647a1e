// SPDX-License-Identifier: Apache-2.0
import { listScope } from '#areas/catalogue/server/public.ts'
import { listControlledForms } from '#areas/documents/server/public.ts'
import { numberKey, readCitations } from '#areas/law/core/public.ts'
import { loadRegister } from '#areas/law/server/public.ts'
import { listPostsOf } from '#areas/organisation/server/public.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import { showLawChain } from '../contract/law-tasks.ts'
import { formsOfChain, whoMustKnow } from '../core/law-chain.ts'
import { formsNamedIn } from '../core/law-task-forms.ts'
import { citedByCodes, listLivingProcedures } from './law-task-citing.ts'
import { listOpenCounts } from './law-task-store.ts'
import { listRolePosts } from './role-holders.ts'

/** What rests on a document in the agency: instrument → administrative procedures → procedures → forms → people who must know. */
export const showLawChainEndpoint = endpoint(showLawChain, async ({ input, actor, today, tx, refuse }) => {
  const register = await loadRegister(tx, actor.agencyId)
  const instrument = register.instruments.find(({ ref }) => ref === input.id)
  if (instrument === undefined) throw refuse({ code: 'instrument-not-found' })
  const key = numberKey(instrument.number)
  const scope = await listScope(tx, actor.agencyId, today)
  const byCode = await citedByCodes(tx, actor.agencyId, scope.map(({ code }) => code), register)
  const living = await listLivingProcedures(tx, actor.agencyId, today, register, [instrument.number])
  const resting = living.filter(({ cited, citedByTthc }) => cited.has(key) || citedByTthc.has(key))
  const open = await listOpenCounts(tx, actor.agencyId, key)
  const kept = (await listControlledForms(tx, actor.agencyId)).map(({ body, ...form }) => ({ ...form, cites: readCitations(body).some(({ number }) => number !== null && numberKey(number) === key) }))
  const { people, rolesOfNobody } = whoMustKnow(resting.map(({ code, content }) => ({ code, roles: content.steps.flatMap(({ role }) => role ?? []) })), await listRolePosts(tx, actor.agencyId), await listPostsOf(tx, today))
  return {
    tthc: scope.filter(({ code }) => byCode.get(code)?.has(key) === true).map(({ id, code, name }) => ({ id, code, name })),
    procedures: resting.map(({ procedureId, code, name, issueNo, status, cited, citedByTthc }) => ({ id: procedureId, code, name, issueNo, status, viaTthc: cited.has(key) ? [] : [...citedByTthc.get(key) ?? []], openTasks: open.get(procedureId) ?? 0 })),
    forms: formsOfChain(resting.map(({ code, content }) => ({ code, forms: formsNamedIn(content) })), kept).map((form) => ({ ...form, procedures: [...form.procedures] })),
    people: people.map((one) => ({ ...one, posts: [...one.posts], procedures: [...one.procedures] })), rolesOfNobody: [...rolesOfNobody],
  }
})

// SPDX-License-Identifier: Apache-2.0
import type { Pool } from 'pg'
import type { z } from 'zod'
import type { MadeAgency } from '#areas/organisation/example/an-agency.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Contract } from '#kernel/contract.ts'
import { dayOf } from '#kernel/time.ts'
import { type Endpoint, Refused } from '#platform/server/http/endpoint.ts'
import type { Ports } from '#platform/server/http/serve.ts'

/** Does what a person of the demo does by pressing a button: the same operation with the same rules, in a transaction of its own. */
export type Press = <C extends Contract>(who: Actor, contract: C, input: z.input<C['input']>) => Promise<z.output<C['output']>>

const NO_SESSION = { token: undefined, start: () => {}, end: () => {} }

export const pressOf = (endpoints: readonly Endpoint[], ports: Pick<Ports, 'inTransaction' | 'files' | 'now' | 'newId'>): Press => async (who, contract, input) => {
  const endpoint = endpoints.find((each) => each.contract === contract)
  if (endpoint === undefined) throw new Error(`no endpoint answers ${contract.path}`)
  if (!who.permissions.has(contract.permission)) throw new Error(`${who.personName} may not use ${contract.path}`)
  const now = ports.now()
  const answer = await ports.inTransaction({ agencyId: who.agencyId, personId: who.personId, reach: 'own' }, (tx) => endpoint.run({
    input: contract.input.parse(input), actor: who, now, today: dayOf(now), newId: ports.newId, tx, prepared: undefined, files: ports.files, file: undefined, session: NO_SESSION, remoteAddress: '',
    signal: new AbortController().signal, refuse: (refusal) => new Refused(refusal as { code: string }), afterRefusal: () => {},
  }))
  return contract.output.parse(answer) as z.output<typeof contract['output']>
}

/** A person of an agency that was just made, as the one who presses. */
export function actorAt(made: MadeAgency, index: number): Actor {
  const person = made.people[index]
  if (person === undefined) throw new Error(`the agency has no person ${index}`)
  return { personId: person.personId, personName: person.fullName, agencyId: made.agencyId, postIds: person.postIds, permissions: person.permissions }
}

interface ActorRow { person_id: string; agency_id: string; full_name: string; post_ids: string[]; permissions: string[] }

/** The people of the demo by their sign-ins, with what their posts allow. */
export async function actorsOf(owner: Pool, logins: readonly string[]): Promise<ReadonlyMap<string, Actor>> {
  const { rows } = await owner.query<ActorRow & { login: string }>(`
    select a.login, p.id as person_id, p.agency_id, p.full_name, array_agg(distinct o.id) as post_ids, array_agg(distinct word) as permissions
    from organisation.account a join organisation.person p on p.id = a.person_id join organisation.assignment s on s.person_id = p.id
      join organisation.post o on o.id = s.post_id join organisation.role r on r.id = o.role_id cross join unnest(r.permissions) word
    where a.login = any ($1) group by a.login, p.id, p.agency_id, p.full_name`, [logins])
  return new Map(rows.map((row) => [row.login, { personId: row.person_id, personName: row.full_name, agencyId: row.agency_id, postIds: row.post_ids, permissions: new Set(row.permissions) }]))
}

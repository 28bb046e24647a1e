// SPDX-License-Identifier: Apache-2.0
import { listPostsOf } from '#areas/organisation/server/public.ts'
import { foldText } from '#kernel/vietnamese-text.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import { violates } from '#platform/server/postgres/constraint.ts'
import { listRoles } from '../contract/reading.ts'
import { setRoleHolders } from '../contract/writing.ts'
import { ProcedureContent } from '../core/procedure-content.ts'
import { listRolePosts, setRolePosts } from './role-holders.ts'
import { tables } from './tables.ts'

export const listRolesEndpoint = endpoint(listRoles, async ({ today, tx }) => {
  const rows = await tables(tx).selectFrom('procedures.revision').select(['procedure_id', 'content']).where('status', '<>', 'withdrawn').execute()
  const roles = new Map<string, { role: string; steps: number; procedures: Set<string> }>()
  for (const row of rows) {
    for (const { role } of ProcedureContent.parse(row.content).steps) {
      if (role === null) continue
      const seen = roles.get(foldText(role)) ?? { role, steps: 0, procedures: new Set<string>() }
      seen.steps += 1
      seen.procedures.add(row.procedure_id)
      roles.set(foldText(role), seen)
    }
  }
  const [rolePosts, posts] = [await listRolePosts(tx), await listPostsOf(tx, today)]
  const collator = new Intl.Collator('vi')
  return {
    roles: [...roles].map(([folded, { role, steps, procedures }]) => {
      const postIds = [...(rolePosts.get(folded) ?? [])]
      return { role, steps, procedures: procedures.size, postIds, people: [...new Set(posts.filter(({ id }) => postIds.includes(id)).flatMap(({ holders }) => holders.map(({ fullName }) => fullName)))] }
    }).toSorted((a, b) => collator.compare(a.role, b.role)),
    posts: posts.map(({ id, title, holders }) => ({ id, title, holders: holders.map(({ fullName }) => fullName) })),
  }
})

export const setRoleHoldersEndpoint = endpoint(setRoleHolders, async ({ input, actor, tx, refuse }) => {
  try {
    await setRolePosts(tx, actor.agencyId, input.role, input.postIds)
  } catch (error) {
    if (violates(error, 'role_holder_post_of_own_agency')) throw refuse({ code: 'post-not-found' })
    throw error
  }
  return {}
})

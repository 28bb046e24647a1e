// SPDX-License-Identifier: Apache-2.0
import { endpoint } from '#platform/server/http/endpoint.ts'
import { violates } from '#platform/server/postgres/constraint.ts'
import { addPost, assignPost, changePost, changeRole, endAssignment, listPosts } from '../contract/people.ts'
import type { PersonId, PostId, RoleId } from '../core/person.ts'
import { noteEvent } from './agency-store.ts'
import { goneFrom, hasAdministrator, holdAdministration } from './last-administrator.ts'
import { insertAssignment, insertPost, listPostsOf, listRolesOf } from './people-store.ts'
import { tables } from './tables.ts'

export const listPostsEndpoint = endpoint(listPosts, async ({ today, tx }) => {
  const posts = await listPostsOf(tx, today)
  const roles = await listRolesOf(tx)
  return {
    on: today, posts: posts.map((post) => ({ ...post, holders: post.holders.map((h) => ({ ...h, personId: h.personId as PersonId })) })),
    roles: roles.map((role) => ({ ...role, id: role.id as RoleId })),
  }
})

export const addPostEndpoint = endpoint(addPost, async ({ input, actor, now, tx, newId, refuse }) => {
  const id = newId() as PostId
  try {
    await insertPost(tx, { id, agencyId: actor.agencyId, title: input.title, roleId: input.roleId, signsForAgency: input.signsForAgency, validFrom: input.from })
  } catch (error) {
    if (violates(error, 'post_role_of_own_agency')) throw refuse({ code: 'role-not-found' })
    throw error
  }
  await noteEvent(tx, actor.agencyId, actor.personId, now, { type: 'post-added', postId: id, title: input.title })
  return { id }
})

export const changePostEndpoint = endpoint(changePost, async ({ input, actor, now, today, tx, refuse }) => {
  await holdAdministration(tx, actor.agencyId)
  try {
    const { numUpdatedRows } = await tables(tx).updateTable('organisation.post')
      .set({ title: input.title, role_id: input.roleId, signs_for_agency: input.signsForAgency, valid_to: input.validTo, version: input.version + 1 })
      .where('id', '=', input.id).where('version', '=', input.version).executeTakeFirstOrThrow()
    if (numUpdatedRows !== 1n) throw refuse({ code: 'changed-by-someone-else' })
  } catch (error) {
    if (violates(error, 'post_order')) throw refuse({ code: 'dates-reversed' })
    if (violates(error, 'post_role_of_own_agency')) throw refuse({ code: 'role-not-found' })
    throw error
  }
  if (!(await hasAdministrator(tx, goneFrom(input.validTo, today)))) throw refuse({ code: 'last-administrator' })
  await noteEvent(tx, actor.agencyId, actor.personId, now, { type: 'post-changed', postId: input.id, title: input.title })
  return {}
})

export const assignPostEndpoint = endpoint(assignPost, async ({ input, actor, now, tx, newId, refuse }) => {
  // Twenty hands at once: the exclusion constraint alone would let them wait for one another in a ring.
  await tables(tx).selectFrom('organisation.person').select('id').where('id', '=', input.personId).forUpdate().execute()
  try {
    await insertAssignment(tx, { id: newId(), agencyId: actor.agencyId, personId: input.personId, postId: input.postId, validFrom: input.from })
  } catch (error) {
    if (violates(error, 'assignment_once')) throw refuse({ code: 'already-held' })
    if (violates(error, 'assignment_person_of_own_agency')) throw refuse({ code: 'person-not-found' })
    if (violates(error, 'assignment_post_of_own_agency')) throw refuse({ code: 'post-not-found' })
    throw error
  }
  await noteEvent(tx, actor.agencyId, actor.personId, now, { type: 'post-assigned', personId: input.personId, postId: input.postId, from: input.from })
  return {}
})

export const endAssignmentEndpoint = endpoint(endAssignment, async ({ input, actor, now, today, tx, refuse }) => {
  await holdAdministration(tx, actor.agencyId)
  try {
    const { numUpdatedRows } = await tables(tx).updateTable('organisation.assignment').set({ valid_to: input.on }).where('id', '=', input.id).executeTakeFirstOrThrow()
    if (numUpdatedRows !== 1n) throw refuse({ code: 'assignment-not-found' })
  } catch (error) {
    if (violates(error, 'assignment_order')) throw refuse({ code: 'dates-reversed' })
    throw error
  }
  if (!(await hasAdministrator(tx, goneFrom(input.on, today)))) throw refuse({ code: 'last-administrator' })
  await noteEvent(tx, actor.agencyId, actor.personId, now, { type: 'assignment-ended', assignmentId: input.id, on: input.on })
  return {}
})

export const changeRoleEndpoint = endpoint(changeRole, async ({ input, actor, now, today, tx, refuse }) => {
  await holdAdministration(tx, actor.agencyId)
  const { numUpdatedRows } = await tables(tx).updateTable('organisation.role').set({ permissions: [...new Set(input.permissions)].toSorted() }).where('id', '=', input.id).executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) throw refuse({ code: 'role-not-found' })
  if (!(await hasAdministrator(tx, today))) throw refuse({ code: 'last-administrator' })
  await noteEvent(tx, actor.agencyId, actor.personId, now, { type: 'role-changed', roleId: input.id, permissions: input.permissions })
  return {}
})

// SPDX-License-Identifier: Apache-2.0
import type { ValueOf } from '#platform/web/call-api.ts'
import type { listPosts } from '../../contract.ts'

type Posts = ValueOf<typeof listPosts>

/** A post with who holds it today. */
export type HeldPost = Posts['posts'][number]

/** A role of the agency with its permission words. */
export type RoleView = Posts['roles'][number]

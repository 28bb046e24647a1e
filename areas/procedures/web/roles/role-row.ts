// SPDX-License-Identifier: Apache-2.0
import type { z } from 'zod'
import type { listRoles } from '../../contract.ts'

/** A role named in procedures, with the posts and people behind it. */
export type RoleRow = z.output<typeof listRoles.output>['roles'][number]

/** A post of the agency with who holds it. */
export type PostRow = z.output<typeof listRoles.output>['posts'][number]

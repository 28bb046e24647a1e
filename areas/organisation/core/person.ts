// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { PlainDate } from '#kernel/time.ts'

export const PersonId = z.uuid().brand<'PersonId'>()
export type PersonId = z.infer<typeof PersonId>

export const PostId = z.uuid().brand<'PostId'>()
export type PostId = z.infer<typeof PostId>

export const RoleId = z.uuid().brand<'RoleId'>()
export type RoleId = z.infer<typeof RoleId>

/** Chức danh, vị trí công tác: steps of procedures are bound to it, not to the person who holds it. */
export const Post = z.object({
  id: PostId,
  title: z.string().trim().min(1).max(200),
  roleId: RoleId,
  roleTitle: z.string(),
  signsForAgency: z.boolean(),
  validFrom: PlainDate,
  validTo: PlainDate.nullable(),
  version: z.number().int(),
})
export type Post = z.infer<typeof Post>

/** A person's hold of a post; `validTo` is the first day on which it is no longer held. */
export const Assignment = z.object({
  id: z.uuid(),
  personId: PersonId,
  postId: PostId,
  postTitle: z.string(),
  validFrom: PlainDate,
  validTo: PlainDate.nullable(),
})
export type Assignment = z.infer<typeof Assignment>

/** Cán bộ, công chức: who works in the agency, with the posts held. */
export const Person = z.object({
  id: PersonId,
  fullName: z.string().trim().min(1).max(200),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  login: z.string().nullable(),
  accountDisabled: z.boolean(),
  version: z.number().int(),
  assignments: z.array(Assignment),
})
export type Person = z.infer<typeof Person>

/** Tên đăng nhập: lower-case letters, digits, dot, hyphen, underscore, @; 3 to 80 characters. */
export const Login = z.string().trim().toLowerCase().regex(/^[a-z0-9][a-z0-9._@-]{2,79}$/)

// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { contract } from '#kernel/contract.ts'

const Said = z.object({ vi: z.string(), en: z.string() })

export const listPermissions = contract({
  method: 'GET', path: '/api/organisation/permissions', summary: 'Every permission word that roles may hold, by area, each with what it allows.', permission: 'organisation.read', input: z.object({}),
  output: z.object({ areas: z.array(z.object({ name: z.string(), title: Said, permissions: z.array(z.object({ word: z.string(), meaning: Said })) })) }),
})

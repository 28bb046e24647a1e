// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { contract, plainRefusal } from '#kernel/contract.ts'
import { Line } from '#kernel/written-text.ts'

export const showPublicPage = contract({
  method: 'GET', path: '/api/portal/public-page', summary: 'Whether the agency has a public page, where it is, and what it says of where to go.', permission: 'portal.post', input: z.object({}),
  output: z.object({
    isOpen: z.boolean(), desk: z.string(), hours: z.string(), phone: z.string(), version: z.number().int(), address: z.string(),
    /** The address that posters carry, when the program was told one. */
    publicUrl: z.string().nullable(),
    procedureCount: z.number().int(), mayChange: z.boolean(),
  }),
})

export const setPublicPage = contract({
  method: 'POST', path: '/api/portal/public-page/set', summary: 'Opens or closes the agency’s public page and says where citizens go.', permission: 'portal.publish',
  input: z.object({ isOpen: z.boolean(), desk: Line(300), hours: Line(300), phone: Line(100), version: z.int32().min(0) }), output: z.object({ version: z.number().int() }),
  refusals: { 'changed-by-someone-else': plainRefusal('Có người vừa sửa trang công khai. Hãy tải lại rồi làm tiếp.', 'Someone has just changed the public page. Reload and go on.') },
})

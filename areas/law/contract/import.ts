// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { contract, plainRefusal, refusal } from '#kernel/contract.ts'
import { PlainDate } from '#kernel/time.ts'
import { InstrumentKind } from '../core/instrument.ts'

const MOST_BYTES = 20 * 1024 * 1024

const Place = z.object({ row: z.number().int(), sheet: z.string().nullable() })
const Both = { vi: z.string(), en: z.string() }

/** What taking in a list of documents would do, line by line; long parts are cut and their whole number stands in `counts`. */
export const RegisterPlanView = z.object({
  counts: z.object({ accepted: z.number().int(), rejected: z.number().int(), added: z.number().int(), changed: z.number().int(), unchanged: z.number().int() }),
  added: z.array(Place.extend({ number: z.string(), kind: InstrumentKind, title: z.string(), issuer: z.string(), issuedOn: PlainDate.nullable(), effectiveOn: PlainDate.nullable() })),
  changed: z.array(Place.extend({ number: z.string(), title: z.string(), changes: z.array(z.object({ fact: z.enum(['number', 'kind', 'issuer', 'title', 'issuedOn', 'effectiveOn', 'expiresOn', 'source', 'relations']), before: z.string().nullable(), after: z.string().nullable() })) })),
  rejected: z.array(Place.extend({ number: z.string(), title: z.string(), code: z.string(), ...Both })),
  sheetsLeftOut: z.array(z.string()),
  /** Names exactly this plan; applying asks for it, so that what was shown is what is done. */
  planId: z.string(),
})
export type RegisterPlanView = z.infer<typeof RegisterPlanView>

const fileRefusals = {
  'file-missing': plainRefusal('Chưa chọn tệp. Hãy chọn một tệp .xlsx hoặc .csv.', 'No file was chosen. Choose an .xlsx or .csv file.'),
  'file-unreadable': refusal(z.object({ problem: z.string(), ...Both }), ({ vi, en }) => ({ vi, en })),
}

export const previewRegisterImport = contract({
  method: 'POST', path: '/api/law/import/preview', summary: 'Reads a list of legal documents (.xlsx, .csv) and answers what taking it in would change; changes nothing.',
  permission: 'law.manage', file: { maxBytes: MOST_BYTES }, input: z.object({}), output: RegisterPlanView, refusals: fileRefusals,
})

export const applyRegisterImport = contract({
  method: 'POST', path: '/api/law/import/apply', summary: 'Takes a list of legal documents in, whole: the accepted lines enter, the rejected ones are kept with their reasons.',
  permission: 'law.manage', file: { maxBytes: MOST_BYTES }, input: z.object({ planId: z.string().max(100) }),
  output: z.object({ importId: z.uuid(), added: z.number().int(), changed: z.number().int(), unchanged: z.number().int(), rejected: z.number().int() }),
  refusals: {
    ...fileRefusals,
    'nothing-accepted': refusal(z.object({ rejected: z.number().int() }), ({ rejected }) => ({ vi: `Không dòng nào nhập được (${rejected} dòng bị từ chối). Hãy sửa tệp theo lý do nêu ở từng dòng rồi tải lại.`, en: `No line can be taken in (${rejected} were rejected). Mend the file as each line says and upload it again.` })),
    'plan-outdated': plainRefusal('Danh mục hoặc tệp đã khác lúc xem trước. Hãy xem lại các thay đổi rồi nhập.', 'The register or the file is no longer what was previewed. Look at the changes again and then import.'),
  },
})

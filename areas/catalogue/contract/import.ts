// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { contract, plainRefusal, refusal } from '#kernel/contract.ts'
import { PlainDate } from '#kernel/time.ts'
import { AdminProcedureCode, FactName } from '../core/administrative-procedure.ts'
import { GovernmentLevel } from '../core/government-level.ts'
import { Rejection, Warning } from '../core/reading/findings.ts'

const MOST_BYTES = 20 * 1024 * 1024

const ImportChoice = z.object({
  /** Levels of government are judged as of this day; today when absent. */
  asOf: PlainDate.optional(),
})

const unreadableFile = refusal(z.object({ problem: z.string(), vi: z.string(), en: z.string() }), ({ vi, en }) => ({ vi, en }))
const nothingAccepted = refusal(z.object({ rejected: z.number().int() }), ({ rejected }) => ({
  vi: `Không dòng nào nhập được (${rejected} dòng bị từ chối). Hãy sửa tệp theo lý do nêu ở từng dòng rồi tải lại.`,
  en: `No line can be taken in (${rejected} were rejected). Mend the file as each line says and upload it again.`,
}))

const Place = z.object({ row: z.number().int(), sheet: z.string().nullable() })
const Named = z.object({ code: AdminProcedureCode, name: z.string() })

/** What taking in a list would do, line by line; long parts are cut and their whole number stands in `counts`. */
export const ImportPlan = z.object({
  asOf: PlainDate,
  counts: z.object({
    accepted: z.number().int(), rejected: z.number().int(), warnings: z.number().int(),
    added: z.number().int(), changed: z.number().int(), unchanged: z.number().int(), unlisted: z.number().int(),
  }),
  added: z.array(Place.extend(Named.shape).extend({ field: z.string().nullable(), levels: z.array(GovernmentLevel), timeLimitText: z.string().nullable() })),
  changed: z.array(Place.extend(Named.shape).extend({ listedAgain: z.boolean(), changes: z.array(z.object({ fact: FactName, before: z.string().nullable(), after: z.string().nullable() })) })),
  unlisted: z.array(Named),
  rejected: z.array(Place.extend({ code: z.string(), name: z.string(), rejection: Rejection, vi: z.string(), en: z.string() })),
  warnings: z.array(Place.extend({ warning: Warning, vi: z.string(), en: z.string() })),
  sheetsLeftOut: z.array(z.string()),
  /** How many accepted procedures name each level; one may name several. */
  levels: z.array(z.object({ level: GovernmentLevel, count: z.number().int() })),
  /** The level that the agency itself stands at: its procedures are those it performs. */
  ownLevel: GovernmentLevel.nullable(),
  /** Names exactly this plan; applying asks for it, so that what was shown is what is done. */
  planId: z.string(),
})
export type ImportPlan = z.infer<typeof ImportPlan>

export const previewImport = contract({
  method: 'POST', path: '/api/catalogue/import/preview', summary: 'Reads a list (.xlsx, .csv, .json) and answers what taking it in would change; changes nothing.',
  permission: 'catalogue.manage', file: { maxBytes: MOST_BYTES }, input: ImportChoice, output: ImportPlan,
  refusals: { 'file-missing': plainRefusal('Chưa chọn tệp danh mục. Hãy chọn một tệp .xlsx, .csv hoặc .json.', 'No list was chosen. Choose an .xlsx, .csv or .json file.'), 'file-unreadable': unreadableFile },
})

export const applyImport = contract({
  method: 'POST', path: '/api/catalogue/import/apply', summary: 'Takes a list in, whole: the accepted lines enter, the rejected ones are kept with their reasons.',
  permission: 'catalogue.manage', file: { maxBytes: MOST_BYTES },
  input: ImportChoice.extend({
    planId: z.string().max(100),
    /** The day from which what the list says holds; today when absent. */
    effectiveOn: PlainDate.optional(),
    /** Accepted procedures of these levels enter the agency's scope; none, when empty. */
    scopeLevels: z.array(GovernmentLevel),
    /** What happens to procedures that are kept and no longer listed. */
    unlisted: z.enum(['keep', 'withdraw']),
  }),
  output: z.object({
    importId: z.uuid(), added: z.number().int(), changed: z.number().int(), unchanged: z.number().int(), withdrawn: z.number().int(), putInScope: z.number().int(), rejected: z.number().int(),
  }),
  refusals: {
    'file-missing': plainRefusal('Chưa chọn tệp danh mục. Hãy chọn một tệp .xlsx, .csv hoặc .json.', 'No list was chosen. Choose an .xlsx, .csv or .json file.'),
    'file-unreadable': unreadableFile,
    'nothing-accepted': nothingAccepted,
    'plan-outdated': plainRefusal('Danh mục hoặc tệp đã khác lúc xem trước. Hãy xem lại các thay đổi rồi nhập.', 'The list or the file is no longer what was previewed. Look at the changes again and then import.'),
    'newer-version-known': refusal(z.object({ procedureCode: AdminProcedureCode, validFrom: PlainDate, effectiveOn: PlainDate }), ({ procedureCode, validFrom, effectiveOn }) => ({
      vi: `Thủ tục ${procedureCode} đã có bản áp dụng từ ${validFrom.split('-').reverse().join('/')}, sau ngày ${effectiveOn.split('-').reverse().join('/')} đã chọn. Hãy chọn ngày áp dụng muộn hơn.`,
      en: `Procedure ${procedureCode} has a version in force from ${validFrom}, after the chosen ${effectiveOn}. Choose a later day.`,
    })),
  },
})

// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { contract, plainRefusal, refusal } from '#kernel/contract.ts'
import { Line } from '#kernel/written-text.ts'
import { DocumentId } from '../core/issue.ts'
import { OfficeKind } from '../core/starter/office.ts'
import { PLACEHOLDERS } from '../core/starter/placeholder.ts'

const PlaceholderName = z.enum(PLACEHOLDERS.map(({ name }) => name))
const GivenWord = z.object({ name: PlaceholderName, value: Line(300) })

export const showStarter = contract({
  method: 'GET', path: '/api/documents/starter', summary: 'What is known for a system set: the office kind that fits, the words the agency’s data give for its gaps, and the codes of the sets that are in use already.', permission: 'documents.draft',
  input: z.object({}),
  output: z.object({ office: OfficeKind, words: z.array(GivenWord), taken: z.array(z.object({ code: z.string(), name: z.string(), path: z.string() })) }),
})

export const beginStarter = contract({
  method: 'POST', path: '/api/documents/starter/begin', summary: 'Makes drafts of the whole system set of an office kind at once: policy, objectives, scope, the five system procedures and their forms. All or nothing.', permission: 'documents.draft',
  input: z.object({ office: OfficeKind, words: z.array(GivenWord).max(50), /** Codes that are not wanted. */ leaveOut: z.array(Line(80)).max(200) }),
  output: z.object({
    documents: z.array(z.object({ id: DocumentId, code: z.string(), name: z.string() })),
    /** Gaps without words, with the number of drafts that hold them. */
    gapsLeft: z.array(z.object({ name: z.string(), documents: z.number().int() })),
  }),
  refusals: {
    'codes-taken': refusal(z.object({ taken: z.array(z.object({ documentCode: z.string(), name: z.string() })) }), ({ taken }) => ({
      vi: `Chưa tạo tài liệu nào, vì ${taken.length} mã hiệu đang dùng: ${taken.slice(0, 5).map(({ documentCode, name }) => `${documentCode} (“${name}”)`).join(', ')}${taken.length > 5 ? ', …' : ''}. Hãy bỏ chọn các tài liệu này, hoặc thu hồi tài liệu đang dùng mã rồi làm lại.`,
      en: `Nothing was made: ${taken.length} codes are in use: ${taken.slice(0, 5).map(({ documentCode }) => documentCode).join(', ')}${taken.length > 5 ? ', …' : ''}. Leave these documents out, or withdraw those that hold the codes.`,
    })),
    'nothing-chosen': plainRefusal('Chưa chọn tài liệu nào. Hãy chọn ít nhất một tài liệu của bộ.', 'No document was chosen. Choose at least one of the set.'),
    'words-with-brackets': refusal(z.object({ name: z.string() }), ({ name }) => ({ vi: `Nội dung điền cho “${name}” có dấu [[ hoặc ]], là dấu của chỗ còn trống. Hãy bỏ các dấu này.`, en: `The words for “${name}” hold [[ or ]], which mark gaps. Remove them.` })),
  },
})

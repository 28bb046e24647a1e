// SPDX-License-Identifier: Apache-2.0
import type { ProcedureContent } from '../procedure-content.ts'
import type { PaperFacts } from './paper.ts'

const PARTS: readonly (readonly [keyof ProcedureContent, string])[] = [
  ['name', 'tên quy trình'], ['cases', 'thời hạn, trường hợp'], ['steps', 'các bước'], ['dossier', 'thành phần hồ sơ'], ['records', 'hồ sơ lưu'], ['legalBasis', 'căn cứ pháp lý'], ['fee', 'phí, lệ phí'], ['result', 'kết quả'], ['tthcCodes', 'thủ tục hành chính phục vụ'],
]

/** The page of revisions: what each issue changed against the one before, and the law that came with it. Oldest first. */
export function revisionLog(issues: readonly { readonly issueNo: number; readonly content: ProcedureContent }[]): PaperFacts['revisions'] {
  return issues.map(({ issueNo, content }, index) => {
    const before = issues[index - 1]?.content
    if (before === undefined) return { issueNo, summary: issueNo === 1 ? 'Ban hành lần đầu' : 'Ban hành', ground: '' }
    const changed = PARTS.filter(([part]) => JSON.stringify(before[part]) !== JSON.stringify(content[part])).map(([, name]) => name)
    const known = new Set(before.legalBasis.map(({ number }) => number))
    const laws = [...new Set(content.legalBasis.flatMap(({ number }) => (number === null || known.has(number) ? [] : [number])))]
    return { issueNo, summary: changed.length === 0 ? 'Ban hành lại, nội dung không đổi' : `Sửa ${changed.join('; ')}`, ground: laws.join('; ') }
  })
}

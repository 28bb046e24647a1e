// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Instant } from '#kernel/time.ts'
import { cleanText } from '#kernel/vietnamese-text.ts'
import { readPdf } from '#platform/server/print/read-pdf.ts'
import { annexPaper } from '../../core/paper/annex-paper.ts'
import { communePaper } from '../../core/paper/commune-paper.ts'
import { someContent, somePaperFacts } from '../../example/some-content.ts'
import { ProcedureContent } from '../../core/procedure-content.ts'
import { pdfOf } from './pdf-paper.ts'

const AT = Instant.parse('2026-06-03T02:00:00.000Z')
const MM = 72 / 25.4
const [content] = fc.sample(someContent, { numRuns: 1, seed: 11 })
if (content === undefined) throw new Error('no content was sampled')

/** Text without any blank: where lines break is the page's own matter. */
const joined = (text: string) => cleanText(text).replaceAll(/[\s\u200b]+/g, '')

const many = (count: number): ProcedureContent => ProcedureContent.parse({
  ...content, name: 'Cấp giấy phép xây dựng nhà ở riêng lẻ', cases: [{ key: 'c1', name: null, limit: { value: 15, unit: 'workingDay', text: '15 ngày làm việc' } }],
  steps: Array.from({ length: count }, (_, index) => ({ order: index + 1, label: `B${index + 1}`, phase: null, action: `Việc thứ ${index + 1}: kiểm tra, thẩm định hồ sơ và ghi kết quả vào phiếu kiểm soát`, role: 'Chuyên viên Phòng Kinh tế - Hạ tầng', method: null, accountable: null, output: null, times: [{ caseKey: 'c1', time: { value: 1, unit: 'workingDay', text: '01 ngày' }, text: '01 ngày', sharedWith: index === 3 ? [5] : index === 4 ? [4] : [] }] })),
})

describe('a procedure as PDF', () => {
  it('is A4 in Tinos within the margins of official papers, its Vietnamese can be taken out again', async () => {
    const paper = communePaper(many(40), somePaperFacts({ state: 'in-force' }))
    const { pages, fonts, text, language } = await readPdf(await pdfOf(paper, AT))
    expect(pages.every(({ width, height }) => Math.round(width) === 595 && Math.round(height) === 842)).toBe(true)
    expect(fonts.every((font) => font.startsWith('Tinos-'))).toBe(true)
    expect(language?.toLowerCase()).toContain('vi')
    const outside = pages.flatMap(({ width, pieces }) => pieces.filter(({ left, right }) => left < 30 * MM - 1 || right > width - 15 * MM + 1))
    expect(outside).toEqual([])
    expect(joined(text)).toContain(joined('Việc thứ 40: kiểm tra, thẩm định hồ sơ và ghi kết quả vào phiếu kiểm soát'))
  }, 30_000)
  it('repeats the heading of the step table on each page that it runs over, never alone at the foot of one', async () => {
    const { pages } = await readPdf(await pdfOf(communePaper(many(40), somePaperFacts()), AT))
    const texts = pages.map(({ pieces }) => joined(pieces.map(({ text }) => text).join('')))
    const withSteps = texts.filter((text) => /Việcthứ\d+:/.test(text))
    expect(withSteps.length).toBeGreaterThan(1)
    for (const text of texts) expect(text.includes('Trìnhtựcácbướccôngviệc'), text.slice(0, 200)).toBe(/Việcthứ\d+:/.test(text))
  }, 30_000)
  it('has the same bytes twice', async () => {
    const paper = annexPaper({ content: many(3), facts: somePaperFacts() })
    expect(await pdfOf(paper, AT)).toEqual(await pdfOf(paper, AT))
  })
  it('is made of whatever people wrote', async () => {
    for (const one of fc.sample(someContent, { numRuns: 12, seed: 5 })) for (const paper of [communePaper(one, somePaperFacts()), annexPaper({ content: one, facts: somePaperFacts() })]) expect((await pdfOf(paper, AT)).length).toBeGreaterThan(1_000)
  }, 60_000)
})

// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it, test } from 'vitest'
import { KIND_SIGNS, numberInCode, USUAL_PATTERNS } from '../code-pattern.ts'
import { DocumentContent } from '../document-content.ts'
import { CITED_LAW, citation, lawDay, type LawKey } from './cited-law.ts'
import { OfficeKind } from './office.ts'
import { fillText, gapsIn, gapsOf, PLACEHOLDERS, textsOf } from './placeholder.ts'
import { UNSEEN_LAYOUT } from './starter-document.ts'
import { filledPack, gapsOfPack, reviewMonthsOf, starterPack } from './starter-pack.ts'

const FORM_COUNTS: Readonly<Record<string, number>> = { 'QTHT.01': 8, 'QTHT.02': 4, 'QTHT.03': 7, 'QTHT.04': 4, 'QTHT.05': 6 }

describe.each(OfficeKind.options)('the pack of a %s office', (kind) => {
  const pack = starterPack(kind)
  const codes = pack.map(({ code }) => code)

  it('holds policy, objectives, scope and five system procedures, each with its forms', () => {
    expect(pack.filter((one) => one.kind !== 'form').map(({ code, kind: of }) => [code, of])).toEqual([
      ['CS-01', 'policy'], ['MT-01', 'objectives'], ['PV-01', 'scope'], ...Object.keys(FORM_COUNTS).map((code) => [code, 'system-procedure']),
    ])
    for (const [code, count] of Object.entries(FORM_COUNTS)) expect(pack.filter(({ formOf }) => formOf === code)).toHaveLength(count)
  })

  it('gives every document a code of its own, forms under the number of their procedure', () => {
    expect(new Set(codes).size).toBe(codes.length)
    for (const { code, kind: of, formOf } of pack) {
      if (of === 'form') expect(code).toMatch(new RegExp(String.raw`^BM\.HT${formOf?.slice(-2) ?? ''}\.\d{2}$`))
      else expect(numberInCode(USUAL_PATTERNS[of], { kind: of, unit: '', year: 2026 }, code)).toBeGreaterThan(0)
    }
    expect(KIND_SIGNS['system-procedure']).toBe('QTHT')
  })

  it('cites no document or form that it does not hold', () => {
    for (const { code, content } of pack) {
      const cited = textsOf(content).flatMap((text) => text.match(/QTHT\.\d{2}|BM\.HT\d{2}\.\d{2}|(?:CS|MT|PV)-\d{2}/gu) ?? [])
      expect(cited.filter((one) => !codes.includes(one)), code).toEqual([])
    }
  })

  it('names each form of a procedure in its text, and lists it among the records', () => {
    for (const procedure of pack.filter((one) => one.kind === 'system-procedure')) {
      const text = textsOf(procedure.content).join('\n')
      for (const form of pack.filter(({ formOf }) => formOf === procedure.code)) {
        expect(text.split(form.code).length, form.code).toBeGreaterThan(2)
        expect(text, form.code).toContain(form.title)
      }
    }
  })

  it('has the five clears in every step, and a person to answer', () => {
    const steps = pack.flatMap(({ code, content }) => content.blocks.flatMap((block) => (block.kind === 'steps' ? block.steps.map((step) => ({ code, ...step })) : [])))
    expect(steps.length).toBeGreaterThan(40)
    for (const step of steps) for (const [clear, text] of Object.entries(step)) expect(text.trim().length, `${step.code} ${step.action} ${clear}`).toBeGreaterThan(2)
  })

  it('says in every procedure what it is for, what it covers, rests on, means, does, uses and keeps', () => {
    for (const { code, content } of pack.filter((one) => one.kind === 'system-procedure')) {
      expect(content.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : [])), code).toEqual([
        '1. Mục đích', '2. Phạm vi', '3. Tài liệu viện dẫn', '4. Định nghĩa và chữ viết tắt', '5. Nội dung', '6. Biểu mẫu', '7. Hồ sơ lưu',
      ])
      const kept = content.blocks.findLast((block) => block.kind === 'table')
      expect(kept?.kind === 'table' && kept.rows.length > 0 && kept.rows.every((row) => row.every((cell) => cell !== '')), code).toBe(true)
    }
  })

  it('numbers the parts of a procedure without gap or repetition', () => {
    for (const { code, content } of pack.filter((one) => one.kind === 'system-procedure')) {
      const numbers = content.blocks.flatMap((block) => (block.kind === 'heading' || block.kind === 'paragraph' ? (/^5\.(\d+)\. /u.exec(block.text)?.[1] ?? []) : []))
      expect(numbers, code).toEqual(numbers.map((_, index) => String(index + 1)))
    }
  })

  it('has a table of fields in every form, and says that nobody compared it with the official layout', () => {
    for (const { code, content } of pack.filter((one) => one.kind === 'form')) {
      expect(content.blocks.filter((block) => block.kind === 'table').length, code).toBeGreaterThan(1)
      expect(textsOf(content).filter((text) => text.includes(UNSEEN_LAYOUT)), code).toHaveLength(1)
    }
  })

  it('calls every time of keeping a proposal, in the forms and in the lists of records', () => {
    for (const { code, content } of pack.filter((one) => one.kind === 'form')) expect(textsOf(content).filter((text) => text.includes('Thời gian lưu (đề xuất): ')), code).toHaveLength(1)
    for (const { code, content } of pack.filter((one) => one.kind === 'system-procedure')) expect(content.blocks.filter((block) => block.kind === 'table' && block.head.at(-1) === 'Thời gian lưu (đề xuất)'), code).toHaveLength(1)
  })

  it('keeps to the shape of a document, its tables even', () => {
    for (const { code, content } of pack) {
      expect(DocumentContent.parse(content)).toEqual(content)
      for (const block of content.blocks) if (block.kind === 'table') for (const row of block.rows) expect(row.length, `${code} ${block.head.join('|')}`).toBe(block.head.length)
    }
  })

  it('has its promises looked at every year, the rest within three', () => {
    expect(Map.groupBy(pack, reviewMonthsOf).get(12)?.map(({ code }) => code)).toEqual(['CS-01', 'MT-01', 'PV-01'])
    expect(Math.max(...pack.map(reviewMonthsOf))).toBe(36)
  })

  it('is written in Vietnamese from end to end', () => {
    for (const { code, title, content } of pack) {
      for (const text of [title, ...textsOf(content)]) {
        if (text.split(/\s+/u).length > 3) expect(text, code).toMatch(/[à-ỹđ]/iu)
        expect(text, code).not.toMatch(/lorem|ipsum|todo|\bthe\b|\band\b|undefined|null|\[object/iu)
        expect(text, code).not.toMatch(/ {2}|\s[.,;:]|[^.]\.\.$|^\s|\s$/u)
      }
    }
  })

  it('has gaps in one writing only, each known and each used', () => {
    const names = PLACEHOLDERS.map(({ name }) => name)
    const gaps = new Set(pack.flatMap(({ content }) => gapsOf(content)))
    expect([...gaps].toSorted()).toEqual(names.toSorted())
    for (const { code, content } of pack) for (const text of textsOf(content)) expect(text.replaceAll(/\[\[[^[\]]+\]\]/gu, ''), code).not.toMatch(/[[\]{}<>]/u)
  })

  it('has no gap left when every gap has its words', () => {
    const filled = filledPack(kind, Object.fromEntries(PLACEHOLDERS.map(({ name }) => [name, `(${name})`])))
    expect(gapsOfPack(filled)).toEqual([])
    expect(gapsOfPack(pack).map(({ name }) => name)).toEqual(PLACEHOLDERS.map(({ name }) => name))
  })

  it('cites law by number and day as it was issued, and no law unknown', () => {
    const known = new Map<string, string | null>(Object.values(CITED_LAW).map(({ number, issuedOn }) => [number, issuedOn === null ? null : lawDay(issuedOn)]))
    for (const { code, content } of pack) {
      for (const text of textsOf(content)) {
        for (const [, number = '', day] of text.matchAll(/(\d+(?:\/\d{4})?\/(?:QĐ|TT|NĐ|QH)[\p{L}\d-]*)(?: ngày (\d{2}\/\d{1,2}\/\d{4}))?/gu)) {
          expect(known.has(number), `${code}: ${number}`).toBe(true)
          if (day !== undefined) expect(day, `${code}: ${number}`).toBe(known.get(number))
        }
      }
    }
  })
})

test('the packs differ where offices differ: who works, where people hand in, whom they report to', () => {
  const texts = OfficeKind.options.map((kind) => starterPack(kind).flatMap(({ content }) => textsOf(content)).join('\n'))
  expect(texts.map((text) => text.includes('nhà văn hóa thôn'))).toEqual([true, false, false])
  expect(texts.map((text) => text.includes('chi cục'))).toEqual([false, true, false])
  expect(texts.map((text) => text.includes('Tháng 12 hằng năm') && text.includes('báo cáo gửi Bộ Khoa học và Công nghệ vào tháng 12'))).toEqual([false, false, true])
})

test.each<[LawKey, string, string | null]>([
  ['qd19', 'Quyết định số 19/2014/QĐ-TTg ngày 05/3/2014 của Thủ tướng Chính phủ', '18/5/2014'],
  ['tt26', 'Thông tư số 26/2014/TT-BKHCN ngày 10/10/2014 của Bộ Khoa học và Công nghệ', '01/12/2014'],
  ['qd101', 'Quyết định số 101/QĐ-BKHCN ngày 21/01/2019 của Bộ Khoa học và Công nghệ', null],
  ['nd30', 'Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ', '05/3/2020'],
  ['archives', 'Luật Lưu trữ số 33/2024/QH15 của Quốc hội', '01/7/2025'],
  ['nd118', 'Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ', '01/7/2025'],
  ['nd309', 'Nghị định số 309/2026/NĐ-CP ngày 05/8/2026 của Chính phủ', '05/8/2026'],
  ['tt03', 'Thông tư số 03/2025/TT-VPCP ngày 15/9/2025 của Văn phòng Chính phủ', null],
])('%s is cited with number, day and issuer, and with the day of effect where it was seen', (key, start, effect) => {
  expect(citation(key).startsWith(start)).toBe(true)
  expect(citation(key).includes('có hiệu lực từ ngày')).toBe(effect !== null)
  if (effect !== null) expect(citation(key)).toContain(`(có hiệu lực từ ngày ${effect})`)
})

describe('a gap', () => {
  it.each([
    ['is filled', 'Căn cứ [[tên cơ quan]]', { 'tên cơ quan': 'UBND xã An Bình' }, 'Căn cứ UBND xã An Bình'],
    ['stays without words', '[[địa danh]], ngày', {}, '[[địa danh]], ngày'],
    ['stays with blank words', '[[địa danh]], ngày', { 'địa danh': '  ' }, '[[địa danh]], ngày'],
    ['is not filled from what every object has', '[[constructor]]', {}, '[[constructor]]'],
    ['is not filled twice', '[[địa danh]]', { 'địa danh': '[[tên cơ quan]]', 'tên cơ quan': 'x' }, '[[tên cơ quan]]'],
  ])('%s', (_, text, values, expected) => {
    expect(fillText(text, values)).toBe(expected)
  })
  it('is named once however often it stands', () => {
    expect(gapsIn('[[a]] [[b]] [[a]]')).toEqual(['a', 'b'])
  })
})

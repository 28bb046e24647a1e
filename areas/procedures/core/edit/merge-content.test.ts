// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeContent } from '#areas/procedures/core/edit/merge-content.ts'
import { ProcedureContent, type Step, type StepTime } from '#areas/procedures/core/procedure-content.ts'

const time = (caseKey: string, text: string, sharedWith: number[] = []): StepTime => ({ caseKey, time: null, text, sharedWith })
const step = (order: number, action: string, more: Partial<Step> = {}): Step => ({ order, label: String(order), phase: null, action, role: `Vai trò ${order}`, method: null, accountable: `Vai trò ${order}`, output: null, times: [time('c1', `${order} ngày`)], ...more })
const base: ProcedureContent = {
  name: 'Đăng ký lại khai sinh', field: null, tthcCodes: ['1.004884'], cases: [{ key: 'c1', name: null, limit: null }], fee: null, result: null,
  steps: [step(1, 'Tiếp nhận, kiểm tra hồ sơ'), step(2, 'Thẩm tra, xác minh'), step(3, 'Xem xét, ký duyệt'), step(4, 'Đóng dấu văn bản'), step(5, 'Ghi sổ và trả kết quả', { edges: [{ to: 2, kind: 'return', when: 'sai sót' }] })],
  dossier: [{ mode: 'submit', name: 'Tờ khai', original: 1, copy: 0 }, { mode: 'present', name: 'Căn cước', original: null, copy: null }], records: [{ name: 'Tờ khai', place: null, retention: null }], legalBasis: [{ number: '123/2015/NĐ-CP', date: null, text: 'Nghị định' }],
}
/** As the editor leaves rows: places and printed numbers in a row. */
const numbered = (steps: readonly Step[]): Step[] => steps.map((one, index) => ({ ...one, order: index + 1, label: String(index + 1) }))
const withStep = (content: ProcedureContent, order: number, part: Partial<Step>): ProcedureContent => ({ ...content, steps: content.steps.map((one) => (one.order === order ? { ...one, ...part } : one)) })

describe('two people at one draft', () => {
  test('different cells of one step merge without a word', () => {
    const { content, conflicts } = mergeContent(base, withStep(base, 2, { action: 'Thẩm tra hồ sơ' }), withStep(base, 2, { role: 'Công chức Tư pháp', method: 'HD 5.2' }))
    expect(conflicts).toEqual([])
    expect(content.steps[1]).toMatchObject({ action: 'Thẩm tra hồ sơ', role: 'Công chức Tư pháp', method: 'HD 5.2' })
  })
  test('one cell written by both is told with both; mine stands meanwhile', () => {
    const { content, conflicts } = mergeContent(base, withStep(base, 3, { action: 'Ký duyệt' }), withStep(base, 3, { action: 'Phê duyệt' }))
    expect(conflicts).toEqual([{ part: 'steps', at: 3, field: 'action', mine: 'Ký duyệt', theirs: 'Phê duyệt' }])
    expect(content.steps[2]?.action).toBe('Ký duyệt')
  })
  test('I put a step in, they take one out and write another: all of it holds, and ways and labels follow', () => {
    const mine = { ...base, steps: numbered([...base.steps.slice(0, 2), step(9, 'Niêm yết công khai'), ...base.steps.slice(2)]).map((one) => (one.edges === undefined ? one : { ...one, edges: [{ to: 2, kind: 'return' as const, when: 'sai sót' }] })) }
    const theirs = withStep({ ...base, steps: numbered(base.steps.filter(({ order }) => order !== 4)) }, 1, { method: 'HD 5.1' })
    const { content, conflicts } = mergeContent(base, mine, theirs)
    expect(content.steps.map(({ action }) => action)).toEqual(['Tiếp nhận, kiểm tra hồ sơ', 'Thẩm tra, xác minh', 'Niêm yết công khai', 'Xem xét, ký duyệt', 'Ghi sổ và trả kết quả'])
    expect(content.steps[0]?.method).toBe('HD 5.1')
    expect(content.steps[4]?.edges).toEqual([{ to: 2, kind: 'return', when: 'sai sót' }])
    expect(content.steps.map(({ label }) => label)).toEqual(['1', '2', '3', '4', '5'])
    expect(conflicts).toEqual([])
  })
  test('they took out a step that I wrote into: it stays and is asked about', () => {
    const { content, conflicts } = mergeContent(base, withStep(base, 4, { method: 'Sổ đóng dấu' }), { ...base, steps: numbered(base.steps.filter(({ order }) => order !== 4)) })
    expect(content.steps).toHaveLength(5)
    expect(conflicts).toMatchObject([{ part: 'steps', at: 4, field: 'removed', theirs: null }])
  })
  test('I move a step, they write into it', () => {
    const [one, two, three, four, five] = base.steps as [Step, Step, Step, Step, Step]
    const { content, conflicts } = mergeContent(base, { ...base, steps: numbered([one, three, two, four, five]) }, withStep(base, 3, { output: 'Giấy khai sinh' }))
    expect(content.steps.map(({ action, output }) => [action, output])[1]).toEqual(['Xem xét, ký duyệt', 'Giấy khai sinh'])
    expect(conflicts).toEqual([])
  })
  test('forms that two people list come together; a name that both wrote is told with both; where nobody lists any there is no list', () => {
    const [slip, book] = [{ number: 'Mẫu 05', name: 'Phiếu kiểm soát quá trình giải quyết hồ sơ', ground: null }, { number: null, name: 'Sổ theo dõi hồ sơ', ground: null }]
    const was = { ...base, forms: [slip] }
    expect(mergeContent(was, { ...was, forms: [{ ...slip, number: 'Mẫu 06' }] }, { ...was, forms: [slip, book] })).toEqual({ content: { ...was, forms: [{ ...slip, number: 'Mẫu 06' }, book] }, conflicts: [] })
    expect(mergeContent(was, { ...was, forms: [{ ...slip, number: 'Mẫu 06' }] }, { ...was, forms: [{ ...slip, number: 'Mẫu 07' }] }).conflicts).toEqual([{ part: 'forms', at: 1, field: 'number', mine: 'Mẫu 06', theirs: 'Mẫu 07' }])
    expect('forms' in mergeContent(base, withStep(base, 1, { method: 'a' }), withStep(base, 2, { method: 'b' })).content).toBe(false)
  })
  test('both add a case: there are two, each with its times', () => {
    const grown = (name: string): ProcedureContent => ({ ...base, cases: [...base.cases, { key: 'c2', name, limit: null }], steps: base.steps.map((one) => ({ ...one, times: [...one.times, time('c2', name)] })) })
    const { content } = mergeContent(base, grown('khẩn'), grown('có xác minh'))
    expect(new Set(content.cases.map(({ name }) => name))).toEqual(new Set([null, 'khẩn', 'có xác minh']))
    for (const { key, name } of content.cases.slice(1)) expect(content.steps[0]?.times.find(({ caseKey }) => caseKey === key)?.text).toBe(name)
  })
  test('I merge two times while they write one of them: no time is shared by one side only', () => {
    const mine = { ...base, steps: base.steps.map((one) => (one.order === 2 ? { ...one, times: [time('c1', '2 ngày', [3])] } : one.order === 3 ? { ...one, times: [time('c1', '2 ngày', [2])] } : one)) }
    const { content, conflicts } = mergeContent(base, mine, withStep(base, 3, { times: [time('c1', '9 ngày')] }))
    expect(conflicts).toMatchObject([{ part: 'steps', at: 3, field: 'time c1' }])
    expect(content.steps.map(({ times }) => times[0]?.sharedWith)).toEqual([[], [3], [2], [], []])
  })
  test('papers, records, legal grounds and codes: lines of both', () => {
    const mine = { ...base, tthcCodes: ['1.004884', '2.000635'], dossier: [...base.dossier, { mode: 'submit' as const, name: 'Giấy chứng sinh', original: 1, copy: 0 }] }
    const theirs = { ...base, tthcCodes: [], dossier: base.dossier.map((item, at) => (at === 0 ? { ...item, copy: 1, condition: 'khi nộp trực tiếp' } : item)), records: [] }
    expect(mergeContent(base, mine, theirs)).toMatchObject({ conflicts: [], content: { tthcCodes: ['2.000635'], records: [], dossier: [{ name: 'Tờ khai', copy: 1, condition: 'khi nộp trực tiếp' }, { name: 'Căn cước' }, { name: 'Giấy chứng sinh' }] } })
  })
})

describe('whatever two people do', () => {
  const act = fc.record({ what: fc.constantFrom('action', 'role', 'time', 'remove', 'add', 'swap', 'paper', 'name', 'edge'), at: fc.integer({ min: 0, max: 6 }), word: fc.constantFrom('một', 'hai', 'ba', 'bốn', 'năm', 'sáu') })
  const perform = (who: string) => (content: ProcedureContent, { what, at, word }: { what: string; at: number; word: string }): ProcedureContent => {
    const place = content.steps.length === 0 ? 0 : at % content.steps.length
    const text = `${word} ${who}`
    switch (what) {
      case 'action': return withStep(content, place + 1, { action: `Việc ${text}` })
      case 'role': return withStep(content, place + 1, { role: text })
      case 'time': return withStep(content, place + 1, { times: [time('c1', text)] })
      case 'edge': return withStep(content, place + 1, { edges: content.steps.length > place + 2 ? [{ to: place + 3, kind: 'branch', when: text }] : [] })
      case 'remove': return { ...content, steps: numbered(content.steps.filter(({ order }) => order !== place + 1)).map(({ edges: _edges, ...rest }) => rest) }
      case 'add': return { ...content, steps: numbered(content.steps.toSpliced(place, 0, step(0, `Thêm ${text} ${content.steps.length}`))).map(({ edges: _edges, ...rest }) => rest) }
      case 'swap': return content.steps.length < 2 ? content : { ...content, steps: numbered([...content.steps.slice(1), ...content.steps.slice(0, 1)]).map(({ edges: _edges, ...rest }) => rest) }
      case 'paper': return { ...content, dossier: [...content.dossier, { mode: 'submit', name: text, original: 1, copy: 0 }] }
      default: return { ...content, name: `Tên ${text}` }
    }
  }
  const pair = fc.tuple(fc.array(act, { maxLength: 6 }), fc.array(act, { maxLength: 6 })).map(([mine, theirs]) => [mine.reduce(perform('tôi'), base), theirs.reduce(perform('bạn'), base)] as const)

  test('the result is a whole procedure: numbers from 1, ways to steps that stand, sharing mutual', () => {
    fc.assert(fc.property(pair, ([mine, theirs]) => {
      const { steps } = ProcedureContent.parse(mergeContent(base, mine, theirs).content)
      expect(steps.map(({ order }) => order)).toEqual(steps.map((_, index) => index + 1))
      for (const { edges = [] } of steps) for (const { to } of edges) expect(to <= steps.length && to > 0).toBe(true)
    }))
  })
  test('nothing that either wrote is lost: it stands in the result or in a conflict', () => {
    fc.assert(fc.property(pair, ([mine, theirs]) => {
      const { content, conflicts } = mergeContent(base, mine, theirs)
      const kept = JSON.stringify([content, conflicts])
      for (const side of [mine, theirs]) {
        for (const { action, role } of side.steps) {
          if (!base.steps.some((one) => one.action === action)) expect(kept).toContain(JSON.stringify(action))
          if (!base.steps.some((one) => one.role === role)) expect(kept).toContain(JSON.stringify(role))
        }
        for (const { name } of side.dossier) expect(kept).toContain(JSON.stringify(name))
        if (side.name !== base.name) expect(kept).toContain(JSON.stringify(side.name))
      }
    }), { numRuns: 500 })
  })
  test('when only one worked the result is that work, and the same work twice is once', () => {
    fc.assert(fc.property(pair, ([mine, theirs]) => {
      expect(mergeContent(base, mine, base)).toEqual({ content: mine, conflicts: [] })
      expect(mergeContent(base, base, theirs)).toEqual({ content: theirs, conflicts: [] })
      expect(mergeContent(base, mine, mine)).toEqual({ content: mine, conflicts: [] })
    }))
  })
})

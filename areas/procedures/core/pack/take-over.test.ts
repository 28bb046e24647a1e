// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adaptContent, codeOfItem, namesToMap, type PackMapping } from '#areas/procedures/core/pack/pack-mapping.ts'
import { type Choice, planLinked, planTakeOver, settle } from '#areas/procedures/core/pack/take-over.ts'
import { compareThree } from '#areas/procedures/core/pack/three-way.ts'
import { ProcedureContent, type Step } from '#areas/procedures/core/procedure-content.ts'
import { aProcedureContent } from '#areas/procedures/example/a-procedure.ts'

const base = aProcedureContent()
const numbered = (steps: readonly Step[]): Step[] => steps.map((step, at) => ({ ...step, order: at + 1, label: String(at + 1) }))
const withStep = (content: ProcedureContent, order: number, part: Partial<Step>): ProcedureContent => ({ ...content, steps: content.steps.map((step) => (step.order === order ? { ...step, ...part } : step)) })
const withoutStep = (content: ProcedureContent, order: number): ProcedureContent => ({ ...content, steps: numbered(content.steps.filter((step) => step.order !== order)) })
const chosen = (plan: ReturnType<typeof planTakeOver>, choice: Choice) => settle(plan, new Map(plan.conflicts.map(({ key }) => [key, choice])))
const actions = (content: ProcedureContent) => content.steps.map(({ action }) => action)

describe('a new version is taken over', () => {
  it('what only the pack changed comes in, what only the agency changed stays', () => {
    const plan = planTakeOver(base, withStep(base, 1, { method: 'HD 5.1' }), withStep(base, 4, { output: 'Văn bản đóng dấu' }))
    expect(plan.conflicts).toEqual([])
    expect(plan.merged.steps.map(({ method, output }) => [method, output])).toEqual([['HD 5.1', null], [null, null], [null, null], [null, 'Văn bản đóng dấu'], [null, null]])
  })
  it('a step that the agency took out and the pack changes is asked, with a sentence; nothing is lost either way', () => {
    const mine = withoutStep(base, 4)
    const plan = planTakeOver(base, mine, withStep(base, 4, { method: 'Đóng dấu giáp lai' }))
    expect(plan.conflicts.map(({ said, mine: own, theirs }) => [said.vi, own, theirs])).toEqual([['Cơ quan đã bỏ bước 4 “Đóng dấu”, bản mới sửa chính chỗ đó. Giữ là vẫn bỏ; lấy bản mới là đưa trở lại.', null, 'Đóng dấu · Văn thư UBND']])
    const [kept, taken] = [chosen(plan, 'mine'), chosen(plan, 'theirs')]
    expect(kept.ok && actions(kept.content)).toEqual(actions(mine))
    expect(kept.ok && kept.content.steps.map(({ order, label }) => [order, label])).toEqual([[1, '1'], [2, '2'], [3, '3'], [4, '4']])
    expect(taken.ok && taken.content.steps.find(({ action }) => action === 'Đóng dấu')?.method).toBe('Đóng dấu giáp lai')
  })
  it('a step that the pack takes out and the agency changed is asked', () => {
    const plan = planTakeOver(base, withStep(base, 4, { method: 'Sổ đóng dấu' }), withoutStep(base, 4))
    expect(plan.conflicts.map(({ said }) => said.vi)).toEqual(['Bản mới bỏ bước 4 “Đóng dấu” mà cơ quan đã sửa. Giữ là vẫn còn; lấy bản mới là bỏ đi.'])
    const [kept, taken] = [chosen(plan, 'mine'), chosen(plan, 'theirs')]
    expect(kept.ok && actions(kept.content)).toContain('Đóng dấu')
    expect(taken.ok && actions(taken.content)).not.toContain('Đóng dấu')
  })
  it('one cell changed by both is asked with both texts, and stays open until it is chosen', () => {
    const plan = planTakeOver(base, withStep(base, 2, { action: 'Thẩm tra kỹ' }), withStep(base, 2, { action: 'Thẩm tra, xác minh' }))
    expect(plan.conflicts).toMatchObject([{ said: { vi: expect.stringContaining('cùng sửa việc ở bước 2') }, mine: 'Thẩm tra kỹ', theirs: 'Thẩm tra, xác minh' }])
    expect(settle(plan, new Map())).toMatchObject({ ok: false, open: [{ mine: 'Thẩm tra kỹ' }] })
    const [kept, taken] = [chosen(plan, 'mine'), chosen(plan, 'theirs')]
    expect([kept.ok && kept.content.steps[1]?.action, taken.ok && taken.content.steps[1]?.action]).toEqual(['Thẩm tra kỹ', 'Thẩm tra, xác minh'])
  })

  const act = fc.record({ what: fc.constantFrom('action', 'method', 'remove', 'add', 'name', 'record'), at: fc.nat({ max: 5 }), word: fc.constantFrom('một', 'hai', 'ba', 'bốn') })
  const perform = (who: string) => (content: ProcedureContent, { what, at, word }: { what: string; at: number; word: string }): ProcedureContent => {
    const order = 1 + (content.steps.length === 0 ? 0 : at % content.steps.length)
    switch (what) {
      case 'action': return withStep(content, order, { action: `Việc ${word} ${who}` })
      case 'method': return withStep(content, order, { method: `Cách ${word} ${who}` })
      case 'remove': return withoutStep(content, order)
      case 'add': return { ...content, steps: numbered(content.steps.toSpliced(at, 0, ...content.steps.slice(0, 1).map((step) => ({ ...step, action: `Thêm ${word} ${who}` })))) }
      case 'record': return { ...content, records: [...content.records, { name: `Sổ ${word} ${who}`, place: null, retention: null }] }
      default: return { ...content, name: `Tên ${word} ${who}` }
    }
  }
  const both = fc.tuple(fc.array(act, { maxLength: 5 }), fc.array(act, { maxLength: 5 })).map(([mine, next]) => [mine.reduce(perform('xã'), base), next.reduce(perform('tỉnh'), base)] as const)
  it('whatever both did: every choice gives a whole content, and no word of either side is out of reach', () => {
    fc.assert(fc.property(both, fc.array(fc.constantFrom<Choice>('mine', 'theirs'), { minLength: 40, maxLength: 40 }), ([mine, next], choices) => {
      const plan = planTakeOver(base, mine, next)
      const settled = settle(plan, new Map(plan.conflicts.map(({ key }, at) => [key, choices[at % choices.length] ?? 'mine'])))
      if (!settled.ok) throw new Error('every conflict was chosen')
      const { steps } = ProcedureContent.parse(settled.content)
      expect(steps.map(({ order }) => order)).toEqual(steps.map((_, at) => at + 1))
      const reach = JSON.stringify([plan.merged, plan.conflicts])
      for (const side of [mine, next]) for (const { action } of side.steps) if (!base.steps.some((one) => one.action === action)) expect(reach).toContain(JSON.stringify(action))
    }))
  })
  it('a linked procedure has no common original: every difference is asked, and either side can be had whole', () => {
    const unnumbered = (content: ProcedureContent) => content.steps.map(({ order: _order, label: _label, ...step }) => JSON.stringify(step)).toSorted()
    fc.assert(fc.property(both, ([mine, next]) => {
      const plan = planLinked(mine, next)
      const [kept, taken] = [chosen(plan, 'mine'), chosen(plan, 'theirs')]
      if (!kept.ok || !taken.ok) throw new Error('every difference was chosen')
      expect(kept.content).toEqual(mine)
      expect(unnumbered(taken.content)).toEqual(unnumbered(next))
      if (plan.conflicts.length === 0) expect([unnumbered(mine), mine.name, mine.records]).toEqual([unnumbered(next), next.name, next.records])
    }))
  })
  it('a paper says how it is handed in, in words', () => {
    const { conflicts } = planLinked({ ...base, dossier: [{ mode: 'present', name: 'Thẻ căn cước', original: null, copy: null }] }, { ...base, dossier: [{ mode: 'submit', name: 'Thẻ căn cước', original: 1, copy: null }, { mode: 'present', name: 'Sổ hộ khẩu', original: null, copy: null }] })
    expect(conflicts.map(({ mine, theirs }) => [mine, theirs])).toEqual(expect.arrayContaining([['xuất trình', 'phải nộp'], [null, 'xuất trình · Sổ hộ khẩu']]))
  })
  it('names of the agency come back by themselves: taking a version over whole gives that version in its words, and a renamed role is no change', () => {
    const mapping: PackMapping = { roles: [{ from: 'Cán bộ tiếp nhận', to: 'Công chức Một cửa' }], retention: [{ from: 'Vĩnh viễn', to: '70 năm' }], codePattern: '' }
    fc.assert(fc.property(both, ([, next]) => {
      const adapted = adaptContent(next, mapping)
      expect(planTakeOver(adaptContent(base, mapping), adaptContent(base, mapping), adapted)).toEqual({ merged: adapted, conflicts: [] })
    }))
  })
  it('a step that the agency took out stays out while the pack leaves it alone, and is asked as soon as the pack touches it, at every place', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), fc.constantFrom<Partial<Step>>({ method: 'HD 5.1' }, { output: 'Phiếu mới' }, { accountable: 'Lãnh đạo UBND phụ trách' }), (gone, touched, part) => {
      const mine = withoutStep(base, gone)
      const plan = planTakeOver(base, mine, withStep(base, touched, part))
      expect(plan.conflicts.length).toBe(gone === touched ? 1 : 0)
      const kept = chosen(plan, 'mine')
      expect(kept.ok && actions(kept.content)).toEqual(actions(mine))
      const taken = chosen(plan, 'theirs')
      expect(taken.ok && actions(taken.content)).toEqual(gone === touched ? actions(base) : actions(mine))
    }))
  })
  it('a pack that did not move asks nothing and changes nothing', () => {
    fc.assert(fc.property(both, ([mine]) => { expect(planTakeOver(base, mine, base)).toEqual({ merged: mine, conflicts: [] }) }))
  })
})

describe('the three-way comparison', () => {
  it('says of each place who moved', () => {
    const mine = withStep(withStep(base, 1, { method: 'HD 5.1' }), 2, { action: 'Thẩm tra kỹ' })
    const next = withStep(withStep({ ...base, fee: '8.000 đồng' }, 2, { action: 'Thẩm tra, xác minh' }), 1, { output: 'Phiếu tiếp nhận' })
    expect(compareThree(base, mine, next).map(({ part, of, field, moved }) => [part, of, field, moved])).toEqual([['about', null, 'fee', 'theirs'], ['step', '1', 'method', 'mine'], ['step', '1', 'output', 'theirs'], ['step', '2', 'action', 'conflict']])
  })
  it('shows a step that one side took out, even where the other left it alone', () => {
    expect(compareThree(base, withoutStep(base, 4), base)).toMatchObject([{ part: 'step', field: 'line', base: 'Đóng dấu · Văn thư UBND', mine: null, next: 'Đóng dấu · Văn thư UBND', moved: 'mine' }])
  })
  it('is empty when nobody moved', () => {
    expect(compareThree(base, base, base)).toEqual([])
  })
})

describe('a model in the words of the agency', () => {
  const mapping: PackMapping = { roles: [{ from: 'cán bộ tiếp nhận', to: 'Công chức Một cửa' }, { from: 'Văn thư UBND', to: ' ' }], retention: [{ from: 'Vĩnh viễn', to: '70 năm' }], codePattern: 'QT {nn}/XT' }
  it('roles and retention are named as the agency names them, whatever their capitals; an empty name keeps that of the model', () => {
    const adapted = adaptContent(base, mapping)
    expect(adapted.steps.map(({ role, accountable }) => [role, accountable])).toEqual([['Công chức Một cửa', 'Công chức Một cửa'], ...base.steps.slice(1, 4).map(({ role }) => [role, role]), ['Công chức Một cửa', 'Công chức Một cửa']])
    expect(adapted.records[0]?.retention).toBe('70 năm')
    expect(namesToMap([base])).toEqual({ roles: ['Cán bộ tiếp nhận', 'Công chức Tư pháp - Hộ tịch', 'Lãnh đạo UBND', 'Văn thư UBND'], retention: ['Vĩnh viễn'] })
  })
  it.each([['QT {nn}/XT', 'QT 03/XT'], ['{code}-XT', 'M.3-XT'], ['', 'M.3'], ['XT', 'XT M.3']])('the pattern %j gives %s', (codePattern, code) => {
    expect(codeOfItem({ code: 'M.3', place: 3 }, { ...mapping, codePattern })).toBe(code)
  })
  it('adapting base and new version alike makes an agency\'s own names no local change', () => {
    expect(planTakeOver(adaptContent(base, mapping), adaptContent(base, mapping), adaptContent(withStep(base, 1, { method: 'HD 2' }), mapping))).toMatchObject({ conflicts: [], merged: { steps: [{ role: 'Công chức Một cửa', method: 'HD 2' }, {}, {}, {}, {}] } })
  })
})

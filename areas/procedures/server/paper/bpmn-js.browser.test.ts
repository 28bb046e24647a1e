// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserOptions } from '../../../../tests/journeys/chromium.ts'
import { bpmnOf } from '../../core/bpmn/bpmn-of-content.ts'
import { readBpmn } from '../../core/bpmn/read-bpmn.ts'
import { someContent } from '../../example/some-content.ts'
import { normalOf } from '../../core/paper/normal-form.ts'
import { ProcedureContent } from '../../core/procedure-content.ts'
import { readDiagramXml } from './read-xml.ts'

const VIEWER = readFileSync(join(import.meta.dirname, '../../../../node_modules/bpmn-js/dist/bpmn-modeler.development.js'), 'utf8')

/** What the tests ask of bpmn-js. */
interface Opened { readonly warnings: readonly string[]; readonly shapes: number; readonly saved: string; readonly overlaps: readonly string[] }

const ROLES = ['Bộ phận Một cửa', 'Chuyên viên thụ lý', 'Lãnh đạo phòng', 'Văn thư', 'Lãnh đạo UBND', 'Cơ quan thuế']

/** Twenty steps of six roles, with a choice, a way back, ways side by side and a wait. */
const large = normalOf(ProcedureContent.parse({
  name: 'Cấp giấy chứng nhận quyền sử dụng đất', field: 'Đất đai', tthcCodes: ['1.004884'], cases: [{ key: 'c1', name: null, limit: { value: 20, unit: 'workingDay', text: '20 ngày làm việc' } }], dossier: [], records: [], legalBasis: [], fee: null, result: null,
  steps: Array.from({ length: 20 }, (_, index) => ({
    order: index + 1, label: `B${index + 1}`, phase: null, action: `Bước ${index + 1}: kiểm tra, thẩm định và chuyển hồ sơ tới người tiếp theo trong thời gian đã định, ghi vào phiếu kiểm soát quá trình`, role: ROLES[(index * 5) % 6] ?? null, method: null, accountable: null, output: null,
    times: [{ caseKey: 'c1', time: { value: 1, unit: 'workingDay', text: '01 ngày' }, text: '01 ngày', sharedWith: [] }],
    ...(index === 3 ? { edges: [{ to: 1, kind: 'return', when: 'thiếu giấy tờ' }] } : index === 7 ? { edges: [{ to: 9, kind: 'branch', when: 'đạt' }, { to: 20, kind: 'branch', when: 'không đạt' }] } : index === 10 ? { edges: [{ to: 12, kind: 'parallel', when: '' }, { to: 13, kind: 'parallel', when: '' }], waits: true } : {}),
  })),
}))

describe('our diagrams in bpmn-js', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await chromium.launch(browserOptions())
    page = await browser.newPage({ viewport: { width: 1600, height: 900 } })
    await page.setContent('<div id="canvas" style="width:1600px;height:900px"></div>')
    await page.addScriptTag({ content: VIEWER })
  }, 60_000)
  afterAll(async () => { await browser?.close() })

  const open = (xml: string): Promise<Opened> => page.evaluate(async (text) => {
    interface Element { readonly id: string; readonly type: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly waypoints?: unknown }
    interface Modeler { importXML(xml: string): Promise<{ warnings: { message: string }[] }>; saveXML(): Promise<{ xml: string }>; get(name: string): { filter(test: (element: Element) => boolean): Element[]; zoom(to: string): void }; destroy(): void }
    const modeler = new (window as unknown as { BpmnJS: new (options: { container: string }) => Modeler }).BpmnJS({ container: '#canvas' })
    const { warnings } = await modeler.importXML(text)
    modeler.get('canvas').zoom('fit-viewport')
    const shapes = modeler.get('elementRegistry').filter(({ type }) => /Task|Event|Gateway/.test(type)).filter(({ type }) => type !== 'label')
    const flat = shapes.filter(({ id }) => !id.endsWith('_label'))
    const overlaps = flat.flatMap((a, index) => flat.slice(index + 1).filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height).map((b) => `${a.id}/${b.id}`))
    const { xml: saved } = await modeler.saveXML()
    return { warnings: warnings.map(({ message }) => message), shapes: flat.length, saved, overlaps }
  }, xml)

  it('open without a warning, no sign over another, and are saved by it without loss', async () => {
    const opened = await open(bpmnOf('QT.05/ĐĐ', large))
    expect([opened.warnings, opened.overlaps]).toEqual([[], []])
    expect(opened.shapes).toBeGreaterThanOrEqual(22)
    const read = readBpmn(readDiagramXml(new TextEncoder().encode(opened.saved)))
    expect(read.procedures.map(({ content }) => content)).toEqual([large])
  }, 30_000)

  it('do so for whatever people wrote', async () => {
    for (const content of fc.sample(someContent, { numRuns: 8, seed: 17 })) {
      const { warnings, overlaps } = await open(bpmnOf(null, content))
      expect([warnings, overlaps]).toEqual([[], []])
    }
  }, 60_000)
})

// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { someContent } from '../../example/some-content.ts'
import { normalOf } from '../../core/paper/normal-form.ts'
import { bpmnOf } from '../../core/bpmn/bpmn-of-content.ts'
import { readBpmn } from '../../core/bpmn/read-bpmn.ts'
import { ProcedureContent } from '../../core/procedure-content.ts'
import { DiagramRefused, readDiagramXml } from './read-xml.ts'

const read = (text: string) => readBpmn(readDiagramXml(new TextEncoder().encode(text)))

describe('a diagram of ours', () => {
  it('reads back equal', () => {
    fc.assert(fc.property(someContent.filter(({ steps }) => steps.length > 0), (raw) => {
      const content = normalOf(raw)
      const { procedures, problems } = read(bpmnOf('QT.05/TP', content))
      expect(procedures.map(({ code, content: back }) => [code, back])).toEqual([['QT.05/TP', content]])
      expect(problems.filter(({ message }) => !message.includes('giữa chừng') && !message.includes('không có chữ'))).toEqual([])
    }), { numRuns: 100 })
  }, 30_000)

  it('takes over what was changed in a drawing tool: the words of a box and its lane', () => {
    const content = normalOf(ProcedureContent.parse({ name: 'Thử', field: null, tthcCodes: [], cases: [{ key: 'c1', name: null, limit: null }], dossier: [], records: [], legalBasis: [], fee: null, result: null, steps: ['Tiếp nhận', 'Ký duyệt'].map((action, index) => ({ order: index + 1, label: null, phase: null, action, role: index === 0 ? 'Một cửa' : 'Lãnh đạo', method: null, accountable: null, output: null, times: [] })) }))
    const changed = bpmnOf(null, content).replace('name="Ký duyệt"', 'name="Ký số"').replace('name="Lãnh đạo"', 'name="Chủ tịch"')
    expect(read(changed).procedures[0]?.content?.steps.map(({ action, role }) => [action, role])).toEqual([['Tiếp nhận', 'Một cửa'], ['Ký số', 'Chủ tịch']])
  })
})

const DRAWN = `<?xml version="1.0"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"><process id="p" name="Cấp giấy phép">
<laneSet id="ls"><lane id="l1" name="Bộ phận Một cửa"><flowNodeRef>s</flowNodeRef><flowNodeRef>a</flowNodeRef><flowNodeRef>e</flowNodeRef></lane><lane id="l2" name="Chuyên viên"><flowNodeRef>b</flowNodeRef><flowNodeRef>g</flowNodeRef><flowNodeRef>c</flowNodeRef></lane></laneSet>
<startEvent id="s"/><userTask id="c" name="Dự thảo giấy phép"/><task id="a" name="Tiếp nhận hồ sơ"/><task id="b" name="Thẩm định"><documentation>Đối chiếu bản gốc</documentation></task><exclusiveGateway id="g" name="Hồ sơ đạt?"/><boundaryEvent id="x" name="Quá hạn" attachedToRef="b"/><endEvent id="e"/><textAnnotation id="t"><text>ghi chú</text></textAnnotation>
<sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="b"/><sequenceFlow id="f3" sourceRef="b" targetRef="g"/><sequenceFlow id="f4" name="Có" sourceRef="g" targetRef="c"/><sequenceFlow id="f5" name="Không" sourceRef="g" targetRef="a"/><sequenceFlow id="f6" sourceRef="c" targetRef="e"/></process></definitions>`

describe('a diagram of another tool', () => {
  const { procedures: [one], problems } = read(DRAWN)
  it('gives name, steps in the order of the arrows, roles by lane, and the way back', () => {
    expect(one?.content?.name).toBe('Cấp giấy phép')
    expect(one?.content?.steps.map(({ order, action, role, method, edges }) => [order, action, role, method, edges])).toEqual([
      [1, 'Tiếp nhận hồ sơ', 'Bộ phận Một cửa', null, undefined], [2, 'Thẩm định', 'Chuyên viên', 'Đối chiếu bản gốc', [{ to: 1, kind: 'return', when: 'Hồ sơ đạt? Không' }]], [3, 'Dự thảo giấy phép', 'Chuyên viên', null, undefined],
    ])
    expect(ProcedureContent.safeParse(one?.content).success).toBe(true)
  })
  it('names what could not be read, with its place', () => {
    expect(problems.map(({ place }) => place)).toEqual(['hình “Quá hạn”', 'hình “t”', 'toàn sơ đồ'])
  })
})

describe('a hostile diagram', () => {
  const refusal = (text: string | Uint8Array): string => {
    try {
      readDiagramXml(typeof text === 'string' ? new TextEncoder().encode(text) : text)
      return 'read'
    } catch (error) {
      return error instanceof DiagramRefused ? error.say.vi : String(error)
    }
  }
  it('is refused with a sentence', () => {
    expect(refusal('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toContain('DOCTYPE')
    expect(refusal('<a>&b;</a>')).toContain('hỏng')
    expect(refusal('<a>')).toContain('hỏng')
    expect(refusal(new Uint8Array(50_000_000))).toContain('4 MB')
    expect(refusal(`${'<a>'.repeat(2_000)}${'</a>'.repeat(2_000)}`)).toContain('lồng nhau')
    expect(refusal(`<a>${'<b/>'.repeat(70_000)}</a>`)).toContain('quá nhiều hình')
  })
  it('whose gateways and arrows run in rings is read, and ends', () => {
    const gateways = Array.from({ length: 2_000 }, (_, index) => `<exclusiveGateway id="g${index}"/><sequenceFlow id="f${index}" sourceRef="g${index}" targetRef="g${(index + 1) % 2_000}"/>`).join('')
    const { procedures } = read(`<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p" name="Vòng">${gateways}<task id="t" name="Việc"/><sequenceFlow id="in" sourceRef="t" targetRef="g0"/><sequenceFlow id="out" sourceRef="g5" targetRef="t"/><sequenceFlow id="self" sourceRef="t" targetRef="t"/></process></definitions>`)
    expect(procedures[0]?.content?.steps.map(({ action }) => action)).toEqual(['Việc'])
  })
  it('that is no diagram says so', () => {
    expect(read('<svg xmlns="http://www.w3.org/2000/svg"/>').problems[0]?.message).toContain('không phải sơ đồ BPMN')
  })
})

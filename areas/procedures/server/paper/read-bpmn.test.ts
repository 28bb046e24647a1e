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

const drawn = (process: string, around = '', attributes = ''): ReturnType<typeof read> => read(`<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d">${around}<process id="p" name="Cấp giấy phép"${attributes}>${process}</process></definitions>`)
const flow = (...ids: readonly string[]): string => ids.slice(1).map((to, at) => `<sequenceFlow id="f-${ids[at] ?? ''}-${to}" sourceRef="${ids[at] ?? ''}" targetRef="${to}"/>`).join('')
const stepsOf = ({ procedures: [one] }: ReturnType<typeof read>) => one?.content?.steps.map(({ order, phase, action, role, edges = [] }) => [order, phase, action, role, edges.map(({ to, kind }) => `${kind} ${to}`).join(' ')])

describe('what other tools draw besides tasks', () => {
  it('an embedded sub-process is laid open: its steps stand in its phase, one goes through it from what stands before to what stands behind, and roles come from its lane', () => {
    const inner = `<startEvent id="is"/><task id="i1" name="Phân công"/><exclusiveGateway id="g"/><task id="i2" name="Thẩm tra thực địa"/><endEvent id="ie"/><endEvent id="ie2"/>${flow('is', 'i1', 'g', 'i2', 'ie')}${flow('g', 'ie2')}`
    expect(stepsOf(drawn(`<laneSet id="ls"><lane id="l" name="Phòng chuyên môn"><flowNodeRef>sub</flowNodeRef></lane></laneSet><startEvent id="s"/><task id="a" name="Tiếp nhận"/><subProcess id="sub" name="Thẩm định"><incoming>x</incoming>${inner}</subProcess><task id="b" name="Trả kết quả"/><endEvent id="e"/>${flow('s', 'a', 'sub', 'b', 'e')}`))).toEqual([
      [1, null, 'Tiếp nhận', null, ''], [2, 'Thẩm định', 'Phân công', 'Phòng chuyên môn', 'branch 3 branch 4'], [3, 'Thẩm định', 'Thẩm tra thực địa', 'Phòng chuyên môn', ''], [4, null, 'Trả kết quả', null, ''],
    ])
  })
  it('a sub-process in a sub-process names both phases; a way back into it leads to its first step', () => {
    const read2 = drawn(`<startEvent id="s"/><subProcess id="sub" name="Thẩm định"><subProcess id="deep" name="Lấy ý kiến"><task id="i" name="Gửi văn bản hỏi ý kiến"/></subProcess><task id="j" name="Tổng hợp"/>${flow('deep', 'j')}</subProcess><task id="b" name="Ký duyệt"/><endEvent id="e"/>${flow('s', 'sub', 'b', 'e')}${flow('b', 'sub')}`)
    expect(stepsOf(read2)).toEqual([[1, 'Thẩm định – Lấy ý kiến', 'Gửi văn bản hỏi ý kiến', null, ''], [2, 'Thẩm định', 'Tổng hợp', null, ''], [3, null, 'Ký duyệt', null, 'return 1']])
  })
  it.each<[string, string, string, string]>([
    ['a call of another process', '<callActivity id="t" name="Thu phí" calledElement="QT-THU-PHI"/>', 'hình “Thu phí”', 'gọi một quy trình khác (QT-THU-PHI)'],
    ['a sub-process without steps', '<subProcess id="t" name="Thẩm định"/>', 'hình “Thẩm định”', 'không có bước nào bên trong'],
    ['a sub-process without an order', '<adHocSubProcess id="t" name="Xác minh"><task id="i" name="Hỏi"/></adHocSubProcess>', 'hình “Xác minh”', '1 hình bên trong chưa đọc'],
    ['a sub-process that an event starts', '<subProcess id="t" name="Khi có khiếu nại" triggeredByEvent="true"><task id="i" name="Dừng"/></subProcess>', 'hình “Khi có khiếu nại”', 'theo sự kiện'],
    ['a step drawn as repeated', '<task id="t" name="Họp"><multiInstanceLoopCharacteristics/></task>', 'hình “Họp”', 'lặp lại nhiều lần'],
    ['a timer', '<intermediateCatchEvent id="t" name="Chờ"><timerEventDefinition><timeDuration>P5D</timeDuration></timerEventDefinition></intermediateCatchEvent>', 'hình “Chờ”', '“P5D”'],
    ['a note tied to a step', '<task id="t" name="Thẩm định"/><textAnnotation id="n"><text>Theo Điều 12</text></textAnnotation><association id="as" sourceRef="t" targetRef="n"/>', 'hình “n”', 'Ghi chú rời “Theo Điều 12” của “Thẩm định”'],
    ['a paper drawn beside', '<task id="t" name="Nhận"/><dataObjectReference id="d" name="Tờ khai"/>', 'hình “Tờ khai”', 'biểu mẫu, kết quả của bước'],
  ])('%s is named and nothing is made up for it', (_, process, place, words) => {
    const { procedures, problems } = drawn(process)
    expect(procedures[0]?.content?.steps).toHaveLength(1)
    expect(problems.filter((problem) => problem.place === place).map(({ message }) => message)).toEqual([expect.stringContaining(words)])
  })
  it('of several pools the fullest is read; the others, what passes between them and notes beside them are named one by one', () => {
    const around = '<collaboration id="c"><participant id="p1" name="UBND xã" processRef="p"/><participant id="p2" name="Sở Tư pháp" processRef="q"/><participant id="p3" name="Người dân"/><messageFlow id="m1" name="Nộp hồ sơ" sourceRef="p3" targetRef="a"/><messageFlow id="m2" sourceRef="b" targetRef="x"/><textAnnotation id="n"><text>Phối hợp</text></textAnnotation></collaboration><process id="q" name="Sở phối hợp"><task id="x" name="Cho ý kiến"/></process>'
    const { procedures: [one], problems } = drawn(`<task id="a" name="Tiếp nhận"/><task id="b" name="Hỏi ý kiến"/>${flow('a', 'b')}`, around)
    expect([one?.content?.name, one?.content?.steps.map(({ action }) => action)]).toEqual(['Cấp giấy phép', ['Tiếp nhận', 'Hỏi ý kiến']])
    expect(problems.slice(0, 5).map(({ place, message }) => `${place}: ${message.split(/[;.]/)[0] ?? ''}`)).toEqual([
      'quy trình “Sở phối hợp”: Tệp có nhiều quy trình', 'bể “Người dân”: Bể này không có bước nào bên trong nên không thành bước',
      'thông điệp “Nộp hồ sơ”: Đường thông điệp từ “Người dân” đến “Tiếp nhận” chưa đọc được', 'thông điệp “m2”: Đường thông điệp từ “Hỏi ý kiến” đến “Cho ý kiến” chưa đọc được', 'hình “n”: Ghi chú rời “Phối hợp” chưa đọc',
    ])
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

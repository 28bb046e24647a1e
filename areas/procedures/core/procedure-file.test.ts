// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aProcedureContent } from '../example/a-procedure.ts'
import { someContent } from '../example/some-content.ts'
import { normalOf } from './paper/normal-form.ts'
import { PROCEDURE_FILE_FORMAT, procedureFileSchema, readProcedureJson } from './procedure-file.ts'

const SCHEMA = join(import.meta.dirname, '../../../docs/procedure.schema.gen.json')

const fileOf = (content: unknown) => ({ format: PROCEDURE_FILE_FORMAT, code: 'QT 01', issueNo: 1, effectiveFrom: '2026-06-03', content })

describe('a procedure as JSON', () => {
  it('has a published schema; `npx vitest run areas/procedures/core/procedure-file -u` renews it', async () => {
    await expect(`${JSON.stringify(procedureFileSchema(), null, 1)}\n`).toMatchFileSnapshot(SCHEMA)
  })

  it('comes back equal', () => {
    fc.assert(fc.property(someContent.map(normalOf), (content) => {
      expect(readProcedureJson(JSON.parse(JSON.stringify(fileOf(content))))).toEqual({ ok: true, file: fileOf(content) })
    }), { numRuns: 80 })
  })

  const content = aProcedureContent()
  const [step] = content.steps
  it.each<[string, unknown, string, string]>([
    ['no object', [], 'toàn tệp', 'Trường ngoài cùng: phải là nhóm trường.'],
    ['another format', { ...fileOf(content), format: 'x' }, 'định dạng', 'Trường format: phải là một trong: namro-procedure-1.'],
    ['a missing field', fileOf({ ...content, records: undefined }), 'nội dung, hồ sơ lưu', 'Trường content.records: thiếu trường này.'],
    ['a name of blanks', fileOf({ ...content, name: ' ' }), 'nội dung, tên', 'Trường content.name: không được để trống.'],
    ['no case', fileOf({ ...content, cases: [] }), 'nội dung, trường hợp', 'Trường content.cases: phải có ít nhất 1 mục.'],
    ['a text for a number', fileOf({ ...content, steps: [{ ...step, order: 'một' }] }), 'nội dung, các bước 1, số thứ tự', 'Trường content.steps[0].order: phải là số.'],
    ['a negative time', fileOf({ ...content, steps: [{ ...step, times: [{ caseKey: 'c1', text: '', sharedWith: [], time: { value: -1, unit: null, text: '' } }] }] }), 'nội dung, các bước 1, thời gian 1, thời gian, trị số', 'Trường content.steps[0].times[0].time.value: phải lớn hơn hoặc bằng 0.'],
    ['a time of no case', fileOf({ ...content, steps: [{ ...step, times: [{ caseKey: 'c9', text: '', sharedWith: [], time: null }] }] }), 'các bước 1', 'Thời gian của trường hợp “c9”, nhưng không có trường hợp nào có khóa đó.'],
    ['an edge to no step', fileOf({ ...content, steps: [{ ...step, times: [], edges: [{ to: 7, kind: 'return', when: '' }] }] }), 'các bước 1', 'Đường đi tới bước 7, nhưng không có bước đó.'],
    ['two steps of one number', fileOf({ ...content, steps: [{ ...step, times: [] }, { ...step, times: [] }] }), 'các bước', 'Hai bước có cùng số thứ tự (content.steps[].order); mỗi số chỉ dùng một lần.'],
  ])('with %s is refused with the field and what is wrong there', (_, value, place, message) => {
    expect(readProcedureJson(value)).toEqual({ ok: false, problems: expect.arrayContaining([{ place, message }]) })
  })
})

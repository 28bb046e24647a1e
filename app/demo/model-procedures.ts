// SPDX-License-Identifier: Apache-2.0
import type { ProcedureContent } from '#areas/procedures/core/public.ts'
import { illustrativeContent } from './illustrative-content.ts'
import { illustrativeList, type IllustrativeProcedure } from './illustrative-list.ts'
import { REAL_PROCEDURES } from './real-procedures.ts'

/** A model procedure of the province's pack, with what the second version makes of it; the same where that leaves it alone. */
export interface DemoModel { readonly code: string; readonly listed: IllustrativeProcedure; readonly first: ProcedureContent; readonly second: ProcedureContent }

/** Which of the illustrative procedures of a commune have a model: birth, copies, allowance of the old, invalids, commendation. */
const MODELLED = [0, 1, 3, 4, 10] as const

export const withMethod = (content: ProcedureContent, order: number, method: string): ProcedureContent => ({ ...content, steps: content.steps.map((step) => (step.order === order ? { ...step, method } : step)) })

/** What the province wrote otherwise than the communes had it: the reason why linking shows differences. */
const asModel = (content: ProcedureContent): ProcedureContent => withMethod({ ...content, dossier: content.dossier.filter(({ mode }) => mode === 'submit') }, 1, 'Tra cứu Cơ sở dữ liệu quốc gia về dân cư trước khi yêu cầu giấy tờ')

/** Eight models: the three real step tables as communes have them, five illustrative ones. The second version changes the first, the second and the fourth. */
export function demoModels(): readonly DemoModel[] {
  const list = illustrativeList(Math.max(...MODELLED) + 1)
  const contents = [...REAL_PROCEDURES.map(({ listed, content }) => ({ listed, content })), ...MODELLED.flatMap((index) => { const listed = list[index]; return listed === undefined ? [] : [{ listed, content: asModel(illustrativeContent(listed)) }] })]
  return contents.map(({ listed, content }, index) => ({ code: `MAU.${String(index + 1).padStart(2, '0')}`, listed, first: content, second: secondVersion(index, content) }))
}

function secondVersion(index: number, content: ProcedureContent): ProcedureContent {
  if (index === 0) return withMethod({ ...content, dossier: [...content.dossier, { mode: 'present', name: 'Thẻ căn cước hoặc tài khoản định danh điện tử mức độ 2', original: null, copy: null }] }, 1, 'Đối chiếu với Cơ sở dữ liệu hộ tịch điện tử')
  if (index === 1) return withMethod(content, 2, 'Tra cứu Cơ sở dữ liệu hộ tịch điện tử; chỉ xác minh khi thông tin không khớp')
  return index === 3 ? { ...content, records: content.records.map((record) => (record.retention === '5 năm' ? { ...record, retention: '10 năm' } : record)) } : content
}

// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { contract, FileAnswer, plainRefusal, refusal } from '#kernel/contract.ts'
import { PlainDate } from '#kernel/time.ts'
import { WrittenDay } from '#kernel/written-day.ts'
import { Line, Text } from '#kernel/written-text.ts'
import { CountedFrom } from '../core/retention.ts'

const day = (date: string) => date.split('-').toReversed().join('/')
const changed = plainRefusal('Dòng này vừa được người khác thay đổi. Hãy tải lại trang rồi làm lại.', 'Someone else has just changed this line. Reload and try again.')
const kindNotFound = plainRefusal('Không tìm thấy loại hồ sơ này trong cơ quan.', 'No such kind of record.')

export const RecordKindRow = z.object({ id: z.uuid(), code: z.string(), name: z.string(), keptAt: z.string(), keptBy: z.string(), months: z.number().int().nullable(), countedFrom: CountedFrom, ground: z.string(), closed: z.boolean(), files: z.number().int(), version: z.number().int() })
export type RecordKindRow = z.infer<typeof RecordKindRow>

export const listRecordKinds = contract({ method: 'GET', path: '/api/documents/record-kinds', summary: 'The kinds of records with their retention rules.', permission: 'documents.read', input: z.object({}), output: z.object({ kinds: z.array(RecordKindRow) }) })

export const saveRecordKind = contract({
  method: 'POST', path: '/api/documents/record-kinds/save', summary: 'Adds a kind of record or changes its retention rule; the days of its files follow.', permission: 'documents.distribute',
  input: z.object({ id: z.uuid().nullable(), version: z.int32(), code: Line(80), name: Line(500).min(1), keptAt: Line(300).min(1), keptBy: Line(300).min(1), months: z.number().int().min(1).max(1_200).nullable(), countedFrom: CountedFrom, ground: Text(1_000), closed: z.boolean() }),
  output: z.object({ id: z.uuid() }), refusals: { 'kind-not-found': kindNotFound, 'changed-by-someone-else': changed, 'name-taken': plainRefusal('Đã có loại hồ sơ mang tên này.', 'There is a kind of record of this name.') },
})

export const RecordFileRow = z.object({ id: z.uuid(), kindId: z.uuid(), kind: z.string(), title: z.string(), extent: z.string(), keptAt: z.string(), eventOn: PlainDate, destroyableFrom: PlainDate.nullable(), destructionId: z.uuid().nullable(), version: z.number().int() })
export type RecordFileRow = z.infer<typeof RecordFileRow>

/** Which records: those kept, those that may be destroyed today, those destroyed. */
export const RecordState = z.enum(['kept', 'due', 'destroyed'])
export type RecordState = z.infer<typeof RecordState>

export const listRecordFiles = contract({
  method: 'GET', path: '/api/documents/records', summary: 'Files of records with the day from which each may be destroyed.', permission: 'documents.read',
  input: z.object({ state: RecordState.default('kept'), search: z.string().max(200).optional(), kindId: z.uuid().optional(), page: z.number().int().min(1).default(1), pageSize: z.number().int().min(1).max(200).default(50) }),
  output: z.object({ rows: z.array(RecordFileRow), total: z.number().int(), counts: z.record(RecordState, z.number().int()), today: PlainDate, mayChange: z.boolean() }),
})

export const saveRecordFile = contract({
  method: 'POST', path: '/api/documents/records/save', summary: 'Adds a file of records or changes what is said of it.', permission: 'documents.distribute',
  input: z.object({ id: z.uuid().nullable(), version: z.int32(), kindId: z.uuid(), title: Line(500).min(1), extent: Line(200), keptAt: Line(300).min(1), eventOn: WrittenDay }),
  output: z.object({ id: z.uuid(), destroyableFrom: PlainDate.nullable() }),
  refusals: {
    'record-not-found': plainRefusal('Không tìm thấy hồ sơ này.', 'No such record.'), 'kind-not-found': kindNotFound, 'changed-by-someone-else': changed,
    'already-destroyed': refusal(z.object({ title: z.string() }), ({ title }) => ({ vi: `“${title}” đã tiêu hủy theo biên bản nên không sửa được.`, en: `“${title}” has been destroyed; it cannot be changed.` })),
  },
})

export const DestructionRow = z.object({ id: z.uuid(), number: z.string(), heldOn: PlainDate, ground: z.string(), items: z.number().int(), writtenBy: z.string() })
export type DestructionRow = z.infer<typeof DestructionRow>

export const listDestructions = contract({ method: 'GET', path: '/api/documents/destructions', summary: 'The minutes of destruction, newest first.', permission: 'documents.read', input: z.object({}), output: z.object({ rows: z.array(DestructionRow) }) })

export const destroyRecords = contract({
  method: 'POST', path: '/api/documents/records/destroy', summary: 'Records the destruction of files whose time is over, with its minute. Nothing undoes it.', permission: 'documents.approve',
  input: z.object({
    number: Line(80).min(1), heldOn: WrittenDay, place: Line(300).min(1), ground: Text(2_000).min(1), manner: Line(300).min(1), people: z.array(z.object({ name: Line(200).min(1), post: Line(200) })).max(20), fileIds: z.array(z.uuid()).max(500),
  }),
  output: z.object({ id: z.uuid() }),
  refusals: {
    'record-not-found': plainRefusal('Có hồ sơ không thuộc cơ quan. Hãy tải lại trang rồi chọn lại.', 'A record is not of this agency. Reload and choose again.'),
    'records-missing': plainRefusal('Chưa chọn hồ sơ nào để tiêu hủy.', 'No record was chosen.'), 'people-missing': plainRefusal('Biên bản tiêu hủy phải có ít nhất hai người tham gia.', 'A minute of destruction names at least two people.'),
    'held-in-the-future': plainRefusal('Ngày tiêu hủy không được ở tương lai.', 'The day of destruction cannot lie in the future.'), 'number-taken': plainRefusal('Số biên bản này đã dùng. Hãy ghi số khác.', 'This number is in use.'),
    'kept-for-ever': refusal(z.object({ title: z.string() }), ({ title }) => ({ vi: `“${title}” lưu vĩnh viễn, không được tiêu hủy.`, en: `“${title}” is kept for ever.` })),
    'kept-until': refusal(z.object({ title: z.string(), from: PlainDate }), ({ title, from }) => ({ vi: `“${title}” chỉ được tiêu hủy từ ${day(from)}.`, en: `“${title}” may be destroyed from ${from} on.` })),
    'already-destroyed': refusal(z.object({ title: z.string() }), ({ title }) => ({ vi: `“${title}” đã tiêu hủy theo biên bản khác.`, en: `“${title}” was destroyed under another minute.` })),
  },
})

export const printDestruction = contract({
  method: 'GET', path: '/api/documents/destructions/print', summary: 'A minute of destruction as the PDF that was made then.', permission: 'documents.read', download: 'application/pdf', input: z.object({ id: z.uuid() }), output: FileAnswer,
  refusals: { 'destruction-not-found': plainRefusal('Không tìm thấy biên bản này.', 'No such minute.') },
})

// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { contract, plainRefusal, refusal } from '#kernel/contract.ts'
import { Instant, PlainDate } from '#kernel/time.ts'
import { CalendarContent } from '#kernel/working-time/calendar-layers.ts'
import { keptLine, Line, written } from '#kernel/written-text.ts'

const Said = z.object({ vi: z.string(), en: z.string() })

/** Which layer of the own calendar is meant: the nation's as edited in this system (by the agency at the top), or the own agency's. */
export const EditedLayer = z.enum(['nation', 'own'])
export type EditedLayer = z.infer<typeof EditedLayer>

/** One version of a layer as its history shows it: who changed what, when, on which ground. */
export const LayerVersion = z.object({ number: z.number().int(), id: z.string(), at: Instant, by: z.string().nullable(), source: z.string(), changes: z.array(Said), changeCount: z.number().int() })
export type LayerVersion = z.infer<typeof LayerVersion>

/** A layer of the agency's calendar, lowest first: what it says now, and how it came to that. */
export const LayerView = z.object({
  key: z.string(), edits: EditedLayer.nullable(), level: z.enum(['nation', 'province', 'agency']), name: Said, agencyId: z.uuid().nullable(),
  /** The number of the newest version; 0 while the layer says nothing. */
  version: z.number().int(), content: CalendarContent.nullable(), history: z.array(LayerVersion),
})
export type LayerView = z.infer<typeof LayerView>

export const showCalendar = contract({
  method: 'GET', path: '/api/organisation/calendar', summary: 'The layers that make the working calendar of the own agency or one below it, each with its versions, and which of them the asker may edit.', permission: 'organisation.read', reach: 'subordinates',
  input: z.object({ agencyId: z.uuid().optional() }),
  output: z.object({ agencyId: z.uuid(), agencyName: z.string(), today: PlainDate, now: Instant, layers: z.array(LayerView) }),
  refusals: { 'agency-not-found': plainRefusal('Cơ quan này không thuộc phạm vi bạn được xem.', 'This agency is not within your reach.') },
})

const Edit = z.object({ layer: EditedLayer, basedOn: z.int32().min(0), content: written(CalendarContent, keptLine) })

const unusable = refusal(Said, ({ vi, en }) => ({ vi, en }))
const editRefusals = {
  'calendar-unusable': unusable,
  'breaks-agency-below': refusal(Said.extend({ agencyName: z.string() }), ({ agencyName, vi, en }) => ({ vi: `Với lịch này, ${agencyName} sẽ không tính được hạn: ${vi}`, en: `With this calendar ${agencyName} could not count: ${en}` })),
  'not-top-agency': plainRefusal('Lịch quốc gia do cơ quan đứng đầu hệ thống sửa. Hãy sửa lịch của cơ quan mình.', 'The national calendar is edited by the agency at the top. Edit your own layer.'),
} as const

export const previewCalendar = contract({
  method: 'POST', path: '/api/organisation/calendar/preview', summary: 'What an edited layer would mean, before it is saved: days whose hours change, and dossiers in hand whose due time would move, of the own agency and those below.', permission: 'organisation.calendar', reach: 'subordinates',
  input: Edit,
  output: z.object({
    changes: z.array(Said),
    days: z.array(z.object({ date: PlainDate, before: z.number().int(), after: z.number().int() })), dayCount: z.number().int(), from: PlainDate, to: PlainDate,
    inHand: z.number().int(), moved: z.number().int(),
    matters: z.array(z.object({ id: z.uuid(), agencyName: z.string().nullable(), code: z.string(), name: z.string(), from: Instant.nullable(), to: Instant.nullable() })),
  }),
  refusals: editRefusals,
})

export const saveCalendar = contract({
  method: 'POST', path: '/api/organisation/calendar/save', summary: 'Adds the next version of a layer. Dossiers in hand get new due times beside the promised ones, shortly after.', permission: 'organisation.calendar',
  input: Edit.extend({ source: Line(500).min(1) }),
  output: z.object({ version: z.number().int() }),
  refusals: {
    ...editRefusals,
    'changed-by-someone-else': plainRefusal('Có người vừa lưu một bản lịch mới. Hãy tải lại, xem bản mới rồi sửa tiếp.', 'Someone has just saved another version of this calendar. Reload, look at it and edit again.'),
    'nothing-changed': plainRefusal('Lịch chưa có thay đổi nào so với bản đang dùng.', 'Nothing differs from the version in use.'),
  },
})

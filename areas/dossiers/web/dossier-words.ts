// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from '#kernel/sentence.ts'
import type { DossierGroup } from '../contract/reading.ts'
import type { Channel, DossierStatus, Punctuality } from '../core/dossier.ts'

export const STATUS_WORDS: Readonly<Record<DossierStatus, Sentence>> = {
  'in-progress': { vi: 'Đang giải quyết', en: 'In progress' },
  'paused': { vi: 'Tạm dừng', en: 'Paused' },
  'awaiting-supplement': { vi: 'Chờ bổ sung', en: 'Awaiting a supplement' },
  'result-at-desk': { vi: 'Có kết quả tại Một cửa', en: 'Result at the desk' },
  'handed-out': { vi: 'Đã trả kết quả', en: 'Handed out' },
  'refused': { vi: 'Đã từ chối', en: 'Refused' },
  'stopped': { vi: 'Đã dừng', en: 'Stopped' },
}

/** Of what has ended. */
export const PUNCTUALITY_WORDS: Readonly<Record<Punctuality, Sentence>> = {
  early: { vi: 'Trước hạn', en: 'Early' }, onTime: { vi: 'Đúng hạn', en: 'On time' }, late: { vi: 'Trễ hẹn', en: 'Late' },
}

export const CHANNEL_WORDS: Readonly<Record<Channel, Sentence>> = {
  direct: { vi: 'Trực tiếp', en: 'At the desk' }, post: { vi: 'Bưu chính', en: 'By post' }, online: { vi: 'Trực tuyến', en: 'Online' },
}

export const GROUP_WORDS: Readonly<Record<DossierGroup, Sentence>> = {
  'all': { vi: 'Tất cả', en: 'All' },
  'mine': { vi: 'Tôi đang giữ', en: 'In my hands' },
  'open': { vi: 'Đang giải quyết, trong hạn', en: 'Open, in time' },
  'overdue': { vi: 'Đang giải quyết, quá hạn', en: 'Open, overdue' },
  'step-without-holder': { vi: 'Bước chưa có người', en: 'Steps nobody holds' },
  'at-desk': { vi: 'Chờ trả tại Một cửa', en: 'To hand out' },
  'early': { vi: 'Trước hạn', en: 'Early' },
  'onTime': { vi: 'Đúng hạn', en: 'On time' },
  'late': { vi: 'Trễ hẹn', en: 'Late' },
}

/** `261116-0003`: the part of a code that tells dossiers of one agency apart; the whole code where it is built otherwise. */
export const shortCode = (code: string): string => /\d{6}-\d{4,}$/.exec(code)?.[0] ?? code

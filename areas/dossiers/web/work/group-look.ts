// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from '#kernel/sentence.ts'
import type { IconName } from '#platform/web/icons/icon-paths.ts'
import type { TimeTone } from '#platform/web/status/TimeLeft.tsx'
import type { WorkGroup } from './work-groups.ts'

interface GroupLook {
  readonly icon: IconName
  readonly tone: TimeTone
  readonly title: Sentence
  readonly note?: Sentence
}

/** The headings of the parts of "Việc của tôi". */
export const GROUP_LOOK: Readonly<Record<WorkGroup, GroupLook>> = {
  decide: { icon: 'person', tone: 'late', title: { vi: 'Cần tôi quyết định', en: 'For me to decide' }, note: { vi: 'Bước chưa có người giữ: giao người', en: 'Steps nobody holds: assign someone' } },
  overdue: { icon: 'error', tone: 'late', title: { vi: 'Quá hạn trả', en: 'Overdue' }, note: { vi: 'Hồ sơ đã quá giờ hẹn', en: 'Past the appointment' } },
  stepOver: { icon: 'error', tone: 'late', title: { vi: 'Quá hạn bước', en: 'Step over its time' }, note: { vi: 'Bước quá giờ, hồ sơ chưa quá hạn trả', en: 'The dossier itself is still in time' } },
  today: { icon: 'clock', tone: 'soon', title: { vi: 'Hôm nay', en: 'Today' }, note: { vi: 'Phải xong trong hôm nay', en: 'To be done today' } },
  week: { icon: 'fine', tone: 'ok', title: { vi: 'Tuần này', en: 'This week' }, note: { vi: 'Đến hết Chủ Nhật', en: 'Until Sunday' } },
  later: { icon: 'fine', tone: 'ok', title: { vi: 'Sau tuần này', en: 'After this week' } },
  untimed: { icon: 'list', tone: 'ok', title: { vi: 'Không tính thời hạn', en: 'Not timed' } },
  handOut: { icon: 'check', tone: 'ok', title: { vi: 'Trả kết quả', en: 'To hand out' }, note: { vi: 'Kết quả đã về Một cửa', en: 'The result is at the desk' } },
  supplement: { icon: 'pause', tone: 'paused', title: { vi: 'Chờ bổ sung', en: 'Awaiting a supplement' }, note: { vi: 'Đồng hồ dừng; khi nhận đủ, thời hạn tính lại từ đầu', en: 'The clock stands; the limit starts again once complete' } },
  paused: { icon: 'pause', tone: 'paused', title: { vi: 'Tạm dừng', en: 'Paused' }, note: { vi: 'Đồng hồ dừng, không tính vào thời hạn', en: 'The clock stands and nothing counts' } },
}

// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import type { Sentence } from '#kernel/sentence.ts'

/** How a dossier may be filed (cách thức thực hiện): at the desk, online, or by the public post. */
export const Channel = z.enum(['in-person', 'online', 'post'])
export type Channel = z.infer<typeof Channel>

/** How each channel is said to people. */
export const CHANNEL_NAMES: Readonly<Record<Channel, Sentence>> = {
  'in-person': { vi: 'Trực tiếp', en: 'In person' },
  'online': { vi: 'Trực tuyến', en: 'Online' },
  'post': { vi: 'Dịch vụ bưu chính', en: 'By post' },
}

// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from '#kernel/sentence.ts'
import { dayOf, type Instant } from '#kernel/time.ts'
import { useSay } from '#platform/web/language/language.ts'
import { StatusTag, type StatusTone } from '#platform/web/status/StatusTag.tsx'
import type { DossierStatus, Punctuality } from '../core/dossier.ts'
import { PUNCTUALITY_WORDS, STATUS_WORDS } from './dossier-words.ts'

export interface TaggedDossier {
  readonly status: DossierStatus
  readonly punctuality: Punctuality | null
  readonly currentDueAt: Instant | null
}

interface Standing {
  readonly tone: StatusTone
  readonly words: Sentence
}

const PUNCTUALITY_TONES: Readonly<Record<Punctuality, StatusTone>> = { early: 'early', onTime: 'ok', late: 'late' }

/** How a dossier stands now, in one word: in hand by its due time, ended by its punctuality. */
export function standingOf({ status, punctuality, currentDueAt }: TaggedDossier, now: Instant): Standing {
  switch (status) {
    case 'in-progress':
      if (currentDueAt === null) return { tone: 'plain', words: { vi: 'Không có hạn', en: 'No due time' } }
      if (currentDueAt < now) return { tone: 'late', words: { vi: 'Quá hạn', en: 'Overdue' } }
      return dayOf(currentDueAt) === dayOf(now) ? { tone: 'soon', words: { vi: 'Đến hạn hôm nay', en: 'Due today' } } : { tone: 'ok', words: { vi: 'Trong hạn', en: 'In time' } }
    case 'paused': case 'awaiting-supplement': return { tone: 'paused', words: STATUS_WORDS[status] }
    case 'result-at-desk': case 'handed-out': case 'refused':
      return punctuality === null ? { tone: 'plain', words: STATUS_WORDS[status] } : { tone: PUNCTUALITY_TONES[punctuality], words: PUNCTUALITY_WORDS[punctuality] }
    case 'stopped': return { tone: 'plain', words: STATUS_WORDS[status] }
  }
}

export function DossierTag({ dossier, now, frame }: { readonly dossier: TaggedDossier; readonly now: Instant; readonly frame?: 'framed' | 'bare' }) {
  const say = useSay()
  const { tone, words } = standingOf(dossier, now)
  return <StatusTag tone={tone} {...(frame === undefined ? {} : { frame })}>{say(words)}</StatusTag>
}

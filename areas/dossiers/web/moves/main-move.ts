// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from '#kernel/sentence.ts'
import type { IconName } from '#platform/web/icons/icon-paths.ts'
import { MOVE_NAMES } from '../../contract/moving.ts'
import { currentStepOf, likelyHolder, nextStepOf, type ShownDossier } from '../shown-dossier.ts'
import type { AskingMove } from './MoveDialog.tsx'

/** The move that carries a dossier on from where it stands, whoever makes it; undefined when nothing is left to do. */
export function mainMoveOf(shown: Pick<ShownDossier, 'dossier' | 'steps' | 'moves' | 'at'>): AskingMove | undefined {
  switch (shown.dossier.status) {
    case 'result-at-desk': case 'refused': return 'hand-out'
    case 'awaiting-supplement': return 'take-supplement'
    case 'paused': return 'resume'
    case 'in-progress':
      if (currentStepOf(shown)?.holder == null && shown.moves.includes('reassign')) return 'reassign'
      return currentStepOf(shown)?.ways.length === 0 ? 'finish' : 'forward'
    case 'handed-out': case 'stopped': return undefined
  }
}

export const MOVE_ICONS: Readonly<Partial<Record<AskingMove, IconName>>> = { 'forward': 'arrow', 'finish': 'arrow', 'hand-out': 'check', 'take-supplement': 'inbox', 'pause': 'pause', 'resume': 'play', 'reassign': 'person' }

/** The words of the main button: forwarding names its step, or its steps side by side. */
export function mainMoveWords(shown: ShownDossier, move: AskingMove): Sentence {
  const step = nextStepOf(shown)
  if (move === 'forward' && step !== undefined) return { vi: `Chuyển bước ${step.order}`, en: `Forward to step ${step.order}` }
  const [way, ...otherWays] = currentStepOf(shown)?.ways ?? []
  if (move === 'forward' && way?.kind === 'parallel' && otherWays.length === 0) { const orders = way.opens.map(({ order }) => order).join(', '); return { vi: `Chuyển bước ${orders}`, en: `Forward to steps ${orders}` } }
  if (move === 'reassign' && currentStepOf(shown)?.holder == null) return { vi: 'Giao người', en: 'Assign' }
  if (move === 'hand-out' && shown.dossier.status === 'refused') return { vi: 'Trả hồ sơ từ chối', en: 'Hand back' }
  return MOVE_NAMES[move]
}

/** Who is likely to get the dossier next, in words; undefined where nobody does. */
export function nextHolderWords(shown: ShownDossier, move: AskingMove | undefined): Sentence | undefined {
  if (move !== 'forward') return move === 'finish' ? { vi: 'Tiếp theo: Một cửa trả kết quả', en: 'Next: the desk hands the result out' } : undefined
  const step = nextStepOf(shown)
  if (step === undefined) return (currentStepOf(shown)?.ways.length ?? 0) > 1 ? { vi: 'Chọn đường đi tiếp khi chuyển', en: 'The way on is chosen when forwarding' } : undefined
  const awaits = currentStepOf(shown)?.ways[0]?.opens[0]?.awaits ?? []
  if (awaits.length > 0) return { vi: `Bước ${step.order} bắt đầu khi bước ${awaits.join(', ')} cũng xong`, en: `Step ${step.order} begins once step ${awaits.join(', ')} is done too` }
  const person = likelyHolder(shown, step)
  if (person === undefined) return { vi: 'Bước tiếp theo chưa rõ người, lãnh đạo sẽ giao', en: 'Nobody is known for the next step; the head assigns it' }
  const others = step.candidates.length - 1
  return { vi: `Người nhận: ${person.name}${others > 0 ? ` hoặc ${others} người khác` : ''}`, en: `Goes to ${person.name}${others > 0 ? ` or ${others} others` : ''}` }
}

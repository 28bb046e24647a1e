// SPDX-License-Identifier: Apache-2.0
import { cleanText } from '#kernel/vietnamese-text.ts'
import { escapeHtml } from '#platform/server/http/public-page.ts'
import { bytesOf, clip } from '../../core/pack.ts'

/** Markup that is safe to send; made only by `html`. */
export interface Markup { readonly safe: string }

type Part = Markup | string | number | undefined | false | readonly Part[]

const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g

const shown = (part: Part): string => {
  if (part === undefined || part === false) return ''
  if (typeof part === 'number') return String(part)
  // Marks that steer direction would turn the rest of the line round, so they never leave.
  if (typeof part === 'string') return escapeHtml(cleanText(part.replace(CONTROLS, '')))
  return 'safe' in part ? part.safe : part.map(shown).join('')
}

/** Markup with values in it; every text is escaped, only markup made here goes in as it is. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({ safe: texts.map((text, index) => text + (index < parts.length ? shown(parts[index]) : '')).join('') })

/** How heavy a text is when it stands in markup. */
export const weightOf = (text: string): number => bytesOf(escapeHtml(text))

/** A text that takes at most this much room on the page. */
export const short = (text: string, bytes: number): string => clip(cleanText(text), bytes, weightOf)

// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'
import type { Channel } from '../channel.ts'

const CHANNEL_WORDS: readonly (readonly [Channel, RegExp])[] = [
  ['in-person', /^(nop |nhan |ho so )*(truc tiep|tai cho|tai bo phan mot cua|in person|offline)\b/],
  ['online', /^(nop |nhan |ho so )*(truc tuyen|qua mang|online|dien tu|dich vu cong truc tuyen|dvc truc tuyen|dvctt)\b/],
  ['post', /^(nop |nhan |ho so )*(qua )?(dich vu )?(buu chinh( cong ich)?|buu dien|bcci|by post)\b/],
]

/** The channel that a whole text names ("Dịch vụ bưu chính"), or undefined. */
export function channelOf(text: string): Channel | undefined {
  const folded = foldText(text)
  return CHANNEL_WORDS.find(([, pattern]) => pattern.test(folded))?.[0]
}

/**
 * Splits the channels off the front of a printed limit: "Trực tiếp, trực tuyến: 5 ngày" is two channels and "5 ngày".
 * A text that names none is for every channel.
 */
export function splitChannels(text: string): { readonly channels: readonly Channel[]; readonly rest: string } {
  const channels: Channel[] = []
  let rest = text.replace(/^[-+•*\s]+/, '')
  for (;;) {
    const length = channelWordsAtStart(rest)
    if (length === undefined) return { channels, rest: channels.length === 0 ? text : rest }
    channels.push(length.channel)
    rest = rest.slice(length.letters).replace(/^\s*(?:[:\-–,/;&+=]|và\s|hoặc\s)*\s*/, '')
  }
}

function channelWordsAtStart(text: string): { readonly channel: Channel; readonly letters: number } | undefined {
  // Composed letters fold one to one, so a place in the folded text is the same place in the text.
  const folded = Array.from(text, (letter) => foldText(letter) || ' ').join('')
  for (const [channel, pattern] of CHANNEL_WORDS) {
    const letters = pattern.exec(folded)?.[0].length
    if (letters !== undefined) return { channel, letters }
  }
  return undefined
}

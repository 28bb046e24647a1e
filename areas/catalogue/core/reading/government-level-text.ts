// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'
import { GovernmentLevel } from '../government-level.ts'

const LEVEL_PATTERNS: Readonly<Record<GovernmentLevel, RegExp>> = {
  other: /\bkhac\b|\bother\b/,
  ministry: /\bbo\b|\btrung uong\b|\bchinh phu\b|\bministry\b/,
  province: /\btinh\b|\bthanh pho\b|\btp\b|\bso\b|\bprovince\b/,
  district: /\bhuyen\b|\bquan\b|\bthi xa\b|\bdistrict\b/,
  commune: /\bxa\b|\bphuong\b|\bthi tran\b|\bdac khu\b|\bcommune\b/,
}

/** The levels that a text names ("Cấp Tỉnh, Cấp Xã", "UBND cấp xã"), and the parts in which no level was recognised. */
export function readLevels(text: string): { readonly levels: readonly GovernmentLevel[]; readonly unread: readonly string[] } {
  const found = new Set<GovernmentLevel>()
  const unread: string[] = []
  const parts = text.split(/[,;/\n+&|]|\s[-–]\s|\svà\s|\shoặc\s/).map((part) => part.trim()).filter((part) => part !== '')
  for (const part of parts) {
    const level = levelOf(part)
    if (level === undefined) unread.push(part)
    else found.add(level)
  }
  return { levels: GovernmentLevel.options.filter((level) => found.has(level)), unread }
}

function levelOf(part: string): GovernmentLevel | undefined {
  const folded = foldText(part).replace(/\bco quan\b(?! khac)/g, ' ').replace(/\bthi xa\b/g, 'huyen')
  if (LEVEL_PATTERNS.other.test(folded)) return 'other'
  const named = /\bcap (bo|trung uong|tinh|huyen|xa)\b/.exec(folded)?.[0] ?? folded
  // From the smallest up: "Công an xã", "Sở Tư pháp", "Bộ Tài chính", but never "cán bộ".
  const order: readonly GovernmentLevel[] = ['commune', 'district', 'province', 'ministry']
  return order.find((level) => LEVEL_PATTERNS[level].test(named.replace(/\bcan bo\b/g, ' ')))
}

// SPDX-License-Identifier: Apache-2.0
import { cleanText, foldText } from '#kernel/vietnamese-text.ts'
import type { DossierItemReading } from '#areas/procedures/core/reading/procedure-reading.ts'
import type { FlowEntry } from '#areas/procedures/core/reading/iso/paper-flow.ts'

/** The papers of a dossier (thành phần hồ sơ): to hand in, to show, and those the paper lists without saying which. */
export interface DossierReading {
  readonly submit: readonly DossierItemReading[]
  readonly present: readonly DossierItemReading[]
  readonly general: readonly DossierItemReading[]
}

type Group = keyof DossierReading

interface OpenItem {
  readonly group: Group
  readonly lines: string[]
  readonly original: number | null
  readonly copy: number | null
}

const MARKER = /^(?:\*\)|\+\)|[-–—+*•●▪o](?=\s)|[-–—+*•●▪]|(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)](?=\s)|\(\d{1,2}\))\s*/u
const NOTE = /^luu y\b|^ghi chu\b|^chu y\b/
/** A sentence about what people may do or get, not about a paper. */
const REMARK = /^(nguoi yeu cau|ca nhan|to chuc|cong dan)\b.{0,60}\b(nhan ket qua|co quyen|duoc lua chon|co trach nhiem)\b/
const BY_POST = /^truong hop (gui|nop|nguoi yeu cau (gui|nop))\b.*\b(buu chinh|buu dien)\b/

/** Reads the list of papers: items by their marker, sub-items joined to the item above, remarks ("Lưu ý") left out. */
export function readDossier(entries: readonly FlowEntry[]): DossierReading {
  const items: OpenItem[] = []
  const state: { group: Group; marker: string | null; note: boolean; counts: CountColumns | null } = { group: 'general', marker: null, note: false, counts: null }
  for (const entry of entries) {
    if (entry.kind === 'row') {
      const columns = countColumns(entry)
      if (columns !== null) state.counts = columns
      else readRow(entry, state, items)
      continue
    }
    readLine(entry.text, state, items)
  }
  const of = (group: Group): readonly DossierItemReading[] => items.filter((item) => item.group === group).map(toItem)
  return { submit: of('submit'), present: of('present'), general: of('general') }
}

interface ReaderState {
  group: Group
  /** The kind of marker that begins the items of the present group. */
  marker: string | null
  note: boolean
  counts: CountColumns | null
}

function readLine(line: string, state: ReaderState, items: OpenItem[]): void {
  const text = cleanText(line)
  const printed = MARKER.exec(text)?.[0] ?? ''
  const body = cleanText(text.slice(printed.length))
  const folded = foldText(body)
  const marker = kindOf(printed)
  if (folded === '' || /^(thanh phan|so luong)( bo)?( ho so)?\s*:?$/.test(folded)) return
  const group = groupHeading(body, folded, marker)
  if (group !== null) {
    Object.assign(state, { group, marker: null, note: false })
    return
  }
  if (NOTE.test(folded)) {
    state.note = true
    return
  }
  if (state.note) return
  const last = items.at(-1)
  const begun = last !== undefined && state.marker !== null
  if (!begun || marker === state.marker) {
    if (REMARK.test(folded) || (marker === 'none' && begun && isOwnSentence(folded))) return
    if (begun && marker === 'none') return append(items, body)
    state.marker ??= marker
    items.push({ group: state.group === 'general' ? ownGroup(folded) : state.group, lines: [body], ...countsIn(body) })
    return
  }
  if (marker === 'none' && isOwnSentence(folded)) return
  append(items, printed.trim() === '' ? body : `${printed.trim()} ${body}`)
}

function append(items: readonly OpenItem[], text: string): void {
  items.at(-1)?.lines.push(text)
}

/** A remark on sending by post after the list is about no single paper. */
const isOwnSentence = (folded: string): boolean => BY_POST.test(folded)

function kindOf(marker: string): string {
  const sign = marker.trim()
  if (sign === '') return 'none'
  if (/^[-–—•●▪o]$/u.test(sign)) return '-'
  if (sign.startsWith('*')) return '*'
  return sign.startsWith('+') ? '+' : /\d/.test(sign) ? '1' : 'a'
}

/** "* Giấy tờ phải nộp:", "Người yêu cầu … nộp 01 bộ hồ sơ, gồm các giấy tờ sau đây:" and "Hồ sơ của người nhận con nuôi:" begin a group; null for an item. */
function groupHeading(body: string, folded: string, marker: string): Group | null {
  const named = /^(?:cac )?(?:loai )?(?:giay to|tai lieu|ho so|thanh phan)(?:,? tai lieu)?(?: ho so)? (?:can |can phai |phai )?(nop|xuat trinh)\s*:?$/.exec(folded)
  if (named !== null) return named[1] === 'nop' ? 'submit' : 'present'
  if (!body.endsWith(':')) return null
  const list = /(giay to|ho so|tai lieu)\b/.test(folded)
  const byPerson = /^(nguoi|to chuc|ca nhan|doanh nghiep|hai ben|ben nam|cong dan|ngoai )/.test(folded) && /\b(nop|xuat trinh|tai len|gom)\b/.test(folded)
  if (!list || (marker !== 'none' && marker !== '*' && !byPerson)) return null
  const submits = /\b(nop|gui)\b/.test(folded.replace(/ho so da nop/g, ''))
  const presents = /xuat trinh/.test(folded)
  return submits === presents ? 'general' : submits ? 'submit' : 'present'
}

/** In a list without headings an item may say itself what is done with the paper. */
function ownGroup(folded: string): Group {
  if (!folded.startsWith('truong hop')) return 'general'
  const verb = /\bthi (?:phai |can )?(xuat trinh|nop|gui)\b/.exec(folded)
  return verb === null ? 'general' : verb[1] === 'xuat trinh' ? 'present' : 'submit'
}

function toItem({ lines, original, copy }: OpenItem): DossierItemReading {
  return { name: cleanText(lines.join(' ')), original, copy }
}

/** "01 bản chính", "02 bản sao" where a paper of the dossier prints numbers. */
export function countsIn(text: string): { readonly original: number | null; readonly copy: number | null } {
  const original = /(\d{1,2})\s*(?:\([^)]*\)\s*)?bản\s+(?:chính|gốc)/iu.exec(text)
  const copy = /(\d{1,2})\s*(?:\([^)]*\)\s*)?bản\s+(?:sao|chụp|photo)/iu.exec(text)
  return { original: original === null ? null : Number(original[1]), copy: copy === null ? null : Number(copy[1]) }
}

interface CountColumns {
  readonly original: number | null
  readonly copy: number | null
}

type FlowRow = Extract<FlowEntry, { kind: 'row' }>

/** The heading "Bản chính | Bản sao" of a dossier printed as a table. */
function countColumns(row: FlowRow): CountColumns | null {
  const at = (pattern: RegExp): number | null => row.cells.find((cell) => cell.text.length < 40 && pattern.test(foldText(cell.text)))?.column ?? null
  const original = at(/^(so )?(ban )?(chinh|goc)$|^ban (chinh|goc)/)
  const copy = at(/^(so )?ban (sao|chup|photo)/)
  return original === null && copy === null ? null : { original, copy }
}

function readRow(row: FlowRow, state: ReaderState, items: OpenItem[]): void {
  const { counts } = state
  const texts = row.cells.filter((cell) => cell.text !== '' && !/^(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]?$/iu.test(cell.text))
  const named = texts.filter((cell) => counts === null || (cell.column !== counts.original && cell.column !== counts.copy))
  const before = items.length
  for (const line of named.flatMap((cell) => cell.lines)) readLine(line, state, items)
  if (counts === null || items.length !== before + 1) return
  const added = items.pop()
  if (added === undefined) return
  const count = (column: number | null, own: number | null): number | null => (column === null ? own : countOf(row.cells.find((cell) => cell.column === column)?.text ?? ''))
  items.push({ ...added, original: count(counts.original, added.original), copy: count(counts.copy, added.copy) })
}

/** A cross means one; a blank under the heading means none. */
function countOf(text: string): number {
  const number = /\d{1,2}/.exec(text)
  return number !== null ? Number(number[0]) : text.trim() === '' ? 0 : 1
}

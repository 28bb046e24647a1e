// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'
import { isCapitals, likeness } from './folded-text.ts'
import { takeForm } from './form-list.ts'
import { followsOn, isInside, readNumbering } from './numbering.ts'
import type { Numbered } from './numbering.ts'
import type { PaperLine } from './paper-items.ts'
import { isPhaseName } from './phase-name.ts'
import { findFieldInTitle, findProcessCode, findTthcCodes, isTitle, namesProcedure, readFieldHeading, readHeadingWords } from './procedure-heading.ts'
import { addToGroup, keepItem, leaveSubject, openSubject } from './subject.ts'
import type { Desk, Subject } from './subject.ts'
import { finishTold, isTimeOfTold } from './told-steps.ts'
import { readTopic } from './topics.ts'
import type { Topic } from './topics.ts'

/** What stands behind a line: a table of steps (perhaps with its limit between), another line, or neither. */
export interface Ahead {
  readonly steps: boolean
  readonly line: PaperLine | null
}

interface Seen {
  readonly line: PaperLine
  readonly numbered: Numbered
  readonly beforeSteps: boolean
  /** The next line begins an item or a step inside this one ("1. Cấp giấy phép", then "1.1. Trình tự thực hiện"). */
  readonly beforeItem: boolean
}

/** Takes one line of the running text: a title, a field, the heading of a procedure, a case, an item, a told step, or plain text. The first reading that fits wins. */
export function takeLine(desk: Desk, { line, ahead }: { readonly line: PaperLine; readonly ahead: Ahead }): void {
  const numbered = readNumbering(line.text)
  const seen: Seen = { line, numbered, beforeSteps: ahead.steps, beforeItem: ahead.line !== null && beginsInside(numbered, readNumbering(ahead.line.text)) }
  if (/đơn vị tính/iu.test(line.text)) desk.unitNote.text = line.text
  const taken = READINGS.some((reading) => reading(desk, seen))
  if (!taken) takeText(desk, seen)
}

function beginsInside(numbered: Numbered, next: Numbered): boolean {
  if (next.style === 'step') return true
  return readTopic(next.rest) !== undefined && (isInside(numbered, next) || (DEPTH[next.style] > DEPTH[numbered.style] && next.parts.at(-1) === FIRST[next.style]))
}

type Reading = (desk: Desk, seen: Seen) => boolean

const READINGS: readonly Reading[] = [takeToldStep, takePhase, takeNoteAfterSteps, takeTitle, takeField, takeMarker, takeItem, takeCase, takeGroup, takeGroupMember, takeExpectedName, takeHeading, takeNumberedLine]

function takeToldStep(desk: Desk, { numbered }: Seen): boolean {
  if (numbered.style !== 'step') return false
  const last = desk.told.at(-1)
  const again = last !== undefined && (numbered.parts[0] ?? 0) <= (last.numbered.parts[0] ?? 0) && last.phase === desk.phase
  if (again) finishTold(desk)
  desk.told.push({ label: `Bước ${numbered.parts.join('.')}`, numbered, phase: desk.phase, lines: numbered.rest === '' ? [] : [numbered.rest] })
  return true
}

function takePhase(desk: Desk, { line, numbered, beforeSteps }: Seen): boolean {
  if (line.text.length > 200 || !isPhaseName(numbered.rest) || isTitle(line.text) || findTthcCodes(line.text).length > 0 || desk.subject === null) return false
  if (numbered.style === 'none' && !line.prominent && !beforeSteps) return false
  if (desk.told.length === 0 && numbered.style !== 'bullet' && !beforeSteps && !/\s(?:tại|ở)\s/u.test(numbered.rest)) return false
  if (readTopic(numbered.rest) !== undefined) return false
  desk.phase = numbered.rest.replace(/[:.]+$/u, '')
  return true
}

function takeNoteAfterSteps(desk: Desk, { numbered }: Seen): boolean {
  if (desk.told.length === 0 || !/^(?:\*\s*)?(?:lưu ý|ghi chú|chú thích|chú ý)/iu.test(numbered.rest)) return false
  finishTold(desk)
  return true
}

function takeTitle(desk: Desk, { line, numbered }: Seen): boolean {
  if (!isTitle(line.text)) return false
  const topic = readTopic(numbered.rest)?.topic
  if (topic !== undefined && desk.subject !== null && !desk.subject.used) return false
  finishTold(desk)
  leaveSubject(desk)
  const field = findFieldInTitle(line.text)
  if (!/^\(/.test(line.text)) desk.title = line.text
  if (field !== undefined) desk.field = field
  return true
}

function takeField(desk: Desk, { line, numbered }: Seen): boolean {
  const field = readFieldHeading(line.text)
  if (field === undefined || (numbered.style === 'none' && !line.prominent) || numbered.style === 'bullet') return false
  finishTold(desk)
  leaveSubject(desk)
  desk.field = field
  return true
}

/** "Quy trình số: 01" alone on its line: the name comes next. */
function takeMarker(desk: Desk, { numbered }: Seen): boolean {
  if (!/^(?:quy|qui) trinh(?: noi bo| dien tu)*(?: so)?\s*[:.]?\s*(?:so\s*)?[\divx]{1,4}(?:[./]\d+)?\s*[:.]?$/.test(foldText(numbered.rest))) return false
  finishTold(desk)
  leaveSubject(desk)
  desk.expectsName = true
  return true
}

function takeItem(desk: Desk, { line, numbered }: Seen): boolean {
  const item = readTopic(numbered.rest)
  if (item === undefined || (numbered.style === 'bullet' && desk.told.length > 0)) return false
  if (item.topic === 'limit' && isTimeOfTold(desk, numbered.rest)) return false
  if (item.topic === 'steps' && findProcessCode(item.value) !== null) return false
  if (namesProcedure(line.text) && item.topic !== 'name' && item.topic !== 'tthc' && readHeadingWords(line.text).names.length > 0) return false
  if (item.topic === 'limit' && desk.case !== null) {
    finishTold(desk)
    desk.case.limits.push(item.value === '' ? numbered.rest : item.value)
    return true
  }
  finishTold(desk)
  if (item.topic === 'name' && (desk.subject === null || desk.subject.used || desk.subject.names.length > 0)) {
    openSubject(desk, { text: item.value, numbered })
    desk.expectsName = item.value === ''
    return true
  }
  const { subject } = desk
  if (subject === null) return true
  // A numbered line was taken for a case, but its sibling is an item: then it was an item too.
  if (desk.case !== null && followsOn(desk.case.numbered, numbered) && desk.case.numbered.style === 'decimal') desk.case = null
  keepItem(subject, { topic: item.topic, value: item.topic === 'limit' && item.value === '' ? limitAlone(numbered.rest) : item.value })
  desk.topic = item.topic
  if (numbered.style !== 'none' && numbered.style !== 'bullet') subject.lastItem = numbered
  return true
}

const limitAlone = (text: string): string => /\d/.test(text) ? text : ''

function takeCase(desk: Desk, { line, numbered, beforeSteps }: Seen): boolean {
  if (desk.subject === null || line.text.length > 400) return false
  // Under a procedure, "a) Cấp mới" directly above a table sets its steps apart as well as "a) Trường hợp cấp mới" does.
  const named = /^(?:trường hợp|đối với)(?!\p{L})/iu.test(numbered.rest)
  if (!named && !(numbered.style === 'lower' && beforeSteps && numbered.rest.length >= 5)) return false
  const set = numbered.style !== 'none' && numbered.style !== 'bullet' && numbered.style !== 'step'
  if (!set && !beforeSteps && !(line.prominent && desk.told.length === 0)) return false
  if (desk.told.length > 0 && !line.prominent && !beforeSteps && numbered.style === 'lower') return false
  finishTold(desk)
  desk.case = { text: numbered.rest.replace(/[\s:;.]+$/u, ''), numbered, limits: [] }
  desk.phase = null
  return true
}

/** "1. Nhóm 07 TTHC, gồm:" opens a list of procedures with one step list for all. */
function takeGroup(desk: Desk, { line, numbered }: Seen): boolean {
  const folded = foldText(numbered.rest)
  const opens = /(?:^|\b)nhom (?:\d+ |cac )?(?:tthc|thu tuc|quy trinh)/.test(folded) || /(?:tthc|thu tuc(?: hanh chinh)?|quy trinh)[^:]{0,60},? (?:bao )?gom\s*:?$/.test(folded)
  if (!opens || findTthcCodes(line.text).length > 0 || (numbered.style === 'none' && !line.prominent)) return false
  finishTold(desk)
  const subject = openSubject(desk, { text: '', numbered })
  const behind = /:\s*(\S.{10,})$/u.exec(numbered.rest)?.[1]
  if (behind !== undefined) addToGroup(subject, behind)
  desk.group = numbered
  return true
}

function takeGroupMember(desk: Desk, { line, numbered }: Seen): boolean {
  const { group, subject } = desk
  if (group === null || subject === null || subject.used) return false
  const member = numbered.style !== 'none' || findTthcCodes(line.text).length > 0 || /^thủ tục/iu.test(line.text)
  if (!member || followsOn(group, numbered)) return false
  addToGroup(subject, line.text)
  return true
}

function takeExpectedName(desk: Desk, { line, numbered }: Seen): boolean {
  if (!desk.expectsName || line.text.startsWith('(')) return false
  const { subject } = desk
  if (subject !== null && subject.names.length === 0) addToGroup(subject, line.text)
  else openSubject(desk, { text: line.text, numbered })
  desk.expectsName = false
  return true
}

function takeHeading(desk: Desk, { line, numbered, beforeSteps }: Seen): boolean {
  if (!namesProcedure(line.text) || line.text.length > 900) return false
  const coded = findTthcCodes(line.text).length > 0
  const stands = (numbered.style !== 'none' && numbered.style !== 'bullet') || line.prominent || /^tên\s/iu.test(line.text)
  if (!stands && !(coded && (beforeSteps || desk.told.length === 0) && desk.topic !== 'legal')) return false
  if (!coded && !line.prominent && inItemText(desk.topic)) return false
  finishTold(desk)
  const { subject } = desk
  if (subject !== null && !subject.used && subject.names.length === 0) addToGroup(subject, line.text)
  else openSubject(desk, { text: line.text, numbered })
  return true
}

function takeNumberedLine(desk: Desk, { line, numbered, beforeSteps, beforeItem }: Seen): boolean {
  if (DEPTH[numbered.style] > DEPTH.decimal || line.text.length > 600 || numbered.rest.length < 8) return false
  const { subject } = desk
  const listed = desk.catalogue.some((entry) => likeness(entry.name, numbered.rest) >= 0.85)
  const inside = subject !== null && !subject.used && DEPTH[numbered.style] > DEPTH[subject.numbered.style]
  if (!listed && subject?.lastItem != null && followsOn(subject.lastItem, numbered)) {
    finishTold(desk)
    subject.lastItem = numbered
    desk.topic = 'other'
    return true
  }
  if (!listed && subject !== null && (isInside(subject.numbered, numbered) || (inside && isSure(subject)))) {
    if (!line.prominent && !beforeSteps) return false
    finishTold(desk)
    if (beforeSteps || isInside(subject.numbered, numbered)) desk.case = { text: numbered.rest.replace(/[\s:;.]+$/u, ''), numbered, limits: [] }
    else subject.lastItem = numbered
    desk.topic = null
    return true
  }
  if (!listed && !line.prominent && !((beforeSteps || beforeItem) && (subject === null || subject.used || inside))) return false
  finishTold(desk)
  openSubject(desk, { text: line.text, numbered })
  return true
}

const DEPTH: Readonly<Record<Numbered['style'], number>> = { upper: 0, roman: 1, arabic: 2, decimal: 3, lower: 4, none: 9, bullet: 9, step: 9 }

const FIRST: Readonly<Record<Numbered['style'], number>> = { upper: 'A'.charCodeAt(0), roman: 1, arabic: 1, decimal: 1, lower: 'a'.charCodeAt(0), none: 1, bullet: 1, step: 1 }

/** A heading that is certainly a procedure, as against a field or a part that is only numbered and bold. */
const isSure = (subject: Subject): boolean => subject.codes.length > 0 || subject.code !== null || /^thủ tục\s/iu.test(subject.names[0] ?? '')

function takeText(desk: Desk, { line, numbered }: Seen): void {
  const told = desk.told.at(-1)
  if (told !== undefined) {
    if (isCapitals(line.text) && line.prominent) finishTold(desk)
    else told.lines.push(line.text)
    return
  }
  const { subject, topic } = desk
  if (subject !== null && topic === 'dossier' && numbered.style !== 'none') subject.submit.push({ name: numbered.rest.replace(/[;.\s]+$/u, ''), original: null, copy: null })
  else if (subject !== null && topic === 'forms') takeForm(subject, [line.text])
  else if (subject !== null && inItemText(topic)) keepItem(subject, { topic: topic ?? 'other', value: topic === 'legal' ? numbered.rest : line.text })
  else if (!/…|\.{4,}/u.test(line.text)) desk.candidates.push(line)
}

const inItemText = (topic: Topic | null): boolean => topic === 'legal' || topic === 'dossier' || topic === 'result' || topic === 'fee' || topic === 'limit'

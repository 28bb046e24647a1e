// SPDX-License-Identifier: Apache-2.0
import { channelOf } from './channel-text.ts'
import { type ColumnRole, roleOfHeading } from './column-role.ts'
import type { PrintedLimit } from './limit-text.ts'
import { type CellValue, lineOf, linesOf } from './list-cell.ts'
import type { ListLine } from './list-line.ts'

/** One record of a .json list with its place: the line of a .jsonl file, or the count in an array, from 1. */
export interface ListRecord {
  readonly row: number
  readonly value: unknown
}

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The records that a parsed .json document holds: an array, or the first array of records inside it. */
export function recordsOf(document: unknown): readonly unknown[] | undefined {
  if (Array.isArray(document)) return document
  if (!isFields(document)) return undefined
  const inside = Object.values(document).find((value) => Array.isArray(value) && value.some(isFields))
  return Array.isArray(inside) ? inside : (rolesOf(document).has('code') ? [document] : undefined)
}

/** The lines of a .json list: its keys are read like the headings of a sheet. Undefined when no record names a code or a name. */
export function linesOfRecords(records: readonly ListRecord[]): readonly ListLine[] | undefined {
  const roles = new Set(records.slice(0, 50).flatMap(({ value }) => (isFields(value) ? [...rolesOf(value).keys()] : [])))
  if (!roles.has('code') || !roles.has('name')) return undefined
  return records.map(({ row, value }) => lineOfRecord(row, isFields(value) ? value : {}, roles))
}

/** The first key that stands for each role. */
function rolesOf(fields: Fields): ReadonlyMap<ColumnRole, string> {
  const keys = new Map<ColumnRole, string>()
  for (const name of Object.keys(fields)) {
    const role = roleOfHeading(name)
    if (role !== undefined && !keys.has(role)) keys.set(role, name)
  }
  return keys
}

function lineOfRecord(row: number, fields: Fields, roles: ReadonlySet<ColumnRole>): ListLine {
  const keys = rolesOf(fields)
  const valueOf = (role: ColumnRole): unknown => fields[keys.get(role) ?? '']
  const channels = Object.values(fields).find((value) => Array.isArray(value) && value.some((one) => isFields(one) && channelNamed(one) !== undefined))
  const limits = Array.isArray(channels) ? channels.filter(isFields).flatMap(limitOfChannel) : limitsFrom(textOf(valueOf('limit')))
  return {
    row, sheet: null, untyped: false, roles,
    code: scalarOf(valueOf('code')), name: scalarOf(valueOf('name')),
    field: lineOf(textOf(valueOf('field'), ', ')), levelText: linesOf(textOf(valueOf('levels'))), tickedLevels: [], levelAbove: null,
    limits, limitDate: null,
    fee: linesOf(textOf(valueOf('fee')) || (Array.isArray(channels) ? feesOf(channels.filter(isFields)) : '')),
    legalBasis: linesOf(textOf(valueOf('legalBasis'))), decision: lineOf(textOf(valueOf('decision'))), decisionDay: lineOf(textOf(valueOf('decisionDay'))),
  }
}

const limitsFrom = (text: string): PrintedLimit[] => (linesOf(text) === '' ? [] : [{ text: linesOf(text), channel: null, case: null, unit: null }])

/** The text of a channel record that names the channel itself. */
const channelNamed = (fields: Fields): string | undefined => Object.values(fields).find((value) => typeof value === 'string' && value.length < 60 && channelOf(value) !== undefined)?.toString()

function limitOfChannel(fields: Fields): PrintedLimit[] {
  const name = channelNamed(fields)
  const key = rolesOf(fields).get('limit')
  const text = linesOf(textOf(fields[key ?? '']))
  return text === '' ? [] : [{ text, channel: name === undefined ? null : (channelOf(name) ?? null), case: null, unit: null }]
}

function feesOf(channels: readonly Fields[]): string {
  const fees = channels.map((fields) => textOf(fields[rolesOf(fields).get('fee') ?? '']))
  return [...new Set(fees.filter((fee) => fee !== ''))].join('\n')
}

/** A value as a cell would hold it: text, number, or nothing. */
function scalarOf(value: unknown): CellValue | undefined {
  if (typeof value === 'string' || typeof value === 'number') return value
  return undefined
}

/** The text of a value: of a list its members, of a record its longest text. */
function textOf(value: unknown, between = '\n'): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map((one) => textOf(one, between)).filter((text) => text !== '').join(between)
  if (!isFields(value)) return ''
  return Object.values(value).filter((part) => typeof part === 'string').reduce((longest, part) => (part.length > longest.length ? part : longest), '')
}

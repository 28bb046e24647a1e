// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import { listInstruments, PAGE_SIZE } from '../contract/register.ts'
import { type Instrument, InstrumentKind, KIND_NAMES } from '../core/instrument.ts'
import { numberKey, plainMarks } from '../core/document-number.ts'
import { keeperNames, loadRegister } from './load-register.ts'
import { rowOf } from './instrument-row.ts'

export const listInstrumentsEndpoint = endpoint(listInstruments, async ({ input, actor, today, tx }) => {
  const on = input.on ?? today
  const register = await loadRegister(tx, actor.agencyId)
  const words = foldText(plainMarks(input.search ?? '')).split(' ').filter(Boolean).slice(0, 12)
  // Whoever types a number wants that document first, then those that name it in their titles.
  const typed = numberKey(input.search ?? '')
  const isNumbered = ({ number }: Instrument): number => (typed !== '' && numberKey(number).startsWith(typed) ? 1 : 0)
  const found = register.instruments
    .filter((one) => (input.origin === undefined || one.origin === input.origin) && words.every((word) => searchText(one).includes(word)))
    .map((one) => ({ one, standing: register.standingOf(one, on) }))
    .filter(({ standing }) => input.status === undefined || standing.status === input.status)
  const inKind = found.filter(({ one }) => input.kind === undefined || one.kind === input.kind)
    .toSorted((a, b) => isNumbered(b.one) - isNumbered(a.one) || (b.one.issuedOn ?? '').localeCompare(a.one.issuedOn ?? '') || a.one.number.localeCompare(b.one.number, 'vi', { numeric: true }))
  const shown = inKind.slice((input.page - 1) * PAGE_SIZE, input.page * PAGE_SIZE)
  const names = await keeperNames(tx, shown.map(({ one }) => one), today)
  return {
    on, total: inKind.length, page: input.page, pageSize: PAGE_SIZE, all: register.instruments.length, mayManage: actor.permissions.has('law.manage'),
    rows: shown.map(({ one, standing }) => rowOf(one, standing, names)),
    kinds: InstrumentKind.options.map((kind) => ({ kind, count: found.filter(({ one }) => one.kind === kind).length })).filter(({ count }) => count > 0),
  }
})

const searchText = ({ number, kind, issuer, title }: Instrument): string => foldText(`${KIND_NAMES[kind].vi} ${number} ${title} ${issuer}`)

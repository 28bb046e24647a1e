// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { PlainDate } from '#kernel/time.ts'
import { AdminProcedureCode, AdminProcedureId, FactName, ProcedureFacts } from './administrative-procedure.ts'
import { compareLists, type KnownProcedure } from './compare-lists.ts'

const facts = (more: Partial<ProcedureFacts> = {}): ProcedureFacts => ({
  name: 'Đăng ký khai sinh', field: 'Hộ tịch', levels: ['commune'], limits: [{ channel: null, case: null, value: 5, unit: 'workingDay', text: '5 ngày làm việc' }], timeLimitText: '5 ngày làm việc',
  fee: null, legalBasisText: null, decision: '163/QĐ-BTP', decisionOn: null, ...more,
})
const code = (text: string) => AdminProcedureCode.parse(text)
const ALL = new Set(FactName.options)
const known = (of: string, more: Partial<ProcedureFacts> = {}, withdrawnOn: string | null = null): KnownProcedure => ({
  id: AdminProcedureId.parse(`00000000-0000-4000-8000-000000${of.replace('.', '').slice(1)}`), code: code(of), version: 1, validFrom: PlainDate.parse('2025-07-01'),
  withdrawnOn: withdrawnOn === null ? null : PlainDate.parse(withdrawnOn), facts: facts(more),
})
const listed = (of: string, more: Partial<ProcedureFacts> = {}, stated: ReadonlySet<FactName> = ALL) => ({ code: code(of), facts: facts(more), stated })

describe('a list beside the one kept', () => {
  it('adds what is new, finds what is gone, leaves alone what is the same', () => {
    const { added, changed, unchanged, unlisted } = compareLists([known('1.000001'), known('1.000002')], [listed('1.000002'), listed('1.000003')])
    expect([added, changed, unchanged, unlisted].map((part) => part.length)).toEqual([1, 0, 1, 1])
    expect(unlisted[0]?.code).toBe('1.000001')
  })

  it('shows each changed fact before and after', () => {
    const limits = [{ channel: null, case: null, value: 3, unit: 'workingDay', text: '3 ngày làm việc' }] as const
    const { changed } = compareLists([known('1.000001')], [listed('1.000001', { limits, timeLimitText: '3 ngày làm việc', decision: '99/QĐ-BTP', levels: ['province', 'commune'] })])
    expect(changed[0]?.changes).toEqual([
      { fact: 'levels', before: 'Cấp xã', after: 'Cấp tỉnh, Cấp xã' },
      { fact: 'limits', before: '5 ngày làm việc', after: '3 ngày làm việc' },
      { fact: 'decision', before: '163/QĐ-BTP', after: '99/QĐ-BTP' },
    ])
  })

  it('a limit written otherwise with the same amount is no change', () => {
    expect(compareLists([known('1.000001')], [listed('1.000001', { timeLimitText: '05 ngày làm việc' })]).changed).toEqual([])
  })

  it('a list without a column says nothing about it: the fact stays', () => {
    const { changed, unchanged } = compareLists([known('1.000001', { fee: '8.000 đồng' })], [listed('1.000001', { fee: null, decision: null }, new Set(['name']))])
    expect([changed.length, unchanged.length]).toEqual([0, 1])
    const erased = compareLists([known('1.000001', { fee: '8.000 đồng' })], [listed('1.000001', { fee: null })])
    expect(erased.changed[0]?.changes).toEqual([{ fact: 'fee', before: '8.000 đồng', after: null }])
  })

  it('a withdrawn procedure that is listed again is a change, and one that stays away is not missed twice', () => {
    const { changed, unlisted } = compareLists([known('1.000001', {}, '2026-01-01'), known('1.000002', {}, '2026-01-01')], [listed('1.000001')])
    expect(changed.map(({ before, changes }) => [before.code, changes])).toEqual([['1.000001', []]])
    expect(unlisted).toEqual([])
  })
})

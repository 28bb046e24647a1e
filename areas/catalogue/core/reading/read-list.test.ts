// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it, test } from 'vitest'
import { PlainDate } from '#kernel/time.ts'
import type { CellValue, ListSheet, MergedCells } from './list-cell.ts'
import { readList } from './read-list.ts'

type Cells = readonly (CellValue | null)[]
const sheet = (rows: readonly Cells[], merges: readonly MergedCells[] = [], name = 'Danh mục'): ListSheet => ({
  name, merges, rows: rows.map((cells, index) => ({ row: index + 1, cells: cells.flatMap((value, column) => (value === null ? [] : [{ column, value }])) })),
})
const TODAY = PlainDate.parse('2026-11-20')

function read(sheets: readonly ListSheet[], asOf = TODAY, untyped = false) {
  const reading = readList({ kind: 'sheets', sheets, untyped }, asOf)
  if (!reading.ok) throw new Error(reading.problem)
  return reading
}
const codes = (sheets: readonly ListSheet[]) => read(sheets).accepted.map(({ row, code }) => [row, code])
const reasons = (sheets: readonly ListSheet[], asOf = TODAY) => read(sheets, asOf).rejected.map(({ row, rejection }) => [row, rejection.reason])

const HEAD: Cells = ['STT', 'Tên TTHC', 'Mã TTHC', 'Thời hạn giải quyết', 'Cấp thực hiện', 'Quyết định công bố']
const line = (number: number, name: string | null, code: CellValue | null, levels = 'Cấp Xã'): Cells => [number, name, code, '5 ngày làm việc', levels, '163/QĐ-BTP']

describe('lines of a list', () => {
  it('stand below the heading, wherever it is', () => {
    expect(codes([sheet([['UBND XÃ'], ['DANH MỤC'], [], HEAD, ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'], line(1, 'Đăng ký khai sinh', '1.001193')])])).toEqual([[6, '1.001193']])
  })

  it('take their field from the nearest section above, and from their own column first', () => {
    const bySection = read([sheet([HEAD, ['I. LĨNH VỰC HỘ TỊCH (2 TTHC)'], line(1, 'Đăng ký khai sinh', '1.001193'), ['II', 'Lĩnh vực Chứng thực'], line(1, 'Chứng thực bản sao', '2.000815')])])
    expect(bySection.accepted.map(({ facts }) => facts.field)).toEqual(['Hộ tịch', 'Chứng thực'])
    const byColumn = read([sheet([['Mã', 'Tên', 'Lĩnh vực'], ['LĨNH VỰC CHUNG'], ['1.001193', 'Đăng ký khai sinh', 'Hộ tịch']])])
    expect(byColumn.accepted[0]?.facts.field).toBe('Hộ tịch')
  })

  it('are not totals, notes, signatures or a heading repeated on the next page', () => {
    expect(codes([sheet([HEAD, line(1, 'Đăng ký khai sinh', '1.001193'), HEAD, line(2, 'Đăng ký kết hôn', '1.000894'), ['Tổng cộng: 2 TTHC'], [null, 'Ghi chú: đang rà soát'], [null, null, null, null, 'NGƯỜI LẬP', 'CHỦ TỊCH']])]))
      .toEqual([[2, '1.001193'], [4, '1.000894']])
  })

  it('carry a value that is merged down over them', () => {
    const merged = read([sheet([HEAD, line(1, 'Đăng ký khai sinh', '1.001193'), line(2, 'Đăng ký kết hôn', '1.000894').slice(0, 5)], [{ firstRow: 2, lastRow: 3, firstColumn: 5, lastColumn: 5 }])])
    expect(merged.accepted.map(({ facts }) => facts.decision)).toEqual(['163/QĐ-BTP', '163/QĐ-BTP'])
  })

  it('are one procedure when its code is merged over several rows, each with a limit', () => {
    const rows: Cells[] = [HEAD, [1, 'Hòa giải tranh chấp đất đai', '1.012812', 'Trực tiếp: 40 ngày', 'Cấp Xã', '2304/QĐ-BNNMT'], [null, null, null, 'Bưu chính: 30 ngày']]
    const merges = [0, 1, 2].map((column) => ({ firstRow: 2, lastRow: 3, firstColumn: column, lastColumn: column }))
    const { accepted, rejected } = read([sheet(rows, merges)])
    expect(rejected).toEqual([])
    expect(accepted[0]?.facts.limits.map(({ channel, value }) => [channel, value])).toEqual([['in-person', 40], ['post', 30]])
  })

  it('may have their limits and levels in columns of their own under a merged heading', () => {
    const rows: Cells[] = [
      ['Mã TTHC', 'Tên TTHC', 'Thời hạn (ngày làm việc)', null, 'Cấp thực hiện', null], [null, null, 'Trực tiếp', 'Trực tuyến', 'Tỉnh', 'Xã'],
      ['1.001193', 'Đăng ký khai sinh', 3, 1, null, 'x'], ['1.000894', 'Đăng ký kết hôn', 2, null, 'x', 'x'],
    ]
    const { accepted } = read([sheet(rows, [{ firstRow: 1, lastRow: 1, firstColumn: 2, lastColumn: 3 }, { firstRow: 1, lastRow: 1, firstColumn: 4, lastColumn: 5 }])])
    expect(accepted.map(({ facts }) => facts.limits.map(({ channel, value, unit }) => [channel, value, unit]))).toEqual([[['in-person', 3, 'workingDay'], ['online', 1, 'workingDay']], [['in-person', 2, 'workingDay']]])
    expect(accepted.map(({ facts }) => facts.levels)).toEqual([['commune'], ['province', 'commune']])
  })

  it('take their level from a heading above when they have none', () => {
    const list = sheet([['Mã', 'Tên', 'Thời hạn'], ['A. THỦ TỤC HÀNH CHÍNH CẤP TỈNH'], ['1.000001', 'Một', '1 ngày'], ['B. THỦ TỤC HÀNH CHÍNH CẤP XÃ'], ['I. Lĩnh vực Hộ tịch'], ['1.000002', 'Hai', '1 ngày']])
    expect(read([list]).accepted.map(({ facts }) => [facts.levels, facts.field])).toEqual([[['province'], null], [['commune'], 'Hộ tịch']])
  })

  it('are left out with a word under “bãi bỏ”', () => {
    const { accepted, warnings } = read([sheet([HEAD, ['A. THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH'], line(1, 'Đăng ký khai sinh', '1.001193'), ['B. THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ'], ['I. LĨNH VỰC HỘ TỊCH'], line(1, 'Đăng ký kết hôn', '1.000894')])])
    expect(accepted.map(({ code }) => code)).toEqual(['1.001193'])
    expect(warnings).toEqual([{ row: 6, sheet: null, warning: { kind: 'abolished-left-out' } }])
  })

  it('come from every sheet that holds a list; others are named', () => {
    const reading = read([sheet([['Ghi chú của phòng']], [], 'Ghi chú'), sheet([HEAD, line(1, 'Một hai', '1.001193')], [], 'Hộ tịch'), sheet([HEAD, line(1, 'Một hai', '1.001193'), line(2, 'Ba', '1.000894')], [], 'Chứng thực')])
    expect(reading.sheetsLeftOut).toEqual(['Ghi chú'])
    expect(reading.accepted.map(({ sheet: of, row }) => [of, row])).toEqual([['Hộ tịch', 2], ['Chứng thực', 3]])
    expect(reading.rejected[0]?.rejection).toEqual({ reason: 'duplicate-code', firstRow: 2, firstSheet: 'Hộ tịch', sameName: true })
  })
})

describe('lines that cannot be taken in', () => {
  test('each has its reason', () => {
    const list = sheet([HEAD, line(1, 'Đăng ký khai sinh', '1.001193'), line(2, 'Đăng ký khai sinh', '1.001193.000.00.00.H29'), line(3, 'Đăng ký kết hôn', '1.0008944'), line(4, 'Đăng ký khai tử', null), line(5, null, '1.000656'), line(6, 'Đăng ký giám hộ', '1.004837', 'Cấp Huyện'), line(7, '#REF!', '1.004884')])
    expect(reasons([list])).toEqual([[3, 'duplicate-code'], [4, 'malformed-code'], [5, 'missing-code'], [6, 'missing-name'], [7, 'level-not-in-force'], [8, 'missing-name']])
  })

  test('the district is refused from the day on which it had ended, and not before', () => {
    const list = sheet([HEAD, line(1, 'Đăng ký giám hộ', '1.004837', 'Cấp Huyện')])
    expect(reasons([list], PlainDate.parse('2025-07-01'))).toEqual([[2, 'level-not-in-force']])
    expect(read([list], PlainDate.parse('2025-06-30')).accepted[0]?.facts.levels).toEqual(['district'])
  })

  test('a line that names other levels beside the ended one keeps them', () => {
    const { accepted, warnings } = read([sheet([HEAD, line(1, 'Đăng ký giám hộ', '1.004837', 'Cấp Huyện, Cấp Xã')])])
    expect(accepted[0]?.facts.levels).toEqual(['commune'])
    expect(warnings[0]?.warning).toEqual({ kind: 'level-left-out', level: 'district', on: TODAY })
  })

  test('a duplicate of a line that was itself rejected is the first good one', () => {
    expect(codes([sheet([HEAD, line(1, null, '1.001193'), line(2, 'Đăng ký khai sinh', '1.001193')])])).toEqual([[3, '1.001193']])
  })

  test('a whole page pasted into a name cell is no name', () => {
    expect(reasons([sheet([HEAD, line(1, 'Đăng ký '.repeat(400), '1.001193')])])).toEqual([[2, 'missing-name']])
  })
})

describe('odd text', () => {
  test('is stored composed, without invisible marks, on one line; emoji and 500 letters stay', () => {
    const long = `Thủ tục ${'rất dài '.repeat(62)}🙂`
    const { accepted } = read([sheet([HEAD, line(1, `\u202eĐăng\u00a0ký\nkhai   sinh\u200f`.normalize('NFD'), '1.001193'), line(2, long, '1.000894'), line(3, 'Chứ\u200bng thực', '2.000815'), line(4, 'Thu\u031b\u200b\u0309 tục', '2.000816')])])
    expect(accepted.map(({ facts }) => facts.name)).toEqual(['Đăng ký khai sinh', long, 'Chứng thực', 'Thử tục'])
  })

  test('a limit that a spreadsheet made a date is a warning, and does not count as stated', () => {
    const { accepted, warnings } = read([sheet([HEAD, [1, 'Đăng ký khai sinh', '1.001193', { date: '2026-10-25' }, 'Cấp Xã', '163/QĐ-BTP']])])
    expect(accepted[0]?.facts).toMatchObject({ limits: [], timeLimitText: null })
    expect(accepted[0]?.stated.has('limits')).toBe(false)
    expect(warnings.map(({ warning }) => warning)).toEqual([{ kind: 'time-limit-is-a-date', printed: '25/10/2026' }])
  })
})

describe('what is no list', () => {
  test.each<[string, readonly ListSheet[], string]>([
    ['nothing at all', [], 'no-heading'], ['text without heading', [sheet([['Kính gửi'], ['1.001193', 'Đăng ký khai sinh']])], 'no-heading'],
    ['a heading alone', [sheet([HEAD])], 'no-lines'], ['a sheet of abolished procedures', [sheet([HEAD, line(1, 'Một hai', '1.001193')], [], 'TTHC bãi bỏ')], 'no-heading'],
  ])('%s', (_, sheets, problem) => {
    expect(readList({ kind: 'sheets', sheets, untyped: false }, TODAY)).toEqual({ ok: false, problem })
  })
})

test('ten thousand lines are read', () => {
  const lines = Array.from({ length: 10_000 }, (_, index) => line(index + 1, `Thủ tục số ${index}`, `1.${String(index).padStart(6, '0')}`))
  expect(read([sheet([HEAD, ...lines])]).accepted).toHaveLength(10_000)
})

test('in a list without a number column a name standing alone is a line whose code was forgotten; a note after the last line is not', () => {
  const list = sheet([['Mã', 'Tên', 'Thời hạn'], ['1.001193', 'Đăng ký khai sinh', '1 ngày'], [null, 'Đăng ký kết hôn'], ['1.000656', 'Đăng ký khai tử', '1 ngày']])
  expect(reasons([list])).toEqual([[3, 'missing-code']])
})

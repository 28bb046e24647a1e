// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { DISTRICTS_END } from '../agency.ts'
import { PlainDate, plusDays } from '#kernel/time.ts'
import { type UnitPeriod, readLineage, readUnitPeriods } from './unit-period.ts'
import { childrenOf, findUnit, heirsOf, isInForce, originsOf, unitRegister, unitsInForce, unknownHeirs } from './unit-register.ts'

const day = (text: string) => PlainDate.parse(text)
const table = (name: string) => readFileSync(new URL(`../../data/units/${name}.tsv`, import.meta.url), 'utf8')
const tables = ['provinces', 'districts', 'communes-until-2025', 'communes-since-2025']
const register = unitRegister(tables.flatMap((name) => readUnitPeriods(table(name))), readLineage(table('lineage')))

const NEW = DISTRICTS_END
const LAST_OLD = plusDays(NEW, -1)
const count = (level: 'province' | 'commune', on: PlainDate) => Object.fromEntries([...Map.groupBy(unitsInForce(register, level, on), ({ kind }) => kind)].map(([kind, units]) => [kind, units.length]))
const names = (units: readonly UnitPeriod[]) => units.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, 'vi'))
const province = (code: string, on: PlainDate) => {
  const communes = childrenOf(register, code, on).flatMap((unit) => (unit.level === 'district' ? childrenOf(register, unit.code, on) : [unit]))
  return Object.fromEntries([...Map.groupBy(communes, ({ kind }) => kind)].map(([kind, units]) => [kind, units.length]))
}

/** Communes of each province in force on 1 July 2025, as two public lists have them; five were read in their resolutions (SOURCES.md). */
const PER_PROVINCE = '01:126 04:56 08:124 11:45 12:38 14:75 15:99 19:92 20:65 22:54 24:99 25:148 31:114 33:104 37:129 38:166 40:130 42:69 44:78 46:40 48:94 51:96 52:135 56:65 66:102 68:124 75:95 79:168 80:96 82:102 86:124 91:102 92:103 96:64'

describe('the published totals', () => {
  test.each([
    ['2025-06-30', { province: 57, city: 6 }],
    ['2025-07-01', { province: 28, city: 6 }],
    ['2026-04-30', { province: 27, city: 7 }],
    ['2026-09-01', { province: 26, city: 8 }],
    ['2026-09-20', { province: 25, city: 9 }],
  ])('provinces on %s', (on, kinds) => {
    expect(count('province', day(on))).toEqual(kinds)
  })

  test.each([
    ['2025-07-01', { commune: 2621, ward: 687, 'special-zone': 13 }],
    ['2026-04-29', { commune: 2621, ward: 687, 'special-zone': 13 }],
    ['2026-04-30', { commune: 2611, ward: 697, 'special-zone': 13 }],
    ['2026-09-20', { commune: 2599, ward: 709, 'special-zone': 13 }],
  ])('3,321 communes in the country on %s', (on, kinds) => {
    expect(count('commune', day(on))).toEqual(kinds)
    expect(unitsInForce(register, 'commune', day(on))).toHaveLength(3321)
  })

  test.each([
    ['Lạng Sơn', '20', { commune: 61, ward: 4 }],
    ['Tuyên Quang', '08', { commune: 117, ward: 7 }],
    ['Đồng Nai', '75', { commune: 72, ward: 23 }],
    ['Vĩnh Long', '86', { commune: 105, ward: 19 }],
    ['Đà Nẵng', '48', { commune: 70, ward: 23, 'special-zone': 1 }],
    ['Cần Thơ', '92', { commune: 72, ward: 31 }],
  ])('communes of %s since 1 July 2025, as its resolution counts them', (_name, code, kinds) => {
    expect(province(code, NEW)).toEqual(kinds)
  })

  it('has the published number of communes in each of the 34 provinces', () => {
    const perProvince = unitsInForce(register, 'province', NEW).map(({ code }) => `${code}:${String(childrenOf(register, code, NEW).length)}`).toSorted((a, b) => a.localeCompare(b))
    expect(perProvince.join(' ')).toBe(PER_PROVINCE)
  })

  test.each([
    ['Lạng Sơn', '20', '2020-10-05', 11, 200], ['Lạng Sơn', '20', '2025-06-30', 11, 194],
    ['Tuyên Quang', '08', '2022-12-31', 7, 138], ['Tuyên Quang', '08', '2024-09-01', 7, 137],
    ['Bến Tre', '83', '2018-12-31', 9, 164], ['Bến Tre', '83', '2022-12-31', 9, 157], ['Bến Tre', '83', '2025-06-30', 9, 148],
    ['Bình Phước', '70', '2021-12-31', 11, 111], ['Bình Phước', '70', '2025-06-30', 11, 111],
    ['Đà Nẵng', '48', '2021-12-31', 8, 56], ['Đà Nẵng', '48', '2025-06-30', 8, 47],
  ])('%s (%s) on %s: %i districts, %i communes', (_name, code, on, districts, communes) => {
    const below = childrenOf(register, code, day(on))
    expect([below.length, below.flatMap((unit) => childrenOf(register, unit.code, day(on))).length]).toEqual([districts, communes])
  })

  test.each([['Lộc Bình', '188', '2020-10-05', 21], ['Bình Đại', '835', '2018-12-31', 20], ['Ba Tri', '836', '2018-12-31', 24], ['Mỏ Cày Nam', '833', '2018-12-31', 17]])('the district %s of the settings', (_name, code, on, communes) => {
    expect(childrenOf(register, code, day(on))).toHaveLength(communes)
  })
})

describe('what the register promises about every unit', () => {
  const anyUnit = fc.constantFrom(...register.periods)
  const anyDay = fc.integer({ min: 0, max: 3200 }).map((days) => plusDays(day('2018-12-31'), days))

  it('holds no code twice on a day', () => {
    for (const [code, periods] of register.periodsOfCode) {
      const inOrder = periods.toSorted((a, b) => ((a.from?.day ?? '') < (b.from?.day ?? '') ? -1 : 1))
      for (const [at, period] of inOrder.entries()) {
        const next = inOrder[at + 1]
        expect(next === undefined || (period.to !== null && next.from !== null && period.to.day <= next.from.day), code).toBe(true)
      }
    }
  })

  it('gives every commune and district a parent that stands on each of its days, and no province one', () => {
    fc.assert(fc.property(anyUnit, anyDay, (unit, on) => {
      if (!isInForce(unit, on)) return
      if (unit.level === 'province') expect(unit.parentCode).toBeNull()
      else expect(findUnit(register, unit.parentCode ?? '', on)?.level, `${unit.code} ${on}`).toBe(on < NEW && unit.level === 'commune' ? 'district' : 'province')
    }), { numRuns: 2000 })
  })

  it('has no district from 1 July 2025', () => {
    expect(unitsInForce(register, 'district', NEW)).toEqual([])
    expect(unitsInForce(register, 'district', LAST_OLD)).toHaveLength(46)
  })

  test.each(['2018-12-31', '2025-06-30', '2025-07-01', '2026-11-20'])('has every name once below its parent on %s', (on) => {
    for (const [parent, units] of Map.groupBy(register.periods.filter((unit) => isInForce(unit, day(on))), ({ parentCode }) => parentCode)) {
      expect(new Set(units.map(({ name }) => name)).size, parent ?? 'country').toBe(units.length)
    }
  })

  it('writes names in one form: NFC, no blank at an end or twice', () => {
    expect(register.periods.filter(({ name }) => name !== name.normalize('NFC').trim().replaceAll(/\s+/g, ' '))).toEqual([])
  })
})

describe('lineage', () => {
  it('names at both ends a unit that ends and a unit that begins on the day, and never goes back in time', () => {
    for (const edge of register.edges) {
      const label = `${edge.on.day} ${edge.from} → ${edge.to ?? ''}`
      expect(register.periodsOfCode.get(edge.from)?.some(({ to }) => to?.day === edge.ended.day), label).toBe(true)
      expect(edge.to === null || register.periodsOfCode.get(edge.to)?.some(({ from }) => from?.day === edge.on.day), label).toBe(true)
      expect(edge.ended.day <= edge.on.day && (edge.kind === 'absorbed' || edge.ended.day === edge.on.day), label).toBe(true)
      expect(edge.to === null, label).toBe(edge.kind === 'abolition')
    }
  })

  it('says “partial” exactly where a unit has several heirs', () => {
    for (const [from, edges] of Map.groupBy(register.edges, (edge) => `${edge.from} ${edge.ended.day}`)) {
      expect(edges.every(({ kind }) => kind === 'partial'), from).toBe(edges.length > 1)
    }
  })

  it('counts what no source states: 63 communes that ended before 30 June 2025, and none that ended after it', () => {
    const unknown = unknownHeirs(register, day('2026-11-20'))
    expect(unknown.filter(({ to }) => to?.day === NEW)).toEqual([])
    expect(Object.fromEntries([...Map.groupBy(unknown, ({ to }) => to?.day)].map(([on, units]) => [on, units.length]))).toEqual({ '2020-10-05': 38, '2022-10-01': 17, '2023-04-10': 1, '2025-06-30': 7 })
  })

  test.each([
    ['02', 'Tỉnh Tuyên Quang'], ['08', 'Tỉnh Tuyên Quang'], ['83', 'Tỉnh Vĩnh Long'], ['84', 'Tỉnh Vĩnh Long'], ['86', 'Tỉnh Vĩnh Long'],
    ['70', 'Tỉnh Đồng Nai'], ['49', 'Thành phố Đà Nẵng'], ['20', 'Tỉnh Lạng Sơn'], ['79', 'Thành phố Hồ Chí Minh'], ['62', 'Tỉnh Quảng Ngãi'],
  ])('the province %s of 2025 lies in %s', (code, heir) => {
    expect(heirsOf(register, code, LAST_OLD, NEW)).toMatchObject({ units: [{ name: heir }], lost: [] })
  })

  it('makes 34 provinces of 63: 11 stay as they are, 23 are made of two or three', () => {
    const origins = unitsInForce(register, 'province', NEW).map(({ code }) => originsOf(register, code, NEW, LAST_OLD).units.length)
    expect([1, 2, 3].map((of) => origins.filter((made) => made === of).length)).toEqual([11, 17, 6])
  })

  test.each([
    ['Xã Tri Phú', '08', ['Xã Tri Phú']], ['Xã Hoàng Khai', '08', ['Phường An Tường']], ['Xã Thái Bình', '08', ['Phường Nông Tiến', 'Xã Thái Bình']], ['Xã Kiến Thiết', '08', ['Xã Kiến Thiết']],
    ['Xã Đông Quan', '20', ['Xã Na Dương']], ['Xã Tú Đoạn', '20', ['Xã Na Dương']], ['Xã Minh Hiệp', '20', ['Xã Thống Nhất']], ['Xã Lợi Bác', '20', ['Xã Lợi Bác']],
    ['Xã Bính Xá', '20', ['Xã Đình Lập', 'Xã Kiên Mộc']], ['Xã Kiên Mộc', '20', ['Xã Châu Sơn', 'Xã Kiên Mộc']],
    ['Xã Hòa Liên', '48', ['Phường Hải Vân', 'Phường Liên Chiểu']], ['Phường Thạc Gián', '48', ['Phường Thanh Khê']],
    ['Thị trấn Tiệm Tôm', '83', ['Xã Tân Thủy']], ['Xã Bình Khánh', '83', ['Xã Đồng Khởi']], ['Phường Hưng Long', '70', ['Phường Chơn Thành']], ['Xã Thanh Bình', '70', ['Phường Bình Long']],
  ])('%s of the province %s became %j, as its resolution says', (name, code, heirs) => {
    const old = childrenOf(register, code, LAST_OLD).flatMap((district) => childrenOf(register, district.code, LAST_OLD)).filter((unit) => unit.name === name)
    expect(old).toHaveLength(1)
    expect(names(heirsOf(register, old[0]?.code ?? '', LAST_OLD, NEW).units)).toEqual(heirs)
  })

  it('follows a change of kind, an abolition and a trail that is lost', () => {
    expect(heirsOf(register, '25432', day('2021-12-31'), day('2026-11-20'))).toMatchObject({ units: [{ name: 'Phường Chơn Thành' }], lost: [] })
    expect(heirsOf(register, '188', LAST_OLD, NEW)).toEqual({ units: [], lost: [] })
    expect(heirsOf(register, '498', LAST_OLD, NEW)).toMatchObject({ units: [{ name: 'Đặc khu Hoàng Sa' }] })
    expect(heirsOf(register, '06595', day('2019-12-01'), NEW)).toMatchObject({ units: [], lost: [{ name: 'Xã Minh Phát' }] })
    expect(originsOf(register, '25270', day('2026-11-20'), NEW)).toMatchObject({ units: [{ name: 'Xã Lộc Ninh' }] })
    expect(heirsOf(register, '99999', LAST_OLD, NEW)).toEqual({ units: [], lost: [] })
  })

  it('gives, forward and back, the same pairs', () => {
    const old = unitsInForce(register, 'commune', LAST_OLD)
    fc.assert(fc.property(fc.constantFrom(...old), (unit) => {
      const { units, lost } = heirsOf(register, unit.code, LAST_OLD, NEW)
      expect([units.length > 0, lost]).toEqual([true, []])
      for (const heir of units) expect(originsOf(register, heir.code, NEW, LAST_OLD).units).toContain(unit)
    }))
  })
})

describe('a table that is not of units', () => {
  it('is refused at the line, with what it says', () => {
    expect(() => readUnitPeriods('code\tname\n')).toThrow('The table begins with')
    expect(() => readUnitPeriods('code\tname\tparent\tfrom\tto\n00004\tBa Đình\t01\t\t\n')).toThrow('“00004 Ba Đình” is no administrative unit')
    expect(() => readLineage('on\tkind\tfrom\tended\tto\tsource\n2025-07-01\tgift\t01\t\t02\t\n')).toThrow('is no change of units')
  })
})

// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { roleOfHeading, unitOfHeading } from './column-role.ts'
import { readDecision } from './decision-text.ts'
import { readLevels } from './government-level-text.ts'
import { readSection } from './section-row.ts'

describe('headings as offices write them', () => {
  it.each([
    ['Mã số thủ tục', 'code'], ['Mã TTHC', 'code'], ['ma', 'code'], ['Mã số hồ sơ TTHC', 'code'], ['MÃ THỦ TỤC HÀNH CHÍNH', 'code'], ['code', 'code'],
    ['Tên TTHC', 'name'], ['Tên thủ tục hành chính', 'name'], ['ten', 'name'], ['Thủ tục hành chính', 'name'],
    ['Lĩnh vực', 'field'], ['linh_vuc', 'field'],
    ['Cơ quan/Cấp thực hiện', 'levels'], ['cap_thuc_hien', 'levels'], ['Cấp giải quyết', 'levels'], ['Cơ quan thực hiện', 'levels'], ['levels', 'levels'],
    ['Thời gian giải quyết\n(ngày làm việc/ngày/giờ)', 'limit'], ['Thời hạn giải quyết', 'limit'], ['kenh_thoi_han', 'limit'], ['channels', 'limit'],
    ['Phí , Lệ phí', 'fee'], ['Phí/lệ phí (nếu có)', 'fee'],
    ['Cơ sở pháp lý', 'legalBasis'], ['Căn cứ pháp lý', 'legalBasis'],
    ['Số Quyết định công bố', 'decision'], ['so_quyet_dinh', 'decision'], ['Ngày ban hành', 'decisionDay'],
    ['STT', 'number'], ['TT', 'number'],
    ['Địa điểm thực hiện', undefined], ['Cách thức thực hiện', undefined], ['Ghi chú', undefined], ['doi_tuong', undefined], ['', undefined],
  ])('%s', (heading, role) => {
    expect(roleOfHeading(heading)).toBe(role)
    expect(roleOfHeading(heading.normalize('NFD'))).toBe(role)
  })

  it.each([['Thời hạn (ngày làm việc)', 'workingDay'], ['Thời hạn giải quyết (ngày)', 'calendarDay'], ['Thời gian (giờ)', 'hour'], ['Thời gian giải quyết\n(ngày làm việc/ngày/giờ)', null], ['Thời hạn', null]])('%s gives bare numbers %s', (heading, unit) => {
    expect(unitOfHeading(heading)).toBe(unit)
  })
})

describe('levels in words', () => {
  it.each([
    ['Cấp Bộ', ['ministry']], ['Cấp Tỉnh, Cấp Xã', ['province', 'commune']], ['bộ, tỉnh, xã, cơ quan khác ', ['ministry', 'province', 'commune', 'other']],
    ['Cấp Huyện', ['district']], ['UBND cấp xã', ['commune']], ['Ủy ban nhân dân phường, đặc khu', ['commune']], ['Sở Tư pháp', ['province']], ['Cơ quan khác', ['other']],
    ['Cấp tỉnh và cấp xã', ['province', 'commune']], ['Thị xã', ['district']], ['Cấp xã\nCấp bộ', ['ministry', 'commune']],
  ])('%s', (text, levels) => {
    expect(readLevels(text)).toEqual({ levels, unread: [] })
  })

  it('says what it did not recognise', () => {
    expect(readLevels('Cấp xã, Liên đoàn')).toEqual({ levels: ['commune'], unread: ['Liên đoàn'] })
  })
})

describe('publishing decisions', () => {
  it.each([
    ['Quyết định số 5132/QĐ-BQP', '5132/QĐ-BQP', null], ['3980 /QĐ-BQP', '3980/QĐ-BQP', null], ['1681', '1681', null], ['QĐ2338-BTP', 'QĐ2338-BTP', null], ['QĐ/0001-BCA', 'QĐ/0001-BCA', null],
    ['Quyết định số 2918/QĐ-UBND ngày 25/11/2025', '2918/QĐ-UBND', '2025-11-25'], ['QĐ số 15/QĐ-UBND ngày 5 tháng 1 năm 2026', '15/QĐ-UBND', '2026-01-05'], ['Quyết định 12/QĐ-BTP (ngày 01/02/2024)', '12/QĐ-BTP', '2024-02-01'],
  ])('%s', (text, number, signedOn) => {
    expect(readDecision(text)).toMatchObject({ number, signedOn })
  })

  it('a day that does not exist is told, not invented', () => {
    expect(readDecision('Quyết định số 7/QĐ-UBND ngày 31/02/2025')).toEqual({ number: '7/QĐ-UBND', signedOn: null, impossibleDay: '31/02/2025' })
  })
})

describe('rows between the lines', () => {
  it.each([
    ['I. LĨNH VỰC CHÍNH SÁCH (20 TTHC)', '', 'Chính sách'], ['LĨNH VỰC HỘ TỊCH', 'II', 'Hộ tịch'], ['Lĩnh vực: Chứng thực', '', 'Chứng thực'], ['V LĨNH VỰC ĐẤT ĐAI', '', 'Đất đai'],
    ['1. Lĩnh vực Nuôi con nuôi: 05 thủ tục', '', 'Nuôi con nuôi'], ['XÂY DỰNG', '', 'Xây dựng'], ['IX. THỦ TỤC HÀNH CHÍNH LĨNH VỰC THU BHXH, BHYT', '', 'Thu BHXH, BHYT'], ['Hộ tịch', '', 'Hộ tịch'],
  ])('%s is the field %s%s', (text, numbering, field) => {
    expect(readSection(text, numbering)).toMatchObject({ kind: 'field', field })
  })

  it.each(['Tổng cộng: 59 TTHC', 'Ghi chú: Danh mục gồm cả TTHC đang rà soát.', 'NGƯỜI LẬP BIỂU', '(1)', 'Nơi nhận:', '…………'])('%s is a note', (text) => {
    expect(readSection(text, '')).toEqual({ kind: 'note' })
  })

  it('knows headings of a level and of abolished procedures', () => {
    expect(readSection('A. DANH MỤC THỦ TỤC HÀNH CHÍNH CẤP XÃ', '')).toMatchObject({ kind: 'level', level: 'commune' })
    expect(readSection('THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ', 'B')).toEqual({ kind: 'abolished', depth: 0 })
    expect(readSection('Thủ tục sửa đổi, bổ sung, thay thế, bãi bỏ lĩnh vực Hộ tịch', '')).toMatchObject({ kind: 'field' })
  })
})

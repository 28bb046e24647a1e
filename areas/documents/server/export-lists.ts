// SPDX-License-Identifier: Apache-2.0
import { writeXlsx } from 'hucre'
import { findAgencyAsKnown } from '#areas/organisation/server/public.ts'
import type { PlainDate } from '#kernel/time.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { shortDay } from '#platform/server/print/letterhead.ts'
import { tableReport } from '#platform/server/print/table-report.ts'
import { exportList, type ListedRow, printList } from '../contract/listing.ts'
import { KIND_NAMES } from '../core/document-kind.ts'
import { EXTERNAL_STATUS_NAMES, LIST_NAMES, type MasterList } from '../core/master-list.ts'
import type { NamedRow } from '../core/named-inside.ts'
import { sayRetention } from '../core/retention.ts'
import { placeOfAgency, writtenOut } from './agency-names.ts'
import { listExternalOf } from './external-documents.ts'
import { listListed } from './master-lists.ts'
import { listNamedOf } from './named-inside.ts'
import { listRecordKindsOf } from './record-files.ts'

/** The most lines of one list on paper. */
const MOST_LINES = 10_000

interface Cells { readonly columns: readonly { readonly heading: string; readonly width: number | 'narrow'; readonly wide: number }[]; readonly rows: readonly (readonly string[])[] }
/** A list for a workbook and for paper, where there is less room. */
interface ListTable { readonly full: Cells; readonly paper: Cells }

const shown = (day: PlainDate | null): string => (day === null ? '' : shortDay(day))
const text = (heading: string, width: number) => ({ heading, width, wide: width * 9 })
const narrow = (heading: string, wide = 12) => ({ heading, width: 'narrow' as const, wide })

/** A master list as it stands on a day: the same cells on paper and in the workbook. */
async function tableOf(tx: Tx, list: MasterList, agencyId: string, today: PlainDate): Promise<ListTable> {
  switch (list) {
    case 'internal': return internal((await listListed(tx, agencyId, today, { state: 'in-force', page: 1, pageSize: MOST_LINES })).rows)
    case 'forms': return withNamedForms(internal((await listListed(tx, agencyId, today, { state: 'in-force', kind: 'form', page: 1, pageSize: MOST_LINES })).rows), await listNamedOf(tx, agencyId, today, 'forms'))
    case 'external': return same({
      columns: [narrow('STT', 6), text('Số hiệu', 1.6), text('Tên', 4), text('Nhóm', 1.2), text('Cơ quan ban hành', 1.8), narrow('Ngày ban hành'), narrow('Ngày hiệu lực'), text('Trạng thái', 1.3), text('Bộ phận phụ trách', 1.4), narrow('Tần suất soát xét (tháng)'), narrow('Ngày kiểm tra cuối'), text('Người kiểm tra', 1.4)],
      rows: (await listExternalOf(tx, agencyId, today)).map((row, at) => [String(at + 1), row.number, row.name, row.field ?? '', row.issuer, shown(row.issuedOn), shown(row.effectiveFrom), EXTERNAL_STATUS_NAMES[row.status].vi, row.unit ?? '', String(row.reviewMonths), shown(row.checkedOn), row.checkedBy ?? '']),
    })
    case 'records': return same({
      columns: [narrow('STT', 6), narrow('Mã', 10), text('Tên hồ sơ', 4), text('Nơi lưu', 2), text('Người lưu', 2), text('Thời hạn lưu', 2), text('Căn cứ', 2), narrow('Số hồ sơ đang lưu'), text('Nêu trong quy trình', 2)],
      rows: numbered([
        ...(await listRecordKindsOf(tx, agencyId)).filter(({ closed }) => !closed).map((row) => [row.code, row.name, row.keptAt, row.keptBy, sayRetention(row).vi, row.ground, String(row.files), '']),
        ...(await listNamedOf(tx, agencyId, today, 'records')).map(({ name, place, retention, namedIn }) => ['', name, place ?? '', '', retention ?? '', '', '', codesOf(namedIn)]),
      ]),
    })
  }
}

const numbered = (rows: readonly (readonly string[])[]) => rows.map((row, at) => [String(at + 1), ...row])
const codesOf = (namedIn: NamedRow['namedIn']): string => namedIn.map(({ code }) => code).join('; ')

/** Forms that procedures name stand behind the controlled ones. */
function withNamedForms({ full, paper }: ListTable, named: readonly NamedRow[]): ListTable {
  const kind = 'Biểu mẫu nêu trong quy trình'
  return {
    full: { ...full, rows: [...full.rows, ...named.map(({ number, name, ground, namedIn }, at) => [String(full.rows.length + at + 1), number ?? '', name, kind, '', '', codesOf(namedIn), '', '', 'Đang áp dụng', '', '', ground ?? '', '', ''])] },
    paper: { ...paper, rows: [...paper.rows, ...named.map(({ number, name, ground, namedIn }, at) => [String(paper.rows.length + at + 1), number ?? '', name, kind, codesOf(namedIn), '', '', '', ground ?? '', ''])] },
  }
}

const same = (cells: Cells): ListTable => ({ full: cells, paper: cells })
const together = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('; ')

const internal = (rows: readonly ListedRow[]): ListTable => ({
  full: {
    columns: [narrow('STT', 6), text('Mã hiệu', 1.8), text('Tên tài liệu', 4), text('Loại', 2.4), text('Chủ sở hữu', 2), text('Bộ phận', 2), text('Quy trình', 2), narrow('Lần ban hành'), narrow('Ngày hiệu lực'), text('Trạng thái', 1.6), narrow('Soát xét trước'), narrow('Điều khoản ISO'), text('Căn cứ pháp lý', 3), text('Thay thế', 2), text('Được thay thế bởi', 2)],
    rows: rows.map(({ code, name, kind, about, issueNo, effectiveFrom, reviewDue }, at) => [String(at + 1), code, name, KIND_NAMES[kind].vi, about.owner, about.unit, about.process, twoDigits(issueNo), shown(effectiveFrom), 'Đang áp dụng', shown(reviewDue), about.clause, about.legalBasis, about.replaces, about.replacedBy]),
  },
  paper: {
    columns: [narrow('STT'), narrow('Mã hiệu'), text('Tên tài liệu', 3), text('Loại', 1.5), text('Chủ sở hữu, bộ phận, quy trình', 1.6), narrow('Lần ban hành'), narrow('Ngày hiệu lực'), narrow('Soát xét trước'), text('Điều khoản, căn cứ pháp lý', 2.1), text('Thay thế, được thay thế', 1.4)],
    rows: rows.map(({ code, name, kind, about, issueNo, effectiveFrom, reviewDue }, at) => [String(at + 1), code, name, KIND_NAMES[kind].vi, together(about.owner, about.unit, about.process), twoDigits(issueNo), shown(effectiveFrom), shown(reviewDue), together(about.clause, about.legalBasis), together(about.replaces, about.replacedBy)]),
  },
})

const twoDigits = (count: number): string => String(count).padStart(2, '0')

const FILE_NAMES: Readonly<Record<MasterList, string>> = { internal: 'danh-muc-tai-lieu-noi-bo', external: 'danh-muc-tai-lieu-ben-ngoai', forms: 'danh-muc-bieu-mau', records: 'danh-muc-ho-so' }

export const exportListEndpoint = endpoint(exportList, async ({ input, actor, today, tx }) => {
  const { full: { columns, rows } } = await tableOf(tx, input.list, actor.agencyId, today)
  const bytes = await writeXlsx({ sheets: [{ name: LIST_NAMES[input.list].vi.slice(0, 31), columns: columns.map(({ heading, wide }, at) => ({ header: heading, key: `c${at}`, width: wide })), data: rows.map((row) => Object.fromEntries(row.map((cell, at) => [`c${at}`, asText(cell)]))), freezePane: { rows: 1 } }] })
  return { name: `${FILE_NAMES[input.list]}-${today}.xlsx`, bytes: new Uint8Array(bytes) }
})

/** A cell that begins like a formula is shown by some programs as one; with a leading blank it is text everywhere. */
const asText = (cell: string): string => (/^[=+\-@\t]/.test(cell) ? ` ${cell}` : cell)

export const printListEndpoint = endpoint(printList, async ({ input, actor, now, today, tx }) => {
  const { paper: { columns, rows } } = await tableOf(tx, input.list, actor.agencyId, today)
  const agency = await findAgencyAsKnown(tx, actor.agencyId, today)
  const parent = agency?.parentId == null ? undefined : await findAgencyAsKnown(tx, agency.parentId, today)
  const bytes = await tableReport({
    letterhead: { ...(parent === undefined ? {} : { parent: writtenOut(parent.name) }), agency: writtenOut(agency?.name ?? ''), place: placeOfAgency(agency?.name ?? ''), on: today }, title: LIST_NAMES[input.list].vi.toLocaleUpperCase('vi'), period: `Tính đến ngày ${shortDay(today)}`, orientation: 'landscape',
    columns: columns.map(({ heading, width }) => ({ heading, width, align: 'left' as const })), rows: rows.map((row) => [...row]), notes: ['Bố cục do phần mềm lập, chưa đối chiếu mẫu gốc.'],
  }, now)
  return { name: `${FILE_NAMES[input.list]}-${today}.pdf`, bytes }
})

// SPDX-License-Identifier: Apache-2.0
import { Link } from 'react-router'
import { Button } from '#platform/web/controls/Button.tsx'
import { CheckField } from '#platform/web/fields/CheckField.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { PageState } from '#platform/web/states/PageState.tsx'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import type { PackItemView } from '../../contract.ts'
import { pathOfProcedure } from '../paths.ts'
import type { ShownPack } from './PackPage.tsx'
import { pathOfComparison, pathOfItem } from './pack-paths.ts'

const WORDS = words({
  vi: {
    choose: (name: string) => `Chọn ${name}`, all: 'Chọn tất cả quy trình chưa nhận', code: 'Mã mẫu', name: 'Quy trình mẫu', steps: (count: number) => `${count} bước`, noField: 'Chưa ghi lĩnh vực', own: 'Của cơ quan', state: 'Tình trạng', open: 'Chưa nhận', current: 'Theo bản mới nhất', behind: 'Có bản mới', 'kept-own': 'Giữ của cơ quan', dropped: 'Bộ không còn', base: (no: number) => `theo bản ${no}`, ownChanges: 'có sửa riêng', compare: 'So sánh', noBase: 'không có bản gốc chung', linked: 'Chờ so với mẫu', link: 'Gắn quy trình đã có', 'draft': 'Bỏ khỏi dự thảo', 'next': 'Bỏ ở bản sau', from: 'từ quy trình của cơ quan', file: 'từ tệp',
    empty: 'Bộ chưa có quy trình nào', emptyWhy: 'Đưa quy trình đã ban hành hoặc tệp Word vào dự thảo, rồi gửi xem xét để ban hành thành bản.', source: 'Nguồn', act: 'Thao tác', issue: (no: number) => `lần ${no}`,
  },
  en: {
    choose: (name: string) => `Choose ${name}`, all: 'Choose all that are not adopted', code: 'Model code', name: 'Model procedure', steps: (count: number) => `${count} steps`, noField: 'No field given', own: 'Of the agency', state: 'State', open: 'Not adopted', current: 'On the newest', behind: 'New version', 'kept-own': 'Keeps its own', dropped: 'No longer in the pack', base: (no: number) => `on version ${no}`, ownChanges: 'own changes', compare: 'Compare', noBase: 'no common original', linked: 'To compare with the model', link: 'Link an existing one', 'draft': 'Remove from the draft', 'next': 'Leave out of the next', from: 'from an own procedure', file: 'from a file',
    empty: 'The pack is empty', emptyWhy: 'Put issued procedures or Word files into the draft, then issue it.', source: 'Source', act: 'Act', issue: (no: number) => `issue ${no}`,
  },
})
const TONE = { 'open': 'plain', 'current': 'ok', 'behind': 'soon', 'kept-own': 'plain', 'dropped': 'plain' } as const

export interface ItemTableProps {
  readonly pack: ShownPack
  readonly chosen: ReadonlySet<string>
  readonly onChoose: ((chosen: ReadonlySet<string>) => void) | undefined
  readonly onRemove: ((itemId: string) => void) | undefined
  /** Whether what is removed leaves the draft at hand, or only the version after the one shown. */
  readonly removeFrom: 'draft' | 'next'
  readonly onLink: ((item: PackItemView) => void) | undefined
}

/** The model procedures of a version, with how the agency stands to each. */
export function ItemTable({ pack, chosen, onChoose, onRemove, removeFrom, onLink }: ItemTableProps) {
  const text = useText(WORDS)
  const open = pack.items.filter(({ state }) => state === 'open').map(({ itemId }) => itemId)
  const toggle = (itemId: string, isOn: boolean) => { onChoose?.(new Set(isOn ? [...chosen, itemId] : [...chosen].filter((one) => one !== itemId))) }
  const columns: readonly Column<PackItemView>[] = [
    ...(onChoose === undefined ? [] : [{ id: 'choose', head: open.length === 0 ? '' : <CheckField label={text.all} labelLook="spoken" checked={open.every((one) => chosen.has(one))} onChange={(isOn) => { onChoose(new Set(isOn ? open : [])) }} />, width: 44, cell: ({ itemId, name, state }: PackItemView) => state === 'open' && <CheckField label={text.choose(name)} labelLook="spoken" checked={chosen.has(itemId)} onChange={(isOn) => { toggle(itemId, isOn) }} /> } satisfies Column<PackItemView>]),
    { id: 'code', head: text.code, width: 110, cell: ({ code }) => <span className="medium pr-any">{code}</span> },
    { id: 'name', head: text.name, main: true, cell: ({ itemId, name, field, steps }) => <><Link to={pathOfItem(pack.id, itemId, pack.shown?.versionNo)}>{name}</Link><span className="t12 muted pr-rule">{field ?? text.noField} · {text.steps(steps)}</span></> },
    ...(pack.isOwn
      ? [{ id: 'source', head: text.source, width: 190, phone: 'hidden', cell: ({ fromProcedure }) => fromProcedure === null ? <span className="second">{text.file}</span> : <Link to={pathOfProcedure(fromProcedure)}>{text.from}</Link> } satisfies Column<PackItemView>]
      : [
        { id: 'own', head: text.own, width: 190, cell: ({ own, hasOwnChanges }) => own === null ? '' : <><Link to={pathOfProcedure(own.id)}>{own.code}</Link><span className="t12 muted"> · {text.issue(own.issueNo)}{hasOwnChanges && `, ${text.ownChanges}`}</span></> } satisfies Column<PackItemView>,
        { id: 'state', head: text.state, width: 250, cell: (item) => { const { itemId, name, state, baseNo, reason, own, alike } = item; return <><StatusTag tone={TONE[state]} {...(state === 'behind' ? { icon: 'flag' as const } : {})} frame={state === 'behind' ? 'framed' : 'bare'}>{state === 'behind' && baseNo === null ? text.linked : text[state]}</StatusTag>{own !== null && baseNo === null && state !== 'dropped' && <span className="t12 muted"> {text.noBase}</span>}{baseNo !== null && state !== 'current' && <span className="t12 muted"> {text.base(baseNo)}</span>}{reason !== null && state === 'kept-own' && <span className="t12 muted pr-rule">{reason}</span>}{state !== 'open' && <> <Link to={pathOfComparison(pack.id, itemId)} aria-label={`${text.compare}: ${name}`}>{text.compare}</Link></>}{state === 'open' && alike.length > 0 && onLink !== undefined && <> <Button size="small" aria-label={`${text.link}: ${name}`} onClick={() => { onLink(item) }}>{text.link}</Button></>}</> } } satisfies Column<PackItemView>,
      ]),
    ...(onRemove === undefined ? [] : [{ id: 'act', head: text.act, width: 160, align: 'right' as const, cell: ({ itemId, name }: PackItemView) => <Button size="small" aria-label={`${text[removeFrom]}: ${name}`} onClick={() => { onRemove(itemId) }}>{text[removeFrom]}</Button> } satisfies Column<PackItemView>]),
  ]
  return <div className="pk-list"><DataTable caption={text.name} columns={columns} rows={pack.items} rowId={({ itemId }) => itemId} keyboard="none" density="tight" empty={<PageState icon="folder" title={text.empty}>{pack.isOwn ? text.emptyWhy : undefined}</PageState>} /></div>
}

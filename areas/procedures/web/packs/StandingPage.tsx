// SPDX-License-Identifier: Apache-2.0
import { useParams, useSearchParams } from 'react-router'
import type { ValueOf } from '#platform/web/call-api.ts'
import { Segments } from '#platform/web/controls/Segments.tsx'
import { SelectField } from '#platform/web/fields/TextField.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { Loaded } from '#platform/web/states/Loaded.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { packStanding, StandingGroup } from '../../contract.ts'
import { isInGroup } from '../../core/pack/pack-standing.ts'
import { PACKS_PATH, pathOfPack } from './pack-paths.ts'
import '../procedures.css'
import './packs.css'

type Standing = ValueOf<typeof packStanding>
type Row = Standing['agencies'][number]

const WORDS = words({
  vi: {
    packs: 'Bộ quy trình mẫu', title: 'Các đơn vị theo bộ', said: (versions: string, own: string) => `${versions} · ${own} có sửa riêng`, at: (count: string, no: number) => `${count} đơn vị ở bản ${no}`, nobody: 'Chưa đơn vị nào nhận', version: 'Bản', everyVersion: 'Mọi bản', versionNo: (no: number) => `Bản ${no}`, groups: 'Nhóm', 'all': 'Tất cả', 'adopting': 'Đã nhận', 'current': 'Theo bản mới nhất', 'behind': 'Đang chờ', 'own-changes': 'Có sửa riêng', 'kept-own': 'Giữ của mình', 'not-adopting': 'Chưa nhận',
    name: 'Đơn vị', adopted: 'Đã nhận', issued: 'Đã ban hành', behind1: 'Chờ so bản mới', ownChanges: 'Sửa riêng', kept: 'Giữ của mình hoặc bỏ liên kết, lý do', linked: (count: string) => `${count} gắn sau, chưa so`, letGo: 'bỏ liên kết', noBase: 'chưa so với mẫu', none: 'chưa nhận', empty: 'Chưa có đơn vị cấp dưới', emptyWhy: 'Đơn vị cấp dưới được thêm ở mục Quản trị, Cơ quan.',
  },
  en: {
    packs: 'Model packs', title: 'Agencies and the pack', said: (versions: string, own: string) => `${versions} · ${own} with changes of their own`, at: (count: string, no: number) => `${count} on version ${no}`, nobody: 'Nobody has adopted it', version: 'Version', everyVersion: 'Every version', versionNo: (no: number) => `Version ${no}`, groups: 'Group', 'all': 'All', 'adopting': 'Adopted', 'current': 'On the newest', 'behind': 'Waiting', 'own-changes': 'Own changes', 'kept-own': 'Keep their own', 'not-adopting': 'Not adopted',
    name: 'Agency', adopted: 'Adopted', issued: 'Issued', behind1: 'To compare', ownChanges: 'Own changes', kept: 'Keeps its own or unlinked, reason', linked: (count: string) => `${count} linked, not compared`, letGo: 'unlinked', noBase: 'not compared yet', none: 'not adopted', empty: 'There are no agencies below', emptyWhy: 'They are added under Administration.',
  },
})
const GROUP_IN_ADDRESS: Readonly<Record<StandingGroup, string>> = { 'all': 'tat-ca', 'adopting': 'da-nhan', 'current': 'moi-nhat', 'behind': 'dang-cho', 'own-changes': 'sua-rieng', 'kept-own': 'giu-cua-minh', 'not-adopting': 'chua-nhan' }

/** "61 ở bản 3, 9 có sửa riêng": how the agencies below stand to a pack; every count opens its list. */
export function StandingPage() {
  const { packId = '' } = useParams()
  const text = useText(WORDS)
  const query = useApi(packStanding, { id: packId })
  return <>{query.data === undefined && <PageHead title={text.title} crumbs={[{ name: text.packs, to: PACKS_PATH }]} />}<Loaded query={query}>{(standing) => <Agencies standing={standing} packId={packId} />}</Loaded></>
}

function Agencies({ standing, packId }: { readonly standing: Standing; readonly packId: string }) {
  const text = useText(WORDS)
  const { number } = useFormat()
  const [address, setAddress] = useSearchParams()
  const group = StandingGroup.options.find((one) => GROUP_IN_ADDRESS[one] === address.get('nhom')) ?? 'all'
  const versionNo = Math.floor(Number(address.get('ban'))) || undefined
  const change = (key: 'nhom' | 'ban', value: string | undefined) => { setAddress((before) => { const after = new URLSearchParams(before); if (value === undefined) after.delete(key); else after.set(key, value); return after }, { replace: true }) }
  const rows = standing.agencies.filter((one) => isInGroup(group, one) && (versionNo === undefined || one.versionNo === versionNo))
  const columns: readonly Column<Row>[] = [
    { id: 'name', head: text.name, main: true, sort: ({ name }) => name, cell: ({ name }) => name },
    { id: 'version', head: text.version, width: 100, sort: (row) => row.versionNo ?? 0, cell: (row) => row.versionNo === null ? <span className="muted">{row.adopted > 0 ? text.noBase : text.none}</span> : text.versionNo(row.versionNo) },
    { id: 'adopted', head: text.adopted, width: 90, align: 'right', sort: ({ adopted }) => adopted, cell: ({ adopted }) => number(adopted) },
    { id: 'issued', head: text.issued, width: 110, phone: 'hidden', align: 'right', sort: ({ issued }) => issued, cell: ({ issued }) => number(issued) },
    { id: 'behind', head: text.behind1, width: 130, align: 'right', sort: ({ behind }) => behind, cell: ({ behind, linked }) => <>{number(behind)}{linked > 0 && <span className="t12 muted pr-rule">{text.linked(number(linked))}</span>}</> },
    { id: 'own', head: text.ownChanges, width: 100, align: 'right', sort: ({ ownChanges }) => ownChanges, cell: ({ ownChanges }) => number(ownChanges) },
    { id: 'kept', head: text.kept, width: 340, cell: ({ keptOwn, letGo }) => keptOwn.length + letGo.length === 0 ? '' : <ul className="pr-found">{keptOwn.map(({ code, name, reason }) => <li key={code}><b>{code}</b> {name}: {reason}</li>)}{letGo.map(({ code, name, reason }) => <li key={`${code}-x`}><b>{code}</b> {name} ({text.letGo}): {reason}</li>)}</ul> },
  ]
  const said = standing.versions.length === 0 ? text.nobody : text.said(standing.versions.map((one) => text.at(number(one.agencies), one.versionNo)).join(', '), number(standing.counts['own-changes']))
  return (
    <>
      <PageHead title={standing.name} crumbs={[{ name: text.packs, to: PACKS_PATH }, { name: standing.name, to: pathOfPack(packId) }, { name: text.title }]} note={said} />
      <Panel body="flush">
        <div className="pr-filters">
          <div className="nr-field grow pk-groups">
            <span className="nr-field__label" aria-hidden="true">{text.groups}</span>
            <div className="pr-scroll"><Segments label={text.groups} value={group} onChange={(one) => { change('nhom', one === 'all' ? undefined : GROUP_IN_ADDRESS[one]) }} options={StandingGroup.options.map((value) => ({ value, label: <>{text[value]}<span className="pr-count"> {number(standing.counts[value] ?? 0)}</span></> }))} /></div>
          </div>
          <div style={{ width: 190 }}><SelectField label={text.version} empty={text.everyVersion} value={versionNo === undefined ? '' : String(versionNo)} onChange={(value) => { change('ban', value === '' ? undefined : value) }} options={standing.versions.map((one) => ({ value: String(one.versionNo), label: `${text.versionNo(one.versionNo)} (${number(one.agencies)})` }))} /></div>
        </div>
        <div className="pk-list"><DataTable caption={text.title} columns={columns} rows={rows} rowId={({ id }) => id} keyboard="none" density="tight" onClearFilter={group === 'all' && versionNo === undefined ? undefined : () => { setAddress({}, { replace: true }) }} empty={<PageState icon="people" title={text.empty}>{text.emptyWhy}</PageState>} /></div>
      </Panel>
    </>
  )
}

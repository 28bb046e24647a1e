// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Link } from 'react-router'
import { dayOf } from '#kernel/time.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { listPacks, type PackRow } from '../../contract.ts'
import { PackDialog } from './PackDialog.tsx'
import { pathOfPack, pathOfStanding } from './pack-paths.ts'
import '../procedures.css'

const WORDS = words({
  vi: {
    title: 'Bộ quy trình mẫu', make: 'Lập bộ mới', name: 'Tên bộ', issuer: 'Cơ quan ban hành', newest: 'Bản mới nhất', version: (no: number, day: string, items: string) => `Bản ${no} · ${day} · ${items} quy trình`, none: 'Chưa ban hành bản nào', 'draft': 'có dự thảo', 'in-review': 'bản mới chờ xem xét', 'in-approval': 'bản mới chờ phê duyệt', 'approved': 'bản mới chờ ban hành', 'issued': '', own: 'của cơ quan mình', adopted: 'Cơ quan đã nhận', of: (adopted: string, items: string) => `${adopted}/${items} quy trình`, waiting: (count: string) => `${count} chờ so với bản mới`, standing: 'Các đơn vị',
    empty: 'Chưa có bộ quy trình mẫu nào', emptyOwn: 'Lập bộ từ các quy trình đã ban hành hoặc từ tệp Word, ban hành thành bản; các cơ quan cấp dưới nhận về và theo các bản sau.', emptyAsk: 'Khi cơ quan cấp trên ban hành bộ quy trình mẫu, bộ hiện ở đây để nhận về.',
  },
  en: {
    title: 'Model packs', make: 'Make a pack', name: 'Pack', issuer: 'Issued by', newest: 'Newest version', version: (no: number, day: string, items: string) => `Version ${no} · ${day} · ${items} procedures`, none: 'No version issued', 'draft': 'has a draft', 'in-review': 'a version in review', 'in-approval': 'a version in approval', 'approved': 'a version to issue', 'issued': '', own: 'of our own', adopted: 'Adopted here', of: (adopted: string, items: string) => `${adopted} of ${items} procedures`, waiting: (count: string) => `${count} to compare with the new version`, standing: 'Agencies',
    empty: 'There are no model packs yet', emptyOwn: 'Make a pack of issued procedures or Word files and issue it; agencies below adopt it and follow its versions.', emptyAsk: 'Packs stand here once an agency above issues them.',
  },
})

/** The packs that the agency issues, and those of the agencies above that it may adopt. */
export function PacksPage() {
  const text = useText(WORDS)
  const { number, date } = useFormat()
  const query = useApi(listPacks, {})
  const [making, setMaking] = useState<'no' | 'yes'>('no')
  const mayDraft = query.data?.mayDraft === true
  const columns: readonly Column<PackRow>[] = [
    { id: 'name', head: text.name, main: true, cell: ({ name, about }) => <>{name}<span className="t12 muted pr-rule">{about.slice(0, 200)}</span></> },
    { id: 'issuer', head: text.issuer, width: 230, cell: ({ issuer, isOwn }) => <>{issuer}{isOwn && <span className="t12 muted"> · {text.own}</span>}</> },
    { id: 'newest', head: text.newest, width: 270, cell: ({ newest, onItsWay }) => <>{newest === null ? <span className="muted">{text.none}</span> : text.version(newest.versionNo, newest.issuedAt === null ? '' : date(dayOf(newest.issuedAt)), number(newest.items))}{onItsWay !== null && <> <StatusTag tone="plain" frame="bare">{text[onItsWay]}</StatusTag></>}</> },
    { id: 'adopted', head: text.adopted, width: 230, cell: ({ id, isOwn, adopted, waiting, newest }) => isOwn ? <Link to={pathOfStanding(id)}>{text.standing}</Link> : <>{text.of(number(adopted), number(newest?.items ?? 0))}{waiting > 0 && <> <StatusTag tone="soon" icon="flag">{text.waiting(number(waiting))}</StatusTag></>}</> },
  ]
  return (
    <>
      <PageHead title={text.title} actions={mayDraft ? <Button tone="primary" icon="plus" onClick={() => { setMaking('yes') }}>{text.make}</Button> : undefined} />
      <Panel body="flush">
        <DataTable caption={text.title} columns={columns} rows={query.data?.packs} rowId={({ id }) => id} linkTo={({ id }) => pathOfPack(id)} error={query.error} onRetry={() => { void query.refetch() }}
          empty={<PageState icon="folder" title={text.empty} action={mayDraft ? <Button tone="primary" icon="plus" onClick={() => { setMaking('yes') }}>{text.make}</Button> : undefined}>{mayDraft ? text.emptyOwn : text.emptyAsk}</PageState>} />
      </Panel>
      {making === 'yes' && <PackDialog pack={undefined} onClose={() => { setMaking('no') }} />}
    </>
  )
}

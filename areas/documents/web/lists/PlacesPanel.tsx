// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { CheckField } from '#platform/web/fields/CheckField.tsx'
import { SelectField, TextField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { useMay } from '#platform/web/session.ts'
import { PageState } from '#platform/web/states/PageState.tsx'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { listPlaces, type PlaceView, savePlace } from '../../contract.ts'
import { PLACE_KIND_NAMES, PlaceKind } from '../../core/place.ts'

const WORDS = words({
  vi: { title: 'Nơi nhận, nơi niêm yết', note: 'Tài liệu và bản in được gửi tới các nơi này', add: 'Thêm nơi nhận', edit: 'Sửa', name: 'Tên nơi nhận', kind: 'Loại', closed: 'Không dùng nữa', keep: 'Bỏ qua', save: 'Lưu', missing: 'Ghi tên trước', none: 'Chưa có nơi nhận nào', noneWhy: 'Thêm Một cửa, nhà văn hóa thôn, trang web… để phân phối tài liệu và ghi bản in.', state: 'Tình trạng', open: 'Đang dùng' },
  en: { title: 'Places', note: 'Documents and printed copies go to these places', add: 'Add a place', edit: 'Edit', name: 'Name', kind: 'Kind', closed: 'No longer used', keep: 'Cancel', save: 'Save', missing: 'Write the name first', none: 'There are no places yet', noneWhy: 'Add the one-stop desk, village cultural houses, the web site …', state: 'State', open: 'In use' },
})

/** The places to which documents go. */
export function PlacesPanel() {
  const text = useText(WORDS)
  const say = useSay()
  const mayChange = useMay('documents.distribute')
  const query = useApi(listPlaces, {})
  const [asked, setAsked] = useState<{ readonly place: PlaceView | undefined } | undefined>(undefined)
  const columns: readonly Column<PlaceView>[] = [
    { id: 'name', head: text.name, main: true, cell: ({ name }) => name }, { id: 'kind', head: text.kind, width: 200, cell: ({ kind }) => say(PLACE_KIND_NAMES[kind]) },
    { id: 'state', head: text.state, width: 160, cell: ({ closed }) => <StatusTag tone={closed ? 'paused' : 'ok'} frame="bare">{closed ? text.closed : text.open}</StatusTag> },
    ...(mayChange ? [{ id: 'act', head: '', width: 76, cell: (place: PlaceView) => <Button size="small" onClick={() => { setAsked({ place }) }}>{text.edit}</Button> }] : []),
  ]
  const add = mayChange ? <Button size="small" icon="plus" onClick={() => { setAsked({ place: undefined }) }}>{text.add}</Button> : undefined
  return (
    <Panel title={text.title} note={text.note} body="flush" aside={add}>
      <DataTable caption={text.title} columns={columns} rows={query.data?.places} rowId={({ id }) => id} error={query.error} onRetry={() => { void query.refetch() }} density="tight" keyboard="none" empty={<PageState icon="map" title={text.none} action={add}>{text.noneWhy}</PageState>} />
      {asked !== undefined && <PlaceDialog place={asked.place} onClose={() => { setAsked(undefined) }} />}
    </Panel>
  )
}

function PlaceDialog({ place, onClose }: { readonly place: PlaceView | undefined; readonly onClose: () => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const [name, setName] = useState(place?.name ?? '')
  const [kind, setKind] = useState<PlaceKind>(place?.kind ?? 'one-stop')
  const [closed, setClosed] = useState(place?.closed ?? false)
  const save = useCommand(savePlace, { refresh: [listPlaces], onDone: onClose })
  const offBecause = name.trim() === '' ? text.missing : undefined
  return (
    <Dialog title={place === undefined ? text.add : `${text.edit}: ${place.name}`} onClose={onClose} onSubmit={() => { if (offBecause === undefined) void save.run({ id: place?.id ?? null, version: place?.version ?? 0, name, kind, closed }) }}
      actions={<><Button onClick={onClose}>{text.keep}</Button><Button type="submit" tone="primary" busy={save.busy} offBecause={offBecause}>{text.save}</Button></>}>
      <TextField label={text.name} required maxLength={200} value={name} onChange={setName} />
      <SelectField label={text.kind} value={kind} onChange={(value) => { const next = PlaceKind.safeParse(value).data; if (next !== undefined) setKind(next) }} options={PlaceKind.options.map((value) => ({ value, label: say(PLACE_KIND_NAMES[value]) }))} />
      {place !== undefined && <CheckField label={text.closed} checked={closed} onChange={setClosed} />}
      {save.sentence !== undefined && <Note tone="late">{say(save.sentence)}</Note>}
    </Dialog>
  )
}

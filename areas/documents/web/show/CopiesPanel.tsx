// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import type { z } from 'zod'
import type { PlainDate } from '#kernel/time.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { RadioField } from '#platform/web/fields/CheckField.tsx'
import { DateField } from '#platform/web/fields/DateField.tsx'
import { SelectField, TextField } from '#platform/web/fields/TextField.tsx'
import { Icon } from '#platform/web/icons/Icon.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { useCommand } from '#platform/web/use-command.ts'
import { type CopyView, handCopy, showDistribution } from '../../contract.ts'
import type { IssueId } from '../../core/issue.ts'
import { COPY_MARK_NAMES, CopyMark } from '../../core/place.ts'
import { WithdrawCopyDialog } from '../lists/WithdrawCopyDialog.tsx'

const WORDS = words({
  vi: {
    title: 'Bản in đã giao', note: 'Mỗi bản in có số và dấu kiểm soát', hand: 'Ghi giao bản in', no: 'Bản số', mark: 'Dấu', place: 'Nơi nhận', received: 'Người nhận', on: 'Ngày giao', back: 'Thu hồi', print: 'In bản này', withdraw: 'Ghi thu hồi', none: 'Chưa giao bản in nào', noneWhy: 'Khi giao bản in cho một nơi, ghi vào đây để sau này thu hồi đúng bản.', keep: 'Bỏ qua', missing: 'Chọn nơi nhận, ghi người nhận và ngày giao trước', notIssued: 'Lần này chưa ban hành', noPlace: 'Chưa có nơi nhận; thêm ở trang Danh mục, phần Nơi nhận', by: (name: string) => `người giao: ${name}`,
    old: (count: number) => `Còn ${count} bản kiểm soát của lần trước chưa thu hồi.`, oldLine: (no: number, copy: number, place: string) => `Lần ${no}, bản số ${copy}, ${place}`,
  },
  en: {
    title: 'Printed copies', note: 'Each copy has a number and a control mark', hand: 'Record a copy', no: 'Copy', mark: 'Mark', place: 'Place', received: 'Received by', on: 'Handed on', back: 'Taken back', print: 'Print this copy', withdraw: 'Record taking back', none: 'No copy was handed out', noneWhy: 'When a printed copy goes to a place, record it here, so that it can be taken back.', keep: 'Cancel', missing: 'Choose the place, the receiver and the day first', notIssued: 'This issue has not been issued', noPlace: 'There is no place yet; add it under Master lists', by: (name: string) => `handed by ${name}`,
    old: (count: number) => `${count} controlled copies of earlier issues are still out.`, oldLine: (no: number, copy: number, place: string) => `Issue ${no}, copy ${copy}, ${place}`,
  },
})

/** The printed copies of an issue, and those of earlier issues that are still out. */
export function CopiesPanel({ issueId, shown, today, copyAddress }: { readonly copyAddress: (copyId: string) => string; readonly issueId: IssueId; readonly shown: z.output<typeof showDistribution.output>; readonly today: PlainDate }) {
  const text = useText(WORDS)
  const say = useSay()
  const { date } = useFormat()
  const [handing, setHanding] = useState(false)
  const [back, setBack] = useState<CopyView | undefined>(undefined)
  const { copies, oldCopies, mayChange, isIssued, choice } = shown
  const columns: readonly Column<CopyView>[] = [
    { id: 'no', head: text.no, width: 76, main: true, cell: ({ copyNo }) => String(copyNo).padStart(2, '0') },
    { id: 'mark', head: text.mark, width: 130, cell: ({ mark }) => say(COPY_MARK_NAMES[mark]) },
    { id: 'place', head: text.place, cell: ({ place, receivedBy }) => <>{place}<div className="t12 muted">{receivedBy}</div></> },
    { id: 'on', head: text.on, width: 190, cell: ({ handedOn, handedBy }) => <>{date(handedOn)}<div className="t12 muted">{text.by(handedBy)}</div></> },
    { id: 'back', head: text.back, width: 200, cell: (row) => row.withdrawnOn === null ? (mayChange ? <Button size="small" onClick={() => { setBack(row) }}>{text.withdraw}</Button> : '') : <>{date(row.withdrawnOn)} · {row.withdrawnBy}{row.note !== null && row.note !== '' && <div className="t12 muted">{row.note}</div>}</> },
    { id: 'print', head: '', width: 124, cell: ({ id }) => <a className="nr-btn nr-btn--plain nr-btn--small" href={copyAddress(id)} target="_blank" rel="noopener"><Icon name="print" />{text.print}</a> },
  ]
  return (
    <Panel title={text.title} note={text.note} body="flush" aside={mayChange ? <Button size="small" icon="plus" offBecause={!isIssued ? text.notIssued : choice.places.length === 0 ? text.noPlace : undefined} onClick={() => { setHanding(true) }}>{text.hand}</Button> : undefined}>
      {oldCopies.length > 0 && (
        <div className="dc-block"><Note tone="soon"><p>{text.old(oldCopies.length)}</p>
          <ul className="stack stack-tight">{oldCopies.map((one) => <li key={one.id} className="row row-wrap"><span className="grow">{text.oldLine(one.issueNo, one.copyNo, one.place)}</span>{mayChange && <Button size="small" onClick={() => { setBack(one) }}>{text.withdraw}</Button>}</li>)}</ul>
        </Note></div>
      )}
      <DataTable caption={text.title} columns={columns} rows={copies} rowId={({ id }) => id} density="tight" keyboard="none" empty={<PageState icon="print" title={text.none}>{text.noneWhy}</PageState>} />
      {handing && <HandDialog issueId={issueId} places={choice.places} today={today} onClose={() => { setHanding(false) }} />}
      {back !== undefined && <WithdrawCopyDialog copy={back} today={today} onClose={() => { setBack(undefined) }} />}
    </Panel>
  )
}

function HandDialog({ issueId, places, today, onClose }: { readonly issueId: IssueId; readonly places: readonly { readonly id: string; readonly name: string }[]; readonly today: PlainDate; readonly onClose: () => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const [placeId, setPlaceId] = useState(places[0]?.id ?? '')
  const [mark, setMark] = useState<CopyMark>('controlled')
  const [receivedBy, setReceivedBy] = useState('')
  const [on, setOn] = useState<PlainDate | undefined>(today)
  const hand = useCommand(handCopy, { refresh: [showDistribution], onDone: onClose })
  const offBecause = placeId === '' || receivedBy.trim() === '' || on === undefined ? text.missing : undefined
  return (
    <Dialog title={text.hand} onClose={onClose} onSubmit={() => { if (on !== undefined && offBecause === undefined) void hand.run({ issueId, placeId, mark, receivedBy, on }) }}
      actions={<><Button onClick={onClose}>{text.keep}</Button><Button type="submit" tone="primary" busy={hand.busy} offBecause={offBecause}>{text.hand}</Button></>}>
      <SelectField label={text.place} required value={placeId} onChange={setPlaceId} options={places.map(({ id, name }) => ({ value: id, label: name }))} />
      <TextField label={text.received} required maxLength={200} value={receivedBy} onChange={setReceivedBy} />
      <DateField label={text.on} required value={on} onChange={setOn} max={today} />
      <RadioField label={text.mark} value={mark} onChange={setMark} choices={CopyMark.options.map((value) => ({ value, label: say(COPY_MARK_NAMES[value]) }))} />
      {hand.sentence !== undefined && <Note tone="late">{say(hand.sentence)}</Note>}
    </Dialog>
  )
}

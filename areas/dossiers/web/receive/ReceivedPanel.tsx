// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import type { Instant } from '#kernel/time.ts'
import { Button, LinkButton } from '#platform/web/controls/Button.tsx'
import { Icon } from '#platform/web/icons/Icon.tsx'
import { Kbd } from '#platform/web/keys/Kbd.tsx'
import { useKeys } from '#platform/web/keys/use-keys.ts'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { FactList } from '#platform/web/panel/FactList.tsx'
import { Panel } from '#platform/web/panel/Panel.tsx'
import type { DossierId } from '../../core/dossier.ts'
import { formAddress } from '../page/RecordsPanel.tsx'

const WORDS = words({
  vi: { title: 'Đã tiếp nhận', code: 'Mã hồ sơ', due: 'Hẹn trả', noDue: 'không có hạn', who: 'Người nộp', what: 'Thủ tục', print: 'In giấy hẹn', printKey: 'in giấy hẹn', again: 'Hồ sơ mới', againKey: 'hồ sơ mới', open: 'Mở hồ sơ, chuyển bước', openKey: 'mở hồ sơ', note: 'Giấy hẹn gồm 2 liên khổ A5: một liên lưu, một liên giao người nộp. Nếu chưa thấy giấy mở ra, bấm “In giấy hẹn”.' },
  en: { title: 'Received', code: 'Dossier code', due: 'Due', noDue: 'no due time', who: 'Applicant', what: 'Procedure', print: 'Print the slip', printKey: 'print the slip', again: 'New dossier', againKey: 'new dossier', open: 'Open it, hand it on', openKey: 'open it', note: 'The slip has 2 copies on A5: one is kept, one goes to the applicant. If it did not open, press “Print the slip”.' },
})

export interface ReceivedDossier {
  readonly id: DossierId
  readonly code: string
  readonly dueAt: Instant | null
  readonly applicantName: string
  readonly procedureName: string
}

/** What was received, its slip to print, and the way on. */
export function ReceivedPanel({ received, onAgain }: { readonly received: ReceivedDossier; readonly onAgain: () => void }) {
  const text = useText(WORDS)
  const { instantPhrase } = useFormat()
  const navigate = useNavigate()
  const place = useRef<HTMLDivElement>(null)
  const slip = formAddress(received.id, 'receipt-slip')
  useEffect(() => { place.current?.focus() }, [])
  useKeys([
    { key: 'I', label: text.printKey, run: () => { window.open(slip, '_blank', 'noopener,noreferrer') } },
    { key: 'N', label: text.againKey, run: onAgain },
    { key: 'Enter', label: text.openKey, run: () => { void navigate(`/ho-so/${received.id}`) } },
  ])
  return (
    <div ref={place} tabIndex={-1} role="status" className="ds-received">
      <Panel title={text.title}>
        <div className="stack">
          <FactList facts={[
            { name: text.code, value: <span className="ds-code">{received.code}</span> }, { name: text.due, value: <b>{received.dueAt === null ? text.noDue : instantPhrase(received.dueAt)}</b> },
            { name: text.what, value: received.procedureName }, { name: text.who, value: received.applicantName },
          ]} />
          <div className="row row-wrap">
            <a className="nr-btn nr-btn--primary" href={slip} target="_blank" rel="noreferrer"><Icon name="print" />{text.print}<Kbd keys="I" /></a>
            <Button icon="plus" hotkey="N" onClick={onAgain}>{text.again}</Button>
            <LinkButton to={`/ho-so/${received.id}`} icon="arrow" hotkey="Enter">{text.open}</LinkButton>
          </div>
          <p className="t12 second">{text.note}</p>
        </div>
      </Panel>
    </div>
  )
}

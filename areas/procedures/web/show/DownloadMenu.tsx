// SPDX-License-Identifier: Apache-2.0
import { Popover } from '@mantine/core'
import { useState } from 'react'
import { addressOf } from '#platform/web/call-api.ts'
import '#platform/web/controls/button.css'
import { Icon } from '#platform/web/icons/Icon.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { procedureBpmn, procedureJson, procedurePaper } from '../../contract.ts'
import { shownStateOf } from '../words-of-issue.ts'
import type { ShownProcedure } from './shown-procedure.ts'
import './download-menu.css'

const WORDS = words({
  vi: {
    open: 'Tải về', title: 'Tải quy trình về máy', papers: 'Văn bản', data: 'Dữ liệu', official: 'Bản chính thức đã ban hành (PDF)', pdf: 'Quy trình ISO (PDF)', docx: 'Quy trình ISO (Word)', controlled: 'Bản in có dấu kiểm soát (PDF)', annexPdf: 'Phụ lục quyết định (PDF)', annexDocx: 'Phụ lục quyết định (Word)', bpmn: 'Sơ đồ BPMN 2.0', json: 'JSON theo lược đồ công bố', draft: 'Bản tải về ghi “DỰ THẢO” trên mọi trang.',
  },
  en: {
    open: 'Download', title: 'Download the procedure', papers: 'Papers', data: 'Data', official: 'Official paper as issued (PDF)', pdf: 'ISO procedure (PDF)', docx: 'ISO procedure (Word)', controlled: 'Controlled print (PDF)', annexPdf: 'Decision annex (PDF)', annexDocx: 'Decision annex (Word)', bpmn: 'BPMN 2.0 diagram', json: 'JSON by the published schema', draft: 'Copies say “DỰ THẢO” (draft) on every page.',
  },
})

/** Every form in which an issue leaves the system. */
export function DownloadMenu({ shown: { revision, today } }: { readonly shown: ShownProcedure }) {
  const text = useText(WORDS)
  const [opened, setOpened] = useState(false)
  const revisionId = revision.id
  const issued = revision.status === 'issued' || revision.status === 'withdrawn'
  const state = shownStateOf(revision, today)
  const inForce = state === 'in-force' || state === 'leaving'
  const papers = [
    ...(issued ? [{ name: text.official, to: addressOf(procedurePaper, { revisionId, as: 'issued' }) }] : []),
    // In force, today's paper is the official one.
    ...(inForce ? [] : [{ name: text.pdf, to: addressOf(procedurePaper, { revisionId }) }]), { name: text.docx, to: addressOf(procedurePaper, { revisionId, form: 'docx' }) },
    ...(issued ? [{ name: text.controlled, to: addressOf(procedurePaper, { revisionId, controlled: 'yes' }) }] : []),
    { name: text.annexPdf, to: addressOf(procedurePaper, { revisionId, layout: 'annex' }) }, { name: text.annexDocx, to: addressOf(procedurePaper, { revisionId, layout: 'annex', form: 'docx' }) },
  ]
  const data = [{ name: text.bpmn, to: addressOf(procedureBpmn, { revisionId }) }, { name: text.json, to: addressOf(procedureJson, { revisionId }) }]
  const list = (title: string, items: readonly { readonly name: string; readonly to: string }[]) => (
    <div><p className="t12 second">{title}</p><ul>{items.map(({ name, to }) => <li key={to}><a href={to} download onClick={() => { setOpened(false) }}><Icon name="download" />{name}</a></li>)}</ul></div>
  )
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target><button type="button" className="nr-btn nr-btn--plain" onClick={() => { setOpened(!opened) }}><Icon name="download" />{text.open}</button></Popover.Target>
      <Popover.Dropdown data-keys="off" aria-label={text.title}>
        <div className="pr-downloads">{list(text.papers, papers)}{!issued && <p className="t12 muted">{text.draft}</p>}{list(text.data, data)}</div>
      </Popover.Dropdown>
    </Popover>
  )
}

// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Button, TextButton } from '#platform/web/controls/Button.tsx'
import { CheckField } from '#platform/web/fields/CheckField.tsx'
import { TextField } from '#platform/web/fields/TextField.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import { LongText } from '../LongText.tsx'
import { addedPaper, isAskedFor, MOST_COPIES, type PaperDraft, takenIn } from './papers-draft.ts'
import '#platform/web/table/table.css'
import '../dossiers.css'

const WORDS = words({
  vi: {
    caption: 'Thành phần hồ sơ', take: 'Nhận', name: 'Tên giấy tờ', original: 'Bản chính', copy: 'Bản sao', wanted: 'Quy định', state: 'Tình trạng', takeOne: (name: string) => `Nhận ${name}`, count: (kind: string, name: string) => `${kind}: ${name}`,
    originals: (count: number) => `${count} bản chính`, copies: (count: number) => `${count} bản sao`, unsaid: 'không ghi số bản', present: 'xuất trình, trả lại ngay', added: 'nhận thêm', general: 'ghi chú',
    ask: 'Có phải nộp không?', lookUp: 'Tra cứu', notNeeded: 'Không cần', enough: 'Đủ', fewer: 'Ít hơn quy định', noCount: 'Chưa ghi số bản', lookedUp: 'Tra cứu thay giấy', undo: 'đổi', remove: 'bỏ',
    more: 'Giấy tờ khác', morePlaceholder: 'Tên giấy tờ nhận thêm', add: 'Thêm giấy tờ', none: 'Quy trình chưa kê thành phần hồ sơ. Ghi các giấy tờ nhận được ở dưới.',
  },
  en: {
    caption: 'Papers of the dossier', take: 'Taken', name: 'Paper', original: 'Originals', copy: 'Copies', wanted: 'Asked for', state: 'State', takeOne: (name: string) => `Take ${name}`, count: (kind: string, name: string) => `${kind}: ${name}`,
    originals: (count: number) => `${count} original`, copies: (count: number) => `${count} copies`, unsaid: 'number not said', present: 'shown and given back', added: 'added', general: 'note',
    ask: 'Is it needed?', lookUp: 'Looked up', notNeeded: 'Not needed', enough: 'Complete', fewer: 'Fewer than asked for', noCount: 'No number yet', lookedUp: 'Looked up instead', undo: 'change', remove: 'remove',
    more: 'Another paper', morePlaceholder: 'Name of the paper', add: 'Add the paper', none: 'The procedure lists no papers. Write down what was handed in.',
  },
})

export interface PapersTableProps {
  readonly papers: readonly PaperDraft[]
  readonly onChange: (papers: PaperDraft[]) => void
}

/** The checklist: each paper is taken in with its numbers, looked up instead, or not needed. */
export function PapersTable({ papers, onChange }: PapersTableProps) {
  const text = useText(WORDS)
  const [more, setMore] = useState('')
  const change = (key: string, next: (paper: PaperDraft) => PaperDraft) => { onChange(papers.map((paper) => (paper.key === key ? next(paper) : paper))) }
  const add = () => {
    const name = more.trim()
    if (name === '') return
    onChange([...papers, addedPaper(name, `a${papers.length}-${name}`)])
    setMore('')
  }
  return (
    <div className="ds-papers">
      {papers.length === 0 ? <p className="t13 second ds-pad">{text.none}</p> : (
        <table className="nr-table" role="table">
          <caption className="visually-hidden">{text.caption}</caption>
          <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">{text.take}</th><th role="columnheader" scope="col">{text.name}</th><th role="columnheader" scope="col">{text.original}</th><th role="columnheader" scope="col">{text.copy}</th><th role="columnheader" scope="col">{text.wanted}</th><th role="columnheader" scope="col">{text.state}</th></tr></thead>
          <tbody role="rowgroup">{papers.map((paper) => <PaperRow key={paper.key} paper={paper} onChange={(next) => { change(paper.key, next) }} onRemove={() => { onChange(papers.filter(({ key }) => key !== paper.key)) }} />)}</tbody>
        </table>
      )}
      <div className="row row-top ds-pad ds-more-paper">
        <div className="grow"><TextField label={text.more} placeholder={text.morePlaceholder} value={more} onChange={setMore} maxLength={500} size="small" /></div>
        <Button size="small" icon="plus" onClick={add} offBecause={more.trim() === '' ? text.morePlaceholder : undefined}>{text.add}</Button>
      </div>
    </div>
  )
}

interface RowProps {
  readonly paper: PaperDraft
  readonly onChange: (next: (paper: PaperDraft) => PaperDraft) => void
  readonly onRemove: () => void
}

function PaperRow({ paper, onChange, onRemove }: RowProps) {
  const text = useText(WORDS)
  const asked = isAskedFor(paper)
  const setCount = (field: 'original' | 'copy') => (value: string) => {
    const count = Math.min(MOST_COPIES, Math.max(0, Math.trunc(Number(value)) || 0))
    onChange((before) => ({ ...before, answer: 'received', [field]: count }))
  }
  const countCell = (field: 'original' | 'copy') => (
    <td role="cell" data-head={text[field]}>
      {asked && <input className="ds-count" type="number" inputMode="numeric" min={0} max={MOST_COPIES} aria-label={text.count(text[field], paper.name.slice(0, 120))} value={paper.answer === 'received' ? paper[field] : 0} onChange={(event) => { setCount(field)(event.currentTarget.value) }} onFocus={(event) => { event.currentTarget.select() }} />}
    </td>
  )
  return (
    <tr role="row" data-row={paper.key} className={asked && paper.answer === 'undecided' ? 'ds-undecided' : undefined}>
      <td role="cell" className="center" data-head={asked ? text.take : undefined}>{asked && <CheckField label={text.takeOne(paper.name.slice(0, 120))} labelLook="spoken" checked={paper.answer === 'received'} onChange={(checked) => { onChange((before) => (checked ? takenIn(before) : { ...before, answer: 'undecided', original: 0, copy: 0 })) }} />}</td>
      <td role="cell"><span className="nr-row-main"><LongText>{paper.name}</LongText></span></td>
      {countCell('original')}{countCell('copy')}
      <td role="cell" data-head={text.wanted} className="second"><Wanted paper={paper} /></td>
      <td role="cell"><PaperState paper={paper} onChange={onChange} onRemove={onRemove} /></td>
    </tr>
  )
}

function Wanted({ paper: { mode, wantedOriginal, wantedCopy } }: { readonly paper: PaperDraft }) {
  const text = useText(WORDS)
  if (mode === 'present' || mode === 'general' || mode === 'added') return <>{text[mode]}</>
  const parts = [wantedOriginal === null || wantedOriginal === 0 ? '' : text.originals(wantedOriginal), wantedCopy === null || wantedCopy === 0 ? '' : text.copies(wantedCopy)].filter((part) => part !== '')
  return <>{parts.length === 0 ? text.unsaid : parts.join(', ')}</>
}

function PaperState({ paper, onChange, onRemove }: RowProps) {
  const text = useText(WORDS)
  if (!isAskedFor(paper)) return null
  const undo = <TextButton onClick={() => { if (paper.mode === 'added') onRemove(); else onChange((before) => ({ ...before, answer: 'undecided', original: 0, copy: 0 })) }}>{paper.mode === 'added' ? text.remove : text.undo}</TextButton>
  switch (paper.answer) {
    case 'undecided':
      return (
        <span className="ds-ask"><b className="late t12">{text.ask}</b>
          <span className="row"><Button size="small" onClick={() => { onChange((before) => ({ ...before, answer: 'lookedUp', original: 0, copy: 0 })) }}>{text.lookUp}</Button><Button size="small" onClick={() => { onChange((before) => ({ ...before, answer: 'notNeeded', original: 0, copy: 0 })) }}>{text.notNeeded}</Button></span>
        </span>
      )
    case 'received': {
      if (paper.original + paper.copy === 0) return <StatusTag tone="late">{text.noCount}</StatusTag>
      const isFewer = paper.original < (paper.wantedOriginal ?? 0) || paper.copy < (paper.wantedCopy ?? 0)
      return <span className="row">{isFewer ? <StatusTag tone="soon">{text.fewer}</StatusTag> : <StatusTag tone="ok">{text.enough}</StatusTag>}{paper.mode === 'added' && undo}</span>
    }
    case 'lookedUp': return <span className="row"><StatusTag tone="accent" icon="search">{text.lookedUp}</StatusTag>{undo}</span>
    case 'notNeeded': return <span className="row"><StatusTag tone="plain" icon="cross">{text.notNeeded}</StatusTag>{undo}</span>
  }
}

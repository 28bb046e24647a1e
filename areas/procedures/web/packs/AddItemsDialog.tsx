// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { CheckField } from '#platform/web/fields/CheckField.tsx'
import { FileDrop } from '#platform/web/fields/FileDrop.tsx'
import { SearchField } from '#platform/web/fields/SearchField.tsx'
import { TextField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { useApi } from '#platform/web/use-api.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { addToPack, listPacks, listProcedures, readModelFile, showPack } from '../../contract.ts'
import type { ProcedureContent } from '../../core/procedure-content.ts'
import { ProcedureId } from '../../core/revision.ts'
import type { ShownPack } from './PackPage.tsx'

const WORDS = words({
  vi: {
    title: 'Đưa quy trình vào dự thảo của bộ', own: 'Quy trình đang áp dụng của cơ quan', none: 'Cơ quan chưa có quy trình nào đang áp dụng.', search: 'Tìm quy trình', hint: 'Gõ không dấu cũng được', file: 'Hoặc đọc từ tệp Word', code: 'Mã mẫu', act: (count: string) => `Đưa ${count} quy trình vào`, keep: 'Để nguyên', nothing: 'Chọn quy trình hoặc tệp trước', codeMissing: 'Ghi mã mẫu cho từng quy trình', renew: 'đã có trong bộ, sẽ lấy lại nội dung mới', done: (added: string, renewed: string) => `Thêm ${added}, làm mới ${renewed} quy trình`, reading: 'Đang đọc tệp…', unread: 'Tệp này không có quy trình nào đọc được.',
  },
  en: {
    title: 'Add procedures to the draft', own: 'Procedures in force', none: 'The agency has no procedure in force.', search: 'Find a procedure', hint: 'With or without diacritics', file: 'Or read Word files', code: 'Model code', act: (count: string) => `Add ${count}`, keep: 'Leave as it is', nothing: 'Choose procedures or a file first', codeMissing: 'Give each a model code', renew: 'in the pack already, is renewed', done: (added: string, renewed: string) => `${added} added, ${renewed} renewed`, reading: 'Reading…', unread: 'No procedure could be read in this file.',
  },
})
const MOST_LISTED = 100

interface FromFile { readonly key: string; readonly code: string; readonly content: ProcedureContent }

/** Chooses issued procedures of the own agency, or reads them from Word files. */
export function AddItemsDialog({ pack, onClose }: { readonly pack: ShownPack; readonly onClose: () => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const { number } = useFormat()
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<ProcedureId>>(new Set())
  const [files, setFiles] = useState<readonly File[]>([])
  const [found, setFound] = useState<readonly FromFile[]>([])
  const [emptyFile, setEmptyFile] = useState<'no' | 'yes'>('no')
  const list = useApi(listProcedures, { state: 'in-force', pageSize: MOST_LISTED, ...(search === '' ? {} : { search }) }, { keepLast: true })
  const read = useCommand(readModelFile)
  const command = useCommand(addToPack, { refresh: [showPack, listPacks], onDone: ({ added, renewed }) => { showToast(text.done(number(added), number(renewed))); onClose() } })
  const inPack = new Set(pack.items.flatMap(({ fromProcedure }) => fromProcedure ?? []))
  const readAll = async (next: readonly File[]) => {
    setFiles(next)
    const all: FromFile[] = []
    for (const [index, file] of next.entries()) {
      const answer = await read.run({}, file)
      if (answer?.ok === true) all.push(...answer.value.procedures.map(({ code, content }, at) => ({ key: `${index}-${at}`, code: code ?? content.tthcCodes[0] ?? '', content })))
    }
    setFound(all)
    setEmptyFile(next.length > 0 && all.length === 0 ? 'yes' : 'no')
  }
  const count = chosen.size + found.length
  const offBecause = count === 0 ? text.nothing : found.some(({ code }) => code.trim() === '') ? text.codeMissing : undefined
  const submit = () => { if (offBecause === undefined) void command.run({ id: pack.id, version: pack.version, procedureIds: [...chosen], contents: found.map(({ code, content }) => ({ itemId: pack.items.find((item) => item.code === code.trim())?.itemId ?? null, code, content })) }) }
  const sentence = command.sentence ?? read.sentence
  return (
    <Dialog title={text.title} width={680} onClose={onClose} onSubmit={submit} actions={<><Button onClick={onClose}>{text.keep}</Button><Button type="submit" tone="primary" busy={command.busy || read.busy} offBecause={offBecause}>{text.act(number(count))}</Button></>}>
      <p className="medium">{text.own}</p>
      {list.data !== undefined && list.data.total === 0 && search === '' ? <p className="muted">{text.none}</p> : (
        <>
          <SearchField label={text.search} placeholder={text.hint} value={search} onChange={setSearch} />
          <ul className="pr-posts">{(list.data?.rows ?? []).map(({ id, code, name }) => <li key={id}><CheckField label={`${code} · ${name}${inPack.has(id) ? ` (${text.renew})` : ''}`} checked={chosen.has(id)} onChange={(isOn) => { setChosen(new Set(isOn ? [...chosen, id] : [...chosen].filter((one) => one !== id))) }} /></li>)}</ul>
        </>
      )}
      <FileDrop label={text.file} accept=".docx,.doc" many maxBytes={readModelFile.file?.maxBytes ?? 0} files={files} onChange={(next) => { void readAll(next) }} />
      {read.busy && <p className="muted" role="status">{text.reading}</p>}
      {emptyFile === 'yes' && <Note tone="soon">{text.unread}</Note>}
      {found.length > 0 && <ul className="pk-names">{found.map((one) => <li key={one.key}><TextField label={`${text.code}: ${one.content.name}`} size="small" required maxLength={80} value={one.code} onChange={(code) => { setFound(found.map((other) => (other === one ? { ...one, code } : other))) }} {...(pack.items.some(({ code }) => code === one.code.trim()) ? { hint: text.renew } : {})} /></li>)}</ul>}
      {sentence !== undefined && <Note tone="late">{say(sentence)}</Note>}
    </Dialog>
  )
}

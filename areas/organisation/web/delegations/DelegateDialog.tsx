// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { plusDays, type PlainDate } from '#kernel/time.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { DateField } from '#platform/web/fields/DateField.tsx'
import { SelectField, TextAreaField, TextField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { SearchCombobox, type SearchItem } from '#platform/web/search/SearchCombobox.tsx'
import { useSettled } from '#platform/web/search/use-settled.ts'
import { useApi } from '#platform/web/use-api.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { delegatePost, listDelegations, listPeople, listPosts } from '../../contract.ts'
import { DelegationReason } from '../../core/delegation.ts'
import { PersonId } from '../../core/person.ts'
import { DELEGATION_WORDS } from './delegation-words.ts'
import { ScopeFields } from './ScopeFields.tsx'

const WORDS = words({
  vi: {
    title: 'Ghi ủy quyền', ownTitle: 'Ủy quyền chức danh của tôi', post: 'Người ủy quyền, chức danh', delegate: 'Người được ủy quyền', delegateHint: 'Người có tài khoản trong cơ quan', from: 'Từ ngày', to: 'Đến hết ngày', reason: 'Lý do', groundNumber: 'Số văn bản ủy quyền', groundHint: 'Ví dụ: 12/QĐ-UBND', groundOn: 'Ngày văn bản', note: 'Ghi chú', choose: 'Chọn chức danh',
    keeps: 'Người ủy quyền vẫn làm được các việc của mình và vẫn chịu trách nhiệm. Người được ủy quyền không được ủy quyền lại, không xem xét hay phê duyệt tài liệu mà người ủy quyền đã viết.', act: 'Ủy quyền', done: (name: string) => `Đã ủy quyền cho ${name}`,
    missing: 'Chọn chức danh, người được ủy quyền và các ngày trước', groundMissing: 'Ghi số và ngày văn bản ủy quyền trước', scopeMissing: 'Chọn ít nhất một việc', noPost: 'Bạn đang không giữ chức danh nào để ủy quyền.',
  },
  en: {
    title: 'Record a delegation', ownTitle: 'Delegate a post of mine', post: 'Who delegates which post', delegate: 'To whom', delegateHint: 'Somebody of the agency with an account', from: 'From', to: 'Up to and with', reason: 'Reason', groundNumber: 'Number of the paper', groundHint: 'For example 12/QĐ-UBND', groundOn: 'Date of the paper', note: 'Note', choose: 'Choose a post',
    keeps: 'The delegator keeps the power and answers for it. The delegate does not pass it on, nor reviews or approves what the delegator wrote.', act: 'Delegate', done: (name: string) => `Delegated to ${name}`,
    missing: 'Choose the post, the person and the days first', groundMissing: 'Write number and date of the paper first', scopeMissing: 'Choose at least one permission', noPost: 'You hold no post to delegate.',
  },
})

/** Delegates a post for some days; `delegatorId` keeps it to the posts of one person. */
export function DelegateDialog({ delegatorId, on, onClose }: { readonly delegatorId?: PersonId; readonly on: PlainDate; readonly onClose: () => void }) {
  const text = useText(WORDS)
  const shared = useText(DELEGATION_WORDS)
  const say = useSay()
  const posts = useApi(listPosts, {})
  const [chosen, setChosen] = useState('')
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const people = useApi(listPeople, { account: 'open', limit: 50, ...(search === '' ? {} : { search }) }, { keepLast: true })
  const [delegate, setDelegate] = useState<SearchItem | undefined>(undefined)
  const [permissions, setPermissions] = useState<readonly string[] | null>(null)
  const [from, setFrom] = useState<PlainDate | undefined>(on)
  const [last, setLast] = useState<PlainDate | undefined>(undefined)
  const [reason, setReason] = useState<DelegationReason>('leave')
  const [groundNumber, setGroundNumber] = useState('')
  const [groundOn, setGroundOn] = useState<PlainDate | undefined>(on)
  const [note, setNote] = useState('')
  const command = useCommand(delegatePost, { refresh: [listDelegations], onDone: () => { showToast(text.done(delegate?.name ?? '')); onClose() } })
  const held = (posts.data?.posts ?? []).flatMap((post) => post.holders.filter(({ personId }) => delegatorId === undefined || personId === delegatorId).map((holder) => ({ key: `${holder.personId} ${post.id}`, post, holder })))
  const lent = held.find(({ key }) => key === (chosen === '' && held.length === 1 ? held[0]?.key : chosen))
  const delegateId = PersonId.safeParse(delegate?.id)
  const offBecause = lent === undefined || !delegateId.success || from === undefined || last === undefined ? text.missing : groundNumber.trim() === '' || groundOn === undefined ? text.groundMissing : permissions?.length === 0 ? text.scopeMissing : undefined
  const submit = () => {
    if (offBecause !== undefined || command.busy || lent === undefined || !delegateId.success || from === undefined || last === undefined || groundOn === undefined) return
    void command.run({ delegatorId: lent.holder.personId, postId: lent.post.id, delegateId: delegateId.data, permissions: permissions === null ? null : [...permissions], from, to: plusDays(last, 1), groundNumber, groundOn, reason, note })
  }
  return (
    <Dialog title={delegatorId === undefined ? text.title : text.ownTitle} width={620} onClose={onClose} onSubmit={submit} actions={<><Button onClick={onClose}>{shared.back}</Button><Button type="submit" tone="primary" busy={command.busy} offBecause={offBecause}>{text.act}</Button></>}>
      <div className="stack">
        {posts.data !== undefined && held.length === 0 ? <Note tone="soon">{text.noPost}</Note> : <SelectField label={text.post} required value={lent?.key ?? ''} empty={text.choose} onChange={(key) => { setChosen(key); setPermissions(null) }} options={held.map(({ key, post, holder }) => ({ value: key, label: delegatorId === undefined ? `${holder.fullName} · ${post.title}` : post.title }))} />}
        <SearchCombobox label={text.delegate} required hint={text.delegateHint} value={delegate} onChange={setDelegate} onTyped={setTyped} busy={people.isFetching}
          items={(people.data?.people ?? []).filter(({ id }) => id !== lent?.holder.personId).map(({ id, fullName, assignments }) => ({ id, name: fullName, detail: assignments.filter(({ validTo }) => validTo === null).map(({ postTitle }) => postTitle).join(', ') }))} />
        <div className="columns-2">
          <DateField label={text.from} required value={from} onChange={setFrom} min={on} />
          <DateField label={text.to} required value={last} onChange={setLast} min={from ?? on} />
          <TextField label={text.groundNumber} required placeholder={text.groundHint} maxLength={100} value={groundNumber} onChange={setGroundNumber} />
          <DateField label={text.groundOn} required value={groundOn} onChange={setGroundOn} />
        </div>
        <SelectField label={text.reason} required value={reason} onChange={(value) => { const read = DelegationReason.safeParse(value); if (read.success) setReason(read.data) }} options={DelegationReason.options.map((value) => ({ value, label: shared[value] }))} />
        {lent !== undefined && <ScopeFields key={lent.key} held={posts.data?.roles.find(({ id }) => id === lent.post.roleId)?.permissions ?? []} chosen={permissions} onChange={setPermissions} />}
        <TextAreaField label={text.note} rows={2} maxLength={1000} value={note} onChange={setNote} />
        <Note>{text.keeps}</Note>
        {command.sentence !== undefined && <Note tone="late">{say(command.sentence)}</Note>}
      </div>
    </Dialog>
  )
}

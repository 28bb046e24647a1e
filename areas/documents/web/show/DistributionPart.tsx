// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import type { z } from 'zod'
import type { PlainDate } from '#kernel/time.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { Loaded } from '#platform/web/states/Loaded.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { addressOf } from '#platform/web/call-api.ts'
import { acknowledge, addRecipients, listMyReading, printCopy, type RecipientView, remindReaders, removeRecipient, showDistribution } from '../../contract.ts'
import type { IssueId } from '../../core/issue.ts'
import { CopiesPanel } from './CopiesPanel.tsx'
import { RecipientsDialog } from './RecipientsDialog.tsx'

const WORDS = words({
  vi: {
    recipients: 'Danh sách phân phối', recipientsNote: 'Người, chức danh và nơi nhận của lần ban hành này', add: 'Thêm nơi nhận', suggested: (count: number) => `Thêm ${count} chức danh làm các bước`, remove: 'Bỏ', name: 'Nơi nhận', kind: 'Loại', person: 'Người', post: 'Chức danh', place: 'Nơi', nobody: 'chưa ai giữ', none: 'Chưa phân phối cho ai', noneWhy: 'Thêm người, chức danh hoặc nơi nhận. Người giữ chức danh được mời đọc và xác nhận “đọc và hiểu”.',
    readers: 'Đọc và hiểu', ratio: (read: string) => `${read} người đã xác nhận`, reader: 'Người đọc', state: 'Xác nhận', read: (at: string) => `Đã đọc và hiểu, ${at}`, unread: 'Chưa xác nhận', reminded: (at: string) => `Đã nhắc ${at}`, remind: (count: number) => `Nhắc ${count} người chưa đọc`, remindedDone: (count: number) => `Đã nhắc ${count} người`, mine: 'Bạn chưa xác nhận đã đọc và hiểu tài liệu này.', confirm: 'Tôi đã đọc và hiểu', confirmed: 'Đã ghi xác nhận của bạn', allRead: 'Mọi người đã xác nhận',
  },
  en: {
    recipients: 'Distribution', recipientsNote: 'People, posts and places of this issue', add: 'Add recipients', suggested: (count: number) => `Add the ${count} posts of its steps`, remove: 'Remove', name: 'Recipient', kind: 'Kind', person: 'Person', post: 'Post', place: 'Place', nobody: 'nobody holds it', none: 'Sent to nobody yet', noneWhy: 'Add people, posts or places. People are asked to say that they have read and understood.',
    readers: 'Read and understood', ratio: (read: string) => `${read} have confirmed`, reader: 'Reader', state: 'Confirmed', read: (at: string) => `Read and understood, ${at}`, unread: 'Not yet', reminded: (at: string) => `Reminded ${at}`, remind: (count: number) => `Remind ${count} who have not`, remindedDone: (count: number) => `${count} were reminded`, mine: 'You have not said yet that you have read and understood this document.', confirm: 'I have read and understood', confirmed: 'Your confirmation is recorded', allRead: 'Everybody has confirmed',
  },
})

type Shown = z.output<typeof showDistribution.output>

export interface DistributionPartProps {
  readonly issueId: IssueId
  readonly today: PlainDate
  /** Where a printed copy opens as a PDF; areas above print their own documents. */
  readonly copyAddress?: (copyId: string) => string
  /** Posts that should get it by what it says, offered in one press. */
  readonly suggestedPosts?: readonly string[]
}

const NO_POSTS: readonly string[] = []
const ownCopy = (id: string): string => addressOf(printCopy, { id })

/** To whom an issue goes, who has read it, and where its printed copies are. */
export function DistributionPart({ issueId, today, copyAddress = ownCopy, suggestedPosts = NO_POSTS }: DistributionPartProps) {
  const query = useApi(showDistribution, { issueId })
  return <Loaded query={query}>{(shown) => <Distribution issueId={issueId} today={today} shown={shown} copyAddress={copyAddress} suggestedPosts={suggestedPosts} />}</Loaded>
}

function Distribution({ issueId, today, shown, copyAddress, suggestedPosts }: Required<DistributionPartProps> & { readonly shown: Shown }) {
  const text = useText(WORDS)
  const say = useSay()
  const { ratio, instant } = useFormat()
  const [adding, setAdding] = useState(false)
  const remove = useCommand(removeRecipient, { refresh: [showDistribution] })
  const confirm = useCommand(acknowledge, { refresh: [showDistribution, listMyReading], onDone: () => { showToast(text.confirmed) } })
  const remind = useCommand(remindReaders, { refresh: [showDistribution], onDone: ({ reminded }) => { showToast(text.remindedDone(reminded)) } })
  const add = useCommand(addRecipients, { refresh: [showDistribution] })
  const { recipients, readers, mayChange, choice } = shown
  const lacking = choice.posts.filter(({ id, name }) => suggestedPosts.includes(id) && !recipients.some((one) => one.kind === 'post' && one.name === name)).map(({ id }) => id)
  const missing = readers.filter(({ readAt }) => readAt === null)
  const recipientColumns: readonly Column<RecipientView>[] = [
    { id: 'name', head: text.name, main: true, cell: ({ name, kind, people }) => <>{name}{kind === 'post' && <div className="t12 muted">{people.length === 0 ? text.nobody : people.join(', ')}</div>}</> },
    { id: 'kind', head: text.kind, width: 110, cell: ({ kind }) => <span className="second">{text[kind]}</span> },
    ...(mayChange ? [{ id: 'act', head: '', width: 76, cell: ({ id }: RecipientView) => <Button size="small" onClick={() => { void remove.run({ id }) }}>{text.remove}</Button> }] : []),
  ]
  const readerColumns: readonly Column<Shown['readers'][number]>[] = [
    { id: 'name', head: text.reader, main: true, cell: ({ name }) => name },
    { id: 'state', head: text.state, cell: ({ readAt, remindedAt }) => readAt !== null ? <StatusTag tone="ok" frame="bare">{text.read(instant(readAt))}</StatusTag> : <><StatusTag tone="soon" icon="clock" frame="bare">{text.unread}</StatusTag>{remindedAt !== null && <div className="t12 muted">{text.reminded(instant(remindedAt))}</div>}</> },
  ]
  const problem = remove.sentence ?? add.sentence ?? confirm.sentence ?? remind.sentence
  return (
    <div className="stack">
      {shown.iHaveRead === false && <Note><div className="row row-wrap"><span className="grow">{text.mine}</span><Button tone="primary" size="small" busy={confirm.busy} onClick={() => { void confirm.run({ issueId }) }}>{text.confirm}</Button></div></Note>}
      {problem !== undefined && <Note tone="late">{say(problem)}</Note>}
      <div className="columns-2">
        <Panel title={text.recipients} note={text.recipientsNote} body="flush" aside={mayChange ? <>{lacking.length > 0 && <Button size="small" tone="primary" busy={add.busy} onClick={() => { void add.run({ issueId, people: [], posts: lacking, places: [] }) }}>{text.suggested(lacking.length)}</Button>}<Button size="small" icon="plus" onClick={() => { setAdding(true) }}>{text.add}</Button></> : undefined}>
          <DataTable caption={text.recipients} columns={recipientColumns} rows={recipients} rowId={({ id }) => id} density="tight" keyboard="none" empty={<PageState icon="people" title={text.none}>{text.noneWhy}</PageState>} />
        </Panel>
        <Panel title={text.readers} note={readers.length === 0 ? undefined : text.ratio(ratio(readers.length - missing.length, readers.length))} body="flush"
          aside={mayChange && shown.isIssued && missing.length > 0 ? <Button size="small" icon="bell" busy={remind.busy} onClick={() => { void remind.run({ issueId }) }}>{text.remind(missing.length)}</Button> : undefined}>
          <DataTable caption={text.readers} columns={readerColumns} rows={readers} rowId={({ personId }) => personId} density="tight" keyboard="none" empty={<PageState icon="eye" title={text.none}>{text.noneWhy}</PageState>} />
        </Panel>
      </div>
      <CopiesPanel issueId={issueId} shown={shown} today={today} copyAddress={copyAddress} />
      {adding && <RecipientsDialog issueId={issueId} shown={shown} onClose={() => { setAdding(false) }} />}
    </div>
  )
}

// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import type { z } from 'zod'
import { matchText } from '#platform/web/search/match-text.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { type Tab, Tabs } from '#platform/web/controls/Tabs.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { CheckField } from '#platform/web/fields/CheckField.tsx'
import { TextField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { addRecipients, showDistribution } from '../../contract.ts'
import type { IssueId } from '../../core/issue.ts'

const WORDS = words({
  vi: { title: 'Thêm nơi nhận', kinds: 'Loại nơi nhận', people: 'Người', posts: 'Chức danh', places: 'Nơi', find: 'Lọc theo tên', keep: 'Bỏ qua', add: (count: number) => `Thêm ${count} nơi nhận`, nothing: 'Chọn ít nhất một nơi nhận', none: 'Không có mục nào. Nơi nhận được thêm ở trang Danh mục, phần Nơi nhận.', all: 'Chọn tất cả đang hiện' },
  en: { title: 'Add recipients', kinds: 'Kind', people: 'People', posts: 'Posts', places: 'Places', find: 'Filter by name', keep: 'Cancel', add: (count: number) => `Add ${count}`, nothing: 'Choose at least one', none: 'There is none. Places are added under Master lists.', all: 'All that are shown' },
})
type Kind = 'people' | 'posts' | 'places'

/** Chooses people, posts and places to which an issue goes. */
export function RecipientsDialog({ issueId, shown, onClose }: { readonly issueId: IssueId; readonly shown: z.output<typeof showDistribution.output>; readonly onClose: () => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const [kind, setKind] = useState<Kind>('posts')
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<Readonly<Record<Kind, ReadonlySet<string>>>>({ people: new Set(), posts: new Set(), places: new Set() })
  const add = useCommand(addRecipients, { refresh: [showDistribution], onDone: onClose })
  const count = chosen.people.size + chosen.posts.size + chosen.places.size
  const listed = shown.choice[kind].filter(({ name }) => typed.trim() === '' || matchText(name, typed) !== undefined)
  const tick = (ids: readonly string[], on: boolean) => { setChosen((before) => { const next = new Set(before[kind]); for (const id of ids) { if (on) next.add(id); else next.delete(id) } return { ...before, [kind]: next } }) }
  const tabs: readonly Tab<Kind>[] = (['posts', 'people', 'places'] as const).map((value) => ({ value, label: text[value], ...(chosen[value].size > 0 ? { count: chosen[value].size } : {}) }))
  const submit = () => { if (count > 0) void add.run({ issueId, people: [...chosen.people], posts: [...chosen.posts], places: [...chosen.places] }) }
  return (
    <Dialog title={text.title} width={560} onClose={onClose} onSubmit={submit} actions={<><Button onClick={onClose}>{text.keep}</Button><Button type="submit" tone="primary" busy={add.busy} offBecause={count === 0 ? text.nothing : undefined}>{text.add(count)}</Button></>}>
      <Tabs label={text.kinds} tabs={tabs} value={kind} onChange={setKind}>
        <div className="stack stack-tight">
          <TextField label={text.find} value={typed} onChange={setTyped} maxLength={100} />
          <div className="dc-choice stack stack-tight">
            {listed.length === 0 ? <p className="muted">{text.none}</p> : <CheckField label={text.all} checked={listed.every(({ id }) => chosen[kind].has(id))} onChange={(on) => { tick(listed.map(({ id }) => id), on) }} />}
            {listed.map(({ id, name }) => <CheckField key={id} label={name} checked={chosen[kind].has(id)} onChange={(on) => { tick([id], on) }} />)}
          </div>
        </div>
      </Tabs>
      {add.sentence !== undefined && <Note tone="late">{say(add.sentence)}</Note>}
    </Dialog>
  )
}

// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Button, TextButton } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { SelectField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { assignLawTask, type LawTaskRow, listLawTasks } from '../../contract/law-tasks.ts'

const WORDS = words({
  vi: { nobody: 'Chưa có người', give: 'Giao người khác', title: 'Giao việc rà soát', to: 'Giao cho', leave: 'Thôi', act: 'Giao việc', done: (name: string) => `Đã giao cho ${name}`, choose: 'Chọn người trước' },
  en: { nobody: 'Nobody', give: 'Give to another', title: 'Give the task', to: 'To', leave: 'Leave', act: 'Give', done: (name: string) => `Given to ${name}`, choose: 'Choose a person first' },
})

/** Whose task it is, and giving it to another person who may draft. */
export function TaskOwner({ task, owners }: { readonly task: LawTaskRow; readonly owners: readonly { readonly id: string; readonly name: string }[] }) {
  const text = useText(WORDS)
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState('')
  const others = owners.filter(({ id }) => id !== task.owner?.id)
  const give = useCommand(assignLawTask, { refresh: [listLawTasks], onDone: () => { showToast(text.done(others.find(({ id }) => id === chosen)?.name ?? '')); setOpen(false) } })
  return (
    <div className="t13">
      {task.owner === null ? <span className="late">{text.nobody}</span> : task.owner.name}
      {task.state === 'open' && others.length > 0 && <div className="t12"><TextButton onClick={() => { setOpen(true) }}>{text.give}</TextButton></div>}
      {isOpen && (
        <Dialog title={text.title} onClose={() => { setOpen(false) }} onSubmit={() => { if (chosen !== '') void give.run({ id: task.id, version: task.version, ownerId: chosen }) }}
          actions={<><Button onClick={() => { setOpen(false) }}>{text.leave}</Button><Button type="submit" tone="primary" busy={give.busy} offBecause={chosen === '' ? text.choose : undefined}>{text.act}</Button></>}>
          <div className="stack">
            <p className="strong">{task.procedure.code} · {task.procedure.name}</p>
            <SelectField label={text.to} required empty="—" value={chosen} onChange={setChosen} options={others.map(({ id, name }) => ({ value: id, label: name }))} />
            {give.sentence !== undefined && <Note tone="late">{say(give.sentence)}</Note>}
          </div>
        </Dialog>
      )}
    </div>
  )
}

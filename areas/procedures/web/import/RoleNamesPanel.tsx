// SPDX-License-Identifier: Apache-2.0
import { useId, useState } from 'react'
import { foldText } from '#kernel/vietnamese-text.ts'
import { Button, TextButton } from '#platform/web/controls/Button.tsx'
import { useKeys } from '#platform/web/keys/use-keys.ts'
import { useText, words } from '#platform/web/language/language.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { type RenamedRole, rolesIn, suggestRole } from '../../core/edit/role-names.ts'
import type { ProcedureContent } from '../../core/procedure-content.ts'

const WORDS = words({
  vi: { title: 'Tên vai trò', note: 'Vai trò đọc được mà cơ quan chưa dùng. Đổi một lần, các tệp sau tự đổi theo.', own: (read: string) => `Tên cơ quan dùng cho ${read}`, pick: 'Ghi hoặc chọn tên', accept: 'Nhận', acceptKey: 'nhận tên vai trò gợi ý', asBefore: 'Đổi tên theo lần trước', back: 'Để như trong tệp', keep: 'Giữ tên này' },
  en: { title: 'Names of roles', note: 'Roles of the file that the agency does not use. Rename once, later files follow.', own: (read: string) => `Own name of ${read}`, pick: 'Write or choose', accept: 'Accept', acceptKey: 'accept the role suggested', asBefore: 'Renamed as before', back: 'As in the file', keep: 'Keep it' },
})

export interface RoleNamesPanelProps {
  readonly content: ProcedureContent
  /** Roles that the agency's other procedures name. */
  readonly known: readonly string[]
  readonly renamed: readonly RenamedRole[]
  readonly onRename: (from: string, to: string) => void
  readonly onTakeBack: (role: RenamedRole) => void
}

/** Roles as the file names them beside the agency's own names: the first suggestion is taken with one key. */
export function RoleNamesPanel({ content, known, renamed, onRename, onTakeBack }: RoleNamesPanelProps) {
  const text = useText(WORDS)
  const list = useId()
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map())
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const own = new Set(known.map(foldText))
  const foreign = known.length === 0 ? [] : rolesIn(content).filter((role) => !own.has(foldText(role)) && !kept.has(role))
  const nameFor = (role: string): string => typed.get(role) ?? suggestRole(role, known) ?? ''
  const first = foreign.find((role) => nameFor(role).trim() !== '')
  useKeys(first === undefined ? [] : [{ key: 'Alt+A', label: text.acceptKey, run: () => { onRename(first, nameFor(first).trim()) } }])
  if (foreign.length === 0 && renamed.length === 0) return <></>
  return (
    <Panel title={text.title} note={foreign.length > 0 ? text.note : undefined} body="flush">
      <datalist id={list}>{known.map((role) => <option key={role} value={role} aria-label={role} />)}</datalist>
      <ul className="pr-roles">
        {foreign.map((role) => (
          <li key={role}>
            <span className="pr-any medium">{role}</span>
            <input className="pr-cell" list={list} aria-label={text.own(role)} placeholder={text.pick} maxLength={1_000} value={nameFor(role)} onChange={(event) => { setTyped(new Map(typed).set(role, event.currentTarget.value)) }} onKeyDown={(event) => { if (event.key === 'Enter' && nameFor(role).trim() !== '') { event.preventDefault(); onRename(role, nameFor(role).trim()) } }} />
            <span className="row"><Button size="small" {...(role === first ? { hotkey: 'Alt+A' } : {})} offBecause={nameFor(role).trim() === '' ? text.pick : undefined} onClick={() => { onRename(role, nameFor(role).trim()) }}>{text.accept}</Button><TextButton onClick={() => { setKept(new Set(kept).add(role)) }}>{text.keep}</TextButton></span>
          </li>
        ))}
        {renamed.map((role) => <li key={`${role.from}-${role.to}`}><span className="t12 muted">{text.asBefore}</span><span className="pr-any">{role.from} → <b className="medium">{role.to}</b></span><TextButton onClick={() => { onTakeBack(role) }}>{text.back}</TextButton></li>)}
      </ul>
    </Panel>
  )
}

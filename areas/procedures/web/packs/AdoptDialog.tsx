// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Link } from 'react-router'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { TextField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { useApi } from '#platform/web/use-api.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { adoptItems, listPacks, listProcedures, listRoles, showPack } from '../../contract.ts'
import { codeOfItem } from '../../core/pack/pack-mapping.ts'
import { pathOfProcedure } from '../paths.ts'
import type { ShownPack } from './PackPage.tsx'

const WORDS = words({
  vi: {
    title: 'Nhận quy trình mẫu', why: 'Mỗi quy trình thành một dự thảo của cơ quan, rồi đi xem xét, phê duyệt, ban hành như thường. Tên vai trò, mã và thời gian lưu được đổi theo cơ quan, và được đổi lại như vậy ở các bản sau.', code: 'Mẫu mã quy trình', codeHint: 'Dùng {nn} cho số thứ tự, {code} cho mã mẫu. Để trống thì giữ mã mẫu.', example: (code: string) => `Ví dụ: ${code}`, roles: 'Vai trò trong mẫu → chức danh của cơ quan', retention: 'Thời gian lưu trong mẫu → của cơ quan', keep: 'Giữ như mẫu', act: (count: string) => `Nhận ${count} quy trình`, close: 'Đóng', done: (count: string) => `Đã tạo ${count} dự thảo.`, left: 'Chưa nhận được:', known: 'Cơ quan đã dùng tên này',
  },
  en: {
    title: 'Adopt model procedures', why: 'Each becomes a draft of the agency and goes the usual way. Role names, codes and retention are put into the agency’s words, and again so with later versions.', code: 'Pattern of codes', codeHint: '{nn} is the number, {code} the model code. Empty keeps the model code.', example: (code: string) => `For example ${code}`, roles: 'Roles of the model → posts of the agency', retention: 'Retention of the model → of the agency', keep: 'As in the model', act: (count: string) => `Adopt ${count}`, close: 'Close', done: (count: string) => `${count} drafts were made.`, left: 'Not adopted:', known: 'The agency uses this name',
  },
})

/** Asks what the agency calls the roles of the models, how it numbers, how long it keeps; then makes the drafts. */
export function AdoptDialog({ pack, itemIds, onClose }: { readonly pack: ShownPack; readonly itemIds: readonly string[]; readonly onClose: () => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const { number } = useFormat()
  const own = useApi(listRoles, {})
  const [codePattern, setPattern] = useState(pack.mapping.codePattern)
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map([...pack.mapping.roles, ...pack.mapping.retention].map(({ from, to }) => [from, to])))
  const command = useCommand(adoptItems, { refresh: [showPack, listPacks, listProcedures, listRoles] })
  const [answer, setAnswer] = useState<{ readonly made: readonly { readonly procedureId: string; readonly code: string }[]; readonly left: readonly { readonly itemId: string; readonly name: string; readonly why: { vi: string; en: string } }[] } | undefined>(undefined)
  const lines = (froms: readonly string[]) => froms.flatMap((from) => { const to = names.get(from)?.trim() ?? ''; return to === '' ? [] : [{ from, to }] })
  const mapping = { codePattern, roles: lines(pack.roles), retention: lines(pack.retention) }
  const first = pack.items.find(({ itemId }) => itemIds.includes(itemId))
  const run = async () => {
    const done = await command.run({ id: pack.id, itemIds: [...itemIds], mapping })
    if (done?.ok === true) setAnswer(done.value)
  }
  if (answer !== undefined) {
    return (
      <Dialog title={text.title} width={620} onClose={onClose} actions={<Button tone="primary" onClick={onClose}>{text.close}</Button>}>
        <Note tone={answer.made.length > 0 ? 'info' : 'soon'}>{text.done(number(answer.made.length))} {answer.made.slice(0, 20).map(({ procedureId, code }, at) => <span key={procedureId}>{at > 0 && ', '}<Link to={pathOfProcedure(procedureId)}>{code}</Link></span>)}</Note>
        {answer.left.length > 0 && <Note tone="soon"><p>{text.left}</p><ul>{answer.left.map(({ itemId, name, why }) => <li key={itemId}><b>{name}</b>: {say(why)}</li>)}</ul></Note>}
      </Dialog>
    )
  }
  const field = (from: string, options: readonly string[]) => (
    <li key={from}><TextField label={from} size="small" placeholder={text.keep} maxLength={1000} value={names.get(from) ?? ''} onChange={(to) => { setNames(new Map(names).set(from, to)) }} {...(options.includes(from) ? { hint: text.known } : {})} /></li>
  )
  return (
    <Dialog title={text.title} width={680} onClose={onClose} onSubmit={() => { void run() }} actions={<><Button onClick={onClose}>{text.close}</Button><Button type="submit" tone="primary" busy={command.busy}>{text.act(number(itemIds.length))}</Button></>}>
      <p className="second">{text.why}</p>
      <TextField label={text.code} hint={first === undefined ? text.codeHint : `${text.codeHint} ${text.example(codeOfItem(first, mapping))}`} maxLength={80} value={codePattern} onChange={setPattern} />
      {pack.roles.length > 0 && <><p className="medium">{text.roles}</p><ul className="pk-names">{pack.roles.map((role) => field(role, (own.data?.roles ?? []).map((one) => one.role)))}</ul></>}
      {pack.retention.length > 0 && <><p className="medium">{text.retention}</p><ul className="pk-names">{pack.retention.map((one) => field(one, []))}</ul></>}
      {command.sentence !== undefined && <Note tone="late">{say(command.sentence)}</Note>}
    </Dialog>
  )
}

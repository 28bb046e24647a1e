// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { SelectField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { linkItem, listPacks, type PackItemView, showPack } from '../../contract.ts'
import { pathOfComparison } from './pack-paths.ts'

const WORDS = words({
  vi: { title: (name: string) => `Gắn quy trình đã có với mẫu “${name}”`, why: 'Quy trình của cơ quan giữ nguyên. Hai nội dung không có bản gốc chung, nên mọi chỗ khác nhau sẽ được hỏi từng chỗ; từ bản sau của bộ thì so sánh ba bên như thường.', own: 'Quy trình của cơ quan', act: 'Gắn và so sánh', keep: 'Để nguyên', same: 'Nội dung giống hệt mẫu; cơ quan nay theo bản mới nhất' },
  en: { title: (name: string) => `Link an existing procedure with “${name}”`, why: 'The own procedure stays as it is. There is no common original, so every difference is asked; later versions are compared three ways as usual.', own: 'Own procedure', act: 'Link and compare', keep: 'Leave as it is', same: 'Both say the same; the agency now follows the newest version' },
})

/** Asks which of the own procedures for the same administrative procedure stands for the model; then the comparison opens. */
export function LinkDialog({ packId, item, onClose }: { readonly packId: string; readonly item: PackItemView; readonly onClose: () => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const navigate = useNavigate()
  const [own, setOwn] = useState<string>(item.alike[0]?.id ?? '')
  const command = useCommand(linkItem, { refresh: [showPack, listPacks], onDone: ({ outcome }) => {
    if (outcome === 'same') showToast(text.same)
    onClose()
    if (outcome === 'different') void navigate(pathOfComparison(packId, item.itemId))
  } })
  const chosen = item.alike.find(({ id }) => id === own)
  return (
    <Dialog title={text.title(item.name)} onClose={onClose} onSubmit={() => { if (chosen !== undefined) void command.run({ id: packId, itemId: item.itemId, procedureId: chosen.id }) }} actions={<><Button onClick={onClose}>{text.keep}</Button><Button type="submit" tone="primary" busy={command.busy}>{text.act}</Button></>}>
      <p className="second">{text.why}</p>
      <SelectField label={text.own} value={own} onChange={setOwn} options={item.alike.map(({ id, code, name }) => ({ value: id, label: `${code} · ${name}` }))} />
      {command.sentence !== undefined && <Note tone="late">{say(command.sentence)}</Note>}
    </Dialog>
  )
}

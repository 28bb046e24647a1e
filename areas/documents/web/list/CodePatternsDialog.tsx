// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { SelectField, TextField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useApi } from '#platform/web/use-api.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { listCodePatterns, setCodePattern } from '../../contract.ts'
import { DocumentKind, KIND_NAMES } from '../../core/document-kind.ts'

const WORDS = words({
  vi: { title: 'Mẫu mã hiệu tài liệu', why: '{SO} là số thứ tự ({SO:2} viết hai chữ số), {LOAI} là ký hiệu loại, {DONVI} là mã cơ quan, {NAM} là năm. Mã đã cấp không đổi.', kind: 'Loại tài liệu', pattern: 'Mẫu mã hiệu', next: (code: string) => `Mã tiếp theo: ${code}`, close: 'Đóng', save: 'Lưu mẫu', saved: (code: string) => `Đã lưu; mã tiếp theo là ${code}`, same: 'Chưa sửa gì' },
  en: { title: 'Code patterns', why: '{SO} is the running number ({SO:2} with two digits), {LOAI} the kind, {DONVI} the agency, {NAM} the year. Codes already given stay.', kind: 'Kind', pattern: 'Pattern', next: (code: string) => `Next code: ${code}`, close: 'Close', save: 'Save the pattern', saved: (code: string) => `Saved; the next code is ${code}`, same: 'Nothing was changed' },
})

/** How codes of each kind are made up. */
export function CodePatternsDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const patterns = useApi(listCodePatterns, {})
  const [kind, setKind] = useState<DocumentKind>('internal-procedure')
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const save = useCommand(setCodePattern, { refresh: [listCodePatterns], onDone: ({ next }) => { setTyped(undefined); showToast(text.saved(next)) } })
  const now = patterns.data?.patterns.find((one) => one.kind === kind)
  return (
    <Dialog title={text.title} onClose={onClose} onSubmit={() => { if (now !== undefined && typed !== undefined) void save.run({ kind, version: now.version, pattern: typed }) }}
      actions={<><Button onClick={onClose}>{text.close}</Button><Button type="submit" tone="primary" busy={save.busy} offBecause={typed === undefined || typed === now?.pattern ? text.same : undefined}>{text.save}</Button></>}>
      <p className="second">{text.why}</p>
      <SelectField label={text.kind} value={kind} onChange={(value) => { const next = DocumentKind.safeParse(value); if (next.success) { setKind(next.data); setTyped(undefined); save.reset() } }} options={DocumentKind.options.filter((one) => one !== 'external').map((value) => ({ value, label: say(KIND_NAMES[value]) }))} />
      <TextField label={text.pattern} maxLength={60} value={typed ?? now?.pattern ?? ''} onChange={setTyped} hint={now === undefined ? undefined : text.next(now.next)} />
      {save.sentence !== undefined && <Note tone="late">{say(save.sentence)}</Note>}
    </Dialog>
  )
}

// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import type { PlainDate } from '#kernel/time.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { DateField } from '#platform/web/fields/DateField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { showCoverage } from '../contract/coverage.ts'
import { listProcedures, type ScopeMove, showProcedure } from '../contract/procedures.ts'
import { putInScope, takeOutOfScope } from '../contract/scope.ts'
import type { AdminProcedureId } from '../core/administrative-procedure.ts'

export const SCOPE_WORDS = words({
  vi: { 'put-in-scope': 'Đưa vào phạm vi thực hiện', 'take-out-of-scope': 'Đưa ra khỏi phạm vi thực hiện' },
  en: { 'put-in-scope': 'Put in scope', 'take-out-of-scope': 'Take out of scope' },
})
const WORDS = words({
  vi: {
    'put-in-scope': 'Từ ngày này cơ quan thực hiện thủ tục và thủ tục được tính vào độ phủ.', 'take-out-of-scope': 'Từ ngày này cơ quan không thực hiện thủ tục nữa và thủ tục không tính vào độ phủ. Những ngày trước đó giữ nguyên.',
    from: 'Kể từ ngày', keep: 'Để nguyên', done: 'Đã đổi phạm vi thực hiện', dayMissing: 'Chọn một ngày trước',
  },
  en: {
    'put-in-scope': 'From this day the agency performs the procedure and it counts for coverage.', 'take-out-of-scope': 'From this day the agency no longer performs it and it does not count for coverage. The days before stay as they are.',
    from: 'From', keep: 'Leave as it is', done: 'The scope was changed', dayMissing: 'Choose a day first',
  },
})

/** Asks from which day a procedure enters or leaves what the agency performs. */
export function ScopeDialog({ id, name, move, today, onClose }: { readonly id: AdminProcedureId; readonly name: string; readonly move: ScopeMove; readonly today: PlainDate; readonly onClose: () => void }) {
  const text = useText(WORDS)
  const act = useText(SCOPE_WORDS)
  const say = useSay()
  const [from, setFrom] = useState<PlainDate | undefined>(today)
  const command = useCommand(move === 'put-in-scope' ? putInScope : takeOutOfScope, {
    refresh: [showProcedure, listProcedures, showCoverage],
    onDone: () => { showToast(text.done); onClose() },
  })
  const submit = () => { if (from !== undefined) void command.run({ ids: [id], from }) }
  return (
    <Dialog title={act[move]} onClose={onClose} onSubmit={submit}
      actions={<><Button onClick={onClose}>{text.keep}</Button><Button type="submit" tone="primary" busy={command.busy} offBecause={from === undefined ? text.dayMissing : undefined}>{act[move]}</Button></>}>
      <div className="stack">
        <p className="strong">{name}</p>
        <p className="t13 second">{text[move]}</p>
        <DateField label={text.from} required value={from} onChange={setFrom} />
        {command.sentence !== undefined && <Note tone="late">{say(command.sentence)}</Note>}
      </div>
    </Dialog>
  )
}

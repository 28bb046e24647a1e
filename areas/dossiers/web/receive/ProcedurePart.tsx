// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react'
import { RadioField } from '#platform/web/fields/CheckField.tsx'
import { SelectField } from '#platform/web/fields/TextField.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { SearchCombobox } from '#platform/web/search/SearchCombobox.tsx'
import { ErrorState } from '#platform/web/states/ErrorState.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { findRunnable, type Runnable } from '../../contract/receiving.ts'
import { type ReceiveDraft, withProcedure } from './receive-draft.ts'

const WORDS = words({
  vi: { title: 'Thủ tục hành chính', hint: 'Gõ không dấu, viết tắt hoặc mã đều được', field: 'Tìm thủ tục', case: 'Trường hợp', noName: 'chung', tthc: 'Mã thủ tục hành chính', issue: (code: string, issue: number, steps: number) => `Theo ${code}, lần ban hành ${issue}, ${steps} bước` },
  en: { title: 'Procedure', hint: 'Without diacritics, initials or a code', field: 'Find the procedure', case: 'Case', noName: 'general', tthc: 'Code of the procedure', issue: (code: string, issue: number, steps: number) => `By ${code}, issue ${issue}, ${steps} steps` },
})
const TYPING_MS = 200

export interface PartProps {
  readonly draft: ReceiveDraft
  readonly onChange: (next: (draft: ReceiveDraft) => ReceiveDraft) => void
}

const itemOf = ({ revisionId, name, code, field, cases, tthcCodes }: Runnable) => ({ id: revisionId, name, detail: [tthcCodes[0] ?? code, field, cases[0]?.limitText].filter((part) => part != null && part !== '').join(' · ') })

/** Part 1: which procedure, in which of its cases. */
export function ProcedurePart({ draft, onChange }: PartProps) {
  const text = useText(WORDS)
  const [typed, setTyped] = useState('')
  const search = useLater(typed)
  const found = useApi(findRunnable, { limit: 12, ...(search === '' ? {} : { search }) }, { keepLast: true })
  const { procedure } = draft
  const procedures = found.data?.procedures ?? []
  const choose = (id: string | undefined) => {
    const chosen = id === undefined ? null : procedures.find(({ revisionId }) => revisionId === id) ?? null
    setTyped('')
    onChange((before) => withProcedure(before, chosen))
  }
  return (
    <div id="phan-1" className="ds-part">
      <Panel title={<><span className="ds-part-no" aria-hidden="true">1</span>{text.title}</>} aside={text.hint}>
        <div className="stack stack-tight">
          <SearchCombobox
            label={text.field} required autoFocus={procedure === null} items={procedures.map(itemOf)} value={procedure === null ? undefined : itemOf(procedure)} busy={found.isFetching || search !== typed}
            onTyped={setTyped} onChange={(item) => { choose(item?.id) }} hint={procedure === null ? undefined : text.issue(procedure.code, procedure.issueNo, procedure.stepCount)}
          />
          {found.error !== null && found.data === undefined && <ErrorState error={found.error} onRetry={() => { void found.refetch() }} />}
          {procedure !== null && procedure.cases.length > 1 && (
            <RadioField label={text.case} required value={draft.caseKey} onChange={(caseKey) => { onChange((before) => ({ ...before, caseKey })) }}
              choices={procedure.cases.map(({ key, name, limitText }) => ({ value: key, label: <>{name ?? text.noName}{limitText !== null && <span className="muted"> {limitText}</span>}</> }))} />
          )}
          {procedure !== null && procedure.tthcCodes.length > 1 && <SelectField label={text.tthc} value={draft.tthcCode} onChange={(tthcCode) => { onChange((before) => ({ ...before, tthcCode })) }} options={procedure.tthcCodes.map((code) => ({ value: code, label: code }))} />}
        </div>
      </Panel>
    </div>
  )
}

/** What was typed, once the typing rests. */
function useLater(typed: string): string {
  const [rested, setRested] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => { setRested(typed) }, TYPING_MS)
    return () => { clearTimeout(timer) }
  }, [typed])
  return rested
}

// SPDX-License-Identifier: Apache-2.0
import { addressOf } from '#platform/web/call-api.ts'
import { TextButton } from '#platform/web/controls/Button.tsx'
import { Tabs } from '#platform/web/controls/Tabs.tsx'
import { Feed } from '#platform/web/feedback/Feed.tsx'
import { Icon } from '#platform/web/icons/Icon.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { FORM_NAMES, type PrintForm, printDossierForm } from '../../contract/printing.ts'
import type { DossierId } from '../../core/dossier.ts'
import type { ShownDossier } from '../shown-dossier.ts'

const WORDS = words({
  vi: { parts: 'Biểu mẫu và lịch sử', forms: 'Biểu mẫu in', history: 'Lịch sử', unused: 'chưa dùng', newest: 'Mới nhất', all: 'Tất cả lịch sử', print: (name: string) => `In ${name} (PDF, mở trong thẻ mới)` },
  en: { parts: 'Forms and history', forms: 'Forms', history: 'History', unused: 'not used', newest: 'Newest', all: 'All history', print: (name: string) => `Print ${name} (PDF, opens in a new tab)` },
})
const NEWEST = 3

export type RecordsPart = 'forms' | 'history'

/** The address of a form of a dossier as a PDF. */
export const formAddress = (id: DossierId, form: PrintForm): string => addressOf(printDossierForm, { id, form })

/** The forms that can be printed now, and everything that happened. */
export function RecordsPanel({ shown, part, onPart }: { readonly shown: ShownDossier; readonly part: RecordsPart; readonly onPart: (part: RecordsPart) => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const { shortInstant, number } = useFormat()
  const items = shown.history.map(({ at, by, text: what }, index) => ({ id: String(index), at, what: <><b>{by}</b>: <span className="ds-wrap">{say(what)}</span></> }))
  return (
    <>
      <Panel body="flush">
        <Tabs label={text.parts} value={part} onChange={onPart} tabs={[{ value: 'forms', label: text.forms }, { value: 'history', label: text.history, count: number(items.length) }]}>
          {part === 'history' ? <div className="ds-pad"><Feed items={items} /></div> : (
            <ul className="ds-forms">
              {shown.forms.map(({ form, since }) => (
                <li key={form}>
                  {since === null ? <><span className="second">{say(FORM_NAMES[form])}</span><span className="push muted">{text.unused}</span></>
                    : <><a href={formAddress(shown.dossier.id, form)} target="_blank" rel="noreferrer" data-print={form} title={text.print(say(FORM_NAMES[form]))}><Icon name="print" size={14} />{say(FORM_NAMES[form])}</a><span className="push muted nowrap">{shortInstant(since)}</span></>}
                </li>
              ))}
            </ul>
          )}
        </Tabs>
      </Panel>
      {part === 'forms' && <Panel title={text.newest} aside={<TextButton onClick={() => { onPart('history') }}>{text.all}</TextButton>}><Feed items={items.slice(0, NEWEST)} /></Panel>}
    </>
  )
}

// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { CheckField } from '#platform/web/fields/CheckField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import { KIND_NAMES } from '../../core/document-kind.ts'
import { gapsOf } from '../../core/starter/placeholder.ts'
import { DocumentPreview } from './DocumentPreview.tsx'
import type { StarterView } from './starter-choice.ts'

const WORDS = words({
  vi: { set: 'Những gì sẽ được tạo', counted: (wanted: string, all: string) => `${wanted} trên ${all} tài liệu`, take: (name: string) => `Tạo ${name}`, show: 'Xem trước', taken: 'Đã có', open: (count: string) => `${count} chỗ chưa điền` },
  en: { set: 'What will be made', counted: (wanted: string, all: string) => `${wanted} of ${all} documents`, take: (name: string) => `Make ${name}`, show: 'Preview', taken: 'Exists', open: (count: string) => `${count} gaps` },
})

/** The documents of the set with their ticks, and one of them as it will be drafted. */
export function PackPanel({ view, onTick }: { readonly view: StarterView; readonly onTick: (code: string, isWanted: boolean) => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const { number } = useFormat()
  const [shown, setShown] = useState<string | undefined>(undefined)
  const chosen = view.documents.find(({ document }) => document.code === shown) ?? view.documents[0]
  return (
    <div className="st-pack">
      <Panel title={text.set} body="flush" aside={<span className="t12 muted">{text.counted(number(view.wanted.length), number(view.documents.length))}</span>}>
        <ul className="st-list">
          {view.documents.map(({ document, state }) => (
            <li key={document.code} className={document.formOf === null ? 'st-line' : 'st-line is-form'}>
              <CheckField label={text.take(`${document.code} ${document.title}`)} labelLook="spoken" checked={state === 'wanted'} disabled={state === 'taken'} onChange={(isWanted) => { onTick(document.code, isWanted) }} />
              <button type="button" className="st-open" aria-pressed={document.code === chosen?.document.code} onClick={() => { setShown(document.code) }}><span className="st-code">{document.code}</span><span>{document.title}</span></button>
              {state === 'taken' && <StatusTag tone="plain" frame="bare">{text.taken}</StatusTag>}
            </li>
          ))}
        </ul>
      </Panel>
      {chosen !== undefined && (
        <Panel title={`${chosen.document.code} – ${chosen.document.title}`} note={say(KIND_NAMES[chosen.document.kind])} aside={<OpenGaps count={gapsOf(chosen.document.content).length} />}>
          <DocumentPreview content={chosen.document.content} />
        </Panel>
      )}
    </div>
  )
}

function OpenGaps({ count }: { readonly count: number }) {
  const text = useText(WORDS)
  const { number } = useFormat()
  return count === 0 ? null : <span className="t12 muted nowrap">{text.open(number(count))}</span>
}

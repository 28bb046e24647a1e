// SPDX-License-Identifier: Apache-2.0
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import type { LayerView } from '../../contract.ts'
import './calendar.css'

const WORDS = words({
  vi: { title: 'Các lớp lịch, dưới chồng lên trên', mine: 'bạn sửa được', none: 'Chưa ghi gì, theo cấp trên', version: (number: string) => `bản ${number}`, by: (at: string, who: string) => `${at} · ${who}`, unknown: 'người của cấp khác', program: 'kèm phần mềm', history: (count: string) => `Lịch sử ${count} bản`, more: (count: string) => `và ${count} thay đổi khác` },
  en: { title: 'Layers, each over the one before', mine: 'you may edit it', none: 'Says nothing; as above', version: (number: string) => `version ${number}`, by: (at: string, who: string) => `${at} · ${who}`, unknown: 'someone of another agency', program: 'with the program', history: (count: string) => `History of ${count} versions`, more: (count: string) => `and ${count} more` },
})

/** The layers that make the calendar, each with every version: who changed what, when, on which ground. */
export function LayersPanel({ layers }: { readonly layers: readonly LayerView[] }) {
  const text = useText(WORDS)
  const say = useSay()
  const { number, instant } = useFormat()
  return (
    <Panel title={text.title}>
      <ol className="or-layers">
        {layers.map(({ key, name, version, edits, history }) => (
          <li key={key}>
            <p className="row row-wrap"><b>{say(name)}</b>{edits !== null && <StatusTag tone="accent" icon="edit" frame="bare">{text.mine}</StatusTag>}<span className="push t12 muted">{version === 0 ? text.none : text.version(number(version))}</span></p>
            {history.length > 0 && (
              <details>
                <summary className="t12">{text.history(number(history.length))}</summary>
                <ol className="or-history" tabIndex={0} aria-label={text.history(number(history.length))}>
                  {history.map(({ number: at, id, at: when, by, source, changes, changeCount }) => (
                    <li key={id}>
                      <p className="t12"><b>{text.version(number(at))}</b> <span className="muted">{text.by(instant(when), by ?? (key === 'shipped' ? text.program : text.unknown))}</span></p>
                      <p className="t12 second">{source}</p>
                      <ul className="or-changes">{changes.map((change) => <li key={change.vi}>{say(change)}</li>)}{changeCount > changes.length && <li className="muted">{text.more(number(changeCount - changes.length))}</li>}</ul>
                    </li>
                  ))}
                </ol>
              </details>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  )
}

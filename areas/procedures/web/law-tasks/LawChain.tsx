// SPDX-License-Identifier: Apache-2.0
import { Link } from 'react-router'
import type { InstrumentRef } from '#areas/law/core/public.ts'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { Loaded } from '#platform/web/states/Loaded.tsx'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { showLawChain } from '../../contract/law-tasks.ts'
import { pathOfProcedure } from '../paths.ts'

const WORDS = words({
  vi: {
    title: 'Nơi viện dẫn trong cơ quan', note: 'Văn bản → thủ tục hành chính → quy trình → biểu mẫu → phổ biến', tthc: (count: string) => `Thủ tục hành chính (${count})`, procedures: (count: string) => `Quy trình (${count})`, forms: (count: string) => `Biểu mẫu, sổ cần xem lại (${count})`, issue: (no: number) => `lần ${no}`, via: (codes: string) => `qua thủ tục ${codes}`,
    draft: 'Dự thảo', tasks: (count: string) => `${count} việc đang mở`, none: 'Chưa thủ tục hay quy trình nào của cơ quan viện dẫn văn bản này.', noTthc: 'Không có thủ tục nào trong phạm vi thực hiện viện dẫn văn bản này.', noProcedure: 'Không có quy trình nào.', training: 'Phổ biến cho người làm: ghi ngày khi đóng từng việc rà soát.',
  },
  en: {
    title: 'Where the agency cites it', note: 'Document → administrative procedures → procedures → forms → training', tthc: (count: string) => `Administrative procedures (${count})`, procedures: (count: string) => `Procedures (${count})`, forms: (count: string) => `Forms to look at again (${count})`, issue: (no: number) => `issue ${no}`, via: (codes: string) => `through ${codes}`,
    draft: 'Draft', tasks: (count: string) => `${count} open tasks`, none: 'Nothing of the agency cites this document yet.', noTthc: 'None in scope.', noProcedure: 'No procedure.', training: 'Training: the day is noted when a task is closed.',
  },
})

/** What rests on a document, link by link: administrative procedures, procedures, their forms. */
export function LawChain({ instrument }: { readonly instrument: InstrumentRef }) {
  const text = useText(WORDS)
  const { number } = useFormat()
  const query = useApi(showLawChain, { id: instrument })
  return (
    <Panel title={text.title} note={text.note}>
      <Loaded query={query}>
        {({ tthc, procedures }) => {
          if (tthc.length + procedures.length === 0) return <p className="t13 second">{text.none}</p>
          const forms = [...new Set(procedures.flatMap((one) => one.forms))]
          return (
            <div className="stack">
              <section className="stack stack-tight">
                <h3 className="t13 medium">{text.tthc(number(tthc.length))}</h3>
                {tthc.length === 0 ? <p className="t13 muted">{text.noTthc}</p> : <ul className="t13">{tthc.map(({ id, code, name }) => <li key={id}><Link to={`/thu-tuc/${id}`}>{code}</Link> {name}</li>)}</ul>}
              </section>
              <section className="stack stack-tight">
                <h3 className="t13 medium">{text.procedures(number(procedures.length))}</h3>
                {procedures.length === 0 ? <p className="t13 muted">{text.noProcedure}</p> : (
                  <ul className="t13 stack stack-tight">
                    {procedures.map((one) => (
                      <li key={one.id}>
                        <Link to={pathOfProcedure(one.id)}>{one.code}</Link> {one.name} <span className="muted">{text.issue(one.issueNo)}</span>{' '}
                        {one.status !== 'issued' && one.status !== 'withdrawn' && <StatusTag tone="plain">{text.draft}</StatusTag>} {one.openTasks > 0 && <StatusTag tone="soon">{text.tasks(number(one.openTasks))}</StatusTag>}
                        {one.viaTthc.length > 0 && <span className="t12 muted"> {text.via(one.viaTthc.join(', '))}</span>}
                      </li>
                    ))}
                  </ul>
                )}
              </section>
              {forms.length > 0 && <details className="t13"><summary className="medium">{text.forms(number(forms.length))}</summary><ul>{forms.map((form) => <li key={form}>{form}</li>)}</ul></details>}
              {procedures.length > 0 && <p className="t12 muted">{text.training}</p>}
            </div>
          )
        }}
      </Loaded>
    </Panel>
  )
}

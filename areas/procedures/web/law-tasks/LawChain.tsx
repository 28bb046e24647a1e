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
    title: 'Nơi viện dẫn trong cơ quan', note: 'Văn bản → thủ tục hành chính → quy trình → biểu mẫu → người phải biết', tthc: (count: string) => `Thủ tục hành chính (${count})`, procedures: (count: string) => `Quy trình (${count})`, forms: (count: string) => `Biểu mẫu, sổ cần xem lại (${count})`, issue: (no: number) => `lần ${no}`, via: (codes: string) => `qua thủ tục ${codes}`,
    draft: 'Dự thảo', tasks: (count: string) => `${count} việc đang mở`, none: 'Chưa thủ tục hay quy trình nào của cơ quan viện dẫn văn bản này.', of: (codes: string) => `trong ${codes}`, kept: 'Mở biểu mẫu', notKept: 'chưa có trong danh mục biểu mẫu', cites: 'tự viện dẫn văn bản này', noForms: 'Quy trình không nêu tên biểu mẫu nào.', people: (count: string) => `Người phải biết khi văn bản đổi (${count})`, nobody: (roles: string) => `Chưa rõ người cho vai trò: ${roles}. Gán ở trang Vai trò và người.`, noPeople: 'Chưa vai trò nào trong các bước có người giữ.', noTthc: 'Không có thủ tục nào trong phạm vi thực hiện viện dẫn văn bản này.', noProcedure: 'Không có quy trình nào.', training: 'Đào tạo và xác nhận đã học sẽ có trang riêng ở bản sau; hiện nay ngày phổ biến được ghi ở từng việc rà soát.',
  },
  en: {
    title: 'Where the agency cites it', note: 'Document → administrative procedures → procedures → forms → people who must know', tthc: (count: string) => `Administrative procedures (${count})`, procedures: (count: string) => `Procedures (${count})`, forms: (count: string) => `Forms to look at again (${count})`, issue: (no: number) => `issue ${no}`, via: (codes: string) => `through ${codes}`,
    draft: 'Draft', tasks: (count: string) => `${count} open tasks`, none: 'Nothing of the agency cites this document yet.', of: (codes: string) => `in ${codes}`, kept: 'Open the form', notKept: 'no controlled form', cites: 'cites the document itself', noForms: 'The procedures name no form.', people: (count: string) => `Who must know of a change (${count})`, nobody: (roles: string) => `Nobody stands for: ${roles}. Assign them on the page of roles.`, noPeople: 'Nobody stands for any role of the steps.', noTthc: 'None in scope.', noProcedure: 'No procedure.', training: 'Training has its own pages in a later release; for now the day people were told is noted with each task.',
  },
})

/** What rests on a document, link by link: administrative procedures, procedures, their forms, the people who must know. */
export function LawChain({ instrument }: { readonly instrument: InstrumentRef }) {
  const text = useText(WORDS)
  const { number } = useFormat()
  const query = useApi(showLawChain, { id: instrument })
  return (
    <Panel title={text.title} note={text.note}>
      <Loaded query={query}>
        {({ tthc, procedures, forms, people, rolesOfNobody }) => {
          if (tthc.length + procedures.length + forms.length === 0) return <p className="t13 second">{text.none}</p>
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
              <section className="stack stack-tight">
                <h3 className="t13 medium">{text.forms(number(forms.length))}</h3>
                {forms.length === 0 ? <p className="t13 muted">{text.noForms}</p> : (
                  <ul className="t13">
                    {forms.map(({ name, code, path, cites, procedures: codes }) => (
                      <li key={`${code ?? ''}-${name}`}>
                        {path !== null && code !== null && <><Link to={path} title={text.kept}>{code}</Link> </>}{name}
                        <span className="t12 muted"> {[codes.length > 0 ? text.of(codes.join(', ')) : '', code === null ? text.notKept : '', cites ? text.cites : ''].filter((part) => part !== '').join('; ')}</span>
                      </li>
                    ))}
                  </ul>
                )}
              </section>
              {procedures.length > 0 && (
                <section className="stack stack-tight">
                  <h3 className="t13 medium">{text.people(number(people.length))}</h3>
                  {people.length === 0 ? <p className="t13 muted">{text.noPeople}</p> : <ul className="t13">{people.map(({ personId, name, posts, procedures: codes }) => <li key={personId}>{name} <span className="t12 muted">{posts.join(', ')}; {text.of(codes.join(', '))}</span></li>)}</ul>}
                  {rolesOfNobody.length > 0 && <p className="t12 late">{text.nobody(rolesOfNobody.join('; '))}</p>}
                  <p className="t12 muted">{text.training}</p>
                </section>
              )}
            </div>
          )
        }}
      </Loaded>
    </Panel>
  )
}

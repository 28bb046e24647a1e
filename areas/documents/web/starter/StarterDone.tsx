// SPDX-License-Identifier: Apache-2.0
import type { z } from 'zod'
import { Link } from 'react-router'
import { LinkButton } from '#platform/web/controls/Button.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import type { beginStarter } from '../../contract.ts'
import { PLACEHOLDERS } from '../../core/starter/placeholder.ts'

const WORDS = words({
  vi: {
    title: (count: string) => `Đã tạo ${count} dự thảo`, next: 'Việc tiếp theo: xem lại từng tài liệu, sửa cho đúng thực tế của cơ quan, rồi gửi xem xét và phê duyệt. Ba việc soạn thảo, xem xét, phê duyệt do ba người khác nhau làm.', left: 'Còn chỗ chưa điền', leftIn: (name: string, count: string) => `${name}: ${count} tài liệu`, leftWhy: 'Các chỗ này đứng trong ngoặc [[ ]] trong dự thảo; điền khi sửa.', none: 'Mọi chỗ trống đã được điền.', list: 'Xem danh sách tài liệu',
  },
  en: {
    title: (count: string) => `${count} drafts were made`, next: 'Next: read each document, fit it to how the agency works, then send it for review and approval by different people.', left: 'Gaps left', leftIn: (name: string, count: string) => `${name}: ${count} documents`, leftWhy: 'They stand in [[ ]] in the drafts; fill them when editing.', none: 'Every gap was filled.', list: 'Show the documents',
  },
})

/** What was made, and what is left to do. */
export function StarterDone({ made }: { readonly made: z.output<typeof beginStarter.output> }) {
  const text = useText(WORDS)
  const say = useSay()
  const { number } = useFormat()
  const nameOf = (gap: string) => { const label = PLACEHOLDERS.find(({ name }) => name === gap)?.label; return label === undefined ? gap : say(label) }
  return (
    <Panel title={text.title(number(made.documents.length))} aside={<LinkButton size="small" to="/tai-lieu">{text.list}</LinkButton>}>
      <div className="stack stack-tight">
        <Note>{text.next}</Note>
        {made.gapsLeft.length === 0 ? <p>{text.none}</p> : <Note tone="soon"><strong>{text.left}</strong><ul className="st-plain">{made.gapsLeft.map(({ name, documents }) => <li key={name}>{text.leftIn(nameOf(name), number(documents))}</li>)}</ul><p className="t12">{text.leftWhy}</p></Note>}
        <ol className="st-made">{made.documents.map(({ id, code, name }) => <li key={id}><span className="st-code">{code}</span> <Link to={`/tai-lieu/${id}`}>{name}</Link></li>)}</ol>
      </div>
    </Panel>
  )
}

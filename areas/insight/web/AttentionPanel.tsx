// SPDX-License-Identifier: Apache-2.0
import { Link } from 'react-router'
import { listDossiers } from '#areas/dossiers/contract.ts'
import type { ValueOf } from '#platform/web/call-api.ts'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import { Loaded } from '#platform/web/states/Loaded.tsx'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { dossiersAddress } from './addresses.ts'
import './insight.css'

const SHOWN = 4
const WORDS = words({
  vi: {
    title: 'Cần quyết định', nobody: 'Chưa rõ người', overdue: 'Quá hạn', nobodyAll: (count: string) => `${count} hồ sơ có bước chưa rõ người`, overdueAll: (count: string) => `${count} hồ sơ quá hạn`, calm: 'Không có hồ sơ nào chờ quyết định', calmWhy: 'Không hồ sơ nào quá hạn, không bước nào thiếu người.',
    due: (at: string) => `hẹn trả ${at}`, held: (name: string) => `đang ở ${name}`, step: (order: string) => `bước ${order}`, order: 'quá hạn lâu nhất trước',
  },
  en: {
    title: 'Asks for a decision', nobody: 'Nobody holds it', overdue: 'Overdue', nobodyAll: (count: string) => `${count} with a step nobody holds`, overdueAll: (count: string) => `${count} overdue`, calm: 'Nothing waits for a decision', calmWhy: 'Nothing is overdue, no step is without its person.',
    due: (at: string) => `due ${at}`, held: (name: string) => `with ${name}`, step: (order: string) => `step ${order}`, order: 'longest overdue first',
  },
})

type Page = ValueOf<typeof listDossiers>

/** What only the head can set right: steps without a person, and dossiers over their time; the most urgent of each. */
export function AttentionPanel({ agencyId }: { readonly agencyId: string | undefined }) {
  const text = useText(WORDS)
  const of = agencyId === undefined ? {} : { agencyId }
  const nobody = useApi(listDossiers, { group: 'step-without-holder', pageSize: SHOWN, ...of })
  const overdue = useApi(listDossiers, { group: 'overdue', pageSize: SHOWN, ...of })
  const count = nobody.data === undefined || overdue.data === undefined ? undefined : nobody.data.total + overdue.data.total
  return (
    <Panel title={text.title} aside={count === undefined || count === 0 ? undefined : text.order} body="flush">
      <Loaded query={nobody}>{(first) => <Loaded query={overdue}>{(second) => first.total + second.total === 0
        ? <PageState icon="fine" title={text.calm}>{text.calmWhy}</PageState>
        : <ul className="in-lines"><Lines page={first} kind="nobody" agencyId={agencyId} known={[]} /><Lines page={second} kind="overdue" agencyId={agencyId} known={first.rows} /></ul>}</Loaded>}</Loaded>
    </Panel>
  )
}

function Lines({ page, kind, agencyId, known }: { readonly page: Page; readonly kind: 'nobody' | 'overdue'; readonly agencyId: string | undefined; readonly known: Page['rows'] }) {
  const text = useText(WORDS)
  const { number, shortInstant } = useFormat()
  return (
    <>
      {page.rows.filter(({ id }) => !known.some((row) => row.id === id)).map((row) => (
        <li key={`${kind} ${row.id}`}>
          <span className="in-lines__tag"><StatusTag tone="late" {...(kind === 'nobody' ? { icon: 'person' as const } : {})}>{text[kind]}</StatusTag></span>
          <span className="grow">
            <Link to={`/ho-so/${row.id}`} className="plain medium">{row.procedureName} – {row.applicantName}</Link>
            <span className="in-lines__note">{[row.code, row.stepOrder === null ? '' : text.step(number(row.stepOrder)), row.holderName === null ? '' : text.held(row.holderName), row.currentDueAt === null ? '' : text.due(shortInstant(row.currentDueAt))].filter(Boolean).join(' · ')}</span>
          </span>
        </li>
      ))}
      {page.total > page.rows.length && <li><Link to={dossiersAddress({ group: kind === 'nobody' ? 'step-without-holder' : 'overdue', agencyId })}>{text[kind === 'nobody' ? 'nobodyAll' : 'overdueAll'](number(page.total))}</Link></li>}
    </>
  )
}

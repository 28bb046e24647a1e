// SPDX-License-Identifier: Apache-2.0
import { lazy, Suspense } from 'react'
import { ActedBy, ApprovalStrip } from '#areas/documents/web/public.ts'
import { useParams, useSearchParams } from 'react-router'
import { type Tab, Tabs } from '#platform/web/controls/Tabs.tsx'
import { LinkButton } from '#platform/web/controls/Button.tsx'
import { Feed } from '#platform/web/feedback/Feed.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { Icon } from '#platform/web/icons/Icon.tsx'
import { useKeys } from '#platform/web/keys/use-keys.ts'
import { addressOf } from '#platform/web/call-api.ts'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { Loading } from '#platform/web/states/Loading.tsx'
import { Loaded } from '#platform/web/states/Loaded.tsx'
import { Link } from 'react-router'
import { useApi } from '#platform/web/use-api.ts'
import { showProcedure, sourceFile } from '../../contract.ts'
import { ProcedureId, RevisionId } from '../../core/revision.ts'
import { IssueTag } from '../IssueTag.tsx'
import { LIST_PATH, pathOfProcedure } from '../paths.ts'
import { shownStateOf } from '../words-of-issue.ts'
import { LawTaskNote } from '../law-tasks/LawTaskNote.tsx'
import { BasisTable, DossierTable, FormTable, RecordTable } from './ContentTables.tsx'
import { DownloadMenu } from './DownloadMenu.tsx'
import { IssueTable } from './IssueTable.tsx'
import { NoSuchProcedure } from './NoSuchProcedure.tsx'
import type { ShownProcedure } from './shown-procedure.ts'
import { StepsPart } from './StepsPart.tsx'
import { useMoves } from './use-moves.tsx'
import '../procedures.css'

const CompareTable = lazy(async () => ({ default: (await import('../compare/CompareTable.tsx')).CompareTable }))
const ProcedureDistribution = lazy(async () => ({ default: (await import('./ProcedureDistribution.tsx')).ProcedureDistribution }))

const WORDS = words({
  vi: {
    list: 'Quy trình', title: 'Quy trình', issue: (no: number) => `lần ${no}`, noField: 'Chưa ghi lĩnh vực', parts: 'Các phần của quy trình', steps: 'Các bước', dossier: 'Thành phần hồ sơ', forms: 'Biểu mẫu', records: 'Hồ sơ lưu', legal: 'Căn cứ pháp lý', history: 'Lịch sử', issues: 'Lần ban hành', distribution: 'Phân phối', compare: (no: number) => `So với lần ${no}`, compareKey: 'so lần trước', file: 'Tải tệp Word gốc', 
    rejected: 'Dự thảo bị trả lại để sửa:', old: (no: number) => `Đây không phải lần mới nhất. Lần mới nhất là lần ${no}.`, newest: 'Xem lần mới nhất', inForce: (no: number) => `Xem lần đang áp dụng (lần ${no})`, historyNote: 'Việc mới nhất ở trên',
  },
  en: {
    list: 'Procedures', title: 'Procedure', issue: (no: number) => `issue ${no}`, noField: 'No field given', parts: 'Parts of the procedure', steps: 'Steps', dossier: 'Dossier', forms: 'Forms', records: 'Records', legal: 'Legal basis', history: 'History', issues: 'Issues', distribution: 'Distribution', compare: (no: number) => `Against issue ${no}`, compareKey: 'compare', file: 'Download the Word file', 
    rejected: 'The draft was sent back:', old: (no: number) => `This is not the newest issue; that is issue ${no}.`, newest: 'Show the newest', inForce: (no: number) => `Show the one in force (issue ${no})`, historyNote: 'Newest first',
  },
})

const PARTS = ['steps', 'dossier', 'forms', 'records', 'legal', 'history', 'issues', 'distribution', 'compare'] as const
type Part = (typeof PARTS)[number]
const LISTED = ['steps', 'dossier', 'forms', 'records', 'legal', 'history', 'issues'] as const
const IN_ADDRESS: Readonly<Record<Part, string>> = { steps: 'cac-buoc', dossier: 'thanh-phan', forms: 'bieu-mau', records: 'ho-so-luu', legal: 'can-cu', history: 'lich-su', issues: 'lan-ban-hanh', distribution: 'phan-phoi', compare: 'so-sanh' }

/** One procedure: an issue of it with its steps and parts, what is unclear in it, and what may be done with it. */
export function ProcedurePage() {
  const { procedureId } = useParams()
  const [address] = useSearchParams()
  const text = useText(WORDS)
  const id = ProcedureId.safeParse(procedureId)
  const revisionId = RevisionId.safeParse(address.get('lan'))
  const query = useApi(showProcedure, { id: id.data ?? '', ...(revisionId.success ? { revisionId: revisionId.data } : {}) }, { keepLast: true, when: id.success })
  if (!id.success) return <NoSuchProcedure />
  return <>{query.data === undefined && <PageHead title={text.title} crumbs={[{ name: text.list, to: LIST_PATH }]} />}<Loaded query={query}>{(shown) => <Procedure key={shown.revision.id} shown={shown} />}</Loaded></>
}

function Procedure({ shown }: { readonly shown: ShownProcedure }) {
  const text = useText(WORDS)
  const say = useSay()
  const { number } = useFormat()
  const [address, setAddress] = useSearchParams()
  const { id, code, content, revision, revisions, history, hasSourceFile, today } = shown
  const earlier = revisions.find(({ issueNo }) => issueNo < revision.issueNo)
  const asked = PARTS.find((one) => IN_ADDRESS[one] === address.get('phan')) ?? 'steps'
  const part = asked === 'compare' && earlier === undefined ? 'steps' : asked
  const choose = (next: Part) => { setAddress((before) => { const after = new URLSearchParams(before); after.set('phan', IN_ADDRESS[next]); return after }, { replace: true }) }
  const newest = revisions[0]
  const { buttons, outcome } = useMoves(shown)
  const inForce = revisions.find((one) => { const state = shownStateOf(one, today); return state === 'in-force' || state === 'leaving' })
  const counts: Readonly<Record<(typeof LISTED)[number], number>> = { steps: content.steps.length, dossier: content.dossier.length, forms: content.forms?.length ?? 0, records: content.records.length, legal: content.legalBasis.length, history: history.length, issues: revisions.length }
  const tabs: readonly Tab<Part>[] = [...LISTED.map((value) => ({ value, label: text[value], count: number(counts[value]) })), { value: 'distribution', label: text.distribution }, ...(earlier === undefined ? [] : [{ value: 'compare' as const, label: text.compare(earlier.issueNo) }])]
  useKeys(earlier === undefined ? [] : [{ key: 'V', label: text.compareKey, run: () => { choose(part === 'compare' ? 'steps' : 'compare') } }])
  return (
    <>
      <PageHead title={`${code} · ${content.name}`} crumbs={[{ name: text.list, to: LIST_PATH }, { name: content.field ?? text.noField }]}
        tags={<><IssueTag state={shownStateOf(revision, today)}> {text.issue(revision.issueNo)}</IssueTag>{inForce !== undefined && inForce.id !== revision.id && <Link className="t12" to={pathOfProcedure(id, inForce.id)}>{text.inForce(inForce.issueNo)}</Link>}</>}
        actions={<>{hasSourceFile && <a className="nr-btn nr-btn--plain" href={addressOf(sourceFile, { revisionId: revision.id })} download><Icon name="download" />{text.file}</a>}<DownloadMenu shown={shown} />{buttons}</>} />
      <div className="pr-notes">
        {outcome}
        <LawTaskNote procedureId={id} />
        {newest !== undefined && newest.id !== revision.id && <Note><div className="row row-wrap">{text.old(newest.issueNo)}<LinkButton size="small" to={pathOfProcedure(id)}>{text.newest}</LinkButton></div></Note>}
        {revision.status === 'draft' && revision.rejectionReason !== null && <Note tone="soon"><b>{text.rejected}</b> {revision.rejectionReason}</Note>}
      </div>
      <ApprovalStrip issue={revision} waitingFor={shown.waitingFor} />
      <div className="pr-tabs">
        <Tabs label={text.parts} tabs={tabs} value={part} onChange={choose}><Suspense fallback={<Loading what={undefined} lines={8} />}>
          {part === 'steps' ? <StepsPart shown={shown} />
            : part === 'dossier' ? <Panel body="flush"><DossierTable items={content.dossier} /></Panel>
              : part === 'forms' ? <Panel body="flush"><FormTable forms={content.forms ?? []} /></Panel>
                : part === 'records' ? <Panel body="flush"><RecordTable records={content.records} /></Panel>
                  : part === 'legal' ? <Panel body="flush"><BasisTable basis={content.legalBasis} /></Panel>
                    : part === 'history' ? <Panel title={`${text.history}: ${text.issue(revision.issueNo)}`} note={text.historyNote}><Feed items={history.map(({ at, by, onBehalfOf, text: what }, index) => ({ id: String(index), at, what: <><b><ActedBy who={{ name: by, onBehalfOf }} /></b>: {say(what)}</> }))} /></Panel>
                      : part === 'compare' && earlier !== undefined ? <Panel body="flush"><CompareTable id={id} content={content} before={earlier} /></Panel>
                        : part === 'distribution' ? <ProcedureDistribution shown={shown} />
                          : <Panel body="flush"><IssueTable shown={shown} /></Panel>}
        </Suspense></Tabs>
      </div>
    </>
  )
}

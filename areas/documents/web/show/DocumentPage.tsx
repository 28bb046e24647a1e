// SPDX-License-Identifier: Apache-2.0
import { Link, useParams, useSearchParams } from 'react-router'
import { addressOf } from '#platform/web/call-api.ts'
import { LinkButton } from '#platform/web/controls/Button.tsx'
import { type Tab, Tabs } from '#platform/web/controls/Tabs.tsx'
import { Feed } from '#platform/web/feedback/Feed.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { Icon } from '#platform/web/icons/Icon.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { FactList } from '#platform/web/panel/FactList.tsx'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { Loaded } from '#platform/web/states/Loaded.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { issuedFile, printIssue, showDocument } from '../../contract.ts'
import { KIND_NAMES } from '../../core/document-kind.ts'
import { DocumentId, IssueId } from '../../core/issue.ts'
import { isInForce, shownStateOf } from '../../core/issue-text.ts'
import { DocumentTag } from '../DocumentTag.tsx'
import { LIST_PATH, pathOfDocument } from '../paths.ts'
import { ActedBy } from './ActedBy.tsx'
import { ApprovalStrip } from './ApprovalStrip.tsx'
import { ChangesPart } from './ChangesPart.tsx'
import { ContentView } from './ContentView.tsx'
import { DistributionPart } from './DistributionPart.tsx'
import { IssuesPart } from './IssuesPart.tsx'
import type { ShownDocument } from './shown-document.ts'
import { useMoves } from './use-moves.tsx'
import '../documents.css'

const WORDS = words({
  vi: {
    list: 'Tài liệu', title: 'Tài liệu', issue: (no: number) => `lần ${no}`, parts: 'Các phần của tài liệu', content: 'Nội dung', about: 'Thông tin', issues: 'Lần ban hành', distribution: 'Phân phối, xác nhận', changes: 'Sửa đổi', history: 'Lịch sử', print: 'Mở bản PDF', printMarked: 'Mở bản có dấu', download: 'Tải bản gốc', missing: 'Không có tài liệu này', missingWhy: 'Có thể tài liệu thuộc cơ quan khác hoặc địa chỉ bị gõ sai.',
    rejected: 'Dự thảo bị trả lại để sửa:', old: (no: number) => `Đây không phải lần mới nhất. Lần mới nhất là lần ${no}.`, newest: 'Xem lần mới nhất', inForce: (no: number) => `Xem lần đang áp dụng (lần ${no})`, fileWhy: (name: string) => `Nội dung của lần này là tệp “${name}”. Tệp được giữ nguyên từng byte; bản có dấu là bản sao mang dấu kiểm soát trên từng trang, tệp Word thì có tờ kiểm soát kẹp trước.`, historyNote: 'Việc mới nhất ở trên', reviewDue: (day: string) => `Đã đến hạn soát xét (${day}). Ghi kết quả soát xét, hoặc soạn lần ban hành tiếp theo.`,
    kind: 'Loại', owner: 'Chủ sở hữu', unit: 'Bộ phận', process: 'Quy trình', clause: 'Điều khoản ISO', legalBasis: 'Căn cứ pháp lý', replaces: 'Thay thế', replacedBy: 'Được thay thế bởi', review: 'Chu kỳ soát xét', months: (count: number) => `${count} tháng`, due: 'Soát xét trước', hash: 'Mã băm nội dung', pdfHash: 'Mã băm tệp ban hành',
  },
  en: {
    list: 'Documents', title: 'Document', issue: (no: number) => `issue ${no}`, parts: 'Parts of the document', content: 'Content', about: 'About', issues: 'Issues', distribution: 'Distribution', changes: 'Changes', history: 'History', print: 'Open the PDF', printMarked: 'Open the marked copy', download: 'Download the original', missing: 'No such document', missingWhy: 'It may belong to another agency.',
    rejected: 'The draft was sent back:', old: (no: number) => `This is not the newest issue; that is issue ${no}.`, newest: 'Show the newest', inForce: (no: number) => `Show the one in force (issue ${no})`, fileWhy: (name: string) => `This issue is the file “${name}”, kept byte for byte; the marked copy carries its control mark on each page, for a Word file it is a sheet to be laid in front.`, historyNote: 'Newest first', reviewDue: (day: string) => `Due for review (${day}). Record the review or draft the next issue.`,
    kind: 'Kind', owner: 'Owner', unit: 'Unit', process: 'Process', clause: 'ISO clause', legalBasis: 'Legal basis', replaces: 'Replaces', replacedBy: 'Replaced by', review: 'Review every', months: (count: number) => `${count} months`, due: 'Review by', hash: 'Hash of the content', pdfHash: 'Hash of the issued file',
  },
})

const PARTS = ['content', 'about', 'issues', 'distribution', 'changes', 'history'] as const
type Part = (typeof PARTS)[number]
const IN_ADDRESS: Readonly<Record<Part, string>> = { content: 'noi-dung', about: 'thong-tin', issues: 'lan-ban-hanh', distribution: 'phan-phoi', changes: 'sua-doi', history: 'lich-su' }

/** One document: an issue of it with what it holds, who has it, and what may be done with it. */
export function DocumentPage() {
  const { documentId } = useParams()
  const [address] = useSearchParams()
  const text = useText(WORDS)
  const id = DocumentId.safeParse(documentId)
  const issueId = IssueId.safeParse(address.get('lan'))
  const query = useApi(showDocument, { id: id.data ?? '', ...(issueId.success ? { issueId: issueId.data } : {}) }, { keepLast: true, when: id.success })
  if (!id.success) return <><PageHead title={text.title} crumbs={[{ name: text.list, to: LIST_PATH }]} /><PageState icon="search" title={text.missing}>{text.missingWhy}</PageState></>
  return <>{query.data === undefined && <PageHead title={text.title} crumbs={[{ name: text.list, to: LIST_PATH }]} />}<Loaded query={query}>{(shown) => <Document key={shown.issue.id} shown={shown} />}</Loaded></>
}

function Document({ shown }: { readonly shown: ShownDocument }) {
  const text = useText(WORDS)
  const say = useSay()
  const { date, number } = useFormat()
  const [address, setAddress] = useSearchParams()
  const { id, kind, code, issue, issues, content, file, history, requests, today } = shown
  const part = PARTS.find((one) => IN_ADDRESS[one] === address.get('phan')) ?? 'content'
  const choose = (next: Part) => { setAddress((before) => { const after = new URLSearchParams(before); after.set('phan', IN_ADDRESS[next]); return after }, { replace: true }) }
  const { buttons, outcome } = useMoves(shown)
  const newest = issues[0]
  const inForce = issues.find((one) => isInForce(one, today))
  const tabs: readonly Tab<Part>[] = PARTS.map((value) => ({ value, label: text[value], ...(value === 'issues' ? { count: number(issues.length) } : value === 'changes' && requests.length > 0 ? { count: number(requests.length) } : {}) }))
  const isDue = issue.status === 'issued' && issue.reviewDue !== null && issue.reviewDue <= today
  return (
    <>
      <PageHead title={`${code} · ${issue.name}`} crumbs={[{ name: text.list, to: LIST_PATH }, { name: say(KIND_NAMES[kind]) }]}
        tags={<><DocumentTag state={shownStateOf(issue, today)}> {text.issue(issue.issueNo)}</DocumentTag>{inForce !== undefined && inForce.id !== issue.id && <Link className="t12" to={pathOfDocument(id, inForce.id)}>{text.inForce(inForce.issueNo)}</Link>}</>}
        actions={<><a className="nr-btn nr-btn--plain" href={addressOf(printIssue, { issueId: issue.id })} target="_blank" rel="noopener"><Icon name="print" />{file === null ? text.print : text.printMarked}</a>{file !== null && <a className="nr-btn nr-btn--plain" href={addressOf(issuedFile, { issueId: issue.id })} download><Icon name="download" />{text.download}</a>}{buttons}</>} />
      <div className="dc-notes">
        {outcome}
        {newest !== undefined && newest.id !== issue.id && <Note><div className="row row-wrap">{text.old(newest.issueNo)}<LinkButton size="small" to={pathOfDocument(id)}>{text.newest}</LinkButton></div></Note>}
        {issue.status === 'draft' && issue.rejectionReason !== null && <Note tone="soon"><b>{text.rejected}</b> {issue.rejectionReason}</Note>}
        {isDue && issue.reviewDue !== null && <Note tone="soon">{text.reviewDue(date(issue.reviewDue))}</Note>}
      </div>
      <ApprovalStrip issue={issue} waitingFor={shown.waitingFor} />
      <div className="dc-tabs">
        <Tabs label={text.parts} tabs={tabs} value={part} onChange={choose}>
          {part === 'content' ? <Panel body="flush">{content === null ? <p className="dc-paper">{text.fileWhy(file?.name ?? '')}</p> : <ContentView content={content} />}</Panel>
            : part === 'about' ? <Panel><About shown={shown} /></Panel>
              : part === 'issues' ? <IssuesPart shown={shown} />
                : part === 'distribution' ? <DistributionPart issueId={issue.id} today={today} />
                  : part === 'changes' ? <ChangesPart shown={shown} />
                    : <Panel title={`${text.history}: ${text.issue(issue.issueNo)}`} note={text.historyNote}><Feed items={history.map(({ at, by, onBehalfOf, text: what }, index) => ({ id: String(index), at, what: <><b><ActedBy who={{ name: by, onBehalfOf }} /></b>: {say(what)}</> }))} /></Panel>}
        </Tabs>
      </div>
    </>
  )
}

function About({ shown: { kind, about, reviewMonths, issue } }: { readonly shown: ShownDocument }) {
  const text = useText(WORDS)
  const say = useSay()
  const { date } = useFormat()
  const said = (['owner', 'unit', 'process', 'clause', 'legalBasis', 'replaces', 'replacedBy'] as const).map((key) => ({ name: text[key], value: about[key] === '' ? '—' : about[key] }))
  return (
    <FactList facts={[{ name: text.kind, value: say(KIND_NAMES[kind]) }, ...said, { name: text.review, value: text.months(reviewMonths) }, { name: text.due, value: issue.reviewDue === null ? '—' : date(issue.reviewDue) },
      ...(issue.contentHash === null ? [] : [{ name: text.hash, value: <code className="dc-any">{issue.contentHash}</code> }, { name: text.pdfHash, value: <code className="dc-any">{issue.pdfSha256}</code> }])]} />
  )
}

// SPDX-License-Identifier: Apache-2.0
import { type CSSProperties, useState } from 'react'
import { Link } from 'react-router'
import { LinkButton } from '#platform/web/controls/Button.tsx'
import { Segments } from '#platform/web/controls/Segments.tsx'
import { SelectField } from '#platform/web/fields/TextField.tsx'
import type { LintItem } from '#platform/web/feedback/LintList.tsx'
import { useKeys } from '#platform/web/keys/use-keys.ts'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { FactList } from '#platform/web/panel/FactList.tsx'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { useMay } from '#platform/web/session.ts'
import { PageState } from '#platform/web/states/PageState.tsx'
import { cellOf, placeOfFinding, queryOfPlace, type StepCell } from '../finding-place.ts'
import { FindingsPanel } from '../FindingsPanel.tsx'
import { LongText } from '../LongText.tsx'
import { pathOfEditing, pathOfRole, UNHELD_PATH } from '../paths.ts'
import { clearsOfSteps } from '../step-clears.ts'
import { UnreadPanel } from '../UnreadPanel.tsx'
import { CaseTotals } from './CaseTotals.tsx'
import type { FindingView } from '../../contract.ts'
import type { ShownProcedure } from './shown-procedure.ts'
import { MOST_LANES } from './FlowCell.tsx'
import { StepTable } from './StepTable.tsx'
import { lanesOf } from './swim-lanes.ts'
import type { Clear } from '#platform/web/clears/clears.ts'
import { isApplicant } from '../../core/check/applicant.ts'
import type { Step } from '../../core/procedure-content.ts'

const WORDS = words({
  vi: {
    title: 'Bảng các bước', cases: 'Trường hợp', flow: 'Lưu đồ', show: 'Hiện', hide: 'Ẩn', flowKey: 'ẩn, hiện lưu đồ', nextError: 'lỗi kế tiếp', every: 'Mọi trường hợp', about: 'Thông tin chung', field: 'Lĩnh vực', tthc: 'Mã thủ tục hành chính', limits: 'Thời hạn giải quyết', fee: 'Phí, lệ phí', result: 'Kết quả', direct: 'trực tiếp', postal: 'bưu chính', online: 'trực tuyến', none: 'Chưa ghi',
    person: 'Ghi người', task: 'Ghi việc', method: 'Ghi cách làm', time: 'Ghi thời gian', duty: 'Ghi trách nhiệm', mend: 'Sửa', assign: 'Gán người', empty: 'Quy trình chưa có bước nào', emptyWhy: 'Thêm các bước trong phần sửa dự thảo, hoặc nhập lại từ tệp Word có bảng các bước.', edit: 'Sửa dự thảo',
    nobody: (role: string) => `Vai trò “${role}” chưa gán cho ai`, nobodyMany: (count: number) => `${count} vai trò chưa gán cho ai`, nobodyWhy: 'Hồ sơ đến bước này sẽ không biết giao cho ai.',
  },
  en: {
    title: 'Steps', cases: 'Case', flow: 'Flow', show: 'Show', hide: 'Hide', flowKey: 'show or hide the flow', nextError: 'next error', every: 'Every case', about: 'About', field: 'Field', tthc: 'TTHC codes', limits: 'Time limits', fee: 'Fee', result: 'Result', direct: 'in person', postal: 'by post', online: 'online', none: 'Not given',
    person: 'Name the role', task: 'Say what is done', method: 'Say how', time: 'Give the time', duty: 'Say who answers', mend: 'Mend', assign: 'Assign people', empty: 'There are no steps yet', emptyWhy: 'Add steps by editing the draft, or import again from a Word file with a step table.', edit: 'Edit the draft',
    nobody: (role: string) => `Nobody stands for “${role}”`, nobodyMany: (count: number) => `Nobody stands for ${count} roles`, nobodyWhy: 'A dossier that comes to this step has nobody to go to.',
  },
})
const ASIDE: CSSProperties & Record<`--${string}`, string> = { '--aside': '264px' }
const EVERY = 'every'
/** More roles without people than this are told in one line. */
const MOST_NAMED = 3
const UNHELD_RULE = 'role-without-holder'
/** More cases than this, or names with more letters than stand in one line, are chosen from a list. */
const [MOST_SEGMENTS, MOST_LETTERS] = [4, 44]
const CELL_OF: Readonly<Record<Clear, StepCell>> = { person: 'role', task: 'action', method: 'method', time: 'time', duty: 'accountable' }

/** The steps with the flow beside them, the totals per case, and what is unclear. */
export function StepsPart({ shown }: { readonly shown: ShownProcedure }) {
  const text = useText(WORDS)
  const mayAssign = useMay('procedures.draft')
  const { id, content, findings, moves, roles, unread, hasSourceFile, revision } = shown
  const [chosen, setChosen] = useState(content.cases[0]?.key ?? EVERY)
  const [flow, setFlow] = useState<'shown' | 'hidden'>('shown')
  const one = content.cases.find(({ key }) => key === chosen)
  const cases = one === undefined ? content.cases : [one]
  const mayEdit = moves.includes('edit')
  const holders = new Map(roles.map(({ role, people }) => [role, people]))
  const nobody = roles.filter(({ role, people }) => people.length === 0 && role.trim() !== '' && !isApplicant(role))
  const states = clearsOfSteps(content, findings, { caseKey: one?.key, caseName: one?.name, nobody: new Set(nobody.map(({ role }) => role)) })

  const isDrawable = lanesOf(content.steps).names.length <= MOST_LANES
  const nextError = () => {
    const marks = [...document.querySelectorAll<HTMLElement>('.pr-steps .nr-hole, .nr-lint .is-error')]
    const at = marks.findIndex((mark) => mark === document.activeElement || mark.contains(document.activeElement))
    const next = marks[(at + 1) % marks.length]
    next?.setAttribute('tabindex', '-1')
    next?.focus()
    next?.scrollIntoView({ block: 'center' })
  }
  useKeys([
    ...(isDrawable ? [{ key: 'S', label: text.flowKey, run: () => { setFlow(flow === 'shown' ? 'hidden' : 'shown') } }] : []),
    ...(findings.some(({ severity }) => severity === 'error') || nobody.length > 0 ? [{ key: 'X', label: text.nextError, run: nextError }] : []),
  ])

  if (content.steps.length === 0) return <Panel><PageState icon="list" title={text.empty} action={mayEdit ? <LinkButton to={pathOfEditing(id)} tone="primary" icon="edit">{text.edit}</LinkButton> : undefined}>{text.emptyWhy}</PageState></Panel>
  const toCell = (step: Step, clear: Clear) => `${pathOfEditing(id)}?${queryOfPlace({ part: 'steps', cell: cellOf(step.order, CELL_OF[clear]) })}`
  const roleOf = (finding: FindingView) => (finding.rule !== UNHELD_RULE ? undefined : content.steps.find(({ order }) => order === finding.step)?.role ?? undefined)
  const told = new Set(findings.flatMap((finding) => roleOf(finding) ?? []))
  const unheld = new Set([...told, ...nobody.map(({ role }) => role)])
  const isMany = unheld.size > MOST_NAMED
  const more: readonly LintItem[] = isMany ? [{ id: 'nobody', severity: 'warning', title: text.nobodyMany(unheld.size), detail: text.nobodyWhy, fix: mayAssign ? <Link to={UNHELD_PATH}>{text.assign}</Link> : undefined }]
    : nobody.filter(({ role }) => !told.has(role)).map(({ role }) => ({ id: `nobody-${role}`, severity: 'warning', title: text.nobody(role), detail: text.nobodyWhy, fix: mayAssign ? <Link to={pathOfRole(role)}>{text.assign}</Link> : undefined }))
  const mend = (finding: FindingView) => {
    const role = roleOf(finding)
    if (role !== undefined) return mayAssign ? <Link to={pathOfRole(role)}>{text.assign}</Link> : undefined
    return mayEdit ? <Link to={`${pathOfEditing(id)}?${queryOfPlace(placeOfFinding(finding))}`}>{text.mend}</Link> : undefined
  }
  const names = content.cases.map(({ key, name }) => ({ value: key, label: name ?? key }))
  return (
    <div className="split" style={ASIDE}>
      <div className="stack stack-tight">
        <Panel title={text.title} body="flush" aside={(
          <div className="row row-wrap pr-table-acts">
            {content.cases.length > 1 && (content.cases.length > MOST_SEGMENTS || names.reduce((letters, { label }) => letters + label.length, 0) > MOST_LETTERS
              ? <div className="pr-case-choice"><SelectField size="small" label={text.cases} value={chosen} onChange={setChosen} options={[...names, { value: EVERY, label: text.every }]} /></div>
              : <Segments label={text.cases} value={chosen} onChange={setChosen} options={[...names, { value: EVERY, label: text.every }]} />)}
            {isDrawable && <button type="button" className="nr-link t12 pr-flow-switch" aria-pressed={flow === 'shown'} onClick={() => { setFlow(flow === 'shown' ? 'hidden' : 'shown') }}>{flow === 'shown' ? text.hide : text.show} {text.flow.toLowerCase()}</button>}
          </div>
        )}>
          <StepTable content={content} cases={cases} flow={flow} holders={holders} mayAssign={mayAssign} mend={mayEdit ? (step, clear) => <Link to={toCell(step, clear)}>{text[clear]}</Link> : undefined} />
          <CaseTotals content={content} />
        </Panel>
        <About shown={shown} />
      </div>
      <div className="stack stack-tight">
        <FindingsPanel content={content} states={states} findings={isMany ? findings.filter(({ rule }) => rule !== UNHELD_RULE) : findings} more={more} of={revision.status === 'draft' ? 'draft' : 'issue'} mend={mend} />
        {(hasSourceFile || unread.length > 0) && <UnreadPanel places={unread} />}
      </div>
    </div>
  )
}

function About({ shown: { content } }: { readonly shown: ShownProcedure }) {
  const text = useText(WORDS)
  const { money } = useFormat()
  const lines = (value: string | null) => (value ?? '').trim() === '' ? <span className="muted">{text.none}</span> : <LongText>{value ?? ''}</LongText>
  return (
    <Panel title={text.about}>
      <FactList facts={[
        { name: text.field, value: lines(content.field) },
        { name: text.tthc, value: content.tthcCodes.length === 0 ? lines(null) : content.tthcCodes.map((code, at) => <span key={code}>{at > 0 && ', '}<Link to={`/thu-tuc?${new URLSearchParams({ tim: code }).toString()}`}>{code}</Link></span>) },
        { name: text.limits, value: <ul>{content.cases.map(({ key, name, limit }) => <li key={key}>{content.cases.length > 1 && <span className="second">{name ?? key}: </span>}{limit?.text ?? <span className="muted">{text.none}</span>}</li>)}</ul> },
        { name: text.fee, value: <>{lines(content.fee)}{content.fees !== undefined && <ul>{content.fees.map((fee, at) => <li key={at}>{[content.cases.find(({ key }) => key === fee.caseKey)?.name, fee.channel === null ? undefined : text[fee.channel], fee.text].filter((part) => (part ?? '') !== '').join(' · ')}{fee.amount !== null && <b className="medium"> {money(fee.amount)}</b>}</li>)}</ul>}</> }, { name: text.result, value: lines(content.result) },
      ]} />
    </Panel>
  )
}

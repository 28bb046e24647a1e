// SPDX-License-Identifier: Apache-2.0
import { type CSSProperties, useCallback, useState } from 'react'
import { Button, TextButton } from '#platform/web/controls/Button.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { useKeys } from '#platform/web/keys/use-keys.ts'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { useSession } from '#platform/web/session.ts'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import { useCommand } from '#platform/web/use-command.ts'
import { listDossiers, listMyWork } from '../../contract/reading.ts'
import { receiveDossier } from '../../contract/receiving.ts'
import { formAddress } from '../page/RecordsPanel.tsx'
import { allTakenIn, undecidedPapers } from '../papers/papers-draft.ts'
import { PapersTable } from '../papers/PapersTable.tsx'
import { ApplicantPart } from './ApplicantPart.tsx'
import { DueAside } from './DueAside.tsx'
import { ProcedurePart } from './ProcedurePart.tsx'
import { inputOf, isBegun, missingIn, type ReceiveDraft } from './receive-draft.ts'
import { type ReceivedDossier, ReceivedPanel } from './ReceivedPanel.tsx'
import { useReceiveDraft } from './use-receive-draft.ts'
import '../dossiers.css'

const WORDS = words({
  vi: {
    title: 'Tiếp nhận hồ sơ', note: (who: string) => `Bộ phận Tiếp nhận và Trả kết quả · người tiếp nhận: ${who}`, clear: 'Nhập lại từ đầu', cleared: 'Đã xóa nội dung đang nhập', undo: 'Hoàn tác', papers: 'Thành phần hồ sơ', by: (code: string, issue: number) => `theo ${code}, lần ban hành ${issue}`, chooseFirst: 'Chọn thủ tục để hiện các giấy tờ phải nộp.',
    all: 'Nhận đủ tất cả', undecided: (count: number) => `Còn ${count} dòng phải xác định`, decided: 'Đã xác định đủ', act: 'Tiếp nhận và in giấy hẹn', actKey: 'tiếp nhận và in', not: 'Chưa thể tiếp nhận:', kept: 'Nội dung đã nhập còn nguyên. Bấm lại để gửi tiếp; hồ sơ không bị nhận hai lần.', procedure: 'thủ tục', applicant: 'người nộp', paper: 'giấy tờ',
  },
  en: {
    title: 'Receive a dossier', note: (who: string) => `One-stop desk · received by ${who}`, clear: 'Start over', cleared: 'What was typed is cleared', undo: 'Undo', papers: 'Papers of the dossier', by: (code: string, issue: number) => `by ${code}, issue ${issue}`, chooseFirst: 'Choose the procedure to see the papers it asks for.',
    all: 'Take all', undecided: (count: number) => `${count} lines are undecided`, decided: 'All decided', act: 'Receive and print the slip', actKey: 'receive and print', not: 'Cannot be received yet:', kept: 'What you typed is still here. Press again to send; the dossier is not received twice.', procedure: 'procedure', applicant: 'applicant', paper: 'papers',
  },
})
const ASIDE: CSSProperties & Record<`--${string}`, string> = { '--aside': '320px' }

const goTo = (part: 1 | 2 | 3) => { document.querySelector<HTMLElement>(`#phan-${part} :is(input, textarea, select, button)`)?.focus() }

/** One screen for the desk: procedure, applicant, papers; the due time counted beside; Ctrl+Enter receives and opens the slip. */
export function ReceivePage() {
  const text = useText(WORDS)
  const { personName } = useSession()
  const { draft, setDraft, clear } = useReceiveDraft()
  const [received, setReceived] = useState<ReceivedDossier>()
  const onReceived = useCallback((dossier: ReceivedDossier) => {
    window.open(formAddress(dossier.id, 'receipt-slip'), '_blank', 'noopener,noreferrer')
    setReceived(dossier)
    clear()
  }, [clear])
  const startOver = () => {
    const before = draft
    clear()
    showToast(text.cleared, { action: { label: text.undo, run: () => { setDraft(before) } } })
  }
  return (
    <>
      <PageHead title={text.title} note={text.note(personName)} actions={received === undefined && isBegun(draft) ? <Button tone="text" onClick={startOver}>{text.clear}</Button> : undefined} />
      {received !== undefined ? <ReceivedPanel received={received} onAgain={() => { setReceived(undefined) }} /> : <ReceiveForm draft={draft} onChange={setDraft} onReceived={onReceived} />}
    </>
  )
}

interface FormProps {
  readonly draft: ReceiveDraft
  readonly onChange: (next: (draft: ReceiveDraft) => ReceiveDraft) => void
  readonly onReceived: (dossier: ReceivedDossier) => void
}

function ReceiveForm({ draft, onChange, onReceived }: FormProps) {
  const text = useText(WORDS)
  const say = useSay()
  const command = useCommand(receiveDossier, { refresh: [listMyWork, listDossiers] })
  const missing = missingIn(draft)
  const [first] = missing
  const receive = async () => {
    if (first !== undefined) return goTo(first.part)
    const input = inputOf(draft)
    if (input === undefined || command.busy) return undefined
    const answer = await command.run(input)
    if (answer?.ok === true) onReceived({ ...answer.value, applicantName: input.applicant.name, procedureName: draft.procedure?.name ?? '' })
    return undefined
  }
  useKeys([
    { key: 'Alt+1', label: text.procedure, run: () => { goTo(1) } }, { key: 'Alt+2', label: text.applicant, run: () => { goTo(2) } }, { key: 'Alt+3', label: text.paper, run: () => { goTo(3) } },
    { key: 'Ctrl+Enter', label: text.actKey, run: () => { void receive() } },
  ])
  return (
    <div className="split" style={ASIDE}>
      <div className="stack stack-tight">
        <ProcedurePart draft={draft} onChange={onChange} />
        <ApplicantPart draft={draft} onChange={onChange} />
        <PapersPart draft={draft} onChange={onChange} />
      </div>
      <div className="stack stack-tight ds-sticky">
        <DueAside draft={draft} />
        {missing.length > 0 && draft.procedure !== null && (
          <Note tone="soon"><b>{text.not}</b> {missing.map(({ part, words: what }, at) => <span key={what.vi}>{at > 0 && '; '}<TextButton onClick={() => { goTo(part) }}>{say(what).toLowerCase()}</TextButton></span>)}.</Note>
        )}
        {command.sentence !== undefined && <Note tone="late">{say(command.sentence)}{command.fault?.mayPass === true && ` ${text.kept}`}</Note>}
        <Button tone="primary" icon="print" width="full" hotkey="Ctrl+Enter" busy={command.busy} offBecause={first === undefined ? undefined : `${text.not} ${say(first.words)}`} onClick={() => { void receive() }}>{text.act}</Button>
      </div>
    </div>
  )
}

function PapersPart({ draft, onChange }: Omit<FormProps, 'onReceived'>) {
  const text = useText(WORDS)
  const undecided = undecidedPapers(draft.papers).length
  const { procedure } = draft
  return (
    <div id="phan-3" className="ds-part">
      <Panel
        title={<><span className="ds-part-no" aria-hidden="true">3</span>{text.papers}{procedure !== null && <span className="t12 muted"> {text.by(procedure.code, procedure.issueNo)}</span>}</>} body="flush"
        aside={procedure === null ? undefined : undecided > 0 ? <><StatusTag tone="late">{text.undecided(undecided)}</StatusTag><Button size="small" onClick={() => { onChange((before) => ({ ...before, papers: allTakenIn(before.papers) })) }}>{text.all}</Button></> : <StatusTag tone="ok">{text.decided}</StatusTag>}
      >
        {procedure === null ? <p className="t13 second ds-pad">{text.chooseFirst}</p> : <PapersTable papers={draft.papers} onChange={(papers) => { onChange((before) => ({ ...before, papers })) }} />}
      </Panel>
    </div>
  )
}

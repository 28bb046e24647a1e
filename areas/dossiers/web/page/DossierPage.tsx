// SPDX-License-Identifier: Apache-2.0
import { type CSSProperties, useCallback, useMemo, useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { ClockStrip } from '#platform/web/clock/ClockStrip.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { useKeys } from '#platform/web/keys/use-keys.ts'
import { useLanguage, useSay, useText, words } from '#platform/web/language/language.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { Loaded } from '#platform/web/states/Loaded.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { MOVE_NAMES } from '../../contract/moving.ts'
import { showDossier } from '../../contract/reading.ts'
import { AskedMove } from '../moves/AskedMove.tsx'
import { mainMoveOf, mainMoveWords } from '../moves/main-move.ts'
import type { AskingMove } from '../moves/MoveDialog.tsx'
import { useMove } from '../moves/use-move.ts'
import { listAddress, neighboursOf } from '../neighbours.ts'
import { currentStepOf, type ShownDossier } from '../shown-dossier.ts'
import { DossierHead } from './DossierHead.tsx'
import { DuePanel } from './DuePanel.tsx'
import { PapersPanel, PeoplePanel } from './PapersPanel.tsx'
import { RecordsPanel, type RecordsPart } from './RecordsPanel.tsx'
import { StepsPanel } from './StepsPanel.tsx'
import { stripData } from './strip-data.ts'
import '../dossiers.css'

const WORDS = words({
  vi: { title: 'Hồ sơ', loading: 'Đang tải hồ sơ…', accepted: 'Đã nhận việc', supplement: 'Đã yêu cầu bổ sung:', reason: 'Lý do:', refusedWhy: 'Lý do từ chối:', stoppedWhy: 'Lý do dừng:', paused: 'Đang tạm dừng:', history: 'lịch sử', print: 'in biểu mẫu', before: 'hồ sơ trước', after: 'hồ sơ sau', both: 'hồ sơ trước, sau', back: 'về danh sách' },
  en: { title: 'Dossier', loading: 'Loading the dossier…', accepted: 'Accepted', supplement: 'A supplement was asked for:', reason: 'Reason:', refusedWhy: 'Refused because:', stoppedWhy: 'Stopped because:', paused: 'Paused:', history: 'history', print: 'print a form', before: 'previous dossier', after: 'next dossier', both: 'previous, next dossier', back: 'back to the list' },
})
const ASIDE: CSSProperties & Record<`--${string}`, string> = { '--aside': '312px' }
const MINUTE = 60_000

/** One dossier: its clock, its steps with the five clears, its papers, forms and history, and what can be done now. */
export function DossierPage() {
  const text = useText(WORDS)
  const { dossierId = '' } = useParams()
  const [params] = useSearchParams()
  const step = Number(params.get('buoc'))
  const query = useApi(showDossier, { id: dossierId, ...(Number.isInteger(step) && step > 0 && step < 10_000 ? { step } : {}) }, { everyMs: MINUTE, keepLast: true })
  return (
    <>
      {query.data === undefined && <PageHead title={text.title} crumbs={[{ name: text.title, to: listAddress() }]} />}
      <Loaded query={query} what={text.loading}>{(shown) => <Shown key={shown.dossier.id} shown={shown} />}</Loaded>
    </>
  )
}

function Shown({ shown }: { readonly shown: ShownDossier }) {
  const text = useText(WORDS)
  const say = useSay()
  const language = useLanguage()
  const navigate = useNavigate()
  const [asking, setAsking] = useState<AskingMove>()
  const [part, setPart] = useState<RecordsPart>('forms')
  const close = useCallback(() => { setAsking(undefined) }, [])
  const accepting = useMove(shown, close)
  const strip = useMemo(() => stripData(shown, language), [shown, language])
  const { dossier, moves } = shown
  const main = mainMoveOf(shown)
  const { before, after } = neighboursOf(dossier.id)
  const clock = moves.includes('pause') ? 'pause' : moves.includes('resume') ? 'resume' : undefined
  const focusForms = () => { setPart('forms'); requestAnimationFrame(() => { document.querySelector<HTMLElement>('[data-print]')?.focus() }) }
  useKeys([
    ...(main !== undefined && moves.includes(main) ? [{ key: 'C', label: say(mainMoveWords(shown, main)).toLowerCase(), run: () => { setAsking(main) } }] : []),
    ...(moves.includes('request-supplement') ? [{ key: 'B', label: say(MOVE_NAMES['request-supplement']).toLowerCase(), run: () => { setAsking('request-supplement') } }] : []),
    ...(clock === undefined ? [] : [{ key: 'P', label: say(MOVE_NAMES[clock]).toLowerCase(), run: () => { setAsking(clock) } }]),
    { key: 'L', label: text.history, run: () => { setPart('history') } },
    { key: 'I', label: text.print, run: focusForms },
    ...(before === undefined ? [] : [{ key: '[', label: text.before, ...(after === undefined ? {} : { pair: { key: ']', label: text.both } }), run: () => { void navigate(`/ho-so/${before}`) } }]),
    ...(after === undefined ? [] : [{ key: ']', label: text.after, ...(before === undefined ? {} : { hint: 'quiet' as const }), run: () => { void navigate(`/ho-so/${after}`) } }]),
    { key: 'Escape', label: text.back, run: () => { void navigate(listAddress()) } },
  ])
  const pause = dossier.status === 'paused' ? dossier.runs.at(-1)?.pauses.at(-1) : undefined
  const pauseTitle = shown.pauseReasons.find(({ key }) => key === pause?.reason)?.title
  const mayAccept = moves.includes('accept') && currentStepOf(shown)?.holder != null
  return (
    <>
      <DossierHead shown={shown} onAsk={setAsking} onAccept={mayAccept ? () => { void accepting.send({ move: 'accept' }, text.accepted) } : undefined} accepting={accepting.busy} />
      <div className="stack stack-tight">
        {accepting.sentence !== undefined && <Note tone="late">{say(accepting.sentence)}</Note>}
        {dossier.supplement !== null && <Note tone="soon"><b>{text.supplement}</b> <span className="ds-lines">{dossier.supplement.what}</span> <b>{text.reason}</b> <span className="ds-lines">{dossier.supplement.reason}</span></Note>}
        {pause !== undefined && <Note tone="soon"><b>{text.paused}</b> {[pauseTitle === undefined ? '' : say(pauseTitle), pause.note].filter((words) => words !== '').join('. ')}</Note>}
        {dossier.outcome !== null && dossier.outcome.kind !== 'result' && <Note tone="soon"><b>{dossier.outcome.kind === 'refused' ? text.refusedWhy : text.stoppedWhy}</b> <span className="ds-lines">{dossier.outcome.reason}</span></Note>}
        <Panel><ClockStrip data={strip} /></Panel>
        <div className="split" style={ASIDE}>
          <div className="stack stack-tight">
            <StepsPanel shown={shown} onAssign={moves.includes('reassign') ? () => { setAsking('reassign') } : undefined} />
            <PapersPanel shown={shown} />
            <DuePanel shown={shown} />
          </div>
          <div className="stack stack-tight">
            <RecordsPanel shown={shown} part={part} onPart={setPart} />
            <PeoplePanel shown={shown} />
          </div>
        </div>
      </div>
      <AskedMove move={asking} shown={shown} onClose={close} />
    </>
  )
}

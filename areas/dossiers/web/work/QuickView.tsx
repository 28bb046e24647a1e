// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { dayOf } from '#kernel/time.ts'
import { ClearsList } from '#platform/web/clears/ClearsList.tsx'
import { MiniClock } from '#platform/web/clock/MiniClock.tsx'
import { Button, LinkButton, TextButton } from '#platform/web/controls/Button.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { useKeys } from '#platform/web/keys/use-keys.ts'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { ErrorState } from '#platform/web/states/ErrorState.tsx'
import { Loading } from '#platform/web/states/Loading.tsx'
import { useApi } from '#platform/web/use-api.ts'
import type { DossierId } from '../../core/dossier.ts'
import { MOVE_NAMES } from '../../contract/moving.ts'
import { showDossier } from '../../contract/reading.ts'
import { DossierTag } from '../DossierTag.tsx'
import { LongText } from '../LongText.tsx'
import { AskedMove } from '../moves/AskedMove.tsx'
import { MOVE_ICONS, mainMoveOf, mainMoveWords, nextHolderWords } from '../moves/main-move.ts'
import type { AskingMove } from '../moves/MoveDialog.tsx'
import { useMove } from '../moves/use-move.ts'
import { addressOf, currentStepOf, openStepsOf, type ShownDossier } from '../shown-dossier.ts'

const WORDS = words({
  vi: {
    title: (code: string) => `Xem nhanh hồ sơ ${code}`, step: (order: number, of: number) => `Bước ${order}/${of}`, allotted: (allotted: string, used: string) => `Được ${allotted}, đã dùng ${used}`, left: (time: string) => `Còn ${time}`, over: (time: string) => `Quá ${time}`, until: (when: string) => `đến ${when}`, today: (time: string) => `${time} hôm nay`,
    whole: (time: string) => `Cả hồ sơ còn ${time}`, wholeOver: (time: string) => `Hồ sơ quá hạn ${time}`, open: 'Mở hồ sơ', accept: 'Nhận việc', accepted: 'Đã nhận việc', nobody: 'Bước này chưa có người giữ', fill: 'Giao người', noMethod: 'quy trình chưa ghi cách làm hoặc kết quả', noTime: 'quy trình chưa ghi thời gian', outside: 'Chờ ngoài thời hạn', noDuty: 'quy trình chưa ghi ai chịu trách nhiệm', noTask: 'quy trình chưa ghi việc', shared: (steps: string) => `chung với bước ${steps}`, supplement: 'Đã yêu cầu bổ sung', none: 'Chọn một dòng để xem nhanh',
  },
  en: {
    title: (code: string) => `Quick view of dossier ${code}`, step: (order: number, of: number) => `Step ${order}/${of}`, allotted: (allotted: string, used: string) => `${allotted} allotted, ${used} used`, left: (time: string) => `${time} left`, over: (time: string) => `Over by ${time}`, until: (when: string) => `until ${when}`, today: (time: string) => `${time} today`,
    whole: (time: string) => `${time} left of the whole dossier`, wholeOver: (time: string) => `overdue by ${time}`, open: 'Open', accept: 'Accept', accepted: 'Accepted', nobody: 'nobody holds this step', fill: 'Assign', noMethod: 'the procedure says no method or result', noTime: 'the procedure says no time', outside: 'Waiting outside the limit', noDuty: 'the procedure names nobody accountable', noTask: 'the procedure says no task', shared: (steps: string) => `shared with step ${steps}`, supplement: 'A supplement was asked for', none: 'Choose a row for a quick view',
  },
})

/** The five clears of the step under way beside the list, and the next act with who gets the dossier. */
export function QuickView({ id, step }: { readonly id: DossierId | undefined; readonly step: number | undefined }) {
  const text = useText(WORDS)
  const query = useApi(showDossier, { id: id ?? '', ...(step === undefined ? {} : { step }) }, { when: id !== undefined, everyMs: 60_000 })
  if (id === undefined) return <aside className="ds-quick"><Panel><p className="t13 muted">{text.none}</p></Panel></aside>
  if (query.data === undefined) return <aside className="ds-quick"><Panel>{query.error === null ? <Loading what={undefined} lines={8} /> : <ErrorState error={query.error} onRetry={() => { void query.refetch() }} />}</Panel></aside>
  return <Shown key={`${id}/${step ?? ''}`} shown={query.data} />
}

function Shown({ shown }: { readonly shown: ShownDossier }) {
  const text = useText(WORDS)
  const say = useSay()
  const { workingTime } = useFormat()
  const [asking, setAsking] = useState<AskingMove>()
  const close = () => { setAsking(undefined) }
  const { dossier, moves, minutesLeft } = shown
  const main = mainMoveOf(shown)
  const mayMain = main !== undefined && moves.includes(main)
  const next = nextHolderWords(shown, main)
  const step = currentStepOf(shown)
  const accept = useMove(shown, close)
  const notAccepted = moves.includes('accept') && step?.holder !== null
  useKeys([
    ...(mayMain ? [{ key: 'C', label: say(mainMoveWords(shown, main)).toLowerCase(), run: () => { setAsking(main) } }] : []),
    ...(moves.includes('request-supplement') ? [{ key: 'B', label: say(MOVE_NAMES['request-supplement']).toLowerCase(), run: () => { setAsking('request-supplement') } }] : []),
    ...(moves.includes('pause') ? [{ key: 'P', label: say(MOVE_NAMES.pause).toLowerCase(), run: () => { setAsking('pause') } }] : []),
  ])
  return (
    <aside className="ds-quick" aria-label={text.title(dossier.code)}>
      <Panel title={<span className="ds-wrap">{dossier.procedureName}</span>} note={<span className="ds-wrap">{dossier.code} · {dossier.applicant.name}</span>}>
        <div className="stack stack-tight">
          <p className="row row-wrap t13">
            <DossierTag now={shown.now} dossier={{ status: dossier.status, punctuality: dossier.outcome?.punctuality ?? null, currentDueAt: dossier.currentDue?.at ?? null }} />
            {step !== undefined && <b>{text.step(step.order, shown.steps.length)}</b>}{minutesLeft !== null && <span className="second">{minutesLeft < 0 ? text.wholeOver(workingTime(-minutesLeft)) : text.whole(workingTime(minutesLeft))}</span>}
          </p>
          {step !== undefined && <StepClearsList shown={shown} onAssign={() => { setAsking('reassign') }} />}
          {dossier.supplement !== null && <div className="t13"><b>{text.supplement}:</b> <span className="ds-lines">{dossier.supplement.what}</span></div>}
          {accept.sentence !== undefined && <Note tone="late">{say(accept.sentence)}</Note>}
          <div className="ds-quick-acts">
            {mayMain && <Button tone="primary" hotkey="C" icon={MOVE_ICONS[main] ?? 'arrow'} onClick={() => { setAsking(main) }}>{say(mainMoveWords(shown, main))}</Button>}
            {mayMain && next !== undefined && <p className="ds-quick-next ds-wrap">{say(next)}</p>}
            {notAccepted && <Button busy={accept.busy} onClick={() => { void accept.send({ move: 'accept' }, text.accepted) }}>{text.accept}</Button>}
            {moves.includes('request-supplement') && <Button onClick={() => { setAsking('request-supplement') }}>{say(MOVE_NAMES['request-supplement'])}</Button>}
            <LinkButton to={addressOf(dossier.id, openStepsOf(shown).length > 1 ? shown.at ?? undefined : undefined)}>{text.open}</LinkButton>
          </div>
        </div>
      </Panel>
      <AskedMove move={asking} shown={shown} onClose={close} />
    </aside>
  )
}

function StepClearsList({ shown, onAssign }: { readonly shown: ShownDossier; readonly onAssign: () => void }) {
  const text = useText(WORDS)
  const { workingTime, instantPhrase } = useFormat()
  const step = currentStepOf(shown)
  if (step === undefined) return null
  const state = (known: boolean) => (known ? 'clear' as const : 'hole' as const)
  const { clears, holder, allottedMinutes, usedMinutes, dueAt } = step
  const left = allottedMinutes === null || usedMinutes === null ? undefined : allottedMinutes - usedMinutes
  const until = dueAt === null ? undefined : dayOf(dueAt) === dayOf(shown.now) ? text.today(instantPhrase(dueAt).slice(0, 5)) : instantPhrase(dueAt)
  return (
    <ClearsList lines={{
      person: { state: state(clears.person), value: holder === null ? <>{text.nobody} {shown.moves.includes('reassign') && <TextButton onClick={onAssign}>{text.fill}</TextButton>}</> : <>{holder.name} <span className="muted">{holder.posts.join(', ')}</span></> },
      task: { state: state(clears.task), value: clears.task ? <LongText>{step.action}</LongText> : text.noTask },
      method: { state: state(clears.method), value: clears.method ? <LongText>{[step.method, step.output].filter((part) => part !== null && part !== '').join(' · ')}</LongText> : text.noMethod },
      time: {
          state: state(clears.time), value: step.waits ? text.outside : !clears.time ? text.noTime : allottedMinutes === null || usedMinutes === null
            ? <>{step.timeText}{step.sharedWith.length > 0 && ` (${text.shared(step.sharedWith.join(', '))})`}</>
            : <>{text.allotted(workingTime(allottedMinutes), workingTime(usedMinutes))}<MiniClock tone={left !== undefined && left < 0 ? 'late' : 'ok'} used={usedMinutes} allotted={allottedMinutes} />
              {left !== undefined && <><b className={left < 0 ? 'late' : undefined}>{left < 0 ? text.over(workingTime(-left)) : text.left(workingTime(left))}</b>{until !== undefined && left >= 0 && ` – ${text.until(until)}`}</>}</>,
        },
      duty: { state: state(clears.duty), value: clears.duty ? <>{step.accountablePeople[0] === undefined ? step.accountable : <>{(step.accountablePeople.find(({ id }) => id === holder?.id) ?? step.accountablePeople[0])?.name} <span className="muted">{step.accountable}</span></>}</> : text.noDuty },
    }} />
  )
}

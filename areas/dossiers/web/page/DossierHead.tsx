// SPDX-License-Identifier: Apache-2.0
import { Popover } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { dayOf } from '#kernel/time.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { Icon } from '#platform/web/icons/Icon.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import { MOVE_NAMES } from '../../contract/moving.ts'
import { DossierTag } from '../DossierTag.tsx'
import { CHANNEL_WORDS, STATUS_WORDS } from '../dossier-words.ts'
import { MOVE_ICONS, mainMoveOf, mainMoveWords, nextHolderWords } from '../moves/main-move.ts'
import type { AskingMove } from '../moves/MoveDialog.tsx'
import { listAddress } from '../neighbours.ts'
import { addressOf, currentStepOf, openStepsOf, type ShownDossier } from '../shown-dossier.ts'

const WORDS = words({
  vi: {
    list: 'Hồ sơ', step: (order: number, of: number) => `Bước ${order}/${of}`, beside: 'Các bước đang làm song song', filed: (channel: string, when: string) => `nộp ${channel}, nhận ${when}`, left: 'cả hồ sơ còn', over: 'quá hạn', more: 'Việc khác', accept: 'Nhận việc',
    heldBy: (name: string) => `Việc này của người đang giữ hồ sơ: ${name}`, heldByNobody: 'Bước chưa có người giữ; lãnh đạo giao người', byDesk: 'Việc này của Bộ phận Một cửa', otherAgency: 'Hồ sơ thuộc cơ quan khác, chỉ xem được', apologised: 'Đã xin lỗi và hẹn lại một lần; luật chỉ cho một lần', noDue: 'Hồ sơ không có thời hạn', tooLate: (day: string) => `Phải xin lỗi trước ngày hẹn trả (${day}) ít nhất 01 ngày`,
  },
  en: {
    list: 'Dossiers', step: (order: number, of: number) => `Step ${order}/${of}`, beside: 'Steps side by side', filed: (channel: string, when: string) => `filed ${channel}, received ${when}`, left: 'the dossier has left', over: 'overdue by', more: 'More', accept: 'Accept',
    heldBy: (name: string) => `This belongs to whoever holds the dossier: ${name}`, heldByNobody: 'Nobody holds the step; the head assigns it', byDesk: 'This belongs to the desk', otherAgency: 'The dossier is of another agency and can only be read', apologised: 'A new appointment was made already; the law allows one', noDue: 'The dossier has no due time', tooLate: (day: string) => `An apology comes at least one day before the due day (${day})`,
  },
})

/** Moves with a button of their own, for whoever holds the dossier and for whoever decides; the others stand under "Việc khác". */
const HOLDERS = ['request-supplement', 'pause'] as const satisfies readonly AskingMove[]
const DECIDERS = ['refuse', 'apologise'] as const satisfies readonly AskingMove[]
const UNDER_MORE = ['request-supplement', 'pause', 'return-to-step', 'reassign', 'stop', 'finish'] as const satisfies readonly AskingMove[]
const HOTKEYS: Readonly<Partial<Record<AskingMove, string>>> = { 'request-supplement': 'B', 'pause': 'P', 'resume': 'P' }

export interface DossierHeadProps {
  readonly shown: ShownDossier
  readonly onAsk: (move: AskingMove) => void
  readonly onAccept: (() => void) | undefined
  readonly accepting: boolean
}

/** What the dossier is, how it stands, and what can be done with it now. */
export function DossierHead({ shown, onAsk, onAccept, accepting }: DossierHeadProps) {
  const text = useText(WORDS)
  const say = useSay()
  const { date, instantPhrase, workingTime } = useFormat()
  const { dossier, moves, minutesLeft, agencyName } = shown
  const step = currentStepOf(shown)
  const main = mainMoveOf(shown)
  const shownAsButtons: readonly AskingMove[] = [...(moves.includes('forward') ? HOLDERS : []), ...DECIDERS].filter((move) => moves.includes(move))
  const others = UNDER_MORE.filter((move) => moves.includes(move) && move !== main && !shownAsButtons.includes(move) && (move !== 'finish' || step?.ways.length === 0) && (move !== 'return-to-step' || (step?.returns.length ?? 0) > 0))
  const next = nextHolderWords(shown, main)
  const due = dossier.currentDue
  const noApology = dossier.apology !== null ? text.apologised : due === null ? text.noDue : dayOf(shown.now) >= dayOf(due.at) ? text.tooLate(date(dayOf(due.at))) : undefined
  const actions = (
    <>
      {onAccept !== undefined && <Button onClick={onAccept} busy={accepting}>{text.accept}</Button>}
      {shownAsButtons.map((move) => (
        <Button key={move} tone={move === 'refuse' ? 'danger' : 'plain'} {...(HOTKEYS[move] === undefined ? {} : { hotkey: HOTKEYS[move] })} offBecause={move === 'apologise' ? noApology : undefined} onClick={() => { onAsk(move) }}>{say(MOVE_NAMES[move])}</Button>
      ))}
      {others.length > 0 && <More moves={others} onAsk={onAsk} />}
      {main !== undefined && <Button tone="primary" icon={MOVE_ICONS[main] ?? 'arrow'} hotkey="C" offBecause={moves.includes(main) ? undefined : whyNot(shown, main, text)} onClick={() => { onAsk(main) }}>{say(mainMoveWords(shown, main))}</Button>}
    </>
  )
  return (
    <>
      <PageHead
        title={dossier.procedureName} actions={actions}
        crumbs={[{ name: text.list, to: listAddress() }, ...(dossier.field === null ? [] : [{ name: dossier.field, to: `/ho-so?${new URLSearchParams({ field: dossier.field }).toString()}` }]), { name: dossier.code }]}
        tags={<>
          <DossierTag now={shown.now} dossier={{ status: dossier.status, punctuality: dossier.outcome?.punctuality ?? null, currentDueAt: dossier.currentDue?.at ?? null }} />
          {step === undefined ? dossier.outcome !== null && <StatusTag tone="plain">{say(STATUS_WORDS[dossier.status])}</StatusTag> : <OpenSteps shown={shown} current={step.order} />}
        </>}
      />
      <p className="nr-head__note ds-head-note">
        <b className="ds-wrap">{dossier.applicant.name}</b> · {text.filed(say(CHANNEL_WORDS[dossier.channel]).toLowerCase(), instantPhrase(dossier.receivedAt))} · {agencyName}
        {minutesLeft !== null && <> · {minutesLeft < 0 ? text.over : text.left} <b className={minutesLeft < 0 ? 'late' : undefined}>{workingTime(Math.abs(minutesLeft))}</b></>}
        {main !== undefined && moves.includes(main) && next !== undefined && <> · {say(next)}</>}
      </p>
    </>
  )
}

/** The step under way; of several side by side each is a link to what can be done with it. */
function OpenSteps({ shown, current }: { readonly shown: ShownDossier; readonly current: number }) {
  const text = useText(WORDS)
  const open = openStepsOf(shown)
  const words = (order: number) => text.step(order, shown.steps.length)
  if (open.length <= 1) return <StatusTag tone="accent">{words(current)}</StatusTag>
  return <nav className="row row-wrap" aria-label={text.beside}>{open.map(({ order, holder }) => <Link key={order} replace className={order === current ? 'ds-open-step is-current' : 'ds-open-step'} aria-current={order === current ? 'step' : undefined} to={addressOf(shown.dossier.id, order)}>{words(order)}{holder !== null && ` · ${holder.name}`}</Link>)}</nav>
}

function More({ moves, onAsk }: { readonly moves: readonly AskingMove[]; readonly onAsk: (move: AskingMove) => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target><button type="button" className="nr-btn nr-btn--plain" onClick={() => { setOpened(!opened) }}><Icon name="down" />{text.more}</button></Popover.Target>
      <Popover.Dropdown><div className="ds-head-more">{moves.map((move) => <Button key={move} tone="text" width="full" onClick={() => { setOpened(false); onAsk(move) }}>{say(MOVE_NAMES[move])}</Button>)}</div></Popover.Dropdown>
    </Popover>
  )
}

/** Why the main move is not this reader's. */
function whyNot(shown: ShownDossier, main: AskingMove, text: { readonly heldByNobody: string; readonly byDesk: string; readonly heldBy: (name: string) => string }): string {
  if (main === 'hand-out' || main === 'take-supplement') return text.byDesk
  const holder = currentStepOf(shown)?.holder
  return holder == null ? text.heldByNobody : text.heldBy(holder.name)
}

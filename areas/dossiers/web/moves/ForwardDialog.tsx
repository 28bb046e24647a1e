// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Note } from '#platform/web/feedback/Note.tsx'
import { CheckField, RadioField } from '#platform/web/fields/CheckField.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { LongText } from '../LongText.tsx'
import { currentStepOf, likelyHolder, shortAction, type ShownDossier, stepAt } from '../shown-dossier.ts'
import type { MoveDialogProps } from './MoveDialog.tsx'
import { MoveFrame } from './MoveFrame.tsx'
import { firstPick, holderOf, nameOfPick, type PersonPick } from './person-pick.ts'
import { PersonChoice } from './PersonChoice.tsx'
import { useMove } from './use-move.ts'

const WORDS = words({
  vi: {
    title: 'Chuyển bước tiếp', forward: (steps: string) => `Chuyển bước ${steps}`, forwardTo: (step: number, name: string) => `Chuyển bước ${step} cho ${name}`, forwardToHead: (step: number) => `Chuyển bước ${step}, trình lãnh đạo giao người`, doneHere: (step: number) => `Xong bước ${step}`,
    task: 'Việc', next: 'Người nhận bước này', nextOf: (step: number) => `Người nhận bước ${step}`, pick: 'Chưa chọn người nhận.', nobody: 'Chức danh của bước này chưa gắn với ai. Hồ sơ sẽ vào mục “Cần tôi quyết định” của lãnh đạo.',
    forwarded: (step: number, name: string) => `Đã chuyển bước ${step} cho ${name}`, forwardedToHead: (step: number) => `Đã chuyển bước ${step}, chờ lãnh đạo giao người`, forwardedTo: (steps: string) => `Đã chuyển bước ${steps}`, waiting: (step: number, awaits: string) => `Đã xong, bước ${step} chờ bước ${awaits}`,
    way: 'Đường đi tiếp', noWay: 'Chưa chọn đường đi tiếp.', plain: 'Còn lại', wayTo: (order: number, action: string) => `bước ${order}: ${action}`, beside: 'Các bước làm song song', stepOf: (order: number, action: string) => `Bước ${order}: ${action}`, when: (condition: string) => `Chỉ khi ${condition}`,
    awaits: (step: number, awaits: string) => `Bước ${step} bắt đầu khi bước ${awaits} đang làm song song cũng xong.`,
  },
  en: {
    title: 'Forward', forward: (steps: string) => `Forward to step ${steps}`, forwardTo: (step: number, name: string) => `Forward step ${step} to ${name}`, forwardToHead: (step: number) => `Forward to step ${step}; the head assigns it`, doneHere: (step: number) => `Step ${step} is done`,
    task: 'Task', next: 'Who gets this step', nextOf: (step: number) => `Who gets step ${step}`, pick: 'Nobody is chosen.', nobody: 'No post stands for the role of this step. The dossier goes to the head for a decision.',
    forwarded: (step: number, name: string) => `Step ${step} is with ${name}`, forwardedToHead: (step: number) => `Forwarded to step ${step}; the head assigns it`, forwardedTo: (steps: string) => `Forwarded to step ${steps}`, waiting: (step: number, awaits: string) => `Done; step ${step} waits for step ${awaits}`,
    way: 'Way on', noWay: 'No way is chosen.', plain: 'Otherwise', wayTo: (order: number, action: string) => `step ${order}: ${action}`, beside: 'Steps side by side', stepOf: (order: number, action: string) => `Step ${order}: ${action}`, when: (condition: string) => `Only if ${condition}`,
    awaits: (step: number, awaits: string) => `Step ${step} begins once step ${awaits} beside it is done too.`,
  },
})

type Ways = ShownDossier['steps'][number]['ways']

/** Finishes the step: which way the dossier goes on where there are several, and who gets each step that follows; the act is said on the button. */
export function ForwardDialog({ shown, onClose }: MoveDialogProps) {
  const text = useText(WORDS)
  const here = currentStepOf(shown)
  const ways = here?.ways ?? []
  const [chosenWay, setChosenWay] = useState(ways.length === 1 ? 0 : undefined)
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const [picks, setPicks] = useState<ReadonlyMap<number, PersonPick>>(new Map())
  const { send, busy, sentence } = useMove(shown, onClose)
  const way = chosenWay === undefined ? undefined : ways[chosenWay]
  const opens = (way?.opens ?? []).filter(({ order }) => !left.has(order))
  const targets = opens.map(({ order, awaits }) => {
    const step = stepAt(shown, order)
    const pick = picks.get(order) ?? firstPick(step === undefined ? undefined : likelyHolder(shown, step))
    return { order, awaits, step, pick, to: holderOf(pick), name: nameOfPick(pick, shown.people) }
  })
  const [first, ...beside] = targets
  const orders = targets.map(({ order }) => order).join(', ')
  const isOne = first !== undefined && beside.length === 0
  const waits = isOne && first.awaits.length > 0
  const act = !isOne ? text.forward(orders) : waits ? text.doneHere(here?.order ?? 0) : first.pick.kind === 'nobody' ? text.forwardToHead(first.order) : first.name === undefined ? text.forward(orders) : text.forwardTo(first.order, first.name)
  const done = !isOne ? text.forwardedTo(orders) : waits ? text.waiting(first.order, first.awaits.join(', ')) : first.name === undefined ? text.forwardedToHead(first.order) : text.forwarded(first.order, first.name)
  const submit = () => {
    const [given, ...others] = targets.flatMap(({ order, to }) => (to === undefined ? [] : [{ step: order, to }]))
    if (given === undefined) return
    const isPlain = ways.length === 1 && way?.opens.length === 1
    void send({ move: 'forward', to: given.to, ...(isPlain ? {} : { step: given.step }), ...(others.length === 0 ? {} : { beside: others }) }, done)
  }
  return (
    <MoveFrame
      shown={shown} move="forward" title={waits ? text.doneHere(here?.order ?? 0) : isOne && ways.length === 1 ? text.forward(orders) : text.title} act={first === undefined ? text.title : act} busy={busy} sentence={sentence} onClose={onClose} onSubmit={submit}
      missing={first === undefined ? text.noWay : targets.some(({ to }) => to === undefined) ? text.pick : undefined}
    >
      {ways.length > 1 && <WayChoice shown={shown} ways={ways} value={chosenWay} onChange={(index) => { setChosenWay(index); setLeft(new Set(ways[index]?.opens.flatMap(({ order, when }) => (ways[index]?.kind === 'parallel' && when !== '' ? [order] : [])))) }} />}
      {way?.kind === 'parallel' && way.opens.some(({ when }) => when !== '') && (
        <fieldset className="nr-field"><legend>{text.beside}</legend><div className="stack stack-tight">
          {way.opens.filter(({ when }) => when !== '').map(({ order, when }) => <CheckField key={order} label={`${text.when(when)}: ${text.wayTo(order, shortAction(stepAt(shown, order)?.action ?? ''))}`} checked={!left.has(order)} onChange={(checked) => { setLeft(new Set(checked ? [...left].filter((other) => other !== order) : [...left, order])) }} />)}
        </div></fieldset>
      )}
      {targets.map(({ order, awaits, step, pick }) => (
        <div key={order} className={isOne ? 'stack stack-tight' : 'stack stack-tight ds-target'}>
          {step !== undefined && <p><b>{isOne && ways.length === 1 ? `${text.task}:` : text.stepOf(order, '')}</b> <LongText>{step.action}</LongText></p>}
          {awaits.length > 0 && <Note>{text.awaits(order, awaits.join(', '))}</Note>}
          <PersonChoice label={isOne ? text.next : text.nextOf(order)} candidates={step?.candidates ?? []} people={shown.people} value={pick} onChange={(to) => { setPicks(new Map(picks).set(order, to)) }} nobody="allowed" />
          {pick.kind === 'nobody' && <Note tone="soon">{text.nobody}</Note>}
        </div>
      ))}
    </MoveFrame>
  )
}

/** The ways on of a step with the conditions of the procedure; nothing is chosen beforehand. */
function WayChoice({ shown, ways, value, onChange }: { readonly shown: ShownDossier; readonly ways: Ways; readonly value: number | undefined; readonly onChange: (index: number) => void }) {
  const text = useText(WORDS)
  const label = ({ kind, opens }: Ways[number]) => {
    const steps = opens.map(({ order }) => text.wayTo(order, shortAction(stepAt(shown, order)?.action ?? ''))).join('; ')
    const when = kind === 'parallel' ? text.beside : opens[0]?.when ?? ''
    return <><b>{when === '' || when === 'còn lại' ? text.plain : `${when.slice(0, 1).toUpperCase()}${when.slice(1)}`}</b><span className="ds-block second">{steps}</span></>
  }
  return <div className="ds-reasons"><RadioField label={text.way} required value={value === undefined ? undefined : String(value)} onChange={(chosen) => { onChange(Number(chosen)) }} choices={ways.map((way, index) => ({ value: String(index), label: label(way) }))} /></div>
}

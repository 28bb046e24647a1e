// SPDX-License-Identifier: Apache-2.0
import { useMediaQuery } from '@mantine/hooks'
import { ClearHead } from '#platform/web/clears/ClearHead.tsx'
import { CLEAR_ICON, CLEAR_NAME, CLEARS, type Clear } from '#platform/web/clears/clears.ts'
import { Icon } from '#platform/web/icons/Icon.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import { StepNumber, type StepState } from '#platform/web/status/StepNumber.tsx'
import type { StepOfPage } from '../../contract/reading.ts'
import type { ShownDossier } from '../shown-dossier.ts'
import { SkippedStep, StepDuty, StepMethod, StepPerson, StepTask, StepTime } from './StepFacts.tsx'
import '#platform/web/table/table.css'

const WORDS = words({
  vi: { title: 'Các bước và năm rõ', step: 'Bước', procedure: (code: string, issue: number) => `${code}, lần ban hành ${issue}`, case: (name: string) => `trường hợp ${name}`, empty: 'Quy trình không có bước nào' },
  en: { title: 'Steps and the five clears', step: 'Step', procedure: (code: string, issue: number) => `${code}, issue ${issue}`, case: (name: string) => `case ${name}`, empty: 'The procedure has no steps' },
})
const STATES: Readonly<Record<StepOfPage['state'], StepState>> = { done: 'done', current: 'running', next: 'next', skipped: 'skipped' }

interface StepProps {
  readonly step: StepOfPage
  readonly onAssign: (() => void) | undefined
}

/** The steps of the issue that the dossier is pinned to; the columns are the five clears, a missing one is a hole. */
export function StepsPanel({ shown, onAssign }: { readonly shown: ShownDossier; readonly onAssign: (() => void) | undefined }) {
  const text = useText(WORDS)
  const isNarrow = useMediaQuery('(max-width: 720px)', globalThis.matchMedia?.('(max-width: 720px)').matches ?? false, { getInitialValueInEffect: false })
  const { steps, procedureCode, issueNo, caseName } = shown
  const note = `${text.procedure(procedureCode, issueNo)}${caseName === null ? '' : `, ${text.case(caseName)}`}`
  if (steps.length === 0) return <Panel title={text.title}><PageState icon="list" title={text.empty} /></Panel>
  if (isNarrow) return <Panel title={text.title} note={note} body="flush">{steps.map((step) => <StepCard key={step.order} step={step} onAssign={step.order === shown.at ? onAssign : undefined} />)}</Panel>
  return (
    <Panel title={text.title} aside={note} body="flush">
      <div className="nr-table-box">
        <table className="nr-table ds-steps">
          <caption className="visually-hidden">{text.title}</caption>
          <thead><tr><th scope="col">{text.step}</th>{CLEARS.map((clear) => <th key={clear} scope="col" className={`ds-col-${clear}`}><ClearHead clear={clear} /></th>)}</tr></thead>
          <tbody>
            {steps.map((step) => (
              <tr key={step.order} className={step.state === 'current' ? 'is-current' : undefined} aria-current={step.state === 'current' ? 'step' : undefined}>
                <td><StepNumber order={step.order} state={STATES[step.state]} /></td>
                {step.state === 'skipped' ? <td colSpan={CLEARS.length}><SkippedStep step={step} /></td> : CLEARS.map((clear) => <td key={clear}><StepFact clear={clear} step={step} onAssign={step.order === shown.at ? onAssign : undefined} /></td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}

function StepFact({ clear, step, onAssign }: StepProps & { readonly clear: Clear }) {
  switch (clear) {
    case 'person': return <StepPerson step={step} onAssign={onAssign} />
    case 'task': return <StepTask step={step} />
    case 'method': return <StepMethod step={step} />
    case 'time': return <StepTime step={step} />
    case 'duty': return <StepDuty step={step} />
  }
}

/** On a phone a step is a list of its five clears. */
function StepCard({ step, onAssign }: StepProps) {
  const say = useSay()
  return (
    <section className={`ds-card${step.state === 'current' ? ' is-current' : ''}`} aria-current={step.state === 'current' ? 'step' : undefined}>
      <div className="row"><StepNumber order={step.order} state={STATES[step.state]} /></div>
      {step.state === 'skipped' ? <SkippedStep step={step} /> : <dl className="nr-clears">{CLEARS.map((clear) => <div key={clear} className="nr-clear"><Icon name={CLEAR_ICON[clear]} /><dt>{say(CLEAR_NAME[clear])}</dt><dd><StepFact clear={clear} step={step} onAssign={onAssign} /></dd></div>)}</dl>}
    </section>
  )
}

// SPDX-License-Identifier: Apache-2.0
import { Button } from '../controls/Button.tsx'
import { useText, words } from '../language/language.ts'
import { useStage, type WaitingStage } from './use-stage.ts'
import './states.css'

const SAID_AFTER_MS = 300
const WIDTHS = ['40%', '92%', '76%', '88%', '52%', '80%'] as const

const WORDS = words({
  vi: { loading: 'Đang tải…', slow: 'Mạng chậm, vẫn đang tải.', stop: 'Dừng' },
  en: { loading: 'Loading…', slow: 'The line is slow; still loading.', stop: 'Stop' },
})

/** Nothing for 300 ms, then lines where the content will stand; over 8 s it says that the line is slow and offers to stop. */
export function Loading({ what, onStop, lines = 6 }: { readonly what?: string | undefined; readonly onStop?: (() => void) | undefined; readonly lines?: number }) {
  const text = useText(WORDS)
  const stage = useStage(SAID_AFTER_MS)
  return <LoadingLines stage={stage} lines={lines} said={stage === 'slow' ? text.slow : what ?? text.loading} stop={stage === 'slow' && onStop !== undefined ? <Button size="small" onClick={onStop}>{text.stop}</Button> : undefined} />
}

/** How loading looks at one moment. */
export function LoadingLines({ stage, lines, said, stop }: { readonly stage: WaitingStage; readonly lines: number; readonly said: string; readonly stop?: React.ReactNode }) {
  return (
    <div className="nr-loading" aria-busy="true" aria-live="polite" data-stage={stage}>
      {stage !== 'quiet' && Array.from({ length: lines }, (_, at) => <div key={at} className="nr-skeleton" style={{ width: WIDTHS[at % WIDTHS.length] }} />)}
      {stage !== 'quiet' && <div className="row t12 second">{said}{stop}</div>}
    </div>
  )
}

// SPDX-License-Identifier: Apache-2.0
import { useIsFetching } from '@tanstack/react-query'
import { useText, words } from '../language/language.ts'
import { useStage } from './use-stage.ts'
import './states.css'

const SAID_AFTER_MS = 800
const WORDS = words({
  vi: { said: 'Đang tải; trang còn hiện dữ liệu trước đó', slow: 'Mạng chậm, vẫn đang tải; trang còn hiện dữ liệu trước đó' },
  en: { said: 'Loading; the page still shows what was asked before', slow: 'The line is slow; the page still shows what was asked before' },
})

/** Says so while a list asked anew still shows the rows of the question before. */
export function StillLoading() {
  const fetching = useIsFetching({ predicate: ({ state, observers }) => state.data === undefined && observers.some(({ options }) => options.placeholderData !== undefined) }) > 0
  return <div role="status">{fetching && <Said />}</div>
}

function Said() {
  const text = useText(WORDS)
  const stage = useStage(SAID_AFTER_MS)
  return stage === 'quiet' ? <></> : <p className="nr-still">{text[stage]}</p>
}

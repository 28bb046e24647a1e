// SPDX-License-Identifier: Apache-2.0
import { asFault } from '../api-fault.ts'
import { RefusedQuestion } from '../use-api.ts'
import { Button } from '../controls/Button.tsx'
import { useSay, useText, words } from '../language/language.ts'
import { NoPermission } from './NoPermission.tsx'
import { PageState } from './PageState.tsx'

const WORDS = words({
  vi: { notLoaded: 'Chưa tải được', notFound: 'Không tìm thấy', refused: 'Chưa xem được', again: 'Thử lại', code: (reference: string) => `Mã lỗi ${reference}` },
  en: { notLoaded: 'Could not load', notFound: 'Not found', refused: 'Cannot be shown', again: 'Try again', code: (reference: string) => `Error code ${reference}` },
})

/** Why the content is not here, in a sentence, with "Thử lại" where that may help and the code for the administrator. */
export function ErrorState({ error, onRetry, title }: { readonly error: unknown; readonly onRetry?: (() => void) | undefined; readonly title?: string | undefined }) {
  const text = useText(WORDS)
  const say = useSay()
  if (error instanceof RefusedQuestion) return <PageState icon="lock" title={title ?? text.refused}>{say(error.sentence)}</PageState>
  const fault = asFault(error)
  if (fault.kind === 'not-permitted') return <NoPermission />
  if (fault.kind === 'not-found') return <PageState icon="search" title={text.notFound}>{say(fault.sentence)}</PageState>
  return (
    <PageState icon={fault.kind === 'network' ? 'offline' : 'error'} title={title ?? text.notLoaded} code={fault.reference === undefined ? undefined : text.code(fault.reference)}
      action={onRetry === undefined ? undefined : <Button size="small" onClick={onRetry}>{text.again}</Button>}>
      {say(fault.sentence)}
    </PageState>
  )
}

// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react'
import { useText, words } from '../language/language.ts'
import { PageState } from './PageState.tsx'

const WORDS = words({
  vi: { title: 'Bạn chưa được giao việc này', why: 'Chức danh của bạn chưa có quyền mở trang này. Người quản trị của cơ quan giao quyền theo chức danh.' },
  en: { title: 'This is not assigned to you', why: 'Your post does not allow this page. Your administrator assigns permissions to posts.' },
})

/** Who can, and how to ask: pass both when they are known. */
export function NoPermission({ title, children, action }: { readonly title?: string; readonly children?: ReactNode; readonly action?: ReactNode }) {
  const text = useText(WORDS)
  return <PageState icon="stamp" title={title ?? text.title} action={action}>{children ?? text.why}</PageState>
}

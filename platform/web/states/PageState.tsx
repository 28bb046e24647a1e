// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react'
import { Icon } from '../icons/Icon.tsx'
import type { IconName } from '../icons/icon-paths.ts'
import './states.css'

/** What stands in the place of content that is not there: a drawing, what is the matter, and one action. */
export function PageState({ icon, title, children, action, code }: { readonly icon: IconName; readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode; readonly code?: string | undefined }) {
  return (
    <div className="nr-state">
      <Icon name={icon} size={28} />
      <p className="nr-state__title">{title}</p>
      {children !== undefined && <div>{children}</div>}
      {action}
      {code !== undefined && <code className="nr-state__code">{code}</code>}
    </div>
  )
}

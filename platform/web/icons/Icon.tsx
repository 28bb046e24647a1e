// SPDX-License-Identifier: Apache-2.0
import { ICON_PATHS, type IconName } from './icon-paths.ts'
import './icon.css'

/** A drawing beside a word; never the only carrier of a meaning, so hidden from readers of the screen. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: 12 | 13 | 14 | 15 | 16 | 20 | 28 }) {
  return <svg className="nr-icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d={ICON_PATHS[name]} /></svg>
}

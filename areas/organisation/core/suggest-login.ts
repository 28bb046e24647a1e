// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'

/** A login as offices here form it: the given name, then the initials of what stands before it. `Nguyễn Thị Hạnh` → `hanh.nt`; too short a name gives none. */
export function suggestLogin(fullName: string): string {
  const parts = foldText(fullName).split(' ').map((part) => part.replace(/[^a-z0-9]/g, '')).filter((part) => part !== '')
  const given = parts.at(-1) ?? ''
  const initials = parts.slice(0, -1).map((part) => part.charAt(0)).join('')
  const login = initials === '' ? given : `${given}.${initials}`
  return login.length < 3 ? '' : login.slice(0, 80)
}

// SPDX-License-Identifier: Apache-2.0
import { Popover, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import type { Language } from '#kernel/sentence.ts'
import { Segments } from '../controls/Segments.tsx'
import { Icon } from '../icons/Icon.tsx'
import { switchSingleKeys, useSingleKeys } from '../keys/key-registry.ts'
import { chooseLanguage, useLanguage, useText, words } from '../language/language.ts'
import { useSession } from '../session.ts'
import { chooseTheme, type ThemeChoice, useThemeChoice } from '../theme/theme-choice.ts'
import type { MastheadActs } from './Masthead.tsx'

const WORDS = words({
  vi: { mine: 'Của tôi', theme: 'Giao diện', light: 'Sáng', dark: 'Tối', machine: 'Theo máy', language: 'Ngôn ngữ', keys: 'Phím tắt một phím', on: 'Bật', off: 'Tắt', password: 'Đổi mật khẩu', leave: 'Đăng xuất', everywhere: 'Đăng xuất khỏi mọi máy' },
  en: { mine: 'Mine', theme: 'Appearance', light: 'Light', dark: 'Dark', machine: 'As the machine', language: 'Language', keys: 'Single-key shortcuts', on: 'On', off: 'Off', password: 'Change password', leave: 'Sign out', everywhere: 'Sign out everywhere' },
})

interface Option<Value extends string> {
  readonly value: Value
  readonly label: string
}

const LANGUAGES: readonly Option<Language>[] = [{ value: 'vi', label: 'Tiếng Việt' }, { value: 'en', label: 'English' }]

const initialsOf = (name: string): string => {
  const parts = name.split(' ').filter((part) => part !== '')
  return [parts.at(0), parts.length > 1 ? parts.at(-1) : undefined].map((part) => part?.[0] ?? '').join('').toUpperCase()
}

/** Who is signed in, and what they may set for themselves. */
export function UserMenu({ acts }: { readonly acts: MastheadActs }) {
  const text = useText(WORDS)
  const { personName, postTitle } = useSession()
  const [opened, setOpened] = useState(false)
  const theme = useThemeChoice()
  const language = useLanguage()
  const single = useSingleKeys()
  const themes: readonly Option<ThemeChoice>[] = [{ value: 'light', label: text.light }, { value: 'dark', label: text.dark }, { value: 'machine', label: text.machine }]
  const keySwitch: readonly Option<'on' | 'off'>[] = [{ value: 'on', label: text.on }, { value: 'off', label: text.off }]
  const andClose = (act: () => void) => () => { setOpened(false); act() }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className="nr-mast__user" onClick={() => { setOpened(!opened) }}>
          <span className="nr-avatar" aria-hidden="true" data-initials={initialsOf(personName)} /><span className="nr-mast__name">{personName}</span><span className="visually-hidden">, {postTitle}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown data-keys="off" aria-label={text.mine}>
        <div className="nr-mine">
          <p><b>{personName}</b><br /><span className="muted t12">{postTitle}</span></p>
          <div><p className="t12 second">{text.theme}</p><Segments label={text.theme} value={theme} onChange={chooseTheme} options={themes} /></div>
          <div><p className="t12 second">{text.language}</p><Segments label={text.language} value={language} onChange={chooseLanguage} options={LANGUAGES} /></div>
          <div><p className="t12 second">{text.keys}</p><Segments label={text.keys} value={single} onChange={switchSingleKeys} options={keySwitch} /></div>
          <ul>
            <li><button type="button" onClick={andClose(acts.onChangePassword)}><Icon name="lock" />{text.password}</button></li>
            <li><button type="button" onClick={andClose(acts.onSignOut)}><Icon name="leave" />{text.leave}</button></li>
            <li><button type="button" onClick={andClose(acts.onSignOutEverywhere)}><Icon name="people" />{text.everywhere}</button></li>
          </ul>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

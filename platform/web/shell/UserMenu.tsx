// SPDX-License-Identifier: Apache-2.0
import { Menu, UnstyledButton } from '@mantine/core'
import type { Language } from '#kernel/sentence.ts'
import { Icon } from '../icons/Icon.tsx'
import { switchSingleKeys, useSingleKeys } from '../keys/key-registry.ts'
import { chooseLanguage, useLanguage, useText, words } from '../language/language.ts'
import { useSession } from '../session.ts'
import { chooseTheme, type ThemeChoice, useThemeChoice } from '../theme/theme-choice.ts'
import type { MastheadActs } from './Masthead.tsx'

const WORDS = words({
  vi: { open: (name: string, post: string) => `Trình đơn của ${name}, ${post}`, theme: 'Giao diện', light: 'Sáng', dark: 'Tối', machine: 'Theo máy', language: 'Ngôn ngữ', keys: 'Phím tắt một phím', on: 'Bật', off: 'Tắt', password: 'Đổi mật khẩu', leave: 'Đăng xuất' },
  en: { open: (name: string, post: string) => `Menu of ${name}, ${post}`, theme: 'Appearance', light: 'Light', dark: 'Dark', machine: 'As the machine', language: 'Language', keys: 'Single-key shortcuts', on: 'On', off: 'Off', password: 'Change password', leave: 'Sign out' },
})

const LANGUAGES: readonly { readonly value: Language; readonly name: string }[] = [{ value: 'vi', name: 'Tiếng Việt' }, { value: 'en', name: 'English' }]

const initialsOf = (name: string): string => {
  const parts = name.split(' ').filter((part) => part !== '')
  return [parts.at(0), parts.length > 1 ? parts.at(-1) : undefined].map((part) => part?.[0] ?? '').join('').toUpperCase()
}

/** Who is signed in, and what they may set for themselves. */
export function UserMenu({ acts }: { readonly acts: MastheadActs }) {
  const text = useText(WORDS)
  const { personName, postTitle } = useSession()
  const theme = useThemeChoice()
  const language = useLanguage()
  const single = useSingleKeys()
  const themes: readonly { readonly value: ThemeChoice; readonly name: string }[] = [{ value: 'light', name: text.light }, { value: 'dark', name: text.dark }, { value: 'machine', name: text.machine }]
  const keySwitch: readonly { readonly value: 'on' | 'off'; readonly name: string }[] = [{ value: 'on', name: text.on }, { value: 'off', name: text.off }]
  return (
    <Menu width={230} position="bottom-end" loop>
      <Menu.Target>
        <UnstyledButton className="nr-mast__user" aria-label={text.open(personName, postTitle)}><span className="nr-avatar" aria-hidden="true">{initialsOf(personName)}</span><span className="nr-mast__name">{personName}</span></UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{personName}<br /><span style={{ fontWeight: 400 }}>{postTitle}</span></Menu.Label>
        <Menu.Divider />
        <Choices title={text.theme} options={themes} chosen={theme} onChoose={chooseTheme} />
        <Choices title={text.language} options={LANGUAGES} chosen={language} onChoose={chooseLanguage} />
        <Choices title={text.keys} options={keySwitch} chosen={single} onChoose={switchSingleKeys} />
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="lock" />} onClick={acts.onChangePassword}>{text.password}</Menu.Item>
        <Menu.Item leftSection={<Icon name="leave" />} onClick={acts.onSignOut}>{text.leave}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function Choices<Value extends string>({ title, options, chosen, onChoose }: { readonly title: string; readonly options: readonly { readonly value: Value; readonly name: string }[]; readonly chosen: Value; readonly onChoose: (value: Value) => void }) {
  return (
    <div role="group" aria-label={title}>
      <Menu.Label>{title}</Menu.Label>
      {options.map(({ value, name }) => (
        <Menu.Item key={value} role="menuitemradio" aria-checked={value === chosen} closeMenuOnClick={false} leftSection={<span className="nr-menu-tick">{value === chosen && <Icon name="check" />}</span>} onClick={() => { onChoose(value) }}>{name}</Menu.Item>
      ))}
    </div>
  )
}

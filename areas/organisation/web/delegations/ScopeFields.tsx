// SPDX-License-Identifier: Apache-2.0
import { CheckField, RadioField } from '#platform/web/fields/CheckField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useApi } from '#platform/web/use-api.ts'
import { listPermissions } from '../../contract.ts'
import { NEVER_DELEGATED } from '../../core/delegation.ts'
import { DELEGATION_WORDS } from './delegation-words.ts'
import '../organisation.css'

const WORDS = words({ vi: { label: 'Ủy quyền những việc gì', some: 'Chỉ các việc được chọn' }, en: { label: 'What is delegated', some: 'Only what is chosen' } })

/** Everything that a post allows, or a choice of it; null is everything. */
export function ScopeFields({ held, chosen, onChange }: { readonly held: readonly string[]; readonly chosen: readonly string[] | null; readonly onChange: (chosen: readonly string[] | null) => void }) {
  const text = useText(WORDS)
  const shared = useText(DELEGATION_WORDS)
  const say = useSay()
  const known = useApi(listPermissions, {})
  const lendable = held.filter((word) => !NEVER_DELEGATED.includes(word))
  const areas = (known.data?.areas ?? []).map((area) => ({ ...area, permissions: area.permissions.filter(({ word }) => lendable.includes(word)) })).filter(({ permissions }) => permissions.length > 0)
  return (
    <>
      <RadioField label={text.label} required value={chosen === null ? 'all' : 'some'} onChange={(value) => { onChange(value === 'all' ? null : []) }} choices={[{ value: 'all', label: shared.everything }, { value: 'some', label: text.some }]} />
      {chosen !== null && (
        <div className="or-perms">
          {areas.map(({ name, title, permissions }) => (
            <fieldset key={name}>
              <legend>{say(title)}</legend>
              {permissions.map(({ word, meaning }) => <CheckField key={word} label={say(meaning)} checked={chosen.includes(word)} onChange={(isOn) => { onChange(isOn ? [...chosen, word] : chosen.filter((one) => one !== word)) }} />)}
            </fieldset>
          ))}
        </div>
      )}
    </>
  )
}

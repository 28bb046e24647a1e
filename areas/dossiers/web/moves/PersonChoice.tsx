// SPDX-License-Identifier: Apache-2.0
import { type Choice, RadioField } from '#platform/web/fields/CheckField.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { SearchCombobox } from '#platform/web/search/SearchCombobox.tsx'
import type { ShownPerson } from '../shown-dossier.ts'
import type { PersonPick } from './person-pick.ts'

export interface PersonChoiceProps {
  readonly label: string
  /** Those who hold the role of the step, the likeliest first. */
  readonly candidates: readonly ShownPerson[]
  readonly people: readonly ShownPerson[]
  readonly value: PersonPick
  readonly onChange: (pick: PersonPick) => void
  /** Whether the step may be left to the head. */
  readonly nobody: 'allowed' | 'never'
}

const WORDS = words({
  vi: { other: 'Người khác', otherName: 'Tên người khác', typed: 'Gõ tên hoặc chức danh, không dấu cũng được', nobody: 'Chưa rõ người: để lãnh đạo giao', missing: 'Chưa chọn người. Gõ tên rồi chọn trong danh sách.' },
  en: { other: 'Someone else', otherName: 'Name', typed: 'Type a name or a post', nobody: 'Not known: the head assigns it', missing: 'Nobody is chosen yet. Type a name and choose.' },
})

const OTHER = 'other'
const NOBODY = 'nobody'

/** Who gets the step: those of its role first, then anyone who handles dossiers. */
export function PersonChoice({ label, candidates, people, value, onChange, nobody }: PersonChoiceProps) {
  const text = useText(WORDS)
  const others = people.filter(({ id }) => !candidates.some((candidate) => candidate.id === id)).map(({ id, name, posts }) => ({ id, name, detail: posts.join(', ') }))
  const choices: Choice<string>[] = [
    ...candidates.map(({ id, name, posts }) => ({ value: id, label: <><b>{name}</b> <span className="muted">{posts.join(', ')}</span></> })),
    ...(others.length > 0 ? [{ value: OTHER, label: text.other }] : []),
    ...(nobody === 'allowed' ? [{ value: NOBODY, label: text.nobody }] : []),
  ]
  const choose = (chosen: string) => { onChange(chosen === OTHER ? { kind: 'other', person: undefined } : chosen === NOBODY ? { kind: 'nobody' } : { kind: 'candidate', id: chosen }) }
  return (
    <div className="ds-people">
      <RadioField label={label} required value={value.kind === 'candidate' ? value.id : value.kind} onChange={choose} choices={choices} />
      {value.kind === 'other' && <SearchCombobox label={text.otherName} required placeholder={text.typed} items={others} value={value.person} onChange={(person) => { onChange({ kind: 'other', person }) }} />}
    </div>
  )
}

// SPDX-License-Identifier: Apache-2.0
import { Button } from '#platform/web/controls/Button.tsx'
import { DateField } from '#platform/web/fields/DateField.tsx'
import { SelectField, TextField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { type Relation, RELATION_NAMES, RelationKind } from '../core/instrument.ts'

const WORDS = words({
  vi: { title: 'Văn bản này làm gì với văn bản khác', add: 'Thêm quan hệ', kind: 'Quan hệ', number: 'Với văn bản số', part: 'Phần nào', partHint: 'Để trống: toàn bộ', from: 'Từ ngày', fromHint: 'Để trống: ngày có hiệu lực', drop: 'Bỏ', remove: (number: string) => `Bỏ quan hệ với ${number === '' ? 'dòng này' : number}` },
  en: { title: 'What this document does to others', add: 'Add a relation', kind: 'Relation', number: 'To number', part: 'Which part', partHint: 'Empty: all of it', from: 'From', fromHint: 'Empty: when it takes effect', drop: 'Remove', remove: (number: string) => `Remove the relation to ${number}` },
})

/** The lines that say what a document replaces, repeals, amends or guides. */
export function RelationFields({ relations, onChange }: { readonly relations: readonly Relation[]; readonly onChange: (relations: readonly Relation[]) => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const change = (at: number, part: Partial<Relation>) => { onChange(relations.map((relation, index) => (index === at ? { ...relation, ...part } : relation))) }
  return (
    <fieldset className="stack stack-tight">
      <legend className="t13 medium">{text.title}</legend>
      {relations.map((relation, index) => (
        <div key={index} className="row row-wrap row-top">
          <div style={{ width: 170 }}><SelectField label={text.kind} value={relation.kind} onChange={(kind) => { change(index, { kind: RelationKind.parse(kind) }) }} options={RelationKind.options.map((value) => ({ value, label: say(RELATION_NAMES[value]) }))} /></div>
          <div className="grow" style={{ minWidth: 130 }}><TextField label={text.number} value={relation.number} onChange={(number) => { change(index, { number }) }} maxLength={100} /></div>
          <div style={{ width: 130 }}><TextField label={text.part} hint={text.partHint} value={relation.part ?? ''} onChange={(part) => { change(index, { part: part === '' ? null : part }) }} maxLength={1000} /></div>
          <div style={{ width: 138 }}><DateField label={text.from} hint={text.fromHint} value={relation.effectiveOn ?? undefined} onChange={(day) => { change(index, { effectiveOn: day ?? null }) }} /></div>
          <div style={{ paddingTop: 22 }}><Button size="small" icon="cross" aria-label={text.remove(relation.number)} onClick={() => { onChange(relations.filter((_, at) => at !== index)) }}>{text.drop}</Button></div>
        </div>
      ))}
      <div><Button size="small" icon="plus" onClick={() => { onChange([...relations, { kind: 'replaces', number: '', issuedOn: null, part: null, effectiveOn: null }]) }}>{text.add}</Button></div>
    </fieldset>
  )
}

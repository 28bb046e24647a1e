// SPDX-License-Identifier: Apache-2.0
import { Icon } from '#platform/web/icons/Icon.tsx'
import { Button } from '#platform/web/controls/Button.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import type { Block, DocumentStep } from '../../core/document-content.ts'
import { moved, NO_STEP, removed, replaced, withCell, withColumn, withoutColumn, withRow } from './edit-blocks.ts'

const WORDS = words({
  vi: {
    heading: 'Đề mục', paragraph: 'Đoạn văn', item: (no: number) => `Mục ${no}`, removeItem: (no: number) => `Bỏ mục ${no}`, addItem: 'Thêm mục', ordered: 'Đánh số', plain: 'Gạch đầu dòng', level: 'Cấp đề mục', head: (no: number) => `Tên cột ${no}`, cell: (row: number, column: number) => `Hàng ${row}, cột ${column}`, addRow: 'Thêm hàng', addColumn: 'Thêm cột', removeRow: (no: number) => `Bỏ hàng ${no}`, removeColumn: (no: number) => `Bỏ cột ${no}`,
    order: 'Bước', role: 'Người làm', action: 'Việc', method: 'Cách làm', time: 'Thời gian', accountable: 'Chịu trách nhiệm', output: 'Kết quả, hồ sơ', of: (what: string, no: number) => `${what} của bước ${no}`, addStep: 'Thêm bước', removeStep: (no: number) => `Bỏ bước ${no}`, up: (no: number) => `Đưa bước ${no} lên`,
  },
  en: {
    heading: 'Heading', paragraph: 'Paragraph', item: (no: number) => `Item ${no}`, removeItem: (no: number) => `Remove item ${no}`, addItem: 'Add an item', ordered: 'Numbered', plain: 'Dashes', level: 'Level', head: (no: number) => `Name of column ${no}`, cell: (row: number, column: number) => `Row ${row}, column ${column}`, addRow: 'Add a row', addColumn: 'Add a column', removeRow: (no: number) => `Remove row ${no}`, removeColumn: (no: number) => `Remove column ${no}`,
    order: 'Step', role: 'Who', action: 'Task', method: 'Method', time: 'Time', accountable: 'Accountable', output: 'Output, record', of: (what: string, no: number) => `${what} of step ${no}`, addStep: 'Add a step', removeStep: (no: number) => `Remove step ${no}`, up: (no: number) => `Move step ${no} up`,
  },
})

interface FieldsOf<Kind extends Block['kind']> { readonly block: Extract<Block, { kind: Kind }>; readonly onChange: (block: Block) => void }

const STEP_PARTS = ['role', 'action', 'method', 'time', 'accountable', 'output'] as const satisfies readonly (keyof DocumentStep)[]

/** The fields of one block. */
export function BlockFields({ block, onChange }: { readonly block: Block; readonly onChange: (block: Block) => void }) {
  const text = useText(WORDS)
  switch (block.kind) {
    case 'heading': return (
      <div className="row">
        <select aria-label={text.level} value={block.level} onChange={(event) => { const level = Number(event.currentTarget.value); if (level === 1 || level === 2 || level === 3) onChange({ ...block, level }) }}>{[1, 2, 3].map((level) => <option key={level} value={level}>{level}</option>)}</select>
        <input aria-label={text.heading} className="grow" maxLength={500} value={block.text} onChange={(event) => { onChange({ ...block, text: event.currentTarget.value }) }} />
      </div>
    )
    case 'paragraph': return <textarea aria-label={text.paragraph} rows={2} maxLength={20_000} value={block.text} onChange={(event) => { onChange({ ...block, text: event.currentTarget.value }) }} />
    case 'list': return <ListFields block={block} onChange={onChange} />
    case 'table': return <TableFields block={block} onChange={onChange} />
    case 'steps': return <StepFields block={block} onChange={onChange} />
  }
}

function ListFields({ block, onChange }: FieldsOf<'list'>) {
  const text = useText(WORDS)
  return (
    <>
      {block.items.map((item, at) => (
        <div key={at} className="dc-item">
          <span aria-hidden="true">{block.ordered ? `${at + 1}.` : '–'}</span>
          <textarea aria-label={text.item(at + 1)} rows={1} maxLength={5_000} value={item} onChange={(event) => { onChange({ ...block, items: replaced(block.items, at, event.currentTarget.value) }) }} />
          <button type="button" className="dc-icon" aria-label={text.removeItem(at + 1)} onClick={() => { onChange({ ...block, items: removed(block.items, at) }) }}><Icon name="cross" /></button>
        </div>
      ))}
      <div className="row row-wrap"><Button size="small" onClick={() => { onChange({ ...block, items: [...block.items, ''] }) }}>{text.addItem}</Button><Button size="small" onClick={() => { onChange({ ...block, ordered: !block.ordered }) }}>{block.ordered ? text.plain : text.ordered}</Button></div>
    </>
  )
}

function TableFields({ block, onChange }: FieldsOf<'table'>) {
  const text = useText(WORDS)
  return (
    <>
      <div className="dc-scroll"><table>
        <thead><tr>{block.head.map((head, at) => <th key={at} scope="col"><div className="row"><input aria-label={text.head(at + 1)} maxLength={500} value={head} onChange={(event) => { onChange({ ...block, head: replaced(block.head, at, event.currentTarget.value) }) }} />{block.head.length > 1 && <button type="button" className="dc-icon" aria-label={text.removeColumn(at + 1)} onClick={() => { onChange(withoutColumn(block, at)) }}><Icon name="cross" /></button>}</div></th>)}<td /></tr></thead>
        <tbody>{block.rows.map((row, at) => (
          <tr key={at}>{block.head.map((_, column) => <td key={column}><textarea aria-label={text.cell(at + 1, column + 1)} rows={1} maxLength={5_000} value={row[column] ?? ''} onChange={(event) => { onChange(withCell(block, at, column, event.currentTarget.value)) }} /></td>)}
            <td><button type="button" className="dc-icon" aria-label={text.removeRow(at + 1)} onClick={() => { onChange({ ...block, rows: removed(block.rows, at) }) }}><Icon name="cross" /></button></td></tr>
        ))}</tbody>
      </table></div>
      <div className="row row-wrap"><Button size="small" onClick={() => { onChange(withRow(block)) }}>{text.addRow}</Button><Button size="small" onClick={() => { onChange(withColumn(block)) }}>{text.addColumn}</Button></div>
    </>
  )
}

function StepFields({ block, onChange }: FieldsOf<'steps'>) {
  const text = useText(WORDS)
  return (
    <>
      <div className="dc-scroll"><table style={{ minWidth: 760 }}>
        <thead><tr><th scope="col"><span aria-hidden="true">#</span><span className="visually-hidden">{text.order}</span></th>{STEP_PARTS.map((part) => <th key={part} scope="col">{text[part]}</th>)}<td /></tr></thead>
        <tbody>{block.steps.map((step, at) => (
          <tr key={at}><td>{at + 1}</td>
            {STEP_PARTS.map((part) => <td key={part}><textarea aria-label={text.of(text[part], at + 1)} rows={2} maxLength={part === 'time' ? 500 : part === 'action' || part === 'method' ? 5_000 : 1_000} value={step[part]} onChange={(event) => { onChange({ ...block, steps: replaced(block.steps, at, { ...step, [part]: event.currentTarget.value }) }) }} /></td>)}
            <td>{at > 0 && <button type="button" className="dc-icon" aria-label={text.up(at + 1)} onClick={() => { onChange({ ...block, steps: [...moved(block.steps, at, -1)] }) }}><Icon name="up" /></button>}<button type="button" className="dc-icon" aria-label={text.removeStep(at + 1)} onClick={() => { onChange({ ...block, steps: removed(block.steps, at) }) }}><Icon name="cross" /></button></td></tr>
        ))}</tbody>
      </table></div>
      <Button size="small" onClick={() => { onChange({ ...block, steps: [...block.steps, NO_STEP] }) }}>{text.addStep}</Button>
    </>
  )
}

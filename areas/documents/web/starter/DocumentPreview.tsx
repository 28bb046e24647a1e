// SPDX-License-Identifier: Apache-2.0
import { Fragment, type ReactNode } from 'react'
import { useText, words } from '#platform/web/language/language.ts'
import type { Block, DocumentContent } from '../../core/document-content.ts'

const WORDS = words({
  vi: { role: 'Người làm', action: 'Việc', method: 'Cách làm', time: 'Thời gian', accountable: 'Người chịu trách nhiệm', output: 'Kết quả', order: 'TT', gap: 'chưa điền', steps: 'Các bước', table: 'Bảng' },
  en: { role: 'Person', action: 'Task', method: 'Method', time: 'Time', accountable: 'Accountable', output: 'Output', order: '#', gap: 'not filled', steps: 'Steps', table: 'Table' },
})

/** A document as it will be drafted; gaps without words are marked where they stand. */
export function DocumentPreview({ content }: { readonly content: DocumentContent }) {
  return <div className="st-paper">{content.blocks.map((block, at) => <BlockView key={at} block={block} />)}</div>
}

function BlockView({ block }: { readonly block: Block }) {
  const text = useText(WORDS)
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level === 1 ? 'h3' : 'h4'
      return <Heading>{marked(block.text, text.gap)}</Heading>
    }
    case 'paragraph':
      return <p>{marked(block.text, text.gap)}</p>
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return <List>{block.items.map((item, at) => <li key={at}>{marked(item, text.gap)}</li>)}</List>
    }
    case 'table':
      return <Grid label={block.head.join(', ')} head={block.head} rows={block.rows} gap={text.gap} />
    case 'steps':
      return <Grid label={text.steps} head={[text.order, text.role, text.action, text.method, text.time, text.accountable, text.output]} rows={block.steps.map((step, at) => [String(at + 1), step.role, step.action, step.method, step.time, step.accountable, step.output])} gap={text.gap} />
  }
}

function Grid({ label, head, rows, gap }: { readonly label: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly gap: string }) {
  return (
    // It may be wider than the screen: scrolled by keyboard too.
    <div className="st-scroll" role="region" aria-label={label} tabIndex={0}>
      <table className={head.length > 5 ? 'is-wide' : undefined}>
        <thead><tr>{head.map((cell, at) => <th key={at} scope="col">{marked(cell, gap)}</th>)}</tr></thead>
        <tbody>{rows.map((row, at) => <tr key={at}>{row.map((cell, column) => <td key={column}>{marked(cell, gap)}</td>)}</tr>)}</tbody>
      </table>
    </div>
  )
}

/** The text with its gaps marked. */
function marked(text: string, gap: string): ReactNode {
  const parts = text.split(/(\[\[[^[\]]+\]\])/u)
  if (parts.length === 1) return text
  return parts.map((part, at) => <Fragment key={at}>{part.startsWith('[[') ? <mark className="st-gap" title={gap}>{part.slice(2, -2)}</mark> : part}</Fragment>)
}

// SPDX-License-Identifier: Apache-2.0
import { createElement } from 'react'
import { useText, words } from '#platform/web/language/language.ts'
import type { Block, DocumentContent } from '../../core/document-content.ts'
import '../documents.css'

const WORDS = words({
  vi: { order: 'TT', role: 'Người làm', action: 'Việc', method: 'Cách làm', time: 'Thời gian', accountable: 'Chịu trách nhiệm', output: 'Kết quả, hồ sơ', none: 'Chưa có nội dung.', table: 'Bảng' },
  en: { order: 'No', role: 'Who', action: 'Task', method: 'Method', time: 'Time', accountable: 'Accountable', output: 'Output, record', none: 'Nothing is written yet.', table: 'Table' },
})

/** A document as it reads, block by block. */
export function ContentView({ content }: { readonly content: DocumentContent }) {
  const text = useText(WORDS)
  if (content.blocks.length === 0) return <p className="dc-paper muted">{text.none}</p>
  return <div className="dc-paper">{content.blocks.map((block, at) => <BlockView key={at} block={block} />)}</div>
}

function BlockView({ block }: { readonly block: Block }) {
  const text = useText(WORDS)
  switch (block.kind) {
    case 'heading': return createElement(`h${block.level + 1}`, {}, block.text)
    case 'paragraph': return <p>{block.text}</p>
    case 'list': return createElement(block.ordered ? 'ol' : 'ul', {}, block.items.map((item, at) => <li key={at}>{item}</li>))
    case 'table': return (
      <div className="dc-scroll" role="group" aria-label={text.table} tabIndex={0}><table>
        <thead><tr>{block.head.map((cell, at) => <th key={at} scope="col">{cell}</th>)}</tr></thead>
        <tbody>{block.rows.map((row, at) => <tr key={at}>{row.map((cell, column) => <td key={column}>{cell}</td>)}</tr>)}</tbody>
      </table></div>
    )
    case 'steps': return (
      <div className="dc-scroll" role="group" aria-label={text.table} tabIndex={0}><table>
        <thead><tr>{[text.order, text.role, text.action, text.method, text.time, text.accountable, text.output].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>{block.steps.map((step, at) => <tr key={at}><td>{at + 1}</td><td>{step.role}</td><td>{step.action}</td><td>{step.method}</td><td>{step.time}</td><td>{step.accountable}</td><td>{step.output}</td></tr>)}</tbody>
      </table></div>
    )
  }
}

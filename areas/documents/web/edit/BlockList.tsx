// SPDX-License-Identifier: Apache-2.0
import { type KeyboardEvent, useRef } from 'react'
import { Button } from '#platform/web/controls/Button.tsx'
import { Icon } from '#platform/web/icons/Icon.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import type { Block } from '../../core/document-content.ts'
import { BlockFields } from './BlockFields.tsx'
import { type BlockKind, emptyBlock, inserted, moved, removed, replaced } from './edit-blocks.ts'

const WORDS = words({
  vi: { heading: 'Đề mục', paragraph: 'Đoạn văn', list: 'Danh sách', table: 'Bảng', steps: 'Các bước', add: 'Thêm:', up: 'Đưa lên', down: 'Đưa xuống', remove: 'Bỏ phần này', after: 'Thêm đoạn văn ngay sau', part: (name: string, no: number) => `${name}, phần ${no}`, keys: 'Alt+↑, Alt+↓ chuyển chỗ; Ctrl+Enter thêm đoạn văn ngay sau; Alt+Delete bỏ phần đang ở' },
  en: { heading: 'Heading', paragraph: 'Paragraph', list: 'List', table: 'Table', steps: 'Steps', add: 'Add:', up: 'Move up', down: 'Move down', remove: 'Remove this block', after: 'Add a paragraph after it', part: (name: string, no: number) => `${name}, block ${no}`, keys: 'Alt+↑, Alt+↓ move; Ctrl+Enter adds a paragraph after; Alt+Delete removes the block at hand' },
})
const KINDS: readonly BlockKind[] = ['heading', 'paragraph', 'list', 'table', 'steps']

/** The blocks of a document, written one under another; each is moved, removed and followed by another from the keyboard too. */
export function BlockList({ blocks, onChange }: { readonly blocks: readonly Block[]; readonly onChange: (blocks: Block[]) => void }) {
  const text = useText(WORDS)
  const list = useRef<HTMLDivElement>(null)
  const focus = (at: number) => { requestAnimationFrame(() => { list.current?.querySelectorAll<HTMLElement>('[data-block]')[at]?.querySelector<HTMLElement>('textarea, input')?.focus() }) }
  const move = (at: number, by: -1 | 1) => {
    const next = moved(blocks, at, by)
    if (next === blocks) return
    onChange([...next])
    focus(at + by)
  }
  const insert = (at: number, kind: BlockKind) => { onChange(inserted(blocks, at, emptyBlock(kind))); focus(at) }
  const remove = (at: number) => { onChange(removed(blocks, at)); focus(Math.max(0, at - 1)) }
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const act = event.altKey && event.key === 'ArrowUp' ? () => { move(at, -1) } : event.altKey && event.key === 'ArrowDown' ? () => { move(at, 1) } : event.altKey && event.key === 'Delete' ? () => { remove(at) } : event.ctrlKey && event.key === 'Enter' ? () => { insert(at + 1, 'paragraph') } : undefined
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  return (
    <div ref={list}>
      {blocks.map((block, at) => (
        <div key={at} className="dc-block" data-block role="group" aria-label={text.part(text[block.kind], at + 1)} onKeyDown={(event) => { onKeyDown(event, at) }}>
          <div className="dc-block__head">
            <span className="grow">{text[block.kind]}</span>
            <button type="button" className="dc-icon" aria-label={`${text.up}: ${text.part(text[block.kind], at + 1)}`} title={text.up} onClick={() => { move(at, -1) }}><Icon name="up" /></button>
            <button type="button" className="dc-icon" aria-label={`${text.down}: ${text.part(text[block.kind], at + 1)}`} title={text.down} onClick={() => { move(at, 1) }}><Icon name="fall" /></button>
            <button type="button" className="dc-icon" aria-label={`${text.after}: ${text.part(text[block.kind], at + 1)}`} title={text.after} onClick={() => { insert(at + 1, 'paragraph') }}><Icon name="plus" /></button>
            <button type="button" className="dc-icon" aria-label={`${text.remove}: ${text.part(text[block.kind], at + 1)}`} title={text.remove} onClick={() => { remove(at) }}><Icon name="cross" /></button>
          </div>
          <BlockFields block={block} onChange={(next) => { onChange(replaced(blocks, at, next)) }} />
        </div>
      ))}
      <div className="dc-add"><span className="second t12">{text.add}</span>{KINDS.map((kind) => <Button key={kind} size="small" icon="plus" onClick={() => { insert(blocks.length, kind) }}>{text[kind]}</Button>)}<span className="t12 muted">{text.keys}</span></div>
    </div>
  )
}

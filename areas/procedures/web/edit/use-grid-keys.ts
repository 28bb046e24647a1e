// SPDX-License-Identifier: Apache-2.0
import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { ProcedureContent } from '../../core/procedure-content.ts'
import { blockBetween, type CellBlock, clearBlock, copyBlock, type GridColumn, gridColumns, pasteBlock } from './edit-block.ts'
import type { Edit } from './edit-content.ts'
import { addStepAfter } from './edit-steps.ts'
import { cellsOnClipboard } from './read-clipboard.ts'

interface Place { readonly row: number; readonly column: number }
type Field = HTMLTextAreaElement | HTMLInputElement
/** `walk`: arrows go from cell to cell and typing replaces, as in a sheet; `write`: they move within the text. */
interface Walk { mode: 'walk' | 'write'; from: Place | undefined; to: Place | undefined; byPointer: boolean; block: CellBlock | undefined }

export interface GridKeys {
  readonly handlers: {
    readonly onKeyDownCapture: (event: KeyboardEvent<HTMLTableSectionElement>) => void
    readonly onFocus: (event: FocusEvent<HTMLTableSectionElement>) => void
    readonly onPointerDown: (event: PointerEvent<HTMLTableSectionElement>) => void
    readonly onInput: () => void
    readonly onCopy: (event: ClipboardEvent<HTMLTableSectionElement>) => void
    readonly onCut: (event: ClipboardEvent<HTMLTableSectionElement>) => void
    readonly onPaste: (event: ClipboardEvent<HTMLTableSectionElement>) => void
  }
  /** The rows chosen, or the row of the cell in hand; undefined when no cell is. */
  readonly chosen: () => CellBlock | undefined
  readonly write: () => void
  readonly goTo: (row: number, column: number) => void
}

/** The name of a cell in the page. */
export const nameOfCell = (content: ProcedureContent, row: number, column: GridColumn): string => (column.startsWith('time:') ? column.slice(5) === content.cases[0]?.key ? `${row}-time` : `${row}-time-${column.slice(5)}` : `${row}-${column}`)

const placeOf = (content: ProcedureContent, target: EventTarget | null): Place | undefined => {
  if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return undefined
  const name = target.dataset['cell'] ?? ''
  const row = Number.parseInt(name, 10)
  const column = gridColumns(content).findIndex((each) => nameOfCell(content, row, each) === name)
  return column < 0 ? undefined : { row, column }
}

/** The step table walked through, chosen from, copied and pasted by keys, as a sheet is. */
export function useGridKeys(body: RefObject<HTMLTableSectionElement | null>, content: ProcedureContent, onEdit: (edit: Edit, cell?: string) => void): GridKeys {
  const state = useRef<Walk>({ mode: 'walk', from: undefined, to: undefined, byPointer: false, block: undefined })
  const fieldAt = (row: number, column: number): Field | null => {
    const name = gridColumns(content)[column]
    const field = name === undefined ? null : body.current?.querySelector<Field>(`[data-cell="${CSS.escape(nameOfCell(content, row, name))}"]`) ?? null
    // Under a merged cell there is nothing to write in.
    return field !== null && field.offsetParent !== null ? field : null
  }
  const mark = (block: CellBlock | undefined) => {
    state.current.block = block
    for (const field of body.current?.querySelectorAll<Field>('[data-cell]') ?? []) {
      const place = block === undefined ? undefined : placeOf(content, field)
      const inside = block !== undefined && place !== undefined && place.row >= block.top && place.row <= block.bottom && place.column >= block.left && place.column <= block.right
      field.toggleAttribute('data-chosen', inside)
    }
  }
  useEffect(() => { if (state.current.block !== undefined) mark(state.current.block) })

  const goTo = (row: number, column: number) => {
    const field = fieldAt(row, column)
    if (field === null) return
    state.current.byPointer = false
    field.focus()
    field.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  const move = (from: Place, down: number, right: number): boolean => {
    for (let [row, column] = [from.row + down, from.column + right]; row >= 1 && row <= content.steps.length && column >= 0 && column < gridColumns(content).length; row += down, column += right) {
      if (fieldAt(row, column) === null) continue
      goTo(row, column)
      return true
    }
    return false
  }
  const tab = (from: Place, back: boolean): boolean => {
    const columns = gridColumns(content).length
    for (let at = (from.row - 1) * columns + from.column + (back ? -1 : 1); at >= 0 && at < content.steps.length * columns; at += back ? -1 : 1) {
      if (fieldAt(Math.floor(at / columns) + 1, at % columns) === null) continue
      goTo(Math.floor(at / columns) + 1, at % columns)
      return true
    }
    return false
  }
  const write = () => {
    const field = document.activeElement
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) || placeOf(content, field) === undefined) return
    state.current.mode = 'write'
    field.setSelectionRange(field.value.length, field.value.length)
  }
  /** More than one cell chosen. */
  const blockOf = ({ block }: Walk): CellBlock | undefined => (block !== undefined && (block.top !== block.bottom || block.left !== block.right) ? block : undefined)

  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const field = event.target
    const from = placeOf(content, field)
    if (from === undefined || event.nativeEvent.isComposing || event.defaultPrevented || event.altKey || !(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return
    const { key, shiftKey, ctrlKey, metaKey } = event
    const now = state.current
    const block = blockOf(now)
    const done = () => { event.preventDefault(); event.stopPropagation() }
    if (ctrlKey || metaKey) {
      if (key !== 'Enter') return
      done()
      flushSync(() => { onEdit((before) => addStepAfter(before, from.row)) })
      body.current?.querySelector<Field>(`[data-cell="${from.row + 1}-role"]`)?.focus()
      return
    }
    if (field.dataset['expanded'] === 'true' && key !== 'Tab') return
    const arrow = ARROWS[key]
    if (arrow !== undefined && shiftKey && now.mode === 'walk') {
      done()
      const head = now.to ?? from
      const to = { row: Math.min(content.steps.length, Math.max(1, head.row + arrow[0])), column: Math.min(gridColumns(content).length - 1, Math.max(0, head.column + arrow[1])) }
      now.to = to
      mark(blockBetween(now.from ?? from, to))
    } else if (key === 'Tab') { if (tab(from, shiftKey)) done() } else if (key === 'Enter' && !shiftKey) { done(); move(from, 1, 0) } else if (key === 'Escape') {
      if (now.mode === 'write') { now.mode = 'walk'; field.select() }
      if (block !== undefined) done()
      now.to = undefined
      mark(undefined)
    } else if ((key === 'Delete' || key === 'Backspace') && block !== undefined) {
      done()
      onEdit((before) => clearBlock(before, block))
    } else if (arrow !== undefined && !shiftKey && (now.mode === 'walk' || leaves(field, key)) && move(from, ...arrow)) done()
  }
  const put = (event: ClipboardEvent) => {
    const block = blockOf(state.current)
    if (block === undefined) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', copyBlock(content, block))
  }
  return {
    handlers: {
      // Before the list of roles takes the arrows for itself; an open list keeps them.
      onKeyDownCapture: onKeyDown,
      onInput: () => { state.current.mode = 'write' },
      onPointerDown: (event) => {
        const place = placeOf(content, event.target)
        const now = state.current
        if (place !== undefined && event.shiftKey && now.from !== undefined) {
          event.preventDefault()
          now.to = place
          mark(blockBetween(now.from, place))
        } else now.byPointer = true
      },
      onFocus: (event) => {
        const place = placeOf(content, event.target)
        if (place === undefined) return
        const now = state.current
        now.mode = now.byPointer ? 'write' : 'walk'
        now.byPointer = false
        now.from = place
        now.to = undefined
        mark(undefined)
        if (now.mode === 'walk' && (event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement)) event.target.select()
      },
      onCopy: put,
      onCut: (event) => {
        const block = blockOf(state.current)
        if (block === undefined) return
        put(event)
        onEdit((before) => clearBlock(before, block))
      },
      onPaste: (event) => {
        const place = placeOf(content, event.target)
        if (place === undefined) return
        const cells = cellsOnClipboard(event.clipboardData)
        const isTable = cells.some((row) => row.length > 1)
        if (!isTable && (cells.length < 2 || state.current.mode === 'write')) return
        event.preventDefault()
        const { block } = state.current
        onEdit((before) => pasteBlock(before, block?.top ?? place.row, block?.left ?? place.column, cells))
      },
    },
    chosen: () => {
      const place = placeOf(content, document.activeElement)
      return blockOf(state.current) ?? (place === undefined ? undefined : blockBetween(place, place))
    },
    write, goTo,
  }
}

const ARROWS: Readonly<Record<string, readonly [down: number, right: number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }

/** While writing, up and down leave a cell from the edges of its text. */
const leaves = (field: Field, key: string): boolean => (key === 'ArrowUp' && field.selectionStart === 0 && field.selectionEnd === 0) || (key === 'ArrowDown' && field.selectionStart === field.value.length)

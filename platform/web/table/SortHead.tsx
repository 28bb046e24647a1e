// SPDX-License-Identifier: Apache-2.0
import { Icon } from '../icons/Icon.tsx'
import { useText, words } from '../language/language.ts'
import type { Column } from './column.ts'

interface Sortable {
  readonly getIsSorted: () => false | 'asc' | 'desc'
  readonly toggleSorting: () => void
}

const WORDS = words({
  vi: { sort: 'Xếp theo cột này', acts: 'Thao tác' },
  en: { sort: 'Sort by this column', acts: 'Acts' },
})

/** The head of a column; a sortable one is a button, the arrow shows the way. */
export function SortHead<Row>({ column, header }: { readonly column: Column<Row>; readonly header: Sortable | undefined }) {
  const text = useText(WORDS)
  const sorted = header?.getIsSorted() ?? false
  const ariaSort = sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : undefined
  return (
    <th role="columnheader" scope="col" className={column.align} {...(ariaSort === undefined ? {} : { 'aria-sort': ariaSort })}>
      {column.head === '' ? <span className="visually-hidden">{text.acts}</span> : column.sort === undefined || header === undefined ? column.head : (
        <button type="button" className="nr-sort" title={text.sort} onClick={() => { header.toggleSorting() }}>
          {column.head}{sorted !== false && <Icon name={sorted === 'asc' ? 'up' : 'fall'} size={12} />}
        </button>
      )}
    </th>
  )
}

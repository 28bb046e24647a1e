// SPDX-License-Identifier: Apache-2.0
import { Link } from 'react-router'
import { Note } from '#platform/web/feedback/Note.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { useApi } from '#platform/web/use-api.ts'
import { whereUsed } from '../../contract.ts'
import type { DocumentId } from '../../core/issue.ts'

const WORDS = words({
  vi: { cited: (count: number) => `${count} tài liệu đang viện dẫn mã hiệu này:`, uncited: 'Không tài liệu nào khác đang viện dẫn mã hiệu này.', copies: (count: number) => `Còn ${count} bản in chưa thu hồi.` },
  en: { cited: (count: number) => `${count} documents cite this code:`, uncited: 'No other document cites this code.', copies: (count: number) => `${count} printed copies are still out.` },
})

/** What would be left pointing at nothing if a document were withdrawn. */
export function WhereUsed({ id }: { readonly id: DocumentId }) {
  const text = useText(WORDS)
  const { data } = useApi(whereUsed, { id })
  if (data === undefined) return <></>
  if (data.citing.length === 0 && data.copiesOut === 0) return <p className="second">{text.uncited}</p>
  return (
    <Note tone="soon">
      {data.citing.length > 0 && <><p>{text.cited(data.citing.length)}</p><ul>{data.citing.map(({ documentId, code, name, path }) => <li key={documentId}><Link to={path}>{code} · {name}</Link></li>)}</ul></>}
      {data.copiesOut > 0 && <p>{text.copies(data.copiesOut)}</p>}
    </Note>
  )
}

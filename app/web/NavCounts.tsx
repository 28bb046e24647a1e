// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'react'
import { listDocuments, listMyReading } from '#areas/documents/contract.ts'
import { listMyWork } from '#areas/dossiers/contract.ts'
import { listLawTasks, listProcedures } from '#areas/procedures/contract.ts'
import { useApi } from '#platform/web/use-api.ts'

const TWO_MINUTES = 120_000

export interface NavCountsProps { readonly permissions: readonly string[]; readonly onCounts: (counts: Readonly<Record<string, number>>) => void }

/** Asks for the numbers beside the navigation, once the page is there: dossiers that wait for me, procedures and documents whose turn is mine, documents that I have not read, tasks of changed laws that are mine. Draws nothing. */
export function NavCounts({ permissions, onCounts }: NavCountsProps) {
  const work = useApi(listMyWork, { limit: 1 }, { when: permissions.includes('dossiers.handle'), everyMs: TWO_MINUTES })
  const turn = useApi(listProcedures, { state: 'my-turn', pageSize: 1 }, { when: permissions.includes('procedures.review') || permissions.includes('procedures.draft'), everyMs: TWO_MINUTES })
  const drafts = useApi(listDocuments, { state: 'my-turn', pageSize: 1 }, { when: permissions.includes('documents.review') || permissions.includes('documents.draft'), everyMs: TWO_MINUTES })
  const reading = useApi(listMyReading, {}, { when: permissions.includes('documents.read'), everyMs: TWO_MINUTES })
  const law = useApi(listLawTasks, { state: 'mine' }, { when: permissions.includes('procedures.draft'), everyMs: TWO_MINUTES })
  const counts = JSON.stringify({
    ...(work.data === undefined ? {} : { '/viec': work.data.total }),
    ...(turn.data === undefined || turn.data.total === 0 ? {} : { '/quy-trinh': turn.data.total }),
    ...(drafts.data === undefined || drafts.data.total === 0 ? {} : { '/tai-lieu': drafts.data.total }),
    ...(law.data === undefined || law.data.total === 0 ? {} : { '/ra-soat-luat': law.data.total }),
    ...(reading.data === undefined || reading.data.unread === 0 ? {} : { '/tai-lieu-phai-doc': reading.data.unread }),
  })
  useEffect(() => { onCounts(JSON.parse(counts)) }, [counts, onCounts])
  return null
}

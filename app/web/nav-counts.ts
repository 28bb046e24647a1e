// SPDX-License-Identifier: Apache-2.0
import { listMyWork } from '#areas/dossiers/contract.ts'
import { listProcedures } from '#areas/procedures/contract.ts'
import { useApi } from '#platform/web/use-api.ts'

const TWO_MINUTES = 120_000

/** The numbers beside the navigation: dossiers that wait for me, procedures whose turn is mine. */
export function useNavCounts(permissions: readonly string[]): Readonly<Record<string, number>> {
  const work = useApi(listMyWork, { limit: 1 }, { when: permissions.includes('dossiers.handle'), everyMs: TWO_MINUTES })
  const turn = useApi(listProcedures, { state: 'my-turn', pageSize: 1 }, { when: permissions.includes('procedures.review') || permissions.includes('procedures.draft'), everyMs: TWO_MINUTES })
  return {
    ...(work.data === undefined ? {} : { '/viec': work.data.total }),
    ...(turn.data === undefined || turn.data.total === 0 ? {} : { '/quy-trinh': turn.data.total }),
  }
}

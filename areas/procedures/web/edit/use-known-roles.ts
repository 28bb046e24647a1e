// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react'
import { useApi } from '#platform/web/use-api.ts'
import { listRoles } from '../../contract.ts'
import type { ProcedureContent } from '../../core/procedure-content.ts'

/** Roles to offer while typing: those of this draft first, then those of the agency's other procedures. The same list as long as no role changes. */
export function useKnownRoles(content: ProcedureContent | undefined): readonly string[] {
  const others = useApi(listRoles, {}).data?.roles
  const own = JSON.stringify([...new Set(content?.steps.flatMap(({ role }) => role?.trim() ?? []))])
  return useMemo(() => {
    const named: readonly string[] = JSON.parse(own)
    return [...new Set([...named, ...others?.map(({ role }) => role) ?? []])].filter((role) => role !== '')
  }, [own, others])
}

// SPDX-License-Identifier: Apache-2.0
import { IssueId } from '#areas/documents/core/public.ts'
import { DistributionPart } from '#areas/documents/web/public.ts'
import { foldText } from '#kernel/vietnamese-text.ts'
import { addressOf } from '#platform/web/call-api.ts'
import { useApi } from '#platform/web/use-api.ts'
import { listRoles, procedureCopy } from '../../contract.ts'
import type { ShownProcedure } from './shown-procedure.ts'

const copyAddress = (id: string): string => addressOf(procedureCopy, { id })

/** To whom an issue of a procedure goes; the posts that stand for the roles of its steps are offered first. */
export function ProcedureDistribution({ shown: { revision, content, today } }: { readonly shown: ShownProcedure }) {
  const roles = useApi(listRoles, {}).data?.roles ?? []
  const named = new Set(content.steps.flatMap(({ role, accountable }) => [role ?? '', accountable ?? '']).map(foldText))
  const posts = [...new Set(roles.filter(({ role }) => named.has(foldText(role))).flatMap(({ postIds }) => postIds))]
  return <DistributionPart issueId={IssueId.parse(revision.id)} today={today} copyAddress={copyAddress} suggestedPosts={posts} />
}

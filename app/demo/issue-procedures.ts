// SPDX-License-Identifier: Apache-2.0
import type { Pool } from 'pg'
import { FactName, type ListedProcedure } from '#areas/catalogue/core/administrative-procedure.ts'
import { takeInList } from '#areas/catalogue/server/public.ts'
import type { MadeAgency } from '#areas/organisation/example/an-agency.ts'
import type { ProcedureContent } from '#areas/procedures/core/public.ts'
import { makeIssuedProcedure } from '#areas/procedures/example/a-procedure.ts'
import { setRolePosts } from '#areas/procedures/server/role-holders.ts'
import type { Instant, PlainDate } from '#kernel/time.ts'
import { inTransaction } from '#platform/server/postgres/tx.ts'
import { ROLES } from './illustrative-content.ts'
import { ILLUSTRATIVE, type IllustrativeProcedure } from './illustrative-list.ts'

export interface Issued { readonly procedureId: string; readonly revisionId: string; readonly content: ProcedureContent }

export interface IssueOrder { readonly code: string; readonly content: ProcedureContent }

/** Binds the illustrative roles to posts and issues procedures, by the people of the agency, in one transaction. */
export function issueAll(pool: Pool, made: MadeAgency, orders: readonly IssueOrder[], facts: { readonly now: Instant; readonly effectiveFrom: PlainDate; readonly newId: () => string }): Promise<readonly Issued[]> {
  const [desk, specialist, head, secretary] = made.people.map(({ personId }) => personId)
  const people = { author: specialist ?? '', reviewer: secretary ?? desk ?? '', approver: head ?? '' }
  return inTransaction(pool, { agencyId: made.agencyId, personId: people.author, reach: 'own' }, async (tx) => {
    const bind = async (role: string, ...titles: string[]) => setRolePosts(tx, made.agencyId, role, titles.flatMap((title) => made.postIds.get(title) ?? []))
    await bind(ROLES.desk, 'Cán bộ Một cửa')
    await bind(ROLES.specialist, 'Công chức Tư pháp – Hộ tịch')
    await bind(ROLES.head, 'Chủ tịch UBND xã', 'Phó Chủ tịch UBND xã')
    await bind(ROLES.clerk, 'Văn thư')
    const issued: Issued[] = []
    for (const { code, content } of orders) issued.push({ ...await makeIssuedProcedure(tx, content, { agencyId: made.agencyId, code, people, ...facts }), content })
    return issued
  })
}

/** Puts a list of illustrative procedures into the catalogue and the scope of an agency. */
export function listInScope(pool: Pool, agencyId: string, personId: string, list: readonly IllustrativeProcedure[], facts: { readonly now: Instant; readonly effectiveOn: PlainDate; readonly newId: () => string }): Promise<unknown> {
  return inTransaction(pool, { agencyId, personId, reach: 'own' }, (tx) => takeInList(tx, {
    agencyId, rejected: [], file: { name: 'Danh mục minh hoạ', sha256: '0'.repeat(64) }, asOf: facts.effectiveOn, effectiveOn: facts.effectiveOn, scopeLevels: ['commune', 'district'], unlisted: 'keep', by: personId, now: facts.now, newId: facts.newId,
    listed: list.map(({ code, name, field, days }): ListedProcedure => ({
      code, stated: new Set(FactName.options),
      facts: { name, field, levels: ['commune'], limits: [{ channel: null, case: null, value: days, unit: 'workingDay', text: `${days} ngày làm việc` }], timeLimitText: `${days} ngày làm việc`, fee: null, legalBasisText: null, decision: ILLUSTRATIVE, decisionOn: null },
    })),
  }))
}

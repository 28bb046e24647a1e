// SPDX-License-Identifier: Apache-2.0
import { listByCodes } from '#areas/catalogue/server/public.ts'
import { numberKey, readCitations, type LawRegister } from '#areas/law/core/public.ts'
import type { PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { citedIn } from '../core/law-task.ts'
import { ProcedureContent } from '../core/procedure-content.ts'
import { ProcedureId, RevisionStatus } from '../core/revision.ts'
import { tables } from './tables.ts'

/** A procedure that lives: its issue in force or on its way, with what it cites itself and through the administrative procedures it serves. */
export interface LivingProcedure {
  readonly procedureId: ProcedureId
  readonly code: string
  readonly name: string
  readonly issueNo: number
  readonly status: RevisionStatus
  /** The author of the issue in force, else of the newest one. */
  readonly author: string
  readonly content: ProcedureContent
  readonly cited: ReadonlySet<string>
  /** Numbers cited by administrative procedures, each with the codes that cite it. */
  readonly citedByTthc: ReadonlyMap<string, readonly string[]>
}

/** Every procedure of an agency that is in force on a day, will be, or is on its way, and the documents it rests on. */
export async function listLivingProcedures(tx: Tx, agencyId: string, on: PlainDate, register: LawRegister): Promise<LivingProcedure[]> {
  const rows = await tables(tx).selectFrom('procedures.revision as r').innerJoin('procedures.procedure as p', 'p.id', 'r.procedure_id')
    .select(['r.procedure_id as procedureId', 'p.code', 'p.name', 'r.issue_no as issueNo', 'r.status', 'r.drafted_by as author', 'r.content', 'r.effective_from as effectiveFrom'])
    .where('r.agency_id', '=', agencyId).where((eb) => eb.or([eb('r.status', 'not in', ['withdrawn']), eb('r.withdrawn_from', '>', on)])).orderBy('p.code').orderBy('r.issue_no').execute()
  const findLaw = (cited: Parameters<LawRegister['findCited']>[0]) => register.findCited(cited)?.number
  const byProcedure = [...Map.groupBy(rows, ({ procedureId }) => procedureId).values()].flatMap((issues) => {
    const contents = issues.map(({ content }) => ProcedureContent.parse(content))
    const at = issues.findLastIndex(({ status, effectiveFrom }) => (status === 'issued' || status === 'withdrawn') && effectiveFrom !== null && effectiveFrom <= on)
    const shown = issues[at === -1 ? issues.length - 1 : at]
    const content = contents[at === -1 ? issues.length - 1 : at]
    if (shown === undefined || content === undefined) return []
    return [{ shown, content, cited: new Set(contents.flatMap((one) => [...citedIn(one, findLaw)])), codes: [...new Set(contents.flatMap(({ tthcCodes }) => tthcCodes))] }]
  })
  const byCode = await citedByCodes(tx, agencyId, byProcedure.flatMap(({ codes }) => codes), register)
  return byProcedure.map(({ shown, content, cited, codes }) => ({
    procedureId: ProcedureId.parse(shown.procedureId), code: shown.code, name: shown.name, issueNo: shown.issueNo, status: RevisionStatus.parse(shown.status), author: shown.author, content, cited,
    citedByTthc: keysToCodes(codes, byCode),
  }))
}

/** What the legal basis of administrative procedures cites, by code. */
export async function citedByCodes(tx: Tx, agencyId: string, codes: readonly string[], register: LawRegister): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const listed = await listByCodes(tx, agencyId, [...new Set(codes)])
  return new Map(listed.map(({ code, facts }) => [code, new Set(readCitations(facts.legalBasisText ?? '').flatMap((one) => one.number ?? register.findCited(one)?.number ?? []).map(numberKey))]))
}

function keysToCodes(codes: readonly string[], byCode: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const code of codes) for (const key of byCode.get(code) ?? []) found.set(key, [...found.get(key) ?? [], code])
  return found
}

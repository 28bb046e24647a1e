// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import { listByCodes } from '#areas/catalogue/server/public.ts'
import { type LawRegister, normalNumber, numberKey, readCitations } from '#areas/law/core/public.ts'
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

/** Every procedure of an agency that is in force on a day, will be, or is on its way, and may rest on one of these documents; with all it cites. */
export async function listLivingProcedures(tx: Tx, agencyId: string, on: PlainDate, register: LawRegister, about: readonly string[]): Promise<LivingProcedure[]> {
  const codesOf = await citingCodes(tx, agencyId, register, about)
  // PostgreSQL looks for the digits first, so that only what may cite the documents is read whole.
  const rows = await tables(tx).selectFrom('procedures.revision as r').innerJoin('procedures.procedure as p', 'p.id', 'r.procedure_id')
    .select(['r.procedure_id as procedureId', 'p.code', 'p.name', 'r.issue_no as issueNo', 'r.status', 'r.drafted_by as author', 'r.content', 'r.effective_from as effectiveFrom'])
    .where('r.agency_id', '=', agencyId).where((eb) => eb.or([eb('r.status', 'not in', ['withdrawn']), eb('r.withdrawn_from', '>', on)]))
    .where('r.procedure_id', 'in', (eb) => eb.selectFrom('procedures.revision as m').select('m.procedure_id').where('m.agency_id', '=', agencyId)
      .where(sql<boolean>`(m.content::text ~ any (${about.flatMap((number) => hintsOf(number, register))}::text[]) or exists (select from procedures.revision_tthc t where t.revision_id = m.id and t.tthc_code = any (${[...codesOf]}::text[])))`))
    .orderBy('p.code').orderBy('r.issue_no').execute()
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

/** The codes of those administrative procedures served here that cite one of these documents. */
async function citingCodes(tx: Tx, agencyId: string, register: LawRegister, about: readonly string[]): Promise<ReadonlySet<string>> {
  const served = await tables(tx).selectFrom('procedures.revision_tthc').select('tthc_code').distinct().where('agency_id', '=', agencyId).execute()
  const byCode = await citedByCodes(tx, agencyId, served.map(({ tthc_code }) => tthc_code), register)
  const keys = about.map(numberKey)
  return new Set([...byCode].filter(([, cited]) => keys.some((key) => cited.has(key))).map(([code]) => code))
}

const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** Patterns that any spelling of a document's number fits, and for a law also its name; they may fit more, never less. */
function hintsOf(number: string, register: LawRegister): string[] {
  const [, digits = '', year] = /^0*([\d.]+)\/(?:(\d{4})\/)?/.exec(normalNumber(number)) ?? []
  const byNumber = digits === '' ? literal(number) : `(^|[^0-9])0*${literal(digits)}[^0-9A-Za-z]{1,6}${year ?? '[A-ZĐ]'}`
  const found = register.find({ number, issuedOn: null })
  const isNamed = found?.kind === 'law' || found?.kind === 'code' || found?.kind === 'ordinance'
  const words = (found?.title ?? '').replace(/^(?:Bộ luật|Luật|Pháp lệnh) /u, '').split(' ').map(literal)
  return isNamed ? [byNumber, words.join('[[:space:]]+')] : [byNumber]
}

function keysToCodes(codes: readonly string[], byCode: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const code of codes) for (const key of byCode.get(code) ?? []) found.set(key, [...found.get(key) ?? [], code])
  return found
}

// SPDX-License-Identifier: Apache-2.0
import { findAgencyAsKnown, listPostsOf, listRolesOf } from '#areas/organisation/server/public.ts'
import { dayOf, type PlainDate } from '#kernel/time.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { beginStarter, showStarter } from '../contract/starter.ts'
import { OfficeKind } from '../core/starter/office.ts'
import { actingFor } from '../core/three-people.ts'
import { fillText, type PlaceholderValues } from '../core/starter/placeholder.ts'
import { filledPack, gapsOfPack, reviewMonthsOf, starterPack } from '../core/starter/starter-pack.ts'
import { officeOf, suggestedWords } from '../core/starter/suggested-words.ts'
import { draftDocument } from './document-store.ts'
import { findCodeHolder } from './master-list.ts'
import { tables } from './tables.ts'

export const showStarterEndpoint = endpoint(showStarter, async ({ actor, today, tx }) => {
  const agency = await findAgencyAsKnown(tx, actor.agencyId, today)
  const parent = agency?.parentId == null ? undefined : await findAgencyAsKnown(tx, agency.parentId, today)
  const keys = new Map((await listRolesOf(tx)).map(({ id, key }) => [id, key]))
  const posts = (await listPostsOf(tx, today)).map(({ title, roleId, signsForAgency }) => ({ title, roleKey: keys.get(roleId) ?? '', signsForAgency }))
  const known = { name: agency?.name ?? '', kind: agency?.kind ?? 'other', level: agency?.level ?? '', parentName: parent?.name ?? null, posts, today }
  const codes = [...new Set(OfficeKind.options.flatMap((kind) => starterPack(kind).map(({ code }) => code)))]
  return { office: officeOf(known), words: Object.entries(suggestedWords(known)).map(([name, value]) => ({ name, value })), taken: await listTaken(tx, actor.agencyId, codes, today) }
})

export const beginStarterEndpoint = endpoint(beginStarter, async ({ input, actor, now, tx, newId, refuse }) => {
  const broken = input.words.find(({ value }) => /\[\[|\]\]/u.test(value))
  if (broken !== undefined) throw refuse({ code: 'words-with-brackets', name: broken.name })
  const words: PlaceholderValues = Object.fromEntries(input.words.map(({ name, value }) => [name, value]))
  const wanted = filledPack(input.office, words).filter(({ code }) => !input.leaveOut.includes(code))
  if (wanted.length === 0) throw refuse({ code: 'nothing-chosen' })
  // Every code is asked for in one order, so that two who begin at once wait for each other and never lock crosswise.
  const taken = await holdTaken(tx, actor.agencyId, wanted.map(({ code }) => code).toSorted(), dayOf(now))
  if (taken.length > 0) throw refuse({ code: 'codes-taken', taken: taken.map(({ code, name }) => ({ documentCode: code, name })) })

  const owner = fillText('[[thư ký ISO]]', words)
  const documents = []
  for (const document of wanted) {
    const { code, title, kind, formOf, clause, legalBasis, content } = document
    const about = { owner: owner.startsWith('[[') ? '' : owner, unit: '', process: formOf ?? '', clause, legalBasis, replaces: '', replacedBy: '' }
    const drafted = await draftDocument(tx, { agencyId: actor.agencyId, kind, code, name: title, content, about, reviewMonths: reviewMonthsOf(document), author: actor.personId, ...actingFor(actor, 'documents.draft'), now, newId })
    if (!drafted.ok) throw refuse({ code: 'codes-taken', taken: [{ documentCode: code, name: drafted.holder.name }] })
    documents.push({ id: drafted.documentId, code, name: title })
  }
  return { documents, gapsLeft: [...gapsOfPack(wanted)] }
})

/** Which of the codes are in use on a day. */
async function listTaken(tx: Tx, agencyId: string, codes: readonly string[], on: PlainDate): Promise<{ code: string; name: string; path: string }[]> {
  return tables(tx).selectFrom('documents.listed_document').distinctOn('code').select(['code', 'name', 'path']).where('agency_id', '=', agencyId).where('code', 'in', codes)
    .where((eb) => eb.or([eb('status', '<>', 'withdrawn'), eb('withdrawn_from', '>', on)])).orderBy('code').orderBy('issue_no', 'desc').execute()
}

/** Which of the codes are in use, each held until the transaction ends. */
async function holdTaken(tx: Tx, agencyId: string, codes: readonly string[], on: PlainDate): Promise<{ code: string; name: string }[]> {
  const taken = []
  for (const code of codes) {
    const holder = await findCodeHolder(tx, agencyId, code, on)
    if (holder !== undefined) taken.push({ code, name: holder.name })
  }
  return taken
}

// SPDX-License-Identifier: Apache-2.0
import { dayOf } from '#kernel/time.ts'
import { formHead, partyOf, type PrintFacts, requestOf } from './print-facts.ts'
import { lastSupplementRequest } from './print-called-for.ts'
import { apologyNotice } from './print/apology-notice.ts'
import { refusalNotice } from './print/refusal-notice.ts'
import { supplementRequest } from './print/supplement-request.ts'

/** What the last request asked for; undefined when nothing was asked. */
export function printSupplementRequest(facts: PrintFacts): Promise<Uint8Array> | undefined {
  const asked = lastSupplementRequest(facts.events)
  if (asked === undefined) return undefined
  const guide = facts.nameOf(asked.by)
  return supplementRequest({
    ...formHead(facts, dayOf(asked.at)), dossierCode: facts.dossier.code, applicant: partyOf(facts.dossier.applicant), request: requestOf(facts.dossier),
    items: asked.what.split(/\n+/u).map((line) => line.trim()).filter((line) => line !== ''), reason: asked.reason, ...(guide === undefined ? {} : { contactName: guide, guide }),
    notes: ['Thời hạn giải quyết được tính lại từ đầu sau khi nhận đủ hồ sơ.'],
  }, facts.now)
}

/** Why the dossier is not resolved; undefined when it was not refused. */
export function printRefusal(facts: PrintFacts): Promise<Uint8Array> | undefined {
  const { outcome, applicant, authorised, code } = facts.dossier
  if (outcome?.kind !== 'refused') return undefined
  const receiver = facts.nameOf(facts.dossier.receivedBy)
  return refusalNotice({
    ...formHead(facts, dayOf(outcome.at)), receivingUnit: facts.names.unitOfArea, dossierCode: code, applicant: partyOf(applicant), applicantSigns: (authorised ?? applicant).name,
    request: requestOf(facts.dossier), reason: outcome.reason, ...(receiver === undefined ? {} : { receiver }), notes: [],
  }, facts.now)
}

const ORGANISATION = /^(?:công ty|doanh nghiệp|hợp tác xã|tổng công ty|tập đoàn|chi nhánh|văn phòng|ủy ban|uỷ ban|ubnd|sở|phòng|trường|trung tâm|hội|ban|bệnh viện|trạm|ngân hàng|quỹ|liên hiệp|tổ hợp tác)\s/iu

/** The apology with the new appointment, signed by whoever made it; undefined when none was made. */
export function printApology(facts: PrintFacts): Promise<Uint8Array> | undefined {
  const { apology, dueChanges, applicant, receivedAt, procedureName, code } = facts.dossier
  const kept = dueChanges.findLast(({ reason }) => reason === 'apology')?.from
  if (apology === null || kept === null || kept === undefined) return undefined
  const { agency, parent, place, unitOfArea } = facts.names
  const name = facts.nameOf(apology.by)
  const title = facts.decidingPostOf(apology.by)
  return apologyNotice({
    ...formHead(facts, dayOf(apology.at)), letterhead: { ...(parent === undefined ? {} : { parent }), agency, place, on: dayOf(apology.at) },
    agencyName: agency, addressee: applicant.name, salutation: ORGANISATION.test(applicant.name) ? 'organisation' : 'person', receivedOn: dayOf(receivedAt), procedureName,
    ...(applicant.idNumber === null ? {} : { identityNumber: applicant.idNumber }), dossierCode: code, dueAt: kept.at, newDueAt: apology.newDueAt, reason: apology.reason,
    ...(title === undefined ? {} : { signer: { title, ...(name === undefined ? {} : { name }) } }), recipients: ['Như trên;', `${unitOfArea};`, 'Lưu: VT.'],
  }, facts.now)
}

// SPDX-License-Identifier: Apache-2.0
import { internalAudit } from './audit.ts'
import { informationControl } from './information-control.ts'
import { managementReview } from './management-review.ts'
import { nonconformityControl } from './nonconformity.ts'
import { qualityObjectives } from './objectives.ts'
import { OFFICES, type OfficeKind } from './office.ts'
import { fillContent, gapsOf, PLACEHOLDERS, type PlaceholderValues } from './placeholder.ts'
import { qualityPolicy } from './policy.ts'
import { riskManagement } from './risk.ts'
import { qmsScope } from './scope.ts'
import { documentsOf, type StarterDocument } from './starter-document.ts'

/** The five system procedures of an office, in the order of their numbers. */
const PROCEDURES = [informationControl, riskManagement, internalAudit, nonconformityControl, managementReview] as const

/** Bộ tài liệu hệ thống for a kind of office: policy, objectives, scope, the five system procedures, each followed by its forms. */
export function starterPack(kind: OfficeKind): readonly StarterDocument[] {
  const office = OFFICES[kind]
  return [qualityPolicy(office), qualityObjectives(office), qmsScope(office), ...PROCEDURES.flatMap((procedure) => documentsOf(procedure(office)))]
}

/** Months until a document is to be looked at again: what the head promises and measures every year, the rest after three. */
export const reviewMonthsOf = ({ kind }: StarterDocument): number => (kind === 'policy' || kind === 'objectives' || kind === 'scope' ? 12 : 36)

/** The pack with its gaps filled as far as words were given. */
export const filledPack = (kind: OfficeKind, values: PlaceholderValues): readonly StarterDocument[] =>
  starterPack(kind).map((document) => ({ ...document, content: fillContent(document.content, values) }))

/** The gaps that stand in a set, with how many documents each of them holds up, in the order in which people are asked. */
export function gapsOfPack(documents: readonly StarterDocument[]): readonly { readonly name: string; readonly documents: number }[] {
  const found = documents.map(({ content }) => gapsOf(content))
  return PLACEHOLDERS.flatMap(({ name }) => {
    const count = found.filter((gaps) => gaps.includes(name)).length
    return count === 0 ? [] : [{ name, documents: count }]
  })
}

// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from '#kernel/sentence.ts'

/** Who asks for a move, what their posts, and those delegated to them, allow today, and whose the words are that they hold by delegation only. */
export interface Mover { readonly personId: string; readonly permissions: ReadonlySet<string>; readonly onBehalf?: ReadonlyMap<string, readonly string[]> }

/** A power to act: who uses it, and whose it is; `holderId` is the person themselves unless it was delegated. */
export interface Power { readonly personId: string; readonly holderId: string }

/** Who in the agency may review and who may approve today, by their own posts or by delegation. */
export interface ApprovalStaff { readonly reviewers: readonly Power[]; readonly approvers: readonly Power[] }

/** What has been done with an issue so far, as far as it bars people from the next act. `writers` holds everybody who wrote on it and on whose behalf. */
export interface DoneSoFar { readonly writers: readonly string[]; readonly reviewedBy: string | null; readonly reviewedOnBehalfOf: string | null }

/** Why a power cannot be used: whose earlier part is in the way, and which; that person is the one who asks or the one on whose behalf they would act. */
export interface Bar { readonly as: 'author' | 'reviewer' | 'reviewed-for'; readonly whose: string }

/** The power of somebody who acts by their own posts. */
export const own = (personId: string): Power => ({ personId, holderId: personId })

/** The powers by which a person may do what a permission word allows: their own, or those of everybody who delegated it to them. */
export function powersOf({ personId, permissions, onBehalf }: Mover, word: string): readonly Power[] {
  if (!permissions.has(word)) return []
  return onBehalf?.get(word)?.map((holderId) => ({ personId, holderId })) ?? [own(personId)]
}

/**
 * Why a power cannot be used for reviewing or approving: soạn thảo, xem xét and phê duyệt take three different people, and the power they use belongs to three different people.
 * @law Quyết định 19/2014/QĐ-TTg, Điều 4 (xem xét, phê duyệt)
 */
export function barOf(done: DoneSoFar, act: 'review' | 'approve', { personId, holderId }: Power): Bar | undefined {
  const people = [personId, holderId]
  const writer = people.find((one) => done.writers.includes(one))
  if (writer !== undefined) return { as: 'author', whose: writer }
  if (act === 'review') return undefined
  const reviewer = people.find((one) => one === done.reviewedBy)
  if (reviewer !== undefined) return { as: 'reviewer', whose: reviewer }
  const reviewedFor = people.find((one) => one === done.reviewedOnBehalfOf)
  return reviewedFor === undefined ? undefined : { as: 'reviewed-for', whose: reviewedFor }
}

/** The first power that nothing done so far bars, or why the first is barred; undefined without any power. */
export function usablePower(done: DoneSoFar, move: string, powers: readonly Power[]): { readonly power: Power } | { readonly bar: Bar } | undefined {
  const [first] = powers
  if (first === undefined) return undefined
  if (move !== 'review' && move !== 'approve') return { power: first }
  const power = powers.find((one) => barOf(done, move, one) === undefined)
  if (power !== undefined) return { power }
  const bar = barOf(done, move, first)
  return bar && { bar }
}

/** Whether somebody is left to approve once a power has been used to review. */
export const leavesAnApprover = (writers: readonly string[], { personId, holderId }: Power, { approvers }: ApprovalStaff): boolean =>
  approvers.some((approver) => barOf({ writers, reviewedBy: personId, reviewedOnBehalfOf: holderId }, 'approve', approver) === undefined)

/** Whether a draft can find a reviewer and an approver other than those who wrote it and each other. */
export const hasThreePeople = (writers: readonly string[], staff: ApprovalStaff): boolean =>
  staff.reviewers.some((reviewer) => barOf({ writers, reviewedBy: null, reviewedOnBehalfOf: null }, 'review', reviewer) === undefined && leavesAnApprover(writers, reviewer, staff))

/** The power to review with which an approver is left; undefined when each would use up the last one. */
export const reviewingPower = (done: DoneSoFar, powers: readonly Power[], staff: ApprovalStaff): Power | undefined =>
  powers.find((power) => barOf(done, 'review', power) === undefined && leavesAnApprover(done.writers, power, staff))

/** On whose behalf a power is used, as events keep it: nothing when it is the person's own. */
export const onBehalfOf = ({ personId, holderId }: Power): { readonly onBehalfOf?: string } => (holderId === personId ? {} : { onBehalfOf: holderId })

/** On whose behalf somebody does what a permission word allows, where nothing done before matters: nothing when they hold it themselves. */
export const actingFor = (mover: Mover, word: string): { readonly onBehalfOf?: string } => onBehalfOf(powersOf(mover, word)[0] ?? own(mover.personId))

/** Who counts as writer of a draft that somebody has begun. */
export const firstWriters = (author: string, { onBehalfOf: holder = author }: { readonly onBehalfOf?: string | undefined }): string[] => [...new Set([author, holder])]

/** Of such writers the one on whose behalf it was begun, as the event keeps it. */
export const begunFor = (author: string, writers: readonly string[]): { readonly onBehalfOf?: string } => { const holder = writers.find((one) => one !== author); return holder === undefined ? {} : { onBehalfOf: holder } }

const PART: Readonly<Record<Bar['as'], Sentence>> = {
  'author': { vi: 'là người soạn thảo lần ban hành này', en: 'wrote on this issue' },
  'reviewer': { vi: 'là người xem xét lần ban hành này', en: 'reviewed this issue' },
  'reviewed-for': { vi: 'là người đã ủy quyền cho người khác xem xét lần ban hành này', en: 'delegated the review of this issue' },
}

/** Why somebody may not act, said to them; `name` is of the person on whose behalf they would act, null when it is their own part. */
export const sayBar = (as: Bar['as'], name: string | null): Sentence => ({
  vi: `${name === null ? 'Bạn' : `Bạn làm thay ${name}, mà ${name}`} ${PART[as].vi}; soạn thảo, xem xét và phê duyệt phải là ba người khác nhau.`,
  en: `${name === null ? 'You' : `You act for ${name}, who`} ${PART[as].en}; drafting, reviewing and approving take three different people.`,
})

/** What a page asks about the moves of an issue: which are open to somebody, which their own or a delegator's part bars, by which powers they could review it. */
export interface Asked<Move extends string> { readonly done: DoneSoFar; readonly by: Mover; readonly moves: readonly Move[]; readonly barred: readonly { readonly move: Move; readonly bar: Bar }[]; readonly reviewPowers: readonly Power[]; readonly staff: ApprovalStaff }

/** Moves that the status and the permission would allow, barred because too few different people would be left, with the reason said to whoever asks. */
export function sayBarred<Move extends string>({ done, by, moves, barred, reviewPowers, staff }: Asked<Move | 'review' | 'submit'>, nameOf: (id: string) => string): { move: Move | 'review' | 'submit'; why: Sentence }[] {
  const said = barred.map(({ move, bar }) => ({ move, why: sayBar(bar.as, bar.whose === by.personId ? null : nameOf(bar.whose)) }))
  if (moves.includes('review') && reviewingPower(done, reviewPowers, staff) === undefined) return [...said, { move: 'review', why: ONLY_APPROVER }]
  return moves.includes('submit') && !hasThreePeople(done.writers, staff) ? [...said, { move: 'submit', why: TOO_FEW }] : said
}

const ONLY_APPROVER: Sentence = { vi: 'Không còn ai khác phê duyệt được nếu bạn xem xét; việc xem xét cần người khác làm.', en: 'Nobody else would be left to approve; reviewing takes someone else.' }
const TOO_FEW: Sentence = { vi: 'Cơ quan chưa đủ người: ngoài người soạn thảo phải có một người xem xét và một người khác phê duyệt, không cùng một người ủy quyền.', en: 'Besides the authors it takes a reviewer and another approver, who do not act for one and the same person.' }

// SPDX-License-Identifier: Apache-2.0

/** What a rule answers: events that happen, or the reason why not. */
export type Decision<Event, Refusal> =
  | { readonly ok: true; readonly events: readonly Event[] }
  | { readonly ok: false; readonly refusal: Refusal }

/** The rule allows it: these events happen, in this order. */
export const accept = <Event>(...events: Event[]): { ok: true; events: Event[] } => ({ ok: true, events })

/** The rule says no, and why. */
export const refuse = <const Refusal>(refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal })

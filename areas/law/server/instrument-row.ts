// SPDX-License-Identifier: Apache-2.0
import type { InstrumentRow } from '../contract/register.ts'
import type { Instrument } from '../core/instrument.ts'
import type { Standing } from '../core/status.ts'

/** A document as lists and pages show it. */
export const rowOf = ({ ref, origin, agencyId, trust, number, kind, issuer, title, issuedOn, effectiveOn, expiresOn }: Instrument, standing: Standing, names: ReadonlyMap<string, string>): InstrumentRow =>
  ({ ref, origin, trust, number, kind, issuer, title, issuedOn, effectiveOn, expiresOn, keptBy: names.get(agencyId ?? '') ?? null, standing: { ...standing, by: [...standing.by] } })

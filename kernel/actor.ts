// SPDX-License-Identifier: Apache-2.0

/** Who asks, in which agency, and what their posts allow today. */
export interface Actor {
  readonly personId: string
  readonly personName: string
  readonly agencyId: string
  /** Posts held today in this agency. */
  readonly postIds: readonly string[]
  readonly permissions: ReadonlySet<string>
}

// SPDX-License-Identifier: Apache-2.0

/** Who asks, in which agency, and what their posts, and those delegated to them, allow today. */
export interface Actor {
  readonly personId: string
  readonly personName: string
  readonly agencyId: string
  /** Posts held today in this agency. */
  readonly postIds: readonly string[]
  readonly permissions: ReadonlySet<string>
  /** Permission words held today by delegation only, each with the people on whose behalf; absent when there are none. */
  readonly onBehalf?: ReadonlyMap<string, readonly string[]>
}

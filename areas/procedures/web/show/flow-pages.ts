// SPDX-License-Identifier: Apache-2.0
import type { FlowTrack } from './swim-lanes.ts'

/** As many steps stand on one printed page, A4 lying, as the sheets of all data pages are. */
export const ROWS_A_PAGE = 7

/** The places at which pages begin, evenly filled: 15 steps at 7 a page are three pages of 5, and no page for one step. */
export function pageStarts(steps: number, most = ROWS_A_PAGE): readonly number[] {
  const pages = Math.max(1, Math.ceil(steps / most))
  return Array.from({ length: pages }, (_, page) => Math.round(page * steps / pages))
}

/** A way with its turn among those that leave the same step and among those that come to the same one, from 0: drawn apart by it. */
export interface PlacedTrack extends FlowTrack { readonly leaves: number; readonly comes: number }

export function placedTracks(tracks: readonly FlowTrack[]): readonly PlacedTrack[] {
  const seen = new Map<string, number>()
  const turn = (name: string) => { const at = seen.get(name) ?? 0; seen.set(name, at + 1); return at }
  return tracks.map((track) => ({ ...track, leaves: turn(`from ${track.from}`), comes: turn(`to ${track.to}`) }))
}

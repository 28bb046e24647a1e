// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { ProcedureContent } from '../../core/procedure-content.ts'
import { beginDraft } from '../edit/draft-history.ts'
import type { Found } from './import-batch.ts'

const PREFIX = 'namro.import.'
const Kept = z.object({ code: z.string(), content: ProcedureContent, asNextIssue: z.boolean(), chosen: z.boolean() })

/** Keeps what was mended of procedures that are no drafts yet, by the file they were read from; forgets those that are. */
export function keepCorrections(all: readonly Found[], before: readonly Found[]): void {
  const known = new Map(before.map((found) => [found.key, found]))
  for (const found of all) {
    const last = known.get(found.key)
    if (last === undefined || last === found) continue
    try {
      if (found.outcome?.kind === 'drafted') globalThis.localStorage?.removeItem(PREFIX + found.key)
      else globalThis.localStorage?.setItem(PREFIX + found.key, JSON.stringify({ code: found.code, content: found.draft.now, asNextIssue: found.asNextIssue, chosen: found.chosen }))
    } catch {
      // A full or closed store: what was read is still on the server.
    }
  }
}

/** A procedure as it was read, with what this browser kept of the mending. */
export function withCorrections(found: Found): Found {
  try {
    const kept = Kept.safeParse(JSON.parse(globalThis.localStorage?.getItem(PREFIX + found.key) ?? 'null'))
    return kept.success ? { ...found, code: kept.data.code, asNextIssue: kept.data.asNextIssue, chosen: kept.data.chosen, draft: { ...beginDraft(kept.data.content), past: [found.draft.now] } } : found
  } catch {
    // Nothing kept, or a browser that keeps nothing.
    return found
  }
}

/** Forgets everything kept of files. */
export function forgetCorrections(fileKeys: readonly string[]): void {
  try {
    const store = globalThis.localStorage
    const names = Array.from({ length: store?.length ?? 0 }, (_, at) => store?.key(at) ?? '')
    for (const name of names) if (fileKeys.some((key) => name.startsWith(`${PREFIX}${key}-`))) store?.removeItem(name)
  } catch {
    // Nothing was kept.
  }
}

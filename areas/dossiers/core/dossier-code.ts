// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import type { PlainDate } from '#kernel/time.ts'

/** How an agency numbers its dossiers: a text with the tokens {agency}, {YYMMDD} and {serial}. @law Thông tư 01/2018/TT-VPCP, Điều 19 */
export const CodePattern = z.string().max(60).regex(/\{YYMMDD\}.*\{serial\}/)

/** The pattern taken where the agency has set no other; the unified rule under NĐ 309/2026 was not seen, so it stays data. */
export const USUAL_PATTERN = '{agency}-{YYMMDD}-{serial}'

/** The code of the n-th dossier of a day: the serial has at least four digits. */
export const dossierCode = (pattern: string, agencyCode: string, day: PlainDate, serial: number): string =>
  pattern.replace('{agency}', agencyCode).replace('{YYMMDD}', day.slice(2).replaceAll('-', '')).replace('{serial}', String(serial).padStart(4, '0'))

// SPDX-License-Identifier: Apache-2.0
import type { z } from 'zod'
import type { showProcedure } from '../../contract.ts'

/** A procedure as the server shows it, with one of its issues. */
export type ShownProcedure = z.output<typeof showProcedure.output>

// SPDX-License-Identifier: Apache-2.0
import type { z } from 'zod'
import type { showDocument } from '../../contract.ts'

/** A document as its page gets it. */
export type ShownDocument = z.output<typeof showDocument.output>

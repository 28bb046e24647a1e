// SPDX-License-Identifier: Apache-2.0
import type { ValueOf } from '#platform/web/call-api.ts'
import type { showBoard, showProvince } from '../contract.ts'

/** What the head's board is drawn from. */
export type Board = ValueOf<typeof showBoard>

/** What the province's board is drawn from. */
export type Province = ValueOf<typeof showProvince>

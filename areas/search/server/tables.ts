// SPDX-License-Identifier: Apache-2.0
import { tablesOf } from '#platform/server/postgres/tx.ts'

export const tables = tablesOf('search')

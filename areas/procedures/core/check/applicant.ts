// SPDX-License-Identifier: Apache-2.0
import { foldCell } from '#areas/procedures/core/check/checked-text.ts'

/** Whether a step is done by those who come to the agency: people and organisations, not its posts. */
export const isApplicant = (responsible: string | null): boolean => /^(cac )?(to chuc|ca nhan|nguoi dan|cong dan|nguoi yeu cau|nguoi nop|doanh nghiep|khach hang)\b/.test(foldCell(responsible ?? ''))

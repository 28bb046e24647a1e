// SPDX-License-Identifier: Apache-2.0

/** The number under which readers know a step: "3" of "Bước 3.", and its place where no number is printed. */
export const shownNumber = ({ label, order }: { readonly label: string | null; readonly order: number }): string => (label ?? '').replace(/^(?:bước|b)\s*(?=\d)/iu, '').replace(/[.)\s]+$/u, '') || String(order)

// SPDX-License-Identifier: Apache-2.0

export const LAW_TASKS_PATH = '/ra-soat-luat'

/** The tasks of one document's change: those that are open, or all of them. */
export const pathOfCause = (number: string, which: 'open' | 'all' = 'open'): string => `${LAW_TASKS_PATH}?${new URLSearchParams({ ...(which === 'open' ? {} : { 'trang-thai': which }), 'van-ban': number }).toString()}`

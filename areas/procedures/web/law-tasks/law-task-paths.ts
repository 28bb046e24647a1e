// SPDX-License-Identifier: Apache-2.0

export const LAW_TASKS_PATH = '/ra-soat-luat'

/** The tasks of one document's change. */
export const pathOfCause = (number: string): string => `${LAW_TASKS_PATH}?${new URLSearchParams({ 'van-ban': number }).toString()}`

// SPDX-License-Identifier: Apache-2.0

export const REGISTER_PATH = '/van-ban'
export const IMPORT_PATH = '/van-ban/nhap'

/** The page of one document. */
export const pathOfInstrument = (ref: string): string => `${REGISTER_PATH}/${encodeURIComponent(ref)}`

// SPDX-License-Identifier: Apache-2.0

export const PACKS_PATH = '/bo-mau'
export const pathOfPack = (id: string, versionNo?: number): string => `${PACKS_PATH}/${id}${versionNo === undefined ? '' : `?ban=${versionNo}`}`
export const pathOfStanding = (id: string): string => `${PACKS_PATH}/${id}/cac-don-vi`
export const pathOfComparison = (id: string, itemId: string): string => `${PACKS_PATH}/${id}/so-sanh/${itemId}`
export const pathOfItem = (id: string, itemId: string, versionNo?: number): string => `${PACKS_PATH}/${id}/mau/${itemId}${versionNo === undefined ? '' : `?ban=${versionNo}`}`

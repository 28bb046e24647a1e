// SPDX-License-Identifier: Apache-2.0

export const LIST_PATH = '/quy-trinh'
export const IMPORT_PATH = '/quy-trinh/nhap'
export const ROLES_PATH = '/quy-trinh/vai-tro'

/** The page of a procedure, of one of its issues when given. */
export const pathOfProcedure = (id: string, revisionId?: string): string => `/quy-trinh/${id}${revisionId === undefined ? '' : `?lan=${revisionId}`}`
export const pathOfEditing = (id: string): string => `/quy-trinh/${id}/sua`

/** The roles that nobody stands for. */
export const UNHELD_PATH = `${ROLES_PATH}?hien=chua-co-nguoi`

/** Where the posts behind one role are chosen. */
export const pathOfRole = (role: string): string => `${ROLES_PATH}?${new URLSearchParams({ 'vai-tro': role }).toString()}`

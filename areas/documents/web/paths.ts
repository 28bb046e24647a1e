// SPDX-License-Identifier: Apache-2.0

export const LIST_PATH = '/tai-lieu'
export const LISTS_PATH = '/danh-muc-tai-lieu'
export const RECORDS_PATH = '/ho-so-luu'
export const READING_PATH = '/tai-lieu-phai-doc'

/** The page of a document, of one of its issues when given. */
export const pathOfDocument = (id: string, issueId?: string): string => `${LIST_PATH}/${id}${issueId === undefined ? '' : `?lan=${issueId}`}`
export const pathOfEditing = (id: string): string => `${LIST_PATH}/${id}/sua`

/** The page of any document of the master list, at one of its issues. */
export const pathOfListed = (path: string, issueId: string): string => `${path}?lan=${issueId}`

/** Two issues of a document side by side. */
export const pathOfComparing = (id: string, before: string, after: string): string => `${LIST_PATH}/${id}/so-sanh?${new URLSearchParams({ truoc: before, sau: after }).toString()}`

/** Drafts that were thrown away. */
export const DISCARDED_PATH = `${LIST_PATH}/da-bo`

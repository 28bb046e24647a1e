// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'

/** The address of an agency's public page. */
export const pageAddress = (agencyCode: string): string => `/cong/${encodeURIComponent(agencyCode)}`

/** The address of one procedure on it. A stroke in the code stays a stroke, so that no proxy on the way trips over an escaped one. */
export const procedureAddress = (agencyCode: string, code: string): string => `${pageAddress(agencyCode)}/thu-tuc/${code.split('/').map(encodeURIComponent).join('/')}`

/** Under which name a link asks for one field. */
export const FIELD_ASKED = 'linh-vuc'

/** A field as it stands in a link; procedures without one share a key. */
export const fieldKey = (field: string | null): string => foldText(field ?? '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60) || 'khac'

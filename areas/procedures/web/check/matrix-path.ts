// SPDX-License-Identifier: Apache-2.0

/** The five-clears check of the whole agency. */
export const MATRIX_PATH = '/quy-trinh/kiem-tra'

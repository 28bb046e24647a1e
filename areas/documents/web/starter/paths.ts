// SPDX-License-Identifier: Apache-2.0

/** Where an agency begins with the system set. */
export const STARTER_PATH = '/tai-lieu/bat-dau'

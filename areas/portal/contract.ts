// SPDX-License-Identifier: Apache-2.0
export { setPublicPage, showPublicPage } from './contract/public-page.ts'

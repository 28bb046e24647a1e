// SPDX-License-Identifier: Apache-2.0
export { hangPaper, listPostings, PostingGroup, PostingRow, printPoster, takeDownPaper } from './contract/posting.ts'
export { setPublicPage, showPublicPage } from './contract/public-page.ts'

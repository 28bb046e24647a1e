// SPDX-License-Identifier: Apache-2.0
export { SearchEverything } from './SearchEverything.tsx'

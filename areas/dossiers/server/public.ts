// SPDX-License-Identifier: Apache-2.0
export { countByAgency, countByProcedure, countOpen, countSlowestSteps, type Months } from './board-questions.ts'

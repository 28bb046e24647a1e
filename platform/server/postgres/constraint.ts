// SPDX-License-Identifier: Apache-2.0

/** Whether PostgreSQL refused a row because of the constraint of this name. */
export const violates = (error: unknown, constraint: string): boolean => error instanceof Error && 'constraint' in error && error.constraint === constraint

/** Whether PostgreSQL refused to remove a row because another one names it. */
export const breaksAReference = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '23503'

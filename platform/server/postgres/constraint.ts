// SPDX-License-Identifier: Apache-2.0

/** Whether PostgreSQL refused a row because of the constraint of this name. */
export const violates = (error: unknown, constraint: string): boolean => error instanceof Error && 'constraint' in error && error.constraint === constraint

// SPDX-License-Identifier: Apache-2.0

/** Where a command writes, text with its line breaks. A promise holds the next text back. */
export interface CommandOutput {
  readonly stdout: (text: string) => void | Promise<void>
  readonly stderr: (text: string) => void | Promise<void>
}

/** 0 answered, 1 "no", 2 wrong usage. */
export type ExitCode = 0 | 1 | 2

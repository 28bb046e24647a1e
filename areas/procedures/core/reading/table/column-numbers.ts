// SPDX-License-Identifier: Apache-2.0

/** Whether the texts of a row only number the columns: "(1) | (2) | (3)" under a heading, "A | B | 1 | 2" in tables of figures. */
export function countsColumns(texts: readonly string[]): boolean {
  const marks = texts.map((text) => text.replace(/[()[\]\s.]/g, ''))
  return marks.length >= 3 && marks.every((mark, index) => mark === String(index + 1) || /^\d+(?:=[\d+\-*/]+)?$/.test(mark) && Number.parseInt(mark, 10) === index + 1)
}

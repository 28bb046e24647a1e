// SPDX-License-Identifier: Apache-2.0
import { cleanCell, foldCell } from '#areas/procedures/core/check/checked-text.ts'
import type { CheckedProcedure } from '#areas/procedures/core/check/checked-procedure.ts'

/** Words that say what kind of paper something is, and nothing of its matter. */
const KIND_WORDS = /\b(?:so|giay|ban|phieu|quyet dinh|van ban|trich luc|dang ky|chung nhan|chung thuc|xac nhan|theo doi|ho so|cap|nhan|photo|sao|chinh|dien tu|ket qua|giai quyet|thu tuc hanh chinh|tthc|va|cua|cac|theo|muc|quan ly|ghi|vao|hoac|neu co|trong nuoc)\b/g

/** A fast look before the exact one: "sổ", composed or not. */
const SPEAKS_OF_REGISTER = /s(?:ổ|ô|o\u0302)/iu

/** The register (sổ) that a sentence names when its matter is none of this procedure's; null otherwise. "Ghi vào Sổ đăng ký khai sinh" is foreign to a marriage. */
export function foreignRegister(text: string, procedure: CheckedProcedure): string | null {
  if (!SPEAKS_OF_REGISTER.test(text)) return null
  for (const match of cleanCell(text).matchAll(/sổ\s+(?:trích\s+lục\s+)?đăng\s+ký\s+([^,.;:()]{3,60})/giu)) {
    const register = cleanCell(match[0]).replace(/\s+(?:người|theo|và\s+cấp|ký\s+tên).*$/iu, '')
    if (isForeign(register, procedure)) return register
  }
  return null
}

/** The record names of a list, each once, whose matter is none of this procedure's: its register, and the result it says was issued. */
export function foreignRecords(procedure: CheckedProcedure): readonly string[] {
  return [...new Set(procedure.records.flatMap(({ name }) => {
    const result = /kết\s+quả[^:]{0,60}:\s*(.+)$/iu.exec(cleanCell(name))?.[1]
    if (result !== undefined) return isForeign(result, procedure) ? [cleanCell(result)] : []
    return foreignRegister(name, procedure) ?? []
  }))]
}

/** Foreign when its matter is stated, and neither the name nor the result of the procedure shares it. */
function isForeign(paper: string, procedure: CheckedProcedure): boolean {
  const own = ` ${plain(`${procedure.name} ${procedure.result ?? ''}`)} `
  const matters = plain(paper.replace(/\([^)]*\)/g, ' ')).split(/\s*(?:\/|\bhoac\b|\bva\b)\s*/).map((part) => part.replace(KIND_WORDS, ' ').replace(/\s+/g, ' ').trim()).filter((part) => part.length > 3)
  return procedure.name !== '' && matters.length > 0 && matters.every((matter) => !own.includes(` ${matter} `) && !shares(matter, own))
}

/** Two thirds of the words, in any order: "thay đổi, cải chính" for "thay đổi/cải chính/bổ sung". */
function shares(matter: string, own: string): boolean {
  const words = matter.split(' ').filter((word) => word.length > 1)
  const there = new Set(own.split(' '))
  return words.length > 2 && words.filter((word) => there.has(word)).length / words.length >= 2 / 3
}

const plain = (text: string): string => foldCell(text).replace(/[^a-z0-9/ ]+/g, ' ').replace(/\//g, ' / ').replace(/\s+/g, ' ').trim().replace(/ \/ /g, ' / ')

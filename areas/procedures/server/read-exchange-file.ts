// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from '#kernel/sentence.ts'
import { readBpmn } from '../core/bpmn/read-bpmn.ts'
import { readProcedureJson } from '../core/procedure-file.ts'
import { readingOfContent } from '../core/reading-of-content.ts'
import type { FileReading } from '../core/reading/procedure-reading.ts'
import { DiagramRefused, LARGEST_DIAGRAM, readDiagramXml } from './paper/read-xml.ts'

/** A reading, or why the file was not read, in a sentence. */
export type ExchangeReading = { readonly ok: true; readonly reading: FileReading } | { readonly ok: false; readonly say: Sentence }

/** Reads a diagram or a JSON file of procedures, by its ending or by how it begins; undefined for whatever else, Word files among it: web pages and RTF files saved as .doc are told so by the reader of those. */
export function readExchangeFile({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): ExchangeReading | undefined {
  const ending = /\.(bpmn2?|xml|json)$/i.exec(name.trim())?.[1]?.toLowerCase()
  const begins = beginningOf(bytes)
  if (ending === 'json' || /^\{\s*"/.test(begins)) return readJson(bytes)
  if (ending !== undefined || /^<[^]*?<(?:[\w-]+:)?definitions\b/.test(begins) || /^<(?:[\w-]+:)?definitions\b/.test(begins)) return readDiagram(bytes)
  return undefined
}

const BEGINNING = 4_000

const beginningOf = (bytes: Uint8Array): string => new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes.subarray(0, BEGINNING)).trimStart()

function readDiagram(bytes: Uint8Array): ExchangeReading {
  try {
    return { ok: true, reading: readBpmn(readDiagramXml(bytes)) }
  } catch (error) {
    if (error instanceof DiagramRefused) return { ok: false, say: error.say }
    throw error
  }
}

const TOO_LARGE: Sentence = { vi: 'Tệp JSON lớn quá 4 MB nên không đọc. Hãy tách mỗi quy trình một tệp.', en: 'The JSON file is larger than 4 MB and was not read. Split it, one procedure a file.' }
const NO_JSON: Sentence = { vi: 'Tệp không phải JSON đúng cú pháp nên không đọc được. Hãy xuất lại tệp từ phần mềm đã tạo ra nó.', en: 'The file is no well-formed JSON. Export it again from the program that made it.' }

function readJson(bytes: Uint8Array): ExchangeReading {
  if (bytes.length > LARGEST_DIAGRAM) return { ok: false, say: TOO_LARGE }
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return { ok: false, say: NO_JSON }
  }
  const read = readProcedureJson(value)
  if (!read.ok) {
    const said = read.problems.slice(0, 5).map(({ place, message }) => `${place}: ${message}`).join(' ')
    return { ok: false, say: { vi: `Tệp JSON chưa đúng cấu trúc quy trình. ${said}`, en: `The JSON does not follow the schema of procedures. ${said}` } }
  }
  const { code, content, issueNo, effectiveFrom } = read.file
  return { ok: true, reading: { kind: 'procedure', procedures: [{ ...readingOfContent(code, content), issueNo: issueNo === null ? null : String(issueNo), issuedOn: effectiveFrom }], catalogue: [], problems: [] } }
}

// SPDX-License-Identifier: Apache-2.0
import { SaxesParser } from 'saxes'
import type { Sentence } from '#kernel/sentence.ts'
import type { XmlNode } from '../../core/bpmn/bpmn-xml.ts'
import { NAMRO_NAMESPACE } from '../../core/bpmn/xml-text.ts'

/** A diagram of a hundred steps is a tenth of this. */
export const LARGEST_DIAGRAM = 4_194_304
const MOST_ELEMENTS = 60_000
const DEEPEST = 60

/** Why a diagram was not read, in a sentence. */
export class DiagramRefused extends Error {
  readonly say: Sentence
  constructor(say: Sentence) {
    super(say.en)
    this.name = 'DiagramRefused'
    this.say = say
  }
}

const TOO_LARGE: Sentence = { vi: 'Tệp sơ đồ lớn quá 4 MB nên không đọc. Hãy tách thành nhiều sơ đồ, mỗi quy trình một tệp.', en: 'The diagram is larger than 4 MB and was not read. Split it, one procedure a file.' }
const TOO_COMPLEX: Sentence = { vi: 'Sơ đồ có quá nhiều hình hoặc lồng nhau quá sâu nên hệ thống đã dừng đọc. Hãy tách thành nhiều sơ đồ, mỗi quy trình một tệp.', en: 'The diagram has too many or too deeply nested elements. Split it, one procedure a file.' }
const HAS_DOCTYPE: Sentence = { vi: 'Tệp khai báo DOCTYPE hoặc thực thể (entity), là dạng có thể gây hại nên không đọc. Hãy lưu lại sơ đồ từ phần mềm vẽ BPMN rồi tải lên.', en: 'The file declares a DOCTYPE or entities, which may do harm, and was not read. Save the diagram again from a BPMN tool.' }
const BROKEN: Sentence = { vi: 'Tệp XML bị hỏng hoặc thiếu một phần nên không đọc được. Hãy mở bằng phần mềm vẽ BPMN, lưu lại rồi tải lên.', en: 'The XML is damaged or incomplete. Open it in a BPMN tool, save it again and upload it.' }

interface Building { name: string; attributes: Record<string, string>; children: Building[]; text: string }

/** The root of a diagram's XML: names without prefix, ours with `namro:`. Refuses what is hostile or broken with a sentence. */
export function readDiagramXml(bytes: Uint8Array): XmlNode {
  if (bytes.length > LARGEST_DIAGRAM) throw new DiagramRefused(TOO_LARGE)
  try {
    return parsed(new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw error instanceof DiagramRefused ? error : new DiagramRefused(BROKEN)
  }
}

function parsed(source: string): XmlNode {
  const parser = new SaxesParser<{ xmlns: true; position: false }>({ xmlns: true, position: false })
  const top: Building = { name: '', attributes: {}, children: [], text: '' }
  const open: Building[] = [top]
  let count = 0
  parser.on('error', (error) => { throw error })
  parser.on('doctype', () => { throw new DiagramRefused(HAS_DOCTYPE) })
  parser.on('opentag', ({ local, uri, attributes }) => {
    count += 1
    if (count > MOST_ELEMENTS || open.length > DEEPEST) throw new DiagramRefused(TOO_COMPLEX)
    const element: Building = { name: named(local, uri), attributes: Object.fromEntries(Object.values(attributes).filter(({ prefix, local: own }) => prefix !== 'xmlns' && own !== 'xmlns').map((each) => [named(each.local, each.uri), each.value])), children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => { open.pop() })
  const take = (text: string): void => {
    const element = open.at(-1)
    if (element !== undefined && open.length > 1) element.text += text
  }
  parser.on('text', take)
  parser.on('cdata', take)
  parser.write(source).close()
  const [root] = top.children
  if (root === undefined) throw new DiagramRefused(BROKEN)
  return root
}

const named = (name: string, uri: string): string => (uri === NAMRO_NAMESPACE ? `namro:${name}` : name)

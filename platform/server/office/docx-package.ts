// SPDX-License-Identifier: Apache-2.0
import { officeRefusal } from './office-refusal.ts'
import type { ZipArchive } from './open-zip.ts'
import { readXml } from './xml-tree.ts'
import type { XmlElement } from './xml-tree.ts'

/** The parts of a .docx that are read, found through its relationships and not by guessing names. */
export interface DocxPackage {
  readonly document: XmlElement
  readonly styles: XmlElement | undefined
  readonly numbering: XmlElement | undefined
  /** Parts that some section refers to, in order of their names. */
  readonly headers: readonly XmlElement[]
  readonly footers: readonly XmlElement[]
}

interface Relationship { readonly id: string; readonly kind: string; readonly part: string }

/** More headers or footers than this are refused: every section has at most three. */
const MAX_PAGE_PARTS = 600

export async function readPackage(zip: ZipArchive): Promise<DocxPackage> {
  const main = (await relationshipsOf(zip, '')).find(({ kind }) => kind === 'officeDocument')?.part ?? 'word/document.xml'
  const document = await readPart(zip, main)
  if (document?.name !== 'w:document') throw officeRefusal('damaged')
  const relationships = await relationshipsOf(zip, main)
  const partOf = async (kind: string): Promise<XmlElement | undefined> => {
    const found = relationships.find((relationship) => relationship.kind === kind)
    return found === undefined ? undefined : readPart(zip, found.part)
  }
  const referenced = new Set<string>()
  collectReferences(document, referenced)
  const pageParts = async (kind: string): Promise<XmlElement[]> => {
    const parts = [...new Set(relationships.filter((each) => each.kind === kind && referenced.has(each.id)).map(({ part }) => part))].sort(byNumber)
    if (parts.length > MAX_PAGE_PARTS) throw officeRefusal('too-complex')
    const read: XmlElement[] = []
    for (const part of parts) {
      const root = await readPart(zip, part)
      if (root !== undefined) read.push(root)
    }
    return read
  }
  return {
    document,
    styles: await partOf('styles'),
    numbering: await partOf('numbering'),
    headers: await pageParts('header'),
    footers: await pageParts('footer'),
  }
}

async function readPart(zip: ZipArchive, name: string): Promise<XmlElement | undefined> {
  const bytes = await zip.read(name)
  return bytes === undefined ? undefined : readXml(bytes)
}

async function relationshipsOf(zip: ZipArchive, part: string): Promise<Relationship[]> {
  const slash = part.lastIndexOf('/')
  const folder = part.slice(0, slash + 1)
  const root = await readPart(zip, `${folder}_rels/${part.slice(slash + 1)}.rels`)
  return (root?.children ?? []).flatMap(({ attributes: { Id, Type, Target, TargetMode } }) =>
    Id === undefined || Type === undefined || Target === undefined || TargetMode === 'External' ? []
      : [{ id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), part: resolve(folder, Target) }])
}

/** A target relative to its source's folder, as a name inside the container. */
function resolve(folder: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

/** Where sections are described: on the body and on its own paragraphs, also in wrappers around them. */
const mayHoldSections = new Set(['w:body', 'w:p', 'w:pPr', 'w:sectPr', 'w:sdt', 'w:sdtContent', 'w:customXml'])

function collectReferences(element: XmlElement, found: Set<string>): void {
  for (const child of element.children) {
    if (child.name === 'w:headerReference' || child.name === 'w:footerReference') found.add(child.attributes['r:id'] ?? '')
    else if (mayHoldSections.has(child.name)) collectReferences(child, found)
  }
}

/** header2 before header10. */
const byNumber = (one: string, other: string): number => numberIn(one) - numberIn(other) || (one < other ? -1 : 1)

const numberIn = (name: string): number => Number(/(\d+)\.\w+$/.exec(name)?.[1] ?? 0)

// SPDX-License-Identifier: Apache-2.0
import { SaxesParser } from 'saxes'
import { asOfficeRefusal, officeRefusal } from './office-refusal.ts'

/** An XML element with canonical prefixes (w:, r:, mc: …) whatever prefixes the file chose. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** Character data directly inside, joined. */
  readonly text: string
}

/** Deeper nesting than this no word processor writes. */
const MAX_DEPTH = 256
/** More elements than this would fill the memory of the reader; a 300-page document has about a tenth. */
const MAX_ELEMENTS = 3_000_000

const canonical: readonly (readonly [RegExp, string])[] = [
  [/^http:\/\/(schemas\.openxmlformats\.org\/wordprocessingml\/2006|purl\.oclc\.org\/ooxml\/wordprocessingml)\/main$/, 'w'],
  [/^http:\/\/(schemas\.openxmlformats\.org\/officeDocument\/2006|purl\.oclc\.org\/ooxml\/officeDocument)\/relationships$/, 'r'],
  [/^http:\/\/(schemas\.openxmlformats\.org\/officeDocument\/2006|purl\.oclc\.org\/ooxml\/officeDocument)\/math$/, 'm'],
  [/^http:\/\/schemas\.openxmlformats\.org\/markup-compatibility\/2006$/, 'mc'],
  [/^http:\/\/(schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/drawingml(\/2006)?\/main$/, 'a'],
  [/^http:\/\/(schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/drawingml(\/2006)?\/picture$/, 'pic'],
  [/^http:\/\/(schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/drawingml(\/2006)?\/wordprocessingDrawing$/, 'wp'],
  [/^http:\/\/schemas\.microsoft\.com\/office\/word\/2010\/wordprocessingShape$/, 'wps'],
  [/^http:\/\/schemas\.microsoft\.com\/office\/word\/2010\/wordprocessingGroup$/, 'wpg'],
  [/^http:\/\/schemas\.microsoft\.com\/office\/word\/2010\/wordprocessingCanvas$/, 'wpc'],
  [/^http:\/\/schemas\.microsoft\.com\/office\/word\/2010\/wordml$/, 'w14'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
  [/^urn:schemas-microsoft-com:office:office$/, 'o'],
  [/^http:\/\/schemas\.openxmlformats\.org\/package\/2006\/(content-types|relationships)$/, ''],
]

const canonicalPrefix = (uri: string): string | undefined => canonical.find(([pattern]) => pattern.test(uri))?.[1]

const canonicalNames: ReadonlySet<string> = new Set(canonical.map(([, prefix]) => prefix).filter((prefix) => prefix !== ''))

interface Building { name: string; attributes: Record<string, string>; children: Building[]; text: string }
type Prefixes = ReadonlyMap<string, string>

/** The root element of an XML part; refuses a DOCTYPE, undefined entities, broken markup and absurd depth. */
export function readXml(bytes: Uint8Array): XmlElement {
  try {
    return parse(decode(bytes))
  } catch (error) {
    throw asOfficeRefusal(error)
  }
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding, { fatal: true }).decode(bytes)
}

function parse(source: string): XmlElement {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  const top: Building = { name: '', attributes: {}, children: [], text: '' }
  const open: Building[] = [top]
  const scopes: Prefixes[] = [new Map()]
  let elements = 0
  parser.on('error', (error) => { throw error })
  parser.on('doctype', () => { throw officeRefusal('damaged') })
  parser.on('opentag', (tag) => {
    if (open.length > MAX_DEPTH) throw officeRefusal('too-complex')
    if (++elements > MAX_ELEMENTS) throw officeRefusal('too-large')
    const prefixes = scopeOf(scopes.at(-1) ?? new Map<string, string>(), tag.attributes)
    const element: Building = { name: rename(tag.name, prefixes, 'element'), attributes: attributesOf(tag.attributes, prefixes), children: [], text: '' }
    open.at(-1)?.children.push(element)
    if (tag.isSelfClosing) return
    open.push(element)
    scopes.push(prefixes)
  })
  parser.on('closetag', (tag) => {
    if (tag.isSelfClosing) return
    open.pop()
    scopes.pop()
  })
  const take = (text: string): void => {
    const element = open.at(-1)
    if (element !== undefined && open.length > 1) element.text += text
  }
  parser.on('text', take)
  parser.on('cdata', take)
  parser.write(source).close()
  const root = top.children[0]
  if (root === undefined) throw officeRefusal('damaged')
  return root
}

const LETTER_X = 120

/** Prefixes that mean something else here than their canonical name; a canonical name used for another namespace is set apart. */
function scopeOf(outer: Prefixes, attributes: Readonly<Record<string, string>>): Prefixes {
  let inner: Map<string, string> | undefined
  for (const name in attributes) {
    if (name.charCodeAt(0) !== LETTER_X || !name.startsWith('xmlns')) continue
    const prefix = name === 'xmlns' ? '' : name.slice(6)
    const target = canonicalPrefix(attributes[name] ?? '') ?? (canonicalNames.has(prefix) ? `other.${prefix}` : prefix)
    if (target === (outer.get(prefix) ?? prefix)) continue
    inner ??= new Map(outer)
    inner.set(prefix, target)
  }
  return inner ?? outer
}

function rename(name: string, prefixes: Prefixes, kind: 'element' | 'attribute'): string {
  if (prefixes.size === 0) return name
  const colon = name.indexOf(':')
  if (colon < 0 && kind === 'attribute') return name
  const target = prefixes.get(colon < 0 ? '' : name.slice(0, colon))
  if (target === undefined) return name
  const local = name.slice(colon + 1)
  return target === '' ? local : `${target}:${local}`
}

/** Namespaces are resolved, and revision marks of editing sessions are noise on almost every element. */
const isPassedOver = (name: string): boolean => (name.charCodeAt(0) === LETTER_X && name.startsWith('xmlns')) || name.startsWith('w:rsid')

const nothing: Record<string, string> = {}

function attributesOf(attributes: Readonly<Record<string, string>>, prefixes: Prefixes): Record<string, string> {
  let kept: Record<string, string> | undefined
  for (const name in attributes) {
    if (isPassedOver(name)) continue
    kept ??= {}
    kept[rename(name, prefixes, 'attribute')] = attributes[name] ?? ''
  }
  return kept ?? nothing
}

/** The first child of a name. */
export const findChild = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name)

/** The attribute w:val of the first child of a name. */
export const childValue = (element: XmlElement | undefined, name: string): string | undefined =>
  findChild(element, name)?.attributes['w:val']

/** A child that switches something on: present, and not said to be off; undefined when absent. */
export function childSwitch(element: XmlElement | undefined, name: string): boolean | undefined {
  const child = findChild(element, name)
  if (child === undefined) return undefined
  const value = child.attributes['w:val']
  return value === undefined || !/^(0|false|off|none)$/.test(value)
}

/** A whole number written in an attribute, within sane bounds. */
export function wholeNumber(text: string | undefined): number | undefined {
  if (text === undefined || !/^[+-]?\d{1,9}$/.test(text.trim())) return undefined
  return Number(text)
}

/** Every descendant of a name, in document order. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of element.children) {
    if (child.name === name) yield child
    yield* descendants(child, name)
  }
}

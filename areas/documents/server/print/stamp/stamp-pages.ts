// SPDX-License-Identifier: Apache-2.0
import { numberOf, openPdf, type PdfFile } from './pdf-file.ts'
import { array, dictionary, type PdfDictionary, PdfUnreadable, type PdfValue, plain, ref, written } from './pdf-value.ts'

const MOST_PAGES = 3_000
const DEEPEST = 50
const NAME = 'NamRoDau'
const A4 = [0, 0, 595.276, 841.89] as const

type Box = readonly [number, number, number, number]
interface Page { readonly id: number; readonly generation: number; readonly entries: ReadonlyMap<string, PdfValue> }

/**
 * Lays the first page of `stamp` over every page of a PDF, upright as the page is seen, from its top edge. The file is only added to: its own bytes stand unchanged at the front.
 * Throws `PdfUnreadable` for files that are locked, broken or built in a way that is not known.
 */
export function stampPages(bytes: Uint8Array, stamp: Uint8Array): Uint8Array {
  const file = openPdf(bytes)
  const pages = listPages(file)
  const added: { readonly id: number; readonly generation: number; readonly text: string }[] = []
  let next = file.size
  const add = (text: string): PdfValue => {
    added.push({ id: next, generation: 0, text })
    next += 1
    return ref(next - 1)
  }
  const reserve = (): number => { next += 1; return next - 1 }
  const { form, box } = formOf(openPdf(stamp), reserve, (id, text) => { added.push({ id, generation: 0, text }) })
  const before = add(streamText(dictionary([]), 'q\n'))
  const after = new Map<string, PdfValue>()
  for (const page of pages) {
    const matrix = matrixOf(boxOf(file, page), numberOf(file.follow(page.entries.get('Rotate'))) ?? 0, box)
    const behind = after.get(matrix) ?? add(streamText(dictionary([]), `\nQ\nq ${matrix} cm /${NAME} Do Q\n`))
    after.set(matrix, behind)
    const contents = file.follow(page.entries.get('Contents'))
    const own = contents?.kind === 'array' ? contents.items : page.entries.get('Contents') === undefined || contents === undefined ? [] : [page.entries.get('Contents') ?? contents]
    added.push({ id: page.id, generation: page.generation, text: written(dictionary([...page.entries, ['Contents', array(before, ...own, behind)], ['Resources', withForm(file, page, form)]])) })
  }
  return ended(file, bytes, added, next)
}

const streamText = (head: PdfDictionary, data: string): string => `${written(dictionary([...head.entries, ['Length', plain(data.length)]]))}\nstream\n${data}\nendstream`

/** Every page with what it inherits, in order. */
function listPages(file: PdfFile): readonly Page[] {
  const root = file.follow(file.trailer.entries.get('Root'))
  const pages: Page[] = []
  const seen = new Set<number>()
  const walk = (value: PdfValue | undefined, inherited: ReadonlyMap<string, PdfValue>, depth: number): void => {
    const node = file.follow(value)
    if (value?.kind !== 'ref' || node?.kind !== 'dictionary' || seen.has(value.id) || pages.length >= MOST_PAGES || depth > DEEPEST) throw new PdfUnreadable('pages that cannot be listed')
    seen.add(value.id)
    const entries = new Map([...inherited, ...node.entries])
    const kids = file.follow(node.entries.get('Kids'))
    if (kids?.kind !== 'array') {
      pages.push({ id: value.id, generation: value.generation, entries })
      return
    }
    const passed = new Map([...entries].filter(([name]) => ['Resources', 'MediaBox', 'CropBox', 'Rotate'].includes(name)))
    for (const kid of kids.items) walk(kid, passed, depth + 1)
  }
  walk(root?.kind === 'dictionary' ? root.entries.get('Pages') : undefined, new Map(), 0)
  if (pages.length === 0) throw new PdfUnreadable('no pages')
  return pages
}

function boxOf(file: PdfFile, { entries }: Page): Box {
  const box = file.follow(entries.get('CropBox') ?? entries.get('MediaBox'))
  const [a, b, c, d] = box?.kind === 'array' ? box.items.map((item) => numberOf(file.follow(item))) : A4
  if (a === undefined || b === undefined || c === undefined || d === undefined || a === c || b === d) return A4
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]
}

/** Where the stamp comes to lie: as large as fits, in the middle, its top at the page's top as the reader sees the page turned. */
function matrixOf([x0, y0, x1, y1]: Box, rotate: number, stamp: Box): string {
  const turn = ((Math.round(rotate / 90) % 4) + 4) % 4
  const [width, height] = turn % 2 === 0 ? [x1 - x0, y1 - y0] : [y1 - y0, x1 - x0]
  const [stampWidth, stampHeight] = [stamp[2] - stamp[0], stamp[3] - stamp[1]]
  const scale = Math.min(width / stampWidth, height / stampHeight)
  const [right, up] = [(width - scale * stampWidth) / 2, height - scale * stampHeight]
  const matrices = [
    [scale, 0, 0, scale, x0 + right, y0 + up], [0, scale, -scale, 0, x1 - up, y0 + right],
    [-scale, 0, 0, -scale, x1 - right, y1 - up], [0, -scale, scale, 0, x0 + up, y1 - right],
  ]
  return (matrices[turn] ?? []).map((number) => number.toFixed(4)).join(' ')
}

function withForm(file: PdfFile, { entries }: Page, form: PdfValue): PdfValue {
  const resources = file.follow(entries.get('Resources'))
  const own = resources?.kind === 'dictionary' ? resources.entries : new Map<string, PdfValue>()
  const objects = file.follow(own.get('XObject'))
  return dictionary([...own, ['XObject', dictionary([...(objects?.kind === 'dictionary' ? objects.entries : []), [NAME, form]])]])
}

/** The first page of the stamp as one drawing that other pages can show, with everything that it needs. */
function formOf(stamp: PdfFile, reserve: () => number, put: (id: number, text: string) => void): { readonly form: PdfValue; readonly box: Box } {
  const [page] = listPages(stamp)
  const contents = page?.entries.get('Contents')
  if (page === undefined || contents?.kind !== 'ref') throw new PdfUnreadable('a stamp without a drawing')
  const moved = new Map<number, number>()
  const copied = (value: PdfValue): PdfValue => {
    switch (value.kind) {
      case 'plain': return value
      case 'array': return array(...value.items.map(copied))
      case 'dictionary': return dictionary([...value.entries].map(([name, one]) => [name, copied(one)] as const))
      case 'ref': {
        const there = moved.get(value.id)
        if (there !== undefined) return ref(there)
        const id = reserve()
        moved.set(value.id, id)
        const { value: content, stream } = stamp.get(value.id)
        const copy = copied(content)
        put(id, stream === undefined || copy.kind !== 'dictionary' ? written(copy) : streamText(copy, stream))
        return ref(id)
      }
    }
  }
  const { value: head, stream = '' } = stamp.get(contents.id)
  const box = boxOf(stamp, page)
  const packing = head.kind === 'dictionary' ? [...head.entries].filter(([name]) => name === 'Filter' || name === 'DecodeParms') : []
  const resources = page.entries.get('Resources')
  const form = reserve()
  put(form, streamText(dictionary([
    ['Type', plain('/XObject')], ['Subtype', plain('/Form')], ['BBox', array(...box.map(plain))], ...packing, ...(resources === undefined ? [] : [['Resources', copied(resources)] as const]),
  ]), stream))
  return { form: ref(form), box }
}

/** The file with the new objects behind it and a list of them in the way of its own lists. @see ISO 32000-1, 7.5.6 */
function ended(file: PdfFile, bytes: Uint8Array, added: readonly { readonly id: number; readonly generation: number; readonly text: string }[], next: number): Uint8Array {
  const parts: string[] = ['\n']
  let at = bytes.length + 1
  const places: { readonly id: number; readonly generation: number; readonly at: number }[] = []
  for (const { id, generation, text } of added) {
    const part = `${id} ${generation} obj\n${text}\nendobj\n`
    places.push({ id, generation, at })
    parts.push(part)
    at += part.length
  }
  const kept = [...file.trailer.entries].filter(([name]) => ['Root', 'Info', 'ID'].includes(name))
  const { isStream } = file.newestList
  const listed = (isStream ? [...places, { id: next, generation: 0, at }] : places).toSorted((a, b) => a.id - b.id)
  const head: [string, PdfValue][] = [...kept, ['Size', plain(isStream ? next + 1 : next)], ['Prev', plain(file.newestList.at)]]
  if (isStream) {
    const data = listed.map(({ at: where, generation }) => String.fromCharCode(1, (where >>> 24) & 255, (where >>> 16) & 255, (where >>> 8) & 255, where & 255, (generation >>> 8) & 255, generation & 255)).join('')
    const list = dictionary([['Type', plain('/XRef')], ...head, ['W', array(plain(1), plain(4), plain(2))], ['Index', array(...listed.flatMap(({ id }) => [plain(id), plain(1)]))]])
    parts.push(`${next} 0 obj\n${streamText(list, data)}\nendobj\n`)
  } else {
    const lines = listed.map(({ id, generation, at: where }) => `${id} 1\n${String(where).padStart(10, '0')} ${String(generation).padStart(5, '0')} n\r\n`)
    parts.push(`xref\n${lines.join('')}trailer\n${written(dictionary(head))}\n`)
  }
  parts.push(`startxref\n${at}\n%%EOF\n`)
  return Buffer.concat([bytes, Buffer.from(parts.join(''), 'latin1')])
}

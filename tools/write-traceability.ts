// SPDX-License-Identifier: Apache-2.0
// Writes docs/traceability.gen.md: every rule that comes from law, the code that keeps it and the tests that name it. `--check` only compares.
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path/posix'
import { PROJECT, writeOrCheck } from './generated-file.ts'

/** One `@law` tag: a document with its article, and the code it stands above. */
export interface LawTag {
  /** Nghị định 61/2018/NĐ-CP */
  readonly document: string
  /** Điều 19 khoản 4; empty when the whole document is meant. */
  readonly article: string
  readonly path: string
  readonly name: string
  readonly isExported: boolean
  /** What the code means, in the words of its comment. */
  readonly meaning: string
}

/** A source file as the tool reads it. */
export interface Source { readonly path: string; readonly text: string }

const COMMENT = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/[ \t]*\n[ \t]*((?:export )?)(?:async )?(?:const|function|type|interface)\s+(\w+)/g

/** The tags of one file, in their order. */
export function lawTagsOf({ path, text }: Source): readonly LawTag[] {
  return [...text.matchAll(COMMENT)].flatMap(([, comment = '', exported = '', name = '']) => {
    const plain = comment.replaceAll(/^\s*\* ?/gm, '').trim()
    const [said = '', ...tags] = plain.split(/@law\s+/)
    // A list or further paragraphs belong to the code's own page.
    const [before = ''] = said.split(/\n\s*(?:\n|- )/)
    return tags.flatMap((tag) => {
      const [line = ''] = tag.split('\n')
      const [law = '', remark = ''] = line.split(/:\s/, 2)
      const meaning = [before, remark].map((part) => part.replaceAll(/\s+/g, ' ').trim()).filter((part) => part !== '').join(' – ')
      return splitLaw(law).map((one) => ({ ...one, path, name, isExported: exported !== '', meaning }))
    })
  })
}

/** "BLDS 2015, Điều 147, 148; Nghị định 61/2018/NĐ-CP, Điều 18" names two documents. */
function splitLaw(law: string): readonly { readonly document: string; readonly article: string }[] {
  return law.split(/;\s*/).filter((part) => part.trim() !== '').map((part) => {
    const [document = '', ...article] = part.trim().split(/,\s*/)
    return { document, article: article.join(', ') }
  })
}

/** Tests that name a piece of code; when none does, those that open its file. */
export function testsOf(tag: LawTag, tests: readonly Source[]): { readonly by: 'name' | 'file'; readonly paths: readonly string[] } {
  const imported = new RegExp(`import [^']*\\b${tag.name}\\b[^']* from`)
  const naming = tag.isExported ? tests.filter(({ text }) => imported.test(text)) : []
  if (naming.length > 0) return { by: 'name', paths: naming.map(({ path }) => path) }
  return { by: 'file', paths: tests.filter((test) => opens(test, tag.path)).map(({ path }) => path) }
}

const opens = ({ path, text }: Source, file: string): boolean => [...text.matchAll(/from '([^']+)'/g)].some(([, to = '']) =>
  (to.startsWith('#') ? to.slice(1) : normalize(join(dirname(path), to))) === file)

const cell = (text: string) => text.replaceAll('|', '\\|')
const shortName = (path: string) => path.slice(path.lastIndexOf('/') + 1)

/** The page: one table per legal document. */
export function traceabilityPage(sources: readonly Source[], tests: readonly Source[]): string {
  const tags = sources.flatMap(lawTagsOf).toSorted((a, b) => `${a.document}\0${a.article}\0${a.path}\0${a.name}`.localeCompare(`${b.document}\0${b.article}\0${b.path}\0${b.name}`, 'vi', { numeric: true }))
  const documents = [...new Set(tags.map(({ document }) => document))]
  const row = (tag: LawTag) => {
    const named = testsOf(tag, tests)
    const shown = named.paths.slice(0, 3).map((path) => `[${shortName(path)}](../${path})`)
    const rest = named.paths.length > shown.length ? `, và ${named.paths.length - shown.length} tệp nữa` : ''
    return `| ${cell(tag.article) || '—'} | ${cell(tag.meaning) || '—'} | [\`${tag.name}\`](../${tag.path}) | ${shown.length === 0 ? '—' : `${shown.join(', ')}${rest}${named.by === 'name' ? '' : ' (cả tệp)'}`} |`
  }
  const untested = tags.filter((tag) => testsOf(tag, tests).paths.length === 0).length
  return `<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Tạo từ các thẻ @law trong mã nguồn bằng “node tools/write-traceability.ts”; không sửa tay. -->
# Từ văn bản pháp luật đến mã nguồn

Mỗi quy tắc rút từ văn bản được đánh dấu ngay tại chỗ cài đặt. Bảng này cho biết điều nào đang được phần mềm thực hiện ở đâu và bài kiểm thử nào nêu tên nó.
Cột cuối là các bài kiểm thử nêu đúng tên ấy; ghi “(cả tệp)” khi chỉ có bài kiểm thử dùng tệp chứa nó; “—” khi quy tắc chỉ được thử qua phần khác.

*Every rule drawn from law is tagged where it is kept: ${tags.length} tags, ${documents.length} documents, ${untested} of the tags tested only through other code.*
${documents.map((document) => `
## ${document}

| Điều khoản | Ý nghĩa | Mã nguồn | Kiểm thử |
|---|---|---|---|
${tags.filter((tag) => tag.document === document).map(row).join('\n')}
`).join('')}`
}

const read = (pattern: string): Source[] => globSync(pattern, { cwd: PROJECT }).map((path) => path.replaceAll('\\', '/')).toSorted().map((path) => ({ path, text: readFileSync(join(PROJECT, path), 'utf8') }))

/** The page as the tree stands now. */
export function currentTraceability(): string {
  const files = read('{kernel,platform,areas,app,tests}/**/*.{ts,tsx}')
  const isTest = ({ path }: Source) => /\.test\.tsx?$|^tests\/|\/example\//.test(path)
  return traceabilityPage(files.filter((file) => !isTest(file)), files.filter(({ path }) => /\.test\.tsx?$/.test(path)))
}

export const TRACEABILITY_FILE = join(PROJECT, 'docs', 'traceability.gen.md')

if (import.meta.main) process.exitCode = await writeOrCheck(TRACEABILITY_FILE, currentTraceability(), process.argv, 'tools/write-traceability.ts')

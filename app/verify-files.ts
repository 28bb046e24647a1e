// SPDX-License-Identifier: Apache-2.0
import type pg from 'pg'
import { type FileStore, sha256Of } from '#platform/server/file-store.ts'
import { type FilePlace, listFilePlaces } from './kept-files.ts'

/** A kept file that is not what its hash says: the hash, and in Vietnamese whose file it is and what is wrong. */
export interface FileDifference { readonly id: string; readonly why: string }

interface Named { readonly words: string; readonly label: string }

/** What a file is to the people who keep it, and the SQL that names it, where `f` is its row. */
const NAMED: Readonly<Record<string, Named>> = {
  'catalogue.list_import.file_sha256': { words: 'tệp danh mục thủ tục đã nhập', label: 'f.file_name' },
  'documents.destruction.pdf_sha256': { words: 'biên bản tiêu hủy', label: 'f.number' },
  'documents.issue.file_sha256': { words: 'tệp đã tải lên của tài liệu', label: `(select d.code || ', lần ' || f.issue_no from documents.document d where d.agency_id = f.agency_id and d.id = f.document_id)` },
  'documents.issue.pdf_sha256': { words: 'bản đã ban hành của tài liệu', label: `(select d.code || ', lần ' || f.issue_no from documents.document d where d.agency_id = f.agency_id and d.id = f.document_id)` },
  'law.register_import.file_sha256': { words: 'tệp danh mục văn bản đã nhập', label: 'f.file_name' },
  'procedures.import_file.sha256': { words: 'tệp của lần nhập', label: 'f.name' },
  'procedures.issued_paper.sha256': { words: 'bản PDF đã ban hành của quy trình', label: `(select p.code || ', lần ' || r.issue_no from procedures.revision r join procedures.procedure p on p.agency_id = r.agency_id and p.id = r.procedure_id where r.agency_id = f.agency_id and r.id = f.revision_id)` },
  'procedures.revision.source_file': { words: 'tệp gốc của quy trình', label: `(select p.code || ', lần ' || f.issue_no from procedures.procedure p where p.agency_id = f.agency_id and p.id = f.procedure_id)` },
}

const BATCH = 500
/** Stands where a list was taken in without a file, as the demo data are. */
const NO_FILE = '0'.repeat(64)

/** Reads every kept file again and compares its bytes with the hash under which it is kept. Answers how many files there are; names each that is gone or has changed, once for each place that uses it. */
export async function verifyFiles(owner: pg.Pool, files: FileStore): Promise<{ readonly files: number; readonly differences: readonly FileDifference[] }> {
  const seen = new Map<string, string | undefined>()
  const differences: FileDifference[] = []
  for (const place of await listFilePlaces(owner)) {
    for (let after: string | undefined = NO_FILE; after !== undefined;) {
      const named = await listNamed(owner, place, after)
      for (const { sha256, says } of named) {
        if (!seen.has(sha256)) seen.set(sha256, await whatIsWrong(files, sha256))
        const wrong = seen.get(sha256)
        if (wrong !== undefined) differences.push(...says.map((one) => ({ id: sha256, why: `${one}: ${wrong}` })))
      }
      after = named.length < BATCH ? undefined : named.at(-1)?.sha256
    }
  }
  return { files: seen.size, differences }
}

/** The next files that a place names, each with whose it is. */
async function listNamed(owner: pg.Pool, { schema, table, column }: FilePlace, after: string): Promise<readonly { readonly sha256: string; readonly says: readonly string[] }[]> {
  const place = `${schema}.${table}.${column}`
  const { words, label } = NAMED[place] ?? { words: `tệp ở ${place}`, label: `''` }
  const { rows } = await owner.query<{ sha256: string; labels: readonly string[] }>(
    `select f.${column} as sha256, array_agg(distinct coalesce(${label}, '')) as labels from ${schema}.${table} f where f.${column} > $1 group by f.${column} order by f.${column} limit ${BATCH}`, [after])
  return rows.map(({ sha256, labels }) => ({ sha256, says: labels.map((name) => (name === '' ? words : `${words} ${name}`)) }))
}

async function whatIsWrong(files: FileStore, sha256: string): Promise<string | undefined> {
  const bytes = await files.find(sha256)
  if (bytes === undefined) return 'tệp lưu không còn'
  return sha256Of(bytes) === sha256 ? undefined : 'tệp lưu đã bị đổi, băm lại không ra mã băm đã ghi'
}

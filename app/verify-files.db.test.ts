// SPDX-License-Identifier: Apache-2.0
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftDocument, moveIssue, uploadFile } from '#areas/documents/contract.ts'
import { type FileStore, openFileStore, sha256Of } from '#platform/server/file-store.ts'
import { useTestApp } from '../tests/http/test-app.ts'
import { verifySystem } from './verify.ts'
import { verifyFiles } from './verify-files.ts'

const app = useTestApp()
let folder = ''
let store: FileStore
const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)
const BYTES = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n')
const SHA256 = sha256Of(BYTES)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'namro-test-'))
  store = openFileStore(folder)
  await store.put(BYTES)
  await app.make({ people: [
    { fullName: 'Lê Thị Soạn', login: 'soan.kiem', posts: [{ title: 'Chuyên viên', role: 'specialist' }] }, { fullName: 'Bàn Văn Xét', login: 'xet.kiem', posts: [{ title: 'Thư ký ISO', role: 'iso-secretary' }] },
    { fullName: 'Nguyễn Văn Duyệt', login: 'duyet.kiem', posts: [{ title: 'Chủ tịch', role: 'head' }] },
  ] })
  const [soan, xet, duyet] = [await app.signIn('soan.kiem'), await app.signIn('xet.kiem'), await app.signIn('duyet.kiem')]
  const file = await soan.get(uploadFile, {}, { file: { name: 'so-tay.pdf', bytes: BYTES } })
  const { issueId } = await soan.get(draftDocument, { kind: 'manual', code: 'STCL-01', name: 'Sổ tay chất lượng', reviewMonths: 12, held: { kind: 'file', sha256: file.sha256, name: file.name }, about: { owner: '', unit: '', process: '', clause: '', legalBasis: '', replaces: '', replacedBy: '' } })
  await soan.get(moveIssue, { issueId, version: 1, command: { move: 'submit' } })
  await xet.get(moveIssue, { issueId, version: 2, command: { move: 'review' } })
  await duyet.get(moveIssue, { issueId, version: 3, command: { move: 'approve' } })
  await duyet.get(moveIssue, { issueId, version: 4, command: { move: 'issue', effectiveFrom: '2026-06-03' } })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('files that nobody has touched agree, and are counted once however many places name them', async () => {
  expect(await verifySystem(app.database.owner, store)).toMatchObject({ documents: 1, files: 1, differences: [] })
})

test('one byte altered in a kept file is found and named by its document, in each place that names it', async () => {
  const bytes = await readFile(pathOf(SHA256))
  bytes[12] = (bytes[12] ?? 0) ^ 1
  await writeFile(pathOf(SHA256), bytes)
  expect((await verifySystem(app.database.owner, store)).differences).toEqual(['tệp đã tải lên của tài liệu STCL-01, lần 1', 'bản đã ban hành của tài liệu STCL-01, lần 1'].map((words) => ({ what: 'file', id: SHA256, why: `${words}: tệp lưu đã bị đổi, băm lại không ra mã băm đã ghi` })))
})

test('a file that is gone is found; put again, it is whole again', async () => {
  await rm(pathOf(SHA256))
  expect((await verifyFiles(app.database.owner, store)).differences.map(({ why }) => why)).toEqual([expect.stringContaining('không còn'), expect.stringContaining('không còn')])
  await writeFile(pathOf(SHA256), 'hỏng')
  await store.put(BYTES)
  expect(await verifyFiles(app.database.owner, store)).toEqual({ files: 1, differences: [] })
})

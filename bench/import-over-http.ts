// SPDX-License-Identifier: Apache-2.0
// One drop of many files through the HTTP endpoints, two at a time, as the page sends them:
// node bench/import-over-http.ts http://127.0.0.1:3000 <login> <password> <folder…>
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beginImport, closeImport, readImportFile } from '#areas/procedures/contract.ts'

const [base = '', login = '', password = '', ...folders] = process.argv.slice(2)
const AT_ONCE = 2
const headers = { 'x-namro': '1' }
const signedIn = await fetch(`${base}/api/organisation/sign-in`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify({ login, password }) })
const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
const post = async (path: string, body: FormData | string) => {
  const reply = await fetch(`${base}${path}`, { method: 'POST', headers: { ...headers, cookie, 'idempotency-key': crypto.randomUUID(), ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}) }, body })
  if (!reply.ok) throw new Error(`${path} answered ${reply.status}: ${(await reply.text()).slice(0, 300)}`)
  return reply.json()
}
const files = folders.flatMap((folder) => readdirSync(folder).filter((name) => /\.docx?$/.test(name)).map((name) => join(folder, name)))
const contents = files.map((path) => ({ name: basename(path), bytes: readFileSync(path) }))

const startedAt = performance.now()
const { batchId, files: announced } = beginImport.output.parse(await post(beginImport.path, JSON.stringify({ batchId: null, files: contents.map(({ name, bytes }) => ({ name, size: bytes.length })) })))
const counts = { read: 0, failed: 0, procedures: 0, largestSeconds: 0 }
let next = 0
const sendOneAfterAnother = async (): Promise<void> => {
  for (let at = next; at < contents.length; at = next) {
    next += 1
    const sentAt = performance.now()
    const form = new FormData()
    form.append('input', JSON.stringify({ fileId: announced[at]?.id }))
    form.append('file', new Blob([new Uint8Array(contents[at]?.bytes ?? [])]), contents[at]?.name ?? '')
    const { file } = readImportFile.output.parse(await post(readImportFile.path, form))
    counts[file.state === 'read' ? 'read' : 'failed'] += 1
    counts.procedures += file.procedures
    counts.largestSeconds = Math.max(counts.largestSeconds, (performance.now() - sentAt) / 1000)
  }
}
await Promise.all(Array.from({ length: AT_ONCE }, sendOneAfterAnother))
const seconds = (performance.now() - startedAt) / 1000
await post(closeImport.path, JSON.stringify({ batchId }))
console.log(JSON.stringify({ files: contents.length, megabytes: Math.round(contents.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e5) / 10, seconds: Math.round(seconds * 100) / 100, ...counts, largestSeconds: Math.round(counts.largestSeconds * 100) / 100 }))

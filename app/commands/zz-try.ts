import { readWordFile } from '#platform/server/office/read-word-file.ts'
import { readIsoProcedure } from '#areas/procedures/core/reading/iso/read-iso-procedure.ts'
import { readFileSync, readdirSync } from 'node:fs'
const dir = '/work/shared/data/iso-procedures/'; const ext = process.argv[2] ?? '.docx'
const files = []
for (const f of readdirSync(dir).filter((n) => n.endsWith(ext))) {
  try { const r = readIsoProcedure(await readWordFile(readFileSync(dir + f))); files.push({ file: f, ...r }) } catch (e) { console.error(f, (e as Error).stack?.slice(0, 300)) }
}
console.log(JSON.stringify({ files }))

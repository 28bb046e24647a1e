import { run as imp } from '#app/commands/import-procedures.ts'
import { run as chk } from '#app/commands/check-procedures.ts'
const [what, ...argv] = process.argv.slice(2)
const io = { out: (t: string) => void process.stdout.write(t), error: (t: string) => void process.stderr.write(t) }
process.exitCode = await (what === 'import' ? imp : chk)(argv, io)

// SPDX-License-Identifier: Apache-2.0
// Runs as a process of its own, started by office-readers.ts: whatever a hostile file does, it does it here.
import { asOfficeRefusal } from './office-refusal.ts'
import type { OfficeAnswer, OfficeJob } from './office-job.ts'
import { readWordFile } from './read-word-file.ts'
import { readWorkbook } from './read-workbook.ts'

async function answerTo(job: OfficeJob): Promise<OfficeAnswer> {
  try {
    return { ok: true, value: job.kind === 'word' ? await readWordFile(job.bytes) : await readWorkbook(job.bytes) }
  } catch (error) {
    const { code, say } = asOfficeRefusal(error)
    return { ok: false, code, say }
  }
}

process.on('message', (job: OfficeJob) => {
  void answerTo(job).then((answer) => process.send?.(answer))
})
process.on('disconnect', () => process.exit(0))

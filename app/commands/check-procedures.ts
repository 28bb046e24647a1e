// SPDX-License-Identifier: Apache-2.0
import { parseArgs } from 'node:util'
import type { Finding, Severity } from '#areas/procedures/core/check/check-rule.ts'
import { checkedFromReading } from '#areas/procedures/core/check/checked-procedure.ts'
import { checkProcedures } from '#areas/procedures/core/check/five-clears.ts'
import type { FileReading, ProcedureReading } from '#areas/procedures/core/reading/procedure-reading.ts'
import type { CheckInAgency } from '#app/commands/check-agency-procedures.ts'
import { fileOptions, readProcedureFiles } from '#app/commands/procedure-files.ts'
import type { CommandIo, ExitCode, ReadFile } from '#app/commands/procedure-files.ts'

export const USAGE = `namro check procedures <tệp.docx|.doc …> [--json]
namro check procedures --agency <mã cơ quan> [--json]

Kiểm tra năm rõ các quy trình trong tệp Word, hoặc mọi quy trình một cơ quan đang giữ: rõ người, rõ việc, rõ cách làm, rõ thời gian, rõ trách nhiệm.
  --json   in kết quả thành một văn bản JSON
`

/** A finding as printed: one language per field, so that other programs need not know ours. */
export interface PrintedFinding extends Omit<Finding, 'message' | 'fix'> {
  readonly message: string
  readonly messageEn: string
  readonly fix: string
  readonly fixEn: string
}

interface CheckAnswer {
  readonly files: readonly (Omit<FileReading, 'procedures'> & { readonly file: string; readonly procedures: readonly (ProcedureReading & { readonly findings: readonly PrintedFinding[] })[] })[]
}

/** `namro check procedures`: 0 when the files were read, whatever was found in them; 1 when one cannot be opened, 2 for wrong usage. */
export async function run(argv: readonly string[], io: CommandIo, checkAgency: CheckInAgency = inStoredAgency): Promise<ExitCode> {
  if (argv.some((one) => one === '--agency' || one.startsWith('--agency='))) return runForAgency(argv, io, checkAgency)
  const options = fileOptions(argv)
  if ('wrong' in options) return say(io.error, `${options.wrong}\n${USAGE}`, 2)
  if (options.help) return say(io.out, USAGE, 0)
  const files = await readProcedureFiles(options.files)
  if ('missing' in files) return say(io.error, `${files.missing}\n`, 1)
  const answer = checkAnswer(files)
  return say(io.out, options.json ? `${JSON.stringify(answer, null, 1)}\n` : answer.files.map(listing).join('\n'), 0)
}

/** Fetched only when asked for: the check of files needs no database. */
const inStoredAgency: CheckInAgency = async (code) => (await import('#app/commands/check-agency-procedures.ts')).checkInAgency(code)

async function runForAgency(argv: readonly string[], io: CommandIo, checkAgency: CheckInAgency): Promise<ExitCode> {
  const asked = agencyAsked(argv)
  if (asked === undefined) return say(io.error, `Ghi --agency <mã cơ quan>, không kèm tệp Word.\n${USAGE}`, 2)
  const found = await checkAgency(asked.agency)
  if (found === undefined) return say(io.error, `Không có cơ quan mang mã “${asked.agency}”.\n`, 1)
  const procedures = found.map(({ findings, ...procedure }) => ({ ...procedure, findings: findings.map(printed) }))
  if (asked.json) return say(io.out, `${JSON.stringify({ agency: asked.agency, checked: procedures.length, clear: procedures.filter((one) => one.findings.length === 0).length, procedures }, null, 1)}\n`, 0)
  return say(io.out, `${asked.agency}: ${procedures.length} quy trình, ${procedures.filter((one) => one.findings.length === 0).length} quy trình không còn chỗ chưa rõ.\n${procedures.flatMap(linesOf).join('\n')}\n`, 0)
}

function agencyAsked(argv: readonly string[]): { readonly agency: string; readonly json: boolean } | undefined {
  try {
    const { values: { agency = '', json = false } } = parseArgs({ args: [...argv], strict: true, options: { agency: { type: 'string' }, json: { type: 'boolean' } } })
    return agency === '' ? undefined : { agency, json }
  } catch { // an option that is not ours, or a file beside the agency: wrong usage
    return undefined
  }
}

/** Checks all procedures of all files as one set, so that a code used twice is found, and puts the findings back beside each. */
export function checkAnswer(files: readonly ReadFile[]): CheckAnswer {
  const sets = files.map(({ file, reading }, index) => checkedFromReading(`${index}:${file}`, reading))
  const checked = checkProcedures(sets.flat())
  let at = 0
  return {
    files: files.map(({ file, reading }) => ({ file, ...reading, procedures: reading.procedures.map((procedure) => ({ ...procedure, findings: (checked[at++]?.findings ?? []).map(printed) })) })),
  }
}

const printed = ({ message, fix, ...finding }: Finding): PrintedFinding => ({ ...finding, message: message.vi, messageEn: message.en, fix: fix.vi, fixEn: fix.en })

function listing(file: CheckAnswer['files'][number]): string {
  return [
    `${file.file}: ${file.procedures.length} quy trình, ${file.procedures.reduce((sum, one) => sum + one.findings.length, 0)} điều chưa rõ.`,
    ...file.procedures.flatMap(linesOf),
    ...file.problems.map(({ place, message }) => `  ! ${place}: ${message}`),
  ].join('\n') + '\n'
}

const linesOf = (one: { readonly code: string | null; readonly name: string; readonly findings: readonly PrintedFinding[] }): readonly string[] =>
  [`  ${one.code ?? 'chưa có mã'} – ${one.name}`, ...one.findings.map((finding) => `    ${severityWords(finding.severity)}: ${finding.message} (${finding.place})`)]

function severityWords(severity: Severity): string {
  switch (severity) {
    case 'error': return 'Lỗi'
    case 'warning': return 'Cần sửa'
    case 'notice': return 'Nên xem'
  }
}

function say(write: (text: string) => void, text: string, code: ExitCode): ExitCode {
  write(text)
  return code
}

// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { buildDocx, cell, paragraph, row, table } from '#platform/server/office/example/build-docx.ts'
import { type Database, openDatabase } from '#platform/server/postgres/open-database.ts'

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 })

const CLI = resolve(import.meta.dirname, '../../app/cli.ts')
const place = mkdtempSync(join(tmpdir(), 'namro-commands-'))
const data = join(place, 'data')
/** Tests lose nothing in a power cut. */
const HASTY = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }
let database: Database
beforeAll(async () => { database = await openDatabase({ dataFolder: data, serverSettings: HASTY }) })
afterAll(async () => {
  await database?.stop()
  rmSync(place, { recursive: true, force: true })
})

interface Ended { readonly code: number | null; readonly out: string; readonly error: string }

/** The command as people give it: a process of its own, beside the running program. */
function namro(argv: readonly string[], { folder = data, input = '' } = {}): Promise<Ended> {
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, [CLI, ...argv], { cwd: place, env: { PATH: process.env['PATH'], HOME: place, TMPDIR: process.env['TMPDIR'], NAMRO_DATA: folder, NODE_COMPILE_CACHE: join(place, 'compiled') } })
    const written = { out: '', error: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => { written.out += text })
    child.stderr.setEncoding('utf8').on('data', (text: string) => { written.error += text })
    child.once('error', fail)
    child.once('close', (code) => settle({ code, ...written }))
    child.stdin.end(input)
  })
}
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(place, name), content)
  return join(place, name)
}
/** Exactly one JSON document and nothing beside it. */
const answered = ({ code, out, error }: Ended, expected = 0) => {
  expect([code, error]).toEqual([expected, ''])
  return JSON.parse(out)
}
const inTurn = async (lines: readonly (readonly string[])[]): Promise<Ended[]> => {
  const ended: Ended[] = []
  for (let at = 0; at < lines.length; at += 4) ended.push(...await Promise.all(lines.slice(at, at + 4).map((argv) => namro(argv))))
  return ended
}

describe('how commands are given', () => {
  const COMMANDS = [['serve'], ['demo', 'load'], ['user', 'add'], ['deadline'], ['import', 'procedures'], ['import', 'catalogue'], ['check', 'procedures'], ['backup'], ['restore'], ['verify']]

  test('every command explains itself, and so do the beginnings of commands', async () => {
    for (const [index, { code, out, error }] of (await inTurn([...COMMANDS, ['demo'], ['user'], ['import'], []].map((words) => [...words, '--help']))).entries()) {
      expect([index, code, error, /namro/.test(out)]).toEqual([index, 0, '', true])
    }
  })

  test('what there is not is wrong usage: code 2, a sentence, nothing on the answer’s side', async () => {
    const wrong = [[], ['khong-co'], ['import', 'khong-co'], ...COMMANDS.map((words) => [...words, '--khong-co']), ['demo', 'load', 'khong-co'], ['verify', 'x'],
      ['user', 'add', '--agency', 'X', '--name', ' \u200b ', '--login', 'abc', '--role', 'head'], ['user', 'add', '--agency', 'X', '--name', 'A', '--login', 'Có Dấu', '--role', 'head']]
    for (const [index, { code, out, error }] of (await inTurn(wrong)).entries()) {
      expect([wrong[index], code, index === 0 ? '' : out, (index === 0 ? out : error).length > 15]).toEqual([wrong[index], 2, '', true])
    }
  })

  test('a folder without data is not made into an empty system that is in order', async () => {
    const nowhere = join(place, 'go-nham')
    for (const argv of [['verify', '--json'], ['user', 'add', '--agency', 'X', '--name', 'A', '--login', 'abc', '--role', 'head', '--json'], ['backup', join(place, 'x')]]) {
      expect(await namro(argv, { folder: nowhere })).toMatchObject({ code: 1, out: '', error: expect.stringMatching(/^Không có dữ liệu nào trong “.*go-nham”; hãy kiểm tra NAMRO_DATA\.\n/) })
    }
  })
})

describe('a system run from the console', () => {
  test('demo data is loaded once, and a second time nothing is', async () => {
    expect(answered(await namro(['demo', 'load', 'xa-hom-nay', '--json']))).toEqual({ loaded: ['xa-hom-nay'], present: ['xa-hom-nay'] })
    expect(answered(await namro(['demo', 'load', 'xa-hom-nay', '--json']))).toEqual({ loaded: [], present: ['xa-hom-nay'] })
  })

  test('a user is added with a one-time password; a taken login, an unknown agency and an unknown role are told', async () => {
    const add = (more: readonly string[]) => namro(['user', 'add', '--json', ...more])
    expect(answered(await add(['--agency', 'H60.TP', '--name', ' Lý\u200b A Sềnh '.normalize('NFD'), '--login', 'senh.la', '--role', 'specialist']))).toEqual({ personId: expect.stringMatching(/^[0-9a-f-]{36}$/), name: 'Lý A Sềnh', login: 'senh.la', oneTimePassword: expect.stringMatching(/^[a-z]+-[a-z]+-\d{6}$/) })
    expect((await database.owner.query(`select must_change_password from organisation.account where login = 'senh.la'`)).rows).toEqual([{ must_change_password: true }])
    expect(await add(['--agency', 'H60.TP', '--name', 'Người Khác', '--login', 'senh.la', '--role', 'specialist'])).toEqual({ code: 1, out: '', error: 'Tên đăng nhập “senh.la” đã có người dùng.\n' })
    expect(await add(['--agency', 'KHONG.CO', '--name', 'A', '--login', 'abc', '--role', 'head'])).toEqual({ code: 1, out: '', error: 'Không có cơ quan mang mã “KHONG.CO”.\n' })
    expect(await add(['--agency', 'H60.TP', '--name', 'A', '--login', 'abc', '--role', 'vua'])).toEqual({ code: 1, out: '', error: 'Không có vai trò “vua”.\n' })
    expect((await database.owner.query(`select from organisation.person where full_name in ('A', 'Người Khác')`)).rowCount).toBe(0)
  })

  const procedure = () => buildDocx({ body: [paragraph('QUY TRÌNH'), paragraph('Đăng ký khai sinh'), paragraph('Mã hiệu: QT 91/CX'), paragraph('5. NỘI DUNG QUY TRÌNH'), paragraph('5.7. Quy trình xử lý công việc'),
    table(5, [['TT', 'Trình tự', 'Trách nhiệm', 'Thời gian', 'Biểu mẫu/Kết quả'], ['B1', 'Tiếp nhận hồ sơ', 'Công chức', '½ ngày', 'Mẫu 01'], ['B2', 'Ký duyệt', 'Chủ tịch', '½ ngày', 'Giấy khai sinh']].map((cells) => row(cells.map((text) => cell(text)))))].join('') })

  test('procedures are read, checked, and kept as drafts: all or none, a taken code is named', async () => {
    const [good, bad] = [file('tot.docx', await procedure()), file('anh.docx', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))]
    const read = answered(await namro(['import', 'procedures', good, bad, '--json']))
    expect(read.files.map((one: { file: string; procedures: unknown[]; problems: { message: string }[] }) => [one.file, one.procedures.length])).toEqual([['tot.docx', 1], ['anh.docx', 0]])
    expect(read.files[1].problems[0].message).toBe('Đây không phải tệp Word (.docx, .doc) mà là ảnh PNG. Hãy chọn đúng tệp Word (.docx, .doc).')
    expect(answered(await namro(['check', 'procedures', good, '--json'])).files[0].procedures[0].findings.length).toBeGreaterThan(0)
    const apply = ['import', 'procedures', good, bad, '--apply', '--agency', 'H60.TP', '--json']
    expect(answered(await namro(apply)).applied).toEqual({ made: [{ file: 'tot.docx', code: expect.stringContaining('QT 91'), name: 'Đăng ký khai sinh' }], left: [] })
    expect(answered(await namro(apply), 1).applied).toMatchObject({ made: [], left: [{ file: 'tot.docx', why: expect.stringMatching(/đã có$/) }] })
    expect(await namro(['import', 'procedures', good, '--apply', '--agency', 'KHONG.CO', '--json'])).toEqual({ code: 1, out: '', error: 'Không có cơ quan mang mã “KHONG.CO”.\n' })
  })

  test('a list enters a catalogue, and what cannot is told line by line', async () => {
    const list = file('danh-muc.csv', 'ma,ten,cap_thuc_hien\n1.991193,Đăng ký khai sinh,Cấp xã\nkhong-phai-ma,Tên,Cấp xã\n')
    const taken = answered(await namro(['import', 'catalogue', list, '--apply', '--agency', 'H60.TP', '--json']))
    expect(taken).toMatchObject({ accepted: [{ code: '1.991193' }], rejected: [{ row: 3 }], applied: { added: 1, withdrawn: 0 } })
    expect(answered(await namro(['import', 'catalogue', list, '--json'])).applied).toBeUndefined()
    expect(await namro(['import', 'catalogue', file('rong.csv', ''), '--json'])).toEqual({ code: 1, out: '', error: 'rong.csv: Tệp rỗng, không có nội dung nào. Hãy chọn lại đúng tệp.\n' })
    expect(await namro(['import', 'catalogue', list, '--apply', '--agency', 'KHONG.CO', '--json'])).toEqual({ code: 1, out: '', error: 'Không có cơ quan nào mang mã “KHONG.CO”.\n' })
  })

  test('deadlines are counted by the batch, each line by itself; a calendar without sessions is refused', async () => {
    const lines = ['{"received": "2026-11-16T08:30", "limit": "5 ngày làm việc"}', '{"received": "1969-12-31T08:30", "limit": "1 ngày làm việc"}', '{"received": "2026-02-30T08:30", "limit": "1 ngày"}', 'không phải JSON', '{"received": "2026-11-16T08:30", "limit": "\\u0000"}']
    const { code, out, error } = await namro(['deadline', '--batch', '-', '--brief'], { input: lines.join('\n') })
    expect([code, error]).toEqual([1, ''])
    expect(out.trim().split('\n').map((line) => JSON.parse(line)).map(({ dueAt, error: fault }) => dueAt ?? fault.code)).toEqual(['2026-11-23T17:00:00+07:00', '1970-01-01T17:00:00+07:00', expect.any(String), 'line-not-json', expect.any(String)])
    const empty = file('lich.json', JSON.stringify({ id: 'trong', hours: [{ weekly: Object.fromEntries(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => [day, { sessions: [] }])) }] }))
    expect(await namro(['deadline', '--received', '2026-11-16T08:30', '--limit', '5 ngày làm việc', '--calendar', empty, '--json'])).toMatchObject({ code: 1, out: '', error: expect.stringMatching(/^.*lich\.json: .{20,}\n$/) })
  })

  test('a backup restored into an empty place verifies alike; what is tampered with there is found, with code 1', async () => {
    const [backup, restored] = [join(place, 'sao-luu'), join(place, 'phuc-hoi')]
    const before = answered(await namro(['verify', '--json']))
    expect(before).toMatchObject({ differences: [], dossiers: expect.any(Number), issues: expect.any(Number) })
    expect(before.dossiers).toBeGreaterThan(20)
    const saved = answered(await namro(['backup', backup, '--json']))
    expect(saved).toMatchObject({ folder: backup, files: 39, damaged: [] })
    expect(answered(await namro(['restore', backup, '--json'], { folder: restored }))).toMatchObject({ rows: saved.rows, files: 39 })
    expect(answered(await namro(['verify', '--json'], { folder: restored }))).toEqual(before)
    const spoilt = await openDatabase({ dataFolder: restored, serverSettings: HASTY })
    try {
      await spoilt.owner.query(`update dossiers.dossier set status = 'handed-out' where status = 'in-progress'`)
      const report = answered(await namro(['verify', '--json'], { folder: restored }), 1)
      expect(report.differences[0]).toMatchObject({ what: 'dossier', why: 'cột status khác với lịch sử' })
    } finally {
      await spoilt.stop()
    }
    expect(await namro(['verify'])).toMatchObject({ code: 0, out: expect.stringContaining('Tất cả khớp với lịch sử.'), error: '' })
  })
})

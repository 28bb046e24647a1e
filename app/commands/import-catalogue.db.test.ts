// SPDX-License-Identifier: Apache-2.0
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PlainDate } from '#kernel/time.ts'
import { newId } from '#platform/server/new-id.ts'
import { inTransaction } from '#platform/server/postgres/tx.ts'
import { useTestApp } from '../../tests/http/test-app.ts'
import { type InAgency, run } from './import-catalogue.ts'

const app = useTestApp('2026-06-03T02:00:00.000Z')
let folder = ''
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'namro-test-')) })
afterAll(() => rm(folder, { recursive: true, force: true }))

async function namro(argv: readonly string[], inAgency?: InAgency) {
  const written = { out: '', error: '' }
  const code = await run(argv, { out: (text) => { written.out += text }, error: (text) => { written.error += text }, today: PlainDate.parse('2026-06-03') }, inAgency)
  return { code, ...written }
}
async function fileOf(text: string, name = 'danh-muc.csv'): Promise<string> {
  await writeFile(join(folder, name), text)
  return join(folder, name)
}
const LIST = 'ma,ten,cap_thuc_hien\n1.001193,Đăng ký khai sinh,Cấp xã\n1.004837,Đăng ký giám hộ,Cấp huyện\n'

describe('reading', () => {
  test('prints one JSON document and nothing else', async () => {
    const { code, out, error } = await namro([await fileOf(LIST), '--json'])
    expect([code, error]).toEqual([0, ''])
    expect(JSON.parse(out)).toEqual({
      accepted: [{ row: 2, code: '1.001193', name: 'Đăng ký khai sinh', field: null, levels: ['xã'], timeLimitText: null, limits: [], fee: null, decision: null }],
      rejected: [{ row: 3, code: '1.004837', reason: 'level-not-in-force', message: expect.stringContaining('01/07/2025') }],
      warnings: [],
    })
  })

  test('judges levels as of the day that is asked for', async () => {
    const { out } = await namro([await fileOf(LIST), '--json', '--as-of', '2025-06-30'])
    expect(JSON.parse(out).accepted.map(({ levels }: { levels: string[] }) => levels)).toEqual([['xã'], ['huyện']])
  })

  test('without --json it lists what cannot be taken in, line by line', async () => {
    expect((await namro([await fileOf(LIST)])).out).toMatch(/nhập được 1 thủ tục, không nhập được 1 dòng.*\n {2}dòng 3 \(1\.004837\): Cấp huyện/)
  })

  test.each<[string, readonly string[], 1 | 2, RegExp]>([
    ['no file', [], 2, /Chưa cho biết tệp/], ['two files', ['a', 'b'], 2, /chỉ đọc một tệp/], ['an unknown option', ['a', '--xoa'], 2, /--xoa/],
    ['a day that does not exist', ['a', '--as-of', '2026-02-30'], 2, /2026-02-30/], ['apply without agency', ['a', '--apply'], 2, /--agency/], ['an unknown level', ['a', '--apply', '--agency', 'X', '--scope', 'thôn'], 2, /--scope/],
    ['a file that is not there', ['khong-co.csv'], 1, /không có tệp này/],
  ])('%s is said in one sentence', async (_, argv, exit, sentence) => {
    const { code, out, error } = await namro(argv)
    expect([code, out]).toEqual([exit, ''])
    expect(error).toMatch(sentence)
  })

  test('a file that gives nothing ends with 1 and the reason', async () => {
    expect(await namro([await fileOf('', 'rong.csv'), '--json'])).toMatchObject({ code: 1, out: '', error: expect.stringContaining('rỗng') })
  })
})

describe('applying', () => {
  const inAgency = (agencyId: string, personId: string): InAgency => (code, work) => code !== 'XA-1' ? Promise.resolve(undefined)
    : inTransaction(app.database.app, { agencyId, personId, reach: 'own' }, (tx) => work({ tx, agencyId, files: app.ports.files, now: app.clock, newId }))

  test('takes the list in and says what changed; reading alone writes nothing', async () => {
    const made = await app.make({ people: [{ fullName: 'Nông Văn Thử', login: 'thu.nv', posts: [{ title: 'Thư ký ISO', role: 'iso-secretary' }] }] })
    const door = inAgency(made.agencyId, made.people[0]?.personId ?? '')
    const count = async () => (await app.database.owner.query('select count(*) as n from catalogue.admin_procedure')).rows[0]?.n
    await namro([await fileOf(LIST)], door)
    expect(await count()).toBe(0)
    expect((await namro([await fileOf(LIST), '--apply', '--agency', 'XA-1'], door)).out).toContain('thêm 1, thay đổi 0, giữ nguyên 0, đưa ra khỏi danh mục 0, đưa vào phạm vi 1')
    expect(await count()).toBe(1)
    const again = await namro([await fileOf('ma,ten\n1.000894,Đăng ký kết hôn\n'), '--apply', '--agency', 'XA-1', '--scope', 'none', '--withdraw-unlisted', '--json'], door)
    expect(JSON.parse(again.out).applied).toMatchObject({ added: 1, withdrawn: 1, putInScope: 0 })
    expect(await namro([await fileOf(LIST), '--apply', '--agency', 'XA-2'], door)).toMatchObject({ code: 1, error: expect.stringContaining('XA-2') })
    expect(await namro([await fileOf(LIST), '--apply', '--agency', 'XA-1'])).toMatchObject({ code: 1, error: expect.stringContaining('chỉ đọc') })
  })
})

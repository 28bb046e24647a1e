// SPDX-License-Identifier: Apache-2.0
import { beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { Instant } from '#kernel/time.ts'
import { type Session, useTestApp } from '../../../tests/http/test-app.ts'
import { beginStarter, draftDocument, listDocuments, moveIssue, showDocument, showStarter } from '../contract.ts'
import { starterPack } from '../core/starter/starter-pack.ts'

const SIZE = starterPack('commune').length
const ABOUT = { owner: '', unit: '', process: '', clause: '', legalBasis: '', replaces: '', replacedBy: '' }

describe('an agency begins with the system set', () => {
  const app = useTestApp('2026-06-03T02:00:00.000Z' as Instant)
  const people: Record<string, Session> = {}
  const as = (name: string): Session => people[name] as Session

  beforeAll(async () => {
    await app.make({ people: [
      { fullName: 'Lê Thị Soạn', login: 'soan', posts: [{ title: 'Chuyên viên', role: 'specialist' }] },
      { fullName: 'Bàn Văn Xét', login: 'xet', posts: [{ title: 'Chuyên viên Văn phòng', role: 'iso-secretary' }] },
      { fullName: 'Nguyễn Văn Duyệt', login: 'duyet', posts: [{ title: 'Chủ tịch', role: 'head' }] },
      { fullName: 'Hà Một Cửa', login: 'mot', posts: [{ title: 'Một cửa', role: 'one-stop' }] },
    ] })
    await app.make({ people: [{ fullName: 'Người Xã Khác', login: 'khac', posts: [{ title: 'Chuyên viên', role: 'specialist' }] }] })
    await app.make({ people: [{ fullName: 'Người Xã Ba', login: 'xaba', posts: [{ title: 'Chuyên viên', role: 'specialist' }] }, { fullName: 'Người Xã Bốn', login: 'xabon', posts: [{ title: 'Chuyên viên', role: 'specialist' }] }] })
    for (const login of ['soan', 'xet', 'duyet', 'mot', 'khac', 'xaba', 'xabon']) people[login] = await app.signIn(login)
  })

  const everything = async (who: string) => (await as(who).get(listDocuments, { pageSize: 100 })).rows
  const begin = (who: string, more: Partial<z.input<typeof beginStarter.input>> = {}, commandId?: string) => as(who).call(beginStarter, { office: 'commune', words: [], leaveOut: [], ...more }, commandId === undefined ? {} : { commandId })

  test('only those who draft may begin', async () => {
    expect(await begin('mot')).toMatchObject({ status: 403 })
    expect(await as('mot').call(showStarter, {})).toMatchObject({ status: 403 })
  })

  test('the agency’s own data fill what they know', async () => {
    const known = await as('soan').get(showStarter, {})
    const words = Object.fromEntries(known.words.map(({ name, value }) => [name, value]))
    expect(words).toMatchObject({ 'chức danh người đứng đầu': 'Chủ tịch', 'thư ký ISO': 'Chuyên viên Văn phòng', 'năm áp dụng': '2026' })
    expect(words['tên cơ quan']?.length).toBeGreaterThan(3)
    expect(known.taken).toEqual([])
  })

  test('a code that is in use stops the whole set, is named, and leaves nothing half made', async () => {
    await as('soan').get(draftDocument, { kind: 'system-procedure', code: 'QTHT.04', name: 'Sửa sai của xã', about: ABOUT, reviewMonths: 36, held: { kind: 'written', content: { blocks: [{ kind: 'paragraph', text: 'Của riêng xã.' }] } } })
    expect(await begin('soan')).toMatchObject({ status: 409, refusal: { code: 'codes-taken', taken: [{ documentCode: 'QTHT.04', name: 'Sửa sai của xã' }] }, sentence: { vi: expect.stringContaining('QTHT.04 (“Sửa sai của xã”)') } })
    expect((await everything('soan')).map(({ code }) => code)).toEqual(['QTHT.04'])
    expect((await as('soan').get(showStarter, {})).taken).toMatchObject([{ code: 'QTHT.04', name: 'Sửa sai của xã' }])
  })

  test('what is asked for wrongly is said', async () => {
    expect(await begin('khac', { words: [{ name: 'địa danh', value: '[[x]]' }] })).toMatchObject({ refusal: { code: 'words-with-brackets', name: 'địa danh' } })
    expect(await begin('khac', { leaveOut: starterPack('commune').map(({ code }) => code) })).toMatchObject({ refusal: { code: 'nothing-chosen' } })
    expect(await begin('khac', { words: [{ name: 'chỗ lạ', value: 'x' }] })).toMatchObject({ status: 400 })
    expect(await everything('khac')).toEqual([])
  })

  test('leaving out what the agency has, the rest becomes drafts with their words filled in and their gaps counted', async () => {
    const made = await as('soan').get(beginStarter, { office: 'commune', leaveOut: ['QTHT.04'], words: [{ name: 'tên cơ quan', value: 'Ủy ban nhân dân xã An Bình' }, { name: 'thư ký ISO', value: 'Chuyên viên Văn phòng' }] })
    expect(made.documents).toHaveLength(SIZE - 1)
    expect(made.gapsLeft.map(({ name }) => name)).toEqual(['cơ quan cấp trên', 'chức danh người đứng đầu', 'người đại diện lãnh đạo', 'địa danh', 'năm áp dụng', 'trang thông tin điện tử'])
    const rows = await everything('soan')
    expect(rows).toHaveLength(SIZE)
    expect(rows.every(({ status }) => status === 'draft')).toBe(true)
    const policy = made.documents.find(({ code }) => code === 'CS-01')
    const shown = await as('soan').get(showDocument, { id: policy?.id ?? '' })
    expect(JSON.stringify(shown)).toContain('Ủy ban nhân dân xã An Bình lấy sự hài lòng của người dân')
    expect(JSON.stringify(shown)).toContain('[[người đại diện lãnh đạo]]')
    expect(JSON.stringify(shown)).not.toContain('[[tên cơ quan]]')
  })

  test('a second press makes nothing twice', async () => {
    expect(await begin('soan', { leaveOut: ['QTHT.04'] })).toMatchObject({ status: 409, refusal: { code: 'codes-taken' } })
    expect(await everything('soan')).toHaveLength(SIZE)
  })

  test('the same press sent again over a lost line answers the same and acts once', async () => {
    const command = '0197b2c0-0000-7000-8000-000000000001'
    const first = await begin('khac', {}, command)
    expect(await begin('khac', {}, command)).toEqual(first)
    expect(first).toMatchObject({ status: 200 })
    expect(await everything('khac')).toHaveLength(SIZE)
  })

  test('two who begin at the same moment make one set', async () => {
    const answers = await Promise.all([begin('xaba'), begin('xabon')])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await everything('xaba')).toHaveLength(SIZE)
  })

  const issueOf = async (code: string) => {
    const row = (await everything('soan')).find((one) => one.code === code)
    return (await as('soan').get(showDocument, { id: row?.id ?? '' })).issue.id
  }

  test('a draft with gaps is not sent for review, and they are named', async () => {
    const issueId = await issueOf('CS-01')
    expect(await as('soan').call(moveIssue, { issueId, version: 1, command: { move: 'submit' } })).toMatchObject({ refusal: { code: 'gaps-left' }, sentence: { vi: expect.stringContaining('[[chức danh người đứng đầu]]') } })
  })

  test('a draft of the set without gaps goes its way as any other', async () => {
    const issueId = await issueOf('BM.HT01.05')
    for (const [at, [who, move]] of ([['soan', 'submit'], ['xet', 'review'], ['duyet', 'approve']] as const).entries()) expect(await as(who).call(moveIssue, { issueId, version: at + 1, command: { move } })).toMatchObject({ status: 200 })
    expect(await as('duyet').call(moveIssue, { issueId, version: 4, command: { move: 'issue', effectiveFrom: '2026-06-10' } })).toMatchObject({ value: { status: 'issued' } })
  })
})

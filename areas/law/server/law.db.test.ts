// SPDX-License-Identifier: Apache-2.0
import { beforeAll, describe, expect, test } from 'vitest'
import { type Session, useTestApp } from '../../../tests/http/test-app.ts'
import { checkCitations, listInstruments, saveInstrument, showInstrument } from '../contract.ts'
import { anInstrumentFacts, aRelation } from '../example/an-instrument.ts'

describe('the register of legal documents', () => {
  const app = useTestApp()
  const people: Record<string, Session> = {}
  const as = (name: string): Session => people[name] as Session
  const agencies = { province: '', commune: '' }

  beforeAll(async () => {
    agencies.province = (await app.make({ name: 'UBND tỉnh Thử', level: 'province', people: [{ fullName: 'Lò Văn Tỉnh', login: 'tinh', posts: [{ title: 'Chuyên viên Sở', role: 'province' }] }] })).agencyId
    agencies.commune = (await app.make({ name: 'UBND xã Dưới', parentId: agencies.province, people: [{ fullName: 'Má A Thư', login: 'thuky', posts: [{ title: 'Thư ký ISO', role: 'iso-secretary' }] }, { fullName: 'Lý Thị Hành', login: 'motcua', posts: [{ title: 'Một cửa', role: 'one-stop' }] }] })).agencyId
    await app.make({ name: 'UBND xã Khác', people: [{ fullName: 'Người Xã Khác', login: 'khac', posts: [{ title: 'Thư ký ISO', role: 'iso-secretary' }] }] })
    for (const login of ['tinh', 'thuky', 'motcua', 'khac']) people[login] = await app.signIn(login)
  })

  const numbers = async (who: string, search: string) => (await as(who).get(listInstruments, { search })).rows.map(({ number, origin, keptBy }) => ({ number, origin, keptBy }))

  test('the national list is there from the first day, with status on any day and found without diacritics', async () => {
    const list = await as('motcua').get(listInstruments, { search: 'mot cua lien thong', on: '2020-01-01' })
    expect(list).toMatchObject({ mayManage: false, rows: expect.arrayContaining([expect.objectContaining({ number: '61/2018/NĐ-CP', origin: 'national', standing: { status: 'in-force', since: '2018-06-21', by: [] } })]) })
    expect((await as('motcua').get(listInstruments, { search: '61/2018/nd-cp', on: '2025-07-01' })).rows).toMatchObject([{ number: '61/2018/NĐ-CP', standing: { status: 'ended', by: ['118/2025/NĐ-CP'] } }, expect.anything()])
    expect((await as('motcua').get(listInstruments, { kind: 'law', status: 'not-yet', on: '2026-06-03' })).rows.map(({ number }) => number)).toEqual(['03/2026/QH16', '116/2025/QH15'])
  })

  test('a document of the province binds the communes below, and nobody else sees it', async () => {
    await as('tinh').get(saveInstrument, { facts: anInstrumentFacts({ number: '5/2026/QD-UBND', kind: 'decision', issuer: 'UBND tỉnh Thử', title: 'Quy chế đặc thù của tỉnh' }), relations: [] })
    expect(await numbers('thuky', 'quy che dac thu')).toEqual([{ number: '05/2026/QĐ-UBND', origin: 'above', keptBy: 'UBND tỉnh Thử' }])
    expect(await numbers('tinh', 'quy che dac thu')).toEqual([{ number: '05/2026/QĐ-UBND', origin: 'own', keptBy: null }])
    expect(await numbers('khac', 'quy che dac thu')).toEqual([])
    await as('thuky').get(saveInstrument, { facts: anInstrumentFacts({ number: '9/2026/QĐ-UBND', kind: 'decision', issuer: 'UBND xã Dưới', title: 'Nội quy của xã' }), relations: [] })
    expect(await numbers('tinh', 'noi quy cua xa')).toEqual([])
  })

  test('a row of the own agency wins over the one above; the one above cannot be edited from below', async () => {
    const above = (await as('thuky').get(listInstruments, { search: '05/2026/QĐ-UBND' })).rows[0]
    if (above === undefined) throw new Error('the inherited document is not listed')
    expect(await as('thuky').call(saveInstrument, { id: above.ref, version: 1, facts: anInstrumentFacts({ number: '05/2026/QĐ-UBND', kind: 'decision' }), relations: [] })).toMatchObject({ refusal: { code: 'instrument-not-found' } })
    await as('thuky').get(saveInstrument, { facts: anInstrumentFacts({ number: '05/2026/QĐ-UBND', kind: 'decision', title: 'Quy chế đặc thù, bản xã ghi' }), relations: [] })
    expect(await numbers('thuky', 'quy che dac thu')).toEqual([{ number: '05/2026/QĐ-UBND', origin: 'own', keptBy: null }])
    expect(await numbers('tinh', 'quy che dac thu')).toHaveLength(1)
  })

  test('added, edited in its version, with what it does to others both ways, and its history', async () => {
    const added = await as('thuky').get(saveInstrument, { facts: anInstrumentFacts({ number: '77/2026/TT-BTP' }), relations: [aRelation('04/2020/tt-btp'), aRelation('99/2001/TT-BTP', { kind: 'repeals' })] })
    expect(added).toMatchObject({ version: 1, affected: 2 })
    const shown = await as('motcua').get(showInstrument, { id: added.ref })
    expect(shown).toMatchObject({ number: '77/2026/TT-BTP', mayEdit: false, relations: [{ other: { number: '04/2020/TT-BTP', ref: 'qg_04_2020_tt-btp' } }, { other: { number: '99/2001/TT-BTP', ref: null } }], history: [{ by: 'Má A Thư' }] })
    expect(await as('motcua').get(showInstrument, { id: 'qg_04_2020_tt-btp' as never })).toMatchObject({ standing: { status: 'ended', since: '2026-03-01', by: ['77/2026/TT-BTP'] }, bearings: [{ kind: 'replaces', by: { ref: added.ref } }] })
    const edit = { id: added.ref, facts: anInstrumentFacts({ number: '77/2026/TT-BTP', effectiveOn: '2026-09-01' }), relations: [aRelation('04/2020/TT-BTP')] }
    expect(await as('thuky').get(saveInstrument, { ...edit, version: 1 })).toMatchObject({ version: 2, affected: 1 })
    expect(await as('thuky').call(saveInstrument, { ...edit, version: 1 })).toMatchObject({ refusal: { code: 'changed-by-someone-else' } })
    expect(await as('thuky').get(showInstrument, { id: added.ref })).toMatchObject({ mayEdit: true, standing: { status: 'not-yet' }, history: [{ vi: 'sửa văn bản' }, { vi: 'ghi văn bản vào danh mục' }] })
  })

  test.each([
    ['the same number again', { number: '77 / 2026/tt–btp' }, [], 'number-taken'],
    ['no number at all', { number: 'số' }, [], 'number-without-digits'],
    ['a law that expires before it takes effect', { number: '78/2026/TT-BTP', expiresOn: '2026-02-01' }, [], 'expires-before-effect'],
    ['in force before its issue', { number: '78/2026/TT-BTP', effectiveOn: '2026-01-01' }, [], 'effective-before-issue'],
    ['itself', { number: '78/2026/TT-BTP' }, [aRelation('78/2026/TT-BTP')], 'related-to-itself'],
    ['a ring with the national list', { number: '61/2018/NĐ-CP', kind: 'decree', issuedOn: null, effectiveOn: null }, [aRelation('118/2025/NĐ-CP')], 'replaced-in-a-ring'],
    ['what came later', { number: '78/2020/TT-BTP', issuedOn: '2020-01-15', effectiveOn: '2020-03-01' }, [aRelation('77/2026/TT-BTP', { kind: 'repeals' })], 'older-replaces-newer'],
    ['a circular with the sign of a decree', { number: '78/2026/NĐ-CP' }, [], 'kind-contradicts-number'],
  ])('refused: %s', async (_name, facts, relations, code) => {
    const answer = await as('thuky').call(saveInstrument, { facts: anInstrumentFacts(facts), relations })
    expect(answer).toMatchObject({ status: 409, refusal: { code } })
    if ('sentence' in answer) expect(answer.sentence.vi.length).toBeGreaterThan(20)
  })

  test('two people add one document at once: it stands once', async () => {
    const facts = anInstrumentFacts({ number: '80/2026/TT-BTP' })
    const answers = await Promise.all([as('thuky').call(saveInstrument, { facts, relations: [] }), as('thuky').call(saveInstrument, { facts, relations: [] })])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  test('the citations of a text are read and compared with the register', async () => {
    const text = 'Căn cứ Thông tư số 04/2020/TT-BTP ngày 28/5/2020 của Bộ trưởng Bộ Tư pháp; Thông tư số 03/2025/TT-BYT ngày 15/9/2025 của Văn phòng Chính phủ'
    const { citations } = await as('motcua').get(checkCitations, { text, on: '2026-10-01' })
    expect(citations).toMatchObject([
      { number: '04/2020/TT-BTP', ref: 'qg_04_2020_tt-btp', findings: [{ finding: 'no-longer-in-force' }] },
      { number: '03/2025/TT-BYT', ref: null, findings: [{ finding: 'not-in-register' }, { finding: 'issuer-contradicts-sign' }] },
    ])
  })

  test('the history is only added to', async () => {
    await expect(app.database.app.query('delete from law.event')).rejects.toThrow('permission denied')
    await expect(app.database.app.query('update law.event set agency_id = agency_id')).rejects.toThrow('permission denied')
    expect((await app.database.app.query('select * from law.instrument')).rows).toEqual([])
  })
})

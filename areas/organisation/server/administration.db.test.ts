// SPDX-License-Identifier: Apache-2.0
import { beforeAll, describe, expect, test } from 'vitest'
import { AREAS } from '#app/areas.ts'
import type { PlainDate } from '#kernel/time.ts'
import { PASSWORD, type Session, sessionWith, useTestApp } from '../../../tests/http/test-app.ts'
import { addAgency, addPerson, appointAdministrator, changePassword, listAgencies, listAgencyPeriods, listPeople, listPermissions, listPosts, renameAgency, signIn } from '../contract.ts'

describe('administering an agency', () => {
  const app = useTestApp('2026-11-20T02:00:00.000Z')
  let administrator: Session | undefined
  let agencyId = ''
  const asAdministrator = () => administrator as Session
  const day = (text: string) => text as PlainDate

  beforeAll(async () => {
    const made = await app.make({ name: 'UBND tỉnh Thử', level: 'province', people: [{ fullName: 'Hoàng Thị Mơ', login: 'mo.ht', posts: [{ title: 'Quản trị', role: 'administrator' }] }] })
    agencyId = made.agencyId
    administrator = await app.signIn('mo.ht')
  })

  const signInOnce = async (login: string, password: string): Promise<Session> => {
    const reply = await app.http.inject({ method: 'POST', url: signIn.path, headers: { 'x-namro': '1' }, payload: { login, password } })
    expect(reply.statusCode, reply.body).toBe(200)
    return sessionWith(app.http, String(reply.headers['set-cookie']).split(';')[0] ?? '')
  }

  test('a person is added with post and account in one step; the one-time password allows nothing but changing it', async () => {
    const { posts, on } = await asAdministrator().get(listPosts, {})
    const answer = await asAdministrator().get(addPerson, { fullName: 'Ma Thị Sen', email: 'sen@xa.gov.vn', phone: null, login: 'sen.mt', postId: posts[0]?.id ?? null, from: on })
    const sen = await signInOnce('sen.mt', answer.oneTimePassword ?? '')
    expect(await sen.call(listPeople, {})).toMatchObject({ status: 403 })
    expect(await sen.call(changePassword, { current: answer.oneTimePassword ?? '', next: PASSWORD })).toMatchObject({ status: 200 })
    expect((await asAdministrator().get(listPeople, { search: 'SEN' })).people).toMatchObject([{ fullName: 'Ma Thị Sen', login: 'sen.mt', assignments: [{ postTitle: 'Quản trị', validTo: null }] }])
    // Nothing half-added: a login that is taken adds nobody.
    expect(await asAdministrator().call(addPerson, { fullName: 'Ma Văn Sen', email: null, phone: null, login: 'sen.mt', postId: null, from: on })).toMatchObject({ refusal: { code: 'login-taken', login: 'sen.mt' } })
    expect((await asAdministrator().get(listPeople, { search: 'ma van sen' })).total).toBe(0)
  })

  test('ten thousand people are paged in Vietnamese order of given names, found without diacritics and by login', async () => {
    await app.database.owner.query(`insert into organisation.person (id, agency_id, full_name) select gen_random_uuid(), $1, 'Nguyễn Văn ' || (array['An','Ánh','Bình','Đức','Dũng','Ổn','Xuân','Yên'])[1 + n % 8] || ' ' || lpad(n::text, 5, '0') from generate_series(1, 10000) n`, [agencyId])
    const first = await asAdministrator().get(listPeople, { limit: 50 })
    expect([first.total, first.people.length]).toEqual([10_002, 50])
    const last = await asAdministrator().get(listPeople, { limit: 50, offset: 10_000 })
    expect(last.people).toHaveLength(2)
    expect((await asAdministrator().get(listPeople, { search: 'duc 00003' })).people.map(({ fullName }) => fullName)).toEqual(['Nguyễn Văn Đức 00003'])
    expect((await asAdministrator().get(listPeople, { search: 'mo.ht' })).total).toBe(1)
    expect((await asAdministrator().get(listPeople, { account: 'none' })).total).toBe(10_000)
    expect((await asAdministrator().get(listPeople, { account: 'open' })).total).toBe(2)
    expect((await asAdministrator().get(listPeople, { search: '%_\\' })).total).toBe(0)
  })

  test('names of 200 characters with marks, emoji and direction marks are taken as they are; longer ones are not', async () => {
    const longest = `Nguyễn ${'Ỗ'.repeat(190)}🌾`
    expect(await asAdministrator().call(addPerson, { fullName: longest.slice(0, 199), email: null, phone: null, login: null, postId: null, from: day('2026-11-20') })).toMatchObject({ status: 200 })
    expect(await asAdministrator().call(addPerson, { fullName: 'x'.repeat(201), email: null, phone: null, login: null, postId: null, from: day('2026-11-20') })).toMatchObject({ status: 400 })
    expect((await asAdministrator().get(listPeople, { search: 'OOOOOOOOO' })).total).toBe(1)
  })

  test('an agency has another name from a day on, and keeps the old one before it', async () => {
    const { id } = await asAdministrator().get(addAgency, { code: 'T.XA1', name: 'UBND xã Cũ', kind: 'people-committee', level: 'commune', parentId: agencyId, validFrom: day('2020-01-01') })
    await asAdministrator().get(renameAgency, { id, name: 'UBND xã Mới', from: day('2025-07-01'), source: 'Nghị quyết 202/2025/QH15' })
    const named = async (on: string) => (await asAdministrator().get(listAgencies, { on: day(on) })).agencies.find((agency) => agency.id === id)?.name
    expect([await named('2025-06-30'), await named('2025-07-01')]).toEqual(['UBND xã Cũ', 'UBND xã Mới'])
    expect((await asAdministrator().get(listAgencyPeriods, { id })).periods).toMatchObject([
      { name: 'UBND xã Mới', validFrom: '2025-07-01', validTo: null, parentName: 'UBND tỉnh Thử', source: 'Nghị quyết 202/2025/QH15' },
      { name: 'UBND xã Cũ', validFrom: '2020-01-01', validTo: '2025-07-01' },
    ])
    expect(await asAdministrator().call(addAgency, { code: 'T.H1', name: 'UBND huyện', kind: 'people-committee', level: 'district', parentId: agencyId, validFrom: day('2026-01-01') })).toMatchObject({ refusal: { code: 'level-not-in-force' } })
  })

  test('the agency above opens the first account of one below, once; that person then manages it, and only it', async () => {
    const { id } = await asAdministrator().get(addAgency, { code: 'T.XA2', name: 'UBND xã Hai', kind: 'people-committee', level: 'commune', parentId: agencyId, validFrom: day('2020-01-01') })
    const { oneTimePassword } = await asAdministrator().get(appointAdministrator, { agencyId: id, fullName: 'Lò Văn Pâng', login: 'pang.lv' })
    expect(await asAdministrator().call(appointAdministrator, { agencyId: id, fullName: 'Người Khác', login: 'khac.n' })).toMatchObject({ refusal: { code: 'has-administrator', fullName: 'Lò Văn Pâng' } })
    const first = await signInOnce('pang.lv', oneTimePassword)
    await first.get(changePassword, { current: oneTimePassword, next: PASSWORD })
    const pang = await app.signIn('pang.lv')
    expect((await pang.get(listPeople, {})).people.map(({ fullName }) => fullName)).toEqual(['Lò Văn Pâng'])
    expect(await pang.call(appointAdministrator, { agencyId, fullName: 'Kẻ Chiếm Quyền', login: 'chiem.kq' })).toMatchObject({ refusal: { code: 'agency-not-found' } })
    expect(await pang.call(listAgencyPeriods, { id: agencyId as never })).toMatchObject({ refusal: { code: 'agency-not-found' } })
    expect((await asAdministrator().get(listPeople, { search: 'pang' })).total).toBe(0)
  })

  test('every permission word of every area is told with its sentence', async () => {
    const { areas } = await asAdministrator().get(listPermissions, {})
    expect(areas.flatMap(({ permissions }) => permissions.map(({ word }) => word)).toSorted()).toEqual(AREAS.flatMap(({ permissions }) => Object.keys(permissions)).toSorted())
    for (const { meaning } of areas.flatMap(({ permissions }) => permissions)) expect(Math.min(meaning.vi.length, meaning.en.length)).toBeGreaterThan(5)
  })
})

// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { PASSWORD, sessionWith, useTestApp } from '../../../tests/http/test-app.ts'
import { addPerson, changePassword, disableAccount, endAssignment, giveAccount, listPeople, listPosts, signIn, signOutEverywhere, whoAmI } from '../contract.ts'

const people = [{ fullName: 'Hoàng Thị Mơ', login: 'mo.ht', posts: [{ title: 'Quản trị', role: 'administrator' }, { title: 'Một cửa', role: 'one-stop' }] }]

describe('signing in', () => {
  const app = useTestApp()

  test('the holder of two posts may do what both allow, and sees both', async () => {
    await app.make({ people })
    const mo = await app.signIn('mo.ht')
    const me = await mo.get(whoAmI, {})
    expect(me.posts.map(({ title }) => title)).toEqual(['Một cửa', 'Quản trị'])
    expect(me.permissions).toEqual(expect.arrayContaining(['organisation.manage', 'dossiers.receive']))
  })

  test('five wrong passwords lock the account, and the right one does not open it before the time has passed', async () => {
    const nobody = sessionWith(app.http, '')
    for (let i = 0; i < 4; i++) expect(await nobody.call(signIn, { login: 'mo.ht', password: 'sai' })).toMatchObject({ status: 409, refusal: { code: 'wrong-login-or-password' } })
    expect(await nobody.call(signIn, { login: 'mo.ht', password: 'sai' })).toMatchObject({ refusal: { code: 'account-locked', minutes: 5 } })
    expect(await nobody.call(signIn, { login: 'mo.ht', password: PASSWORD })).toMatchObject({ refusal: { code: 'account-locked' } })
    app.pass(5)
    expect(await nobody.call(signIn, { login: 'mo.ht', password: PASSWORD })).toMatchObject({ status: 200 })
  })

  test('an unknown login and a wrong password get the same answer', async () => {
    const nobody = sessionWith(app.http, '')
    expect(await nobody.call(signIn, { login: 'khong-co', password: 'x' })).toEqual(await nobody.call(signIn, { login: 'mo.ht', password: 'x' }))
  })

  test('a new password ends every other session, and the old one no longer opens', async () => {
    const [here, elsewhere] = [await app.signIn('mo.ht'), await app.signIn('mo.ht')]
    expect(await here.call(changePassword, { current: 'sai', next: 'một câu khá dài' })).toMatchObject({ refusal: { code: 'wrong-current-password' } })
    expect(await here.call(changePassword, { current: PASSWORD, next: 'ngắn' })).toMatchObject({ refusal: { code: 'password-unfit', fault: 'too-short' } })
    expect(await here.call(changePassword, { current: PASSWORD, next: `${PASSWORD} nữa` })).toMatchObject({ status: 200 })
    expect(await elsewhere.call(whoAmI, {})).toMatchObject({ status: 401 })
    expect(await sessionWith(app.http, '').call(signIn, { login: 'mo.ht', password: PASSWORD })).toMatchObject({ refusal: { code: 'wrong-login-or-password' } })
  })
})

describe('administering people', () => {
  const app = useTestApp()

  test('a person added with a login gets a one-time password and may do nothing but change it', async () => {
    await app.make({ people })
    const mo = await app.signIn('mo.ht')
    const { roles, posts } = await mo.get(listPosts, {})
    expect(roles).toHaveLength(7)
    const { oneTimePassword } = await mo.get(addPerson, { fullName: 'Lý A Sềnh', email: null, phone: null, login: 'senh.la', postId: posts[0]?.id ?? null, from: '2026-01-01' })
    const reply = await app.http.inject({ method: 'POST', url: signIn.path, headers: { 'x-namro': '1' }, payload: { login: 'senh.la', password: oneTimePassword } })
    const senh = sessionWith(app.http, String(reply.headers['set-cookie']).split(';')[0] ?? '')
    expect(reply.json()).toEqual({ mustChangePassword: true })
    expect(await senh.call(listPeople, {})).toMatchObject({ status: 403 })
    await senh.get(changePassword, { current: oneTimePassword ?? '', next: 'ruộng bậc thang mùa lúa' })
  })

  test('a login taken by someone else is refused and nothing is half written', async () => {
    const mo = await app.signIn('mo.ht')
    expect(await mo.call(addPerson, { fullName: 'Người Thứ Hai', email: null, phone: null, login: 'mo.ht', postId: null, from: '2026-01-01' })).toMatchObject({ refusal: { code: 'login-taken', login: 'mo.ht' } })
    expect((await mo.get(listPeople, { search: 'nguoi thu hai' })).people).toEqual([])
  })

  test('the last administrator cannot be lost, nor disable the account in use', async () => {
    const mo = await app.signIn('mo.ht')
    const me = (await mo.get(listPeople, { search: 'mo' })).people[0]
    const hold = me?.assignments.find(({ postTitle }) => postTitle === 'Quản trị')
    expect(await mo.call(endAssignment, { id: hold?.id ?? '', on: '2026-06-04' })).toMatchObject({ refusal: { code: 'last-administrator' } })
    expect(await mo.call(disableAccount, { personId: me?.id ?? '' })).toMatchObject({ refusal: { code: 'own-account' } })
    expect((await mo.get(listPeople, { search: 'mo' })).people[0]?.assignments.every(({ validTo }) => validTo === null)).toBe(true)
  })

  test('resetting an account ends its sessions; signing out everywhere ends the own ones', async () => {
    const mo = await app.signIn('mo.ht')
    const senh = (await mo.get(listPeople, { search: 'senh' })).people[0]
    expect((await mo.get(giveAccount, { personId: senh?.id ?? '', login: 'senh.la' })).oneTimePassword).toMatch(/^[a-z]+-[a-z]+-\d{6}$/)
    expect((await mo.get(signOutEverywhere, {})).ended).toBeGreaterThan(0)
    expect(await mo.call(whoAmI, {})).toMatchObject({ status: 401 })
  })
})

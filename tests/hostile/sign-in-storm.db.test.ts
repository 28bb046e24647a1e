// SPDX-License-Identifier: Apache-2.0
import { beforeEach, describe, expect, test } from 'vitest'
import { allEndpoints } from '#app/areas.ts'
import { addPerson, changePassword, disableAccount, giveAccount, listPeople, listPosts, signIn, signOut, signOutEverywhere, whoAmI } from '#areas/organisation/contract.ts'
import { httpApp } from '#platform/server/http/http-app.ts'
import { PASSWORD, type Session, sessionWith, useTestApp } from '../http/test-app.ts'

const app = useTestApp()
const nobody = () => sessionWith(app.http, '')
const guess = (login: string, password: string) => nobody().call(signIn, { login, password })
const codes = (answers: readonly object[]) => Object.fromEntries([...Map.groupBy(answers, (answer) => ('refusal' in answer ? (answer.refusal as { code: string }).code : 'open'))].map(([code, all]) => [code, all.length]))
const accountOf = async (login: string) => (await app.database.owner.query('select failed_sign_ins, locked_until from organisation.account where login = $1', [login])).rows[0]

let serial = 0
let [login, adminLogin] = ['', '']
let admin: Session
let personId = ''
beforeEach(async () => {
  [login, adminLogin] = [`nguoi.${serial}`, `quan.tri.${serial++}`]
  const made = await app.make({ people: [{ fullName: 'Hoàng Thị Mơ', login, posts: [{ title: 'Một cửa', role: 'one-stop' }] }, { fullName: 'Quản Trị', login: adminLogin, posts: [{ title: 'Quản trị', role: 'administrator' }] }] })
  personId = made.people[0]?.personId ?? ''
  admin = await app.signIn(adminLogin)
})

describe('guessing', () => {
  test('twenty wrong passwords at once lock the account once: four are told wrong, the others locked, and no time is added', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => guess(login, `sai ${index}`)))
    expect(codes(answers)).toEqual({ 'wrong-login-or-password': 4, 'account-locked': 16 })
    expect(answers.find((answer) => 'refusal' in answer && answer.refusal.code === 'account-locked')).toMatchObject({ sentence: { vi: 'Tài khoản tạm khóa vì nhập sai nhiều lần. Thử lại sau 5 phút hoặc nhờ người quản trị.' } })
    expect(await accountOf(login)).toEqual({ failed_sign_ins: 5, locked_until: '2026-06-03T02:05:00.000Z' })
  })

  test('the right password among twenty wrong ones opens at most once, and never after the fifth wrong one', async () => {
    for (let round = 0; round < 4; round += 1) await guess(login, 'sai')
    const answers = await Promise.all([...Array.from({ length: 19 }, (_, index) => guess(login, `sai ${index}`)), guess(login, PASSWORD)])
    const { open = 0, 'wrong-login-or-password': wrong = 0 } = codes(answers)
    const { failed_sign_ins: failed } = await accountOf(login) as { failed_sign_ins: number }
    // Either a wrong one came first and locked, or the right one came first and the count began again.
    expect([[0, 0, 5], [1, 4, 5]]).toContainEqual([open, wrong, failed])
    expect(await guess(login, PASSWORD)).toMatchObject({ refusal: { code: 'account-locked' } })
  })

  test('while locked, neither the right password nor twenty more wrong ones change anything; each lock after it is twice as long', async () => {
    for (let round = 0; round < 5; round += 1) await guess(login, 'sai')
    const locked = await accountOf(login)
    expect(codes(await Promise.all([...Array.from({ length: 20 }, () => guess(login, 'sai')), guess(login, PASSWORD)]))).toEqual({ 'account-locked': 21 })
    expect(await accountOf(login)).toEqual(locked)
    app.pass(5)
    expect(await guess(login, 'sai')).toMatchObject({ refusal: { code: 'account-locked', minutes: 10 } })
    app.pass(10)
    expect(await guess(login, PASSWORD)).toMatchObject({ status: 200 })
    expect(await accountOf(login)).toEqual({ failed_sign_ins: 0, locked_until: null })
  })

  test('the current password cannot be guessed at its change either: the fifth wrong one locks the account, the right one is then not looked at', async () => {
    const session = await app.signIn(login)
    const change = (current: string) => session.call(changePassword, { current, next: 'ruộng bậc thang mùa lúa' })
    expect(codes(await Promise.all(Array.from({ length: 20 }, (_, index) => change(`sai ${index}`))))).toEqual({ 'wrong-current-password': 4, 'account-locked': 16 })
    expect(await change(PASSWORD)).toMatchObject({ refusal: { code: 'account-locked', minutes: 5 } })
    app.pass(5)
    expect(await change(PASSWORD)).toMatchObject({ status: 200 })
    expect(await accountOf(login)).toEqual({ failed_sign_ins: 0, locked_until: null })
  })

  test('twenty right passwords at once all open', async () => {
    expect(codes(await Promise.all(Array.from({ length: 20 }, () => guess(login, PASSWORD))))).toEqual({ open: 20 })
  })

  test('the password typed in decomposed letters is the same password; with blanks around it, it is another', async () => {
    expect(await guess(login, PASSWORD.normalize('NFD'))).toMatchObject({ status: 200 })
    expect(await guess(login, ` ${PASSWORD} `)).toMatchObject({ refusal: { code: 'wrong-login-or-password' } })
    expect(await guess(` ${login.toUpperCase()} `, PASSWORD)).toMatchObject({ status: 200 })
  })

  test('after so many requests from one address the door closes for a minute, in a sentence', async () => {
    const narrow = await httpApp(allEndpoints({ clockFixed: true, demoSignIns: () => undefined }), app.ports, { version: '0', logLevel: 'silent', requestsPerMinute: 10, trustedProxies: [] })
    // Also those who are turned away are counted: here nobody is signed in.
    const answers = []
    for (let n = 0; n < 12; n += 1) answers.push(await sessionWith(narrow, '').call(whoAmI, {}))
    expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429])
    expect(answers.at(-1)).toMatchObject({ problem: { sentence: { vi: 'Gửi quá nhiều yêu cầu. Hãy chờ một phút rồi thử lại.' } } })
    expect((await narrow.inject('/assets/index.js')).statusCode).toBe(404) // files of the pages are not counted
    await narrow.close()
  })

  test('behind a proxy that is trusted, each desk is counted by itself; a proxy nobody named cannot speak for others', async () => {
    const codesThrough = async (trustedProxies: string[]) => {
      const http = await httpApp(allEndpoints({ clockFixed: true, demoSignIns: () => undefined }), app.ports, { version: '0', logLevel: 'silent', requestsPerMinute: 2, trustedProxies })
      const statuses = []
      for (const desk of ['10.0.0.1', '10.0.0.1', '10.0.0.1', '10.0.0.2']) statuses.push((await http.inject({ url: whoAmI.path, headers: { 'x-forwarded-for': desk } })).statusCode)
      await http.close()
      return statuses
    }
    expect(await codesThrough(['127.0.0.0/8'])).toEqual([401, 401, 429, 401])
    expect(await codesThrough([])).toEqual([401, 401, 429, 429])
  })
})

describe('a session', () => {
  const open = async (who = login) => sessionWith(app.http, (await app.signIn(who)).cookie)

  test('ends after twelve hours, to the second', async () => {
    const session = await open()
    app.pass(12 * 60 - 1)
    expect(await session.call(whoAmI, {})).toMatchObject({ status: 200 })
    app.pass(1)
    expect(await session.call(whoAmI, {})).toMatchObject({ status: 401, problem: { sentence: { vi: 'Phiên làm việc đã hết hoặc chưa đăng nhập. Hãy đăng nhập lại.' } } })
  })

  test('of a closed account ends at once, and the account does not open again', async () => {
    const session = await open()
    expect(await session.call(whoAmI, {})).toMatchObject({ status: 200 })
    await admin.get(disableAccount, { personId: personId as never })
    expect(await session.call(whoAmI, {})).toMatchObject({ status: 401 })
    expect(await guess(login, PASSWORD)).toMatchObject({ refusal: { code: 'account-disabled' }, sentence: { vi: 'Tài khoản đã ngừng dùng. Hãy hỏi người quản trị của cơ quan.' } })
    expect(await guess(login, 'sai')).toMatchObject({ refusal: { code: 'wrong-login-or-password' } })
  })

  test('ends when the password is changed elsewhere, reset, or signed out everywhere; the one that changed it goes on', async () => {
    const [here, elsewhere] = [await open(), await open()]
    const reply = await app.http.inject({ method: 'POST', url: changePassword.path, headers: { cookie: here.cookie, 'x-namro': '1' }, payload: { current: PASSWORD, next: 'ruộng bậc thang mùa lúa' } })
    expect(reply.statusCode).toBe(200)
    expect(await elsewhere.call(whoAmI, {})).toMatchObject({ status: 401 })
    expect(await here.call(whoAmI, {})).toMatchObject({ status: 401 })
    const goesOn = sessionWith(app.http, String(reply.headers['set-cookie']).split(';')[0] ?? '')
    expect(await goesOn.call(whoAmI, {})).toMatchObject({ status: 200 })
    await admin.get(giveAccount, { personId: personId as never, login })
    expect(await goesOn.call(whoAmI, {})).toMatchObject({ status: 401 })
    const [one, two] = [await open(adminLogin), await open(adminLogin)]
    await one.get(signOutEverywhere, {})
    expect([(await one.call(whoAmI, {})).status, (await two.call(whoAmI, {})).status, (await admin.call(whoAmI, {})).status]).toEqual([401, 401, 401])
  })

  test('a signed-out cookie is worth nothing, and what the post allowed is gone the moment the post is', async () => {
    const session = await open()
    await session.call(signOut, {})
    expect(await session.call(whoAmI, {})).toMatchObject({ status: 401 })
    const again = await open()
    await app.database.owner.query('delete from organisation.assignment where person_id = $1', [personId])
    expect(await again.call(listPeople, {})).toMatchObject({ status: 403 })
  })

  test('of someone who must change the password opens nothing but that', async () => {
    const { posts } = await admin.get(listPosts, {})
    const { oneTimePassword } = await admin.get(addPerson, { fullName: 'Lý A Sềnh', email: null, phone: null, login: `moi.${serial}`, postId: posts.find(({ title }) => title === 'Quản trị')?.id ?? null, from: '2026-01-01' })
    const reply = await app.http.inject({ method: 'POST', url: signIn.path, headers: { 'x-namro': '1' }, payload: { login: `moi.${serial}`, password: oneTimePassword } })
    const session = sessionWith(app.http, String(reply.headers['set-cookie']).split(';')[0] ?? '')
    const open = new Set(['/api/organisation/me', '/api/organisation/change-password', '/api/organisation/sign-out-everywhere'])
    for (const { contract } of allEndpoints({ clockFixed: true, demoSignIns: () => undefined }).filter((endpoint) => endpoint.contract.permission !== 'public' && !open.has(endpoint.contract.path))) {
      expect({ path: contract.path, ...(await session.call(contract, {})) }).toMatchObject({ status: 403 })
    }
    expect((await session.get(whoAmI, {})).permissions).toEqual([])
  })
})

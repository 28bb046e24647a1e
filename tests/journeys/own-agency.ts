// SPDX-License-Identifier: Apache-2.0
import { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test'
import type { z } from 'zod'
import { addAgency, addPerson, addPost, appointAdministrator, changePassword, listPosts, signIn, whoAmI } from '#areas/organisation/contract.ts'
import { COMMAND_ID_HEADER, type Contract } from '#kernel/contract.ts'
import { dayOf } from '#kernel/time.ts'

const DEMO_PASSWORD = 'namro-trinh-dien'
const OWN_PASSWORD = 'hoa ban nở trắng đầu xuân'

/** An agency of this run alone, below that of the demo's administrator: what a journey does there is in nobody's way. */
export interface OwnAgency { pageOf(who: Who): Promise<Page> }
export type Who = 'author' | 'reviewer' | 'head'

const PEOPLE: readonly { readonly who: Who; readonly fullName: string; readonly post: string; readonly role: string }[] = [
  { who: 'author', fullName: 'Hà Văn Soạn', post: 'Công chức Tư pháp - Hộ tịch', role: 'specialist' }, { who: 'reviewer', fullName: 'Lý Thị Xét', post: 'Thư ký ISO', role: 'iso-secretary' }, { who: 'head', fullName: 'Nông Văn Duyệt', post: 'Chủ tịch', role: 'head' },
]

/** Makes the agency with three people through the same questions as the pages of administration. */
export async function makeOwnAgency(browser: Browser, baseURL: string | undefined): Promise<OwnAgency> {
  const mark = Date.now().toString(36)
  const login = (who: string) => `${who}.${mark}`
  const signedIn = async (name: string, password: string, first = false) => {
    const context = await browser.newContext({ baseURL: baseURL ?? '' })
    await ask(context.request, signIn, { login: name, password })
    if (first) await ask(context.request, changePassword, { current: password, next: OWN_PASSWORD })
    return context
  }
  const above = (await signedIn('quantri', DEMO_PASSWORD)).request
  const me = await ask(above, whoAmI, {})
  const today = dayOf(me.now)
  const { id } = await ask(above, addAgency, { code: `T${mark.toUpperCase()}`, name: `UBND xã Thử ${mark}`, kind: 'people-committee', level: 'commune', parentId: me.agency.id, validFrom: today })
  const { oneTimePassword } = await ask(above, appointAdministrator, { agencyId: id, fullName: 'Ma Quản Trị', login: login('qt') })
  const admin = (await signedIn(login('qt'), oneTimePassword, true)).request
  const { roles } = await ask(admin, listPosts, {})
  for (const { who, fullName, post, role } of PEOPLE) {
    const made = await ask(admin, addPost, { title: post, roleId: roles.find(({ key }) => key === role)?.id ?? '', signsForAgency: who === 'head', from: today })
    const person = await ask(admin, addPerson, { fullName, email: null, phone: null, login: login(who), postId: made.id, from: today })
    await signedIn(login(who), person.oneTimePassword ?? '', true)
  }
  return {
    pageOf: async (who) => {
      const page = await (await signedIn(login(who), OWN_PASSWORD)).newPage()
      page.setDefaultTimeout(20_000)
      return page
    },
  }
}

async function ask<C extends Contract>(request: APIRequestContext, asked: C, input: z.input<C['input']>): Promise<z.output<C['output']>> {
  const answer = asked.method === 'GET' ? await request.get(asked.path) : await request.post(asked.path, { headers: { 'x-namro': '1', [COMMAND_ID_HEADER]: crypto.randomUUID() }, data: input })
  expect(answer.ok(), `${asked.path}: ${await answer.text()}`).toBe(true)
  // The contract's own schema made the answer; the journey only names its type.
  return await answer.json() as z.output<C['output']>
}

// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { contract, plainRefusal, refusal } from '#kernel/contract.ts'
import { Instant, PlainDate } from '#kernel/time.ts'
import { Line } from '#kernel/written-text.ts'
import { Agency, AgencyCode, AgencyKind, AgencyLevel } from '../core/agency.ts'
import { Login, PersonId, PostId } from '../core/person.ts'

const passwordUnfit = refusal(z.object({ fault: z.enum(['too-short', 'contains-login', 'too-common']) }), ({ fault }) => ({
  'too-short': { vi: 'Mật khẩu mới ngắn quá: cần ít nhất 10 ký tự, có thể là một câu dễ nhớ.', en: 'The new password is too short: at least 10 characters; a sentence will do.' },
  'contains-login': { vi: 'Mật khẩu mới chứa tên đăng nhập. Hãy chọn mật khẩu khác.', en: 'The new password contains the login. Choose another.' },
  'too-common': { vi: 'Mật khẩu mới quá dễ đoán. Hãy chọn mật khẩu khác.', en: 'The new password is among the first anyone would try. Choose another.' },
})[fault])

const accountLocked = refusal(z.object({ minutes: z.number().int() }), ({ minutes }) => ({
  vi: `Tài khoản tạm khóa vì nhập sai nhiều lần. Thử lại sau ${minutes} phút hoặc nhờ người quản trị.`, en: `Locked after too many wrong passwords. Try again in ${minutes} minutes or ask the administrator.` }))

export const signIn = contract({
  method: 'POST', path: '/api/organisation/sign-in', summary: 'Signs in with login and password and opens a session.', permission: 'public',
  input: z.object({ login: z.string().trim().toLowerCase().max(80), password: z.string().max(500) }),
  output: z.object({ mustChangePassword: z.boolean() }),
  refusals: {
    'wrong-login-or-password': plainRefusal('Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra bộ gõ và phím Caps Lock rồi nhập lại.', 'Wrong login or password. Check Caps Lock and the keyboard layout, then try again.'),
    'account-locked': accountLocked,
    'account-disabled': plainRefusal('Tài khoản đã ngừng dùng. Hãy hỏi người quản trị của cơ quan.', 'This account has been disabled. Ask your administrator.'),
  },
})

export const signOut = contract({
  method: 'POST', path: '/api/organisation/sign-out', summary: 'Ends this session.', permission: 'public', input: z.object({}), output: z.object({}),
})

export const signOutEverywhere = contract({
  method: 'POST', path: '/api/organisation/sign-out-everywhere', summary: 'Ends all sessions of the account, this one too.', permission: 'signed-in', input: z.object({}), output: z.object({ ended: z.number().int() }),
})

export const changePassword = contract({
  method: 'POST', path: '/api/organisation/change-password', summary: 'Changes the own password and ends all other sessions.', permission: 'signed-in',
  input: z.object({ current: z.string().max(500), next: z.string().max(500) }), output: z.object({}),
  refusals: {
    'wrong-current-password': plainRefusal('Mật khẩu hiện tại không đúng. Hãy nhập lại.', 'The current password is wrong. Enter it again.'),
    'account-locked': accountLocked,
    'password-unfit': passwordUnfit,
  },
})

/** Who I am: drawn by the shell, asked once per page load. */
export const whoAmI = contract({
  method: 'GET', path: '/api/organisation/me', summary: 'The person signed in, the agency, the posts held and what they allow.', permission: 'signed-in', input: z.object({}),
  output: z.object({
    personId: PersonId, personName: z.string(), login: z.string(), mustChangePassword: z.boolean(),
    agency: Agency, parentNames: z.array(z.string()), posts: z.array(z.object({ id: PostId, title: z.string() })),
    permissions: z.array(z.string()),
    /** Posts that others have delegated to this person today; `to` is the first day on which that no longer holds. */
    received: z.array(z.object({ delegatorName: z.string(), postTitle: z.string(), to: PlainDate })), now: Instant, clockFixed: z.boolean(),
  }),
})

export const setupState = contract({
  method: 'GET', path: '/api/organisation/setup-state', summary: 'Whether the system is still empty and waits for its first administrator; demo sign-ins when demo data is loaded.', permission: 'public', input: z.object({}),
  output: z.object({ empty: z.boolean(), demoSignIns: z.array(z.object({ login: z.string(), who: z.string() })), demoPassword: z.string().nullable() }),
})

export const createAdministrator = contract({
  method: 'POST', path: '/api/organisation/create-administrator', summary: 'First visit to an empty system: creates the agency and its administrator with the one-time code printed on the console.', permission: 'public',
  input: z.object({
    code: z.string().trim().max(40), agencyCode: AgencyCode, agencyName: Line(300).min(1), kind: AgencyKind, level: AgencyLevel,
    fullName: Line(200).min(1), login: Login, password: z.string().max(500),
  }),
  output: z.object({}),
  refusals: {
    'setup-code-wrong': plainRefusal('Mã cài đặt không đúng hoặc đã dùng. Xem mã mới nhất trên cửa sổ chạy máy chủ.', 'The one-time code is wrong or used. See the newest one on the server console.'),
    'password-unfit': passwordUnfit,
  },
})


// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { contract, plainRefusal, refusal } from '#kernel/contract.ts'
import { PlainDate } from '#kernel/time.ts'
import { WrittenDay } from '#kernel/written-day.ts'
import { Line } from '#kernel/written-text.ts'
import { Agency, AgencyCode, AgencyId, AgencyKind, AgencyLevel } from '../core/agency.ts'
import { Login, Person, PersonId, Post, PostId, RoleId } from '../core/person.ts'

/** Names as people write them: cleaned, and something must be left. */
const AgencyName = Line(300).min(1)
const FullName = Line(200).min(1)
const PostTitle = Line(200).min(1)
const Email = z.email().max(200).nullable()
const Phone = Line(40).nullable()
/** The version of a record that the asker saw. */
const SeenVersion = z.int32()

const personNotFound = plainRefusal('Không tìm thấy người này trong cơ quan.', 'No such person in the agency.')
const postNotFound = plainRefusal('Không tìm thấy chức danh này trong cơ quan.', 'No such post in the agency.')
const roleNotFound = plainRefusal('Không tìm thấy vai trò này trong cơ quan.', 'No such role in the agency.')
const lastAdministrator = plainRefusal('Đây là người quản trị cuối cùng. Hãy giao quyền quản trị cho người khác trước.', 'This is the last administrator. Give the role to someone else first.')
const changedBySomeoneElse = plainRefusal('Có người vừa sửa mục này. Hãy tải lại rồi sửa tiếp.', 'Someone else has just changed this. Reload and try again.')
const datesReversed = plainRefusal('Ngày kết thúc phải sau ngày bắt đầu.', 'The end must come after the beginning.')
const loginTaken = refusal(z.object({ login: z.string() }), ({ login }) => ({ vi: `Tên đăng nhập "${login}" đã có người dùng. Hãy chọn tên khác.`, en: `The login "${login}" is taken. Choose another.` }))

export const listAgencies = contract({
  method: 'GET', path: '/api/organisation/agencies', summary: 'The own agency and those below it, as they stand on a day.', permission: 'organisation.read', reach: 'subordinates',
  input: z.object({ on: WrittenDay.optional(), search: z.string().max(200).optional() }), output: z.object({ on: PlainDate, agencies: z.array(Agency) }),
})

export const addAgency = contract({
  method: 'POST', path: '/api/organisation/agencies/add', summary: 'Adds an agency below the own one, with its roles.', permission: 'organisation.manage', reach: 'subordinates',
  input: z.object({ code: AgencyCode, name: AgencyName, kind: AgencyKind, level: AgencyLevel, parentId: AgencyId, validFrom: WrittenDay }),
  output: z.object({ id: AgencyId }),
  refusals: {
    'agency-code-taken': refusal(z.object({ agencyCode: z.string() }), ({ agencyCode: code }) => ({ vi: `Mã cơ quan "${code}" đã có. Hãy dùng mã khác.`, en: `The agency code "${code}" exists already.` })),
    'parent-not-below-own-agency': plainRefusal('Cơ quan cấp trên phải là cơ quan của bạn hoặc đơn vị trực thuộc.', 'The parent must be your agency or one below it.'),
    'level-not-in-force': plainRefusal('Từ 01/7/2025 không còn cấp huyện. Hãy chọn cấp khác hoặc ngày bắt đầu sớm hơn.', 'The district level ended on 1 July 2025. Choose another level or an earlier day.'),
  },
})

export const renameAgency = contract({
  method: 'POST', path: '/api/organisation/agencies/rename', summary: 'Gives an agency another name from a day on; the old name stays true before it.', permission: 'organisation.manage', reach: 'subordinates',
  input: z.object({ id: AgencyId, name: AgencyName, from: WrittenDay, source: Line(300).default('') }), output: z.object({}),
  refusals: {
    'not-after-last-change': refusal(z.object({ lastChange: PlainDate }), ({ lastChange }) => ({ vi: `Tên mới phải có hiệu lực sau lần thay đổi gần nhất (${lastChange}).`, en: `The new name must begin after the last change (${lastChange}).` })),
    'agency-not-found': plainRefusal('Không tìm thấy cơ quan này trong phạm vi quản lý của bạn.', 'No such agency within your reach.'),
  },
})

export const listAgencyPeriods = contract({
  method: 'GET', path: '/api/organisation/agencies/periods', summary: 'What an agency was called, where it stood and what it was, from when to when.', permission: 'organisation.read', reach: 'subordinates',
  input: z.object({ id: AgencyId }),
  output: z.object({ code: AgencyCode, periods: z.array(z.object({ validFrom: PlainDate, validTo: PlainDate.nullable(), name: z.string(), kind: AgencyKind, level: AgencyLevel, parentName: z.string().nullable(), source: z.string() })) }),
  refusals: { 'agency-not-found': plainRefusal('Không tìm thấy cơ quan này trong phạm vi của bạn.', 'No such agency within your reach.') },
})

export const appointAdministrator = contract({
  method: 'POST', path: '/api/organisation/agencies/appoint-administrator', summary: 'Gives an agency below its first administrator, with a one-time password; from then on it administers itself.', permission: 'organisation.manage', reach: 'subordinates',
  input: z.object({ agencyId: AgencyId, fullName: FullName, login: Login }), output: z.object({ oneTimePassword: z.string() }),
  refusals: {
    'login-taken': loginTaken,
    'agency-not-found': plainRefusal('Không tìm thấy đơn vị này trong phạm vi quản lý của bạn.', 'No such agency within your reach.'),
    'has-administrator': refusal(z.object({ fullName: z.string() }), ({ fullName }) => ({ vi: `Đơn vị này đã có người quản trị (${fullName}); người đó tự quản lý tài khoản của đơn vị.`, en: `This agency has its administrator (${fullName}), who manages its accounts.` })),
  },
})

export const listPeople = contract({
  method: 'GET', path: '/api/organisation/people', summary: 'The people of the own agency with posts and sign-ins.', permission: 'organisation.read',
  input: z.object({ search: z.string().max(200).optional(), account: z.enum(['open', 'disabled', 'none']).optional(), offset: z.number().int().min(0).max(1_000_000).default(0), limit: z.number().int().min(1).max(200).default(200) }),
  output: z.object({ on: PlainDate, people: z.array(Person), total: z.number().int() }),
})

export const addPerson = contract({
  method: 'POST', path: '/api/organisation/people/add', summary: 'Adds a person; with a login also an account with a one-time password to change at first sign-in.', permission: 'organisation.manage',
  input: z.object({ fullName: FullName, email: Email, phone: Phone, login: Login.nullable(), postId: PostId.nullable(), from: WrittenDay }),
  output: z.object({ id: PersonId, oneTimePassword: z.string().nullable() }),
  refusals: { 'login-taken': loginTaken, 'post-not-found': postNotFound },
})

export const changePerson = contract({
  method: 'POST', path: '/api/organisation/people/change', summary: 'Corrects name, e-mail or telephone of a person.', permission: 'organisation.manage',
  input: z.object({ id: PersonId, version: SeenVersion, fullName: FullName, email: Email, phone: Phone }), output: z.object({}),
  refusals: { 'changed-by-someone-else': changedBySomeoneElse },
})

export const giveAccount = contract({
  method: 'POST', path: '/api/organisation/people/give-account', summary: 'Opens an account, or resets its password and unlocks it: answers a one-time password.', permission: 'organisation.manage',
  input: z.object({ personId: PersonId, login: Login }), output: z.object({ oneTimePassword: z.string() }),
  refusals: { 'login-taken': loginTaken, 'person-not-found': personNotFound },
})

export const disableAccount = contract({
  method: 'POST', path: '/api/organisation/people/disable-account', summary: 'Closes an account and ends its sessions.', permission: 'organisation.manage',
  input: z.object({ personId: PersonId }), output: z.object({}),
  refusals: {
    'own-account': plainRefusal('Bạn không thể ngừng tài khoản đang dùng của chính mình.', 'You cannot disable the account you are using.'),
    'account-not-found': plainRefusal('Không tìm thấy tài khoản của người này trong cơ quan.', 'This person has no account in the agency.'),
    'last-administrator': lastAdministrator,
  },
})

export const listPosts = contract({
  method: 'GET', path: '/api/organisation/posts', summary: 'The posts of the own agency with their holders today, and its roles.', permission: 'organisation.read', input: z.object({}),
  output: z.object({
    on: PlainDate, posts: z.array(Post.extend({ holders: z.array(z.object({ personId: PersonId, fullName: z.string() })) })),
    roles: z.array(z.object({ id: RoleId, key: z.string(), title: z.string(), permissions: z.array(z.string()) })),
  }),
})

export const addPost = contract({
  method: 'POST', path: '/api/organisation/posts/add', summary: 'Adds a post with a role.', permission: 'organisation.manage',
  input: z.object({ title: PostTitle, roleId: RoleId, signsForAgency: z.boolean(), from: WrittenDay }), output: z.object({ id: PostId }),
  refusals: { 'role-not-found': roleNotFound },
})

export const changePost = contract({
  method: 'POST', path: '/api/organisation/posts/change', summary: 'Changes title, role or signing right of a post, or closes it on a day.', permission: 'organisation.manage',
  input: z.object({ id: PostId, version: SeenVersion, title: PostTitle, roleId: RoleId, signsForAgency: z.boolean(), validTo: WrittenDay.nullable() }), output: z.object({}),
  refusals: { 'changed-by-someone-else': changedBySomeoneElse, 'dates-reversed': datesReversed, 'role-not-found': roleNotFound, 'last-administrator': lastAdministrator },
})

export const assignPost = contract({
  method: 'POST', path: '/api/organisation/assignments/add', summary: 'Gives a post to a person from a day on; a person may hold several.', permission: 'organisation.manage',
  input: z.object({ personId: PersonId, postId: PostId, from: WrittenDay }), output: z.object({}),
  refusals: {
    'already-held': plainRefusal('Người này đang giữ chức danh đó trong khoảng thời gian đã chọn.', 'This person holds that post at that time already.'),
    'person-not-found': personNotFound, 'post-not-found': postNotFound,
  },
})

export const endAssignment = contract({
  method: 'POST', path: '/api/organisation/assignments/end', summary: 'Ends the hold of a post; the day given is the first on which it is no longer held.', permission: 'organisation.manage',
  input: z.object({ id: z.uuid(), on: WrittenDay }), output: z.object({}),
  refusals: {
    'dates-reversed': datesReversed, 'last-administrator': lastAdministrator,
    'assignment-not-found': plainRefusal('Không tìm thấy việc giao chức danh này trong cơ quan.', 'No such assignment in the agency.'),
  },
})

export const changeRole = contract({
  method: 'POST', path: '/api/organisation/roles/change', summary: 'Sets the permissions of a role of the own agency.', permission: 'organisation.manage',
  input: z.object({ id: RoleId, permissions: z.array(z.string().max(60).regex(/^[a-z-]+\.[a-z-]+$/)).max(100) }), output: z.object({}),
  refusals: { 'role-not-found': roleNotFound, 'last-administrator': plainRefusal('Không thể bỏ quyền quản trị: sẽ không còn ai quản trị được cơ quan.', 'This would leave nobody able to administer the agency.') },
})

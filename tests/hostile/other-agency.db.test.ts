// SPDX-License-Identifier: Apache-2.0
import { beforeAll, describe, expect, test } from 'vitest'
import { allEndpoints } from '#app/areas.ts'
import { listDossiers, moveDossier, receiveDossier } from '#areas/dossiers/contract.ts'
import { addPost, assignPost } from '#areas/organisation/contract.ts'
import { setRoleHolders } from '#areas/procedures/contract.ts'
import { useTestApp } from '../http/test-app.ts'
import { type AgencyWorld, aReceipt, makeWorld } from './agency-world.ts'
import { isId, leavesOf, replaced, samplesOf } from './sample-requests.ts'
import { wholeContent } from './whole-content.ts'

const app = useTestApp()
let [own, other] = [undefined, undefined] as unknown as [AgencyWorld, AgencyWorld]
beforeAll(async () => { [own, other] = [await makeWorld(app, 'Nha7391'), await makeWorld(app, 'Xa8462')] })

/** Of both worlds the requests have one shape: an id of the one stands where an id of the other stands. */
const strangers = () => samplesOf(own).flatMap((sample, index) => leavesOf(sample.input).filter(({ value }) => isId(value)).map(({ path }) => {
  const foreign = leavesOf(samplesOf(other)[index]?.input).find((leaf) => leaf.path.join() === path.join())?.value
  return { sample, path, input: replaced(sample.input, path, foreign) }
}))

describe('ids of another agency', () => {
  test('in any id of any request are refused in a sentence, and nothing is written', async () => {
    const before = await wholeContent(app.database.owner)
    const tried = strangers()
    expect(tried.length).toBeGreaterThan(35)
    for (const { sample, path, input } of tried) {
      const answer = await own.boss.call(sample.contract, input, sample.file === undefined ? {} : { file: sample.file })
      expect({ request: sample.name, path, ...answer }).toMatchObject({ status: 409, sentence: { vi: expect.stringMatching(/[Kk]hông|phải|vừa hết hiệu lực|còn trong danh mục|sửa mục này/) } })
      expect(JSON.stringify(answer)).not.toContain(other.mark)
    }
    expect(await wholeContent(app.database.owner)).toEqual(before)
  })

  test('are told apart by name where the agency’s own administrator needs to know', async () => {
    expect(await own.boss.call(addPost, { title: 'Văn thư', roleId: other.roleId as never, signsForAgency: false, from: '2026-01-01' })).toMatchObject({ refusal: { code: 'role-not-found' }, sentence: { vi: 'Không tìm thấy vai trò này trong cơ quan.' } })
    expect(await own.boss.call(assignPost, { personId: other.clerkId as never, postId: own.postId as never, from: '2026-01-01' })).toMatchObject({ refusal: { code: 'person-not-found' }, sentence: { vi: 'Không tìm thấy người này trong cơ quan.' } })
    expect(await own.boss.call(assignPost, { personId: own.clerkId as never, postId: other.postId as never, from: '2026-01-01' })).toMatchObject({ refusal: { code: 'post-not-found' }, sentence: { vi: 'Không tìm thấy chức danh này trong cơ quan.' } })
    expect(await own.boss.call(setRoleHolders, { role: 'Văn thư', postIds: [own.postId, other.postId] })).toMatchObject({ refusal: { code: 'post-not-found' } })
    expect(await own.boss.call(moveDossier, { id: own.dossierId as never, version: 1, command: { move: 'forward', to: other.clerkId } })).toMatchObject({ refusal: { code: 'holder-unknown' }, sentence: { vi: 'Người được giao không còn làm việc trong cơ quan hoặc chưa được giao quyền xử lý hồ sơ.' } })
    expect(await own.boss.call(receiveDossier, aReceipt(other.revisionId))).toMatchObject({ refusal: { code: 'not-in-force' }, sentence: { vi: 'Quy trình này vừa hết hiệu lực hoặc chưa ban hành. Hãy chọn lại quy trình đang áp dụng.' } })
  })

  test('the database itself would not take them, whatever program wrote them', async () => {
    const write = (text: string, values: readonly unknown[]) => expect(app.database.owner.query(text, [...values]), text).rejects.toThrow(/of_own_agency/)
    await write('update organisation.post set role_id = $1 where id = $2', [other.roleId, own.postId])
    await write('update organisation.assignment set post_id = $1 where id = $2', [other.postId, own.assignmentId])
    await write('update organisation.assignment set person_id = $1 where id = $2', [other.clerkId, own.assignmentId])
    await write('update organisation.account set person_id = $1 where person_id = $2', [other.newcomerId, own.clerkId])
    await write('update organisation.session set person_id = $1 where person_id = $2', [other.clerkId, own.clerkId])
    await write('update procedures.revision set issue_no = 77, procedure_id = $1 where id = $2', [other.procedureId, own.draftId])
    await write('update procedures.revision set reviewed_by = $1 where id = $2', [other.clerkId, own.reviewId])
    await write('update procedures.event set revision_id = $1 where revision_id = $2', [other.draftId, own.draftId])
    await write('insert into procedures.role_holder (agency_id, role_fold, role_name, post_id) values ($1, $2, $2, $3)', [own.agencyId, 'van thu', other.postId])
    await write('insert into procedures.revision_tthc (agency_id, revision_id, tthc_code) values ($1, $2, $3)', [own.agencyId, other.draftId, '1.000001'])
  })

  test('in questions bring nothing of the other agency to light', async () => {
    const ids = [other.agencyId, other.childId, other.clerkId, other.postId, other.procedureId, other.revisionId, other.draftId, other.dossierId, ...other.listedIds]
    let asked = 0
    for (const { contract } of allEndpoints({ clockFixed: true, demoSignIns: () => undefined }).filter((endpoint) => endpoint.contract.method === 'GET')) {
      for (const field of Object.keys((contract.input as unknown as { shape: Record<string, unknown> }).shape).filter((name) => /id$/i.test(name))) {
        for (const id of ids) {
          const reply = await app.http.inject({ method: 'GET', url: `${contract.path}?${new URLSearchParams({ [field]: id, from: '2026-06-01', to: '2026-06-30', form: 'receipt-slip' })}`, headers: { cookie: own.boss.cookie } })
          asked += 1
          expect(reply.statusCode, `${contract.path} ${field}`).toBeLessThan(500)
          expect(reply.body, `${contract.path} ${field}`).not.toContain(other.mark)
        }
      }
    }
    expect(asked).toBeGreaterThan(100)
  })
})

describe('personal data', () => {
  const PERSONAL = ['008190000000', '008190000001', '0900000000', '0900000001', 'thôn Yên Khánh', 'cong.dan@example.vn', 'nop.thay@example.vn', 'Giấy ủy quyền']

  test('of applicants stands in no list: not in the list of dossiers, of work, of procedures, nor in the figures', async () => {
    const lists = allEndpoints({ clockFixed: true, demoSignIns: () => undefined }).map(({ contract }) => contract).filter(({ method, path, download }) => method === 'GET' && download === undefined && path !== '/api/dossiers/one')
    const readOfDossiers = new Set<string>()
    for (const { path } of lists) {
      const reply = await app.http.inject({ method: 'GET', url: `${path}?pageSize=200&limit=50&id=${own.procedureId}&revisionId=${own.revisionId}&caseKey=c1`, headers: { cookie: own.boss.cookie } })
      if (reply.body.includes(`Người Dân ${own.mark}`)) readOfDossiers.add(path)
      for (const secret of PERSONAL) expect(reply.body, path).not.toContain(secret)
    }
    // The lists were not empty: they name the applicant, and only that.
    expect([...readOfDossiers].toSorted()).toEqual(expect.arrayContaining(['/api/dossiers/list', '/api/dossiers/my-work']))
    expect((await own.boss.get(listDossiers, { group: 'all', search: '008190000000' })).total).toBe(0)
    expect((await own.boss.get(listDossiers, { group: 'all', search: '0900000000' })).total).toBe(0)
  })
})

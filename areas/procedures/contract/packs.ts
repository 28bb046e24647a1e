// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { contract, plainRefusal } from '#kernel/contract.ts'
import { Instant } from '#kernel/time.ts'
import { PackMapping } from '../core/pack/pack-mapping.ts'
import { PackMove, PackVersionStatus } from '../core/pack/pack-version.ts'
import { ProcedureContent } from '../core/procedure-content.ts'
import { ProcedureId, RevisionStatus } from '../core/revision.ts'

/** How an agency stands to a model procedure: not adopted, at the newest version, behind it, or keeping its own against it. */
export const ItemState = z.enum(['open', 'current', 'behind', 'kept-own', 'dropped'])
export type ItemState = z.infer<typeof ItemState>

/** A version as the lists show it; one that is not issued yet is seen by the issuing agency only. */
export const PackVersionView = z.object({ versionNo: z.number().int(), status: PackVersionStatus, issuedAt: Instant.nullable(), notes: z.string(), items: z.number().int() })

/** Who did something, and on whose behalf when the power was delegated. */
const Done = z.object({ name: z.string(), onBehalfOf: z.string().nullable() })

/** Where the version on its way stands, for the approval strip: who did what, who may go on, what the reader may press. */
export const PackWayView = z.object({
  versionNo: z.number().int(), status: PackVersionStatus, writers: z.array(z.string()), reviewed: Done.nullable(), approved: Done.nullable(), rejectionReason: z.string().nullable(),
  moves: z.array(PackMove), barred: z.array(z.object({ move: PackMove, why: z.object({ vi: z.string(), en: z.string() }) })), waitingFor: z.array(z.string()),
})

export const PackRow = z.object({
  id: z.uuid(), name: z.string(), about: z.string(), issuer: z.string(), isOwn: z.boolean(), newest: PackVersionView.nullable(), onItsWay: PackVersionStatus.nullable(),
  /** Of the own agency: model procedures adopted, and those whose pack has moved since. */
  adopted: z.number().int(), waiting: z.number().int(),
})
export type PackRow = z.infer<typeof PackRow>

export const packGone = plainRefusal('Không tìm thấy bộ quy trình mẫu này, hoặc bộ chưa ban hành bản nào.', 'No such pack, or none of its versions is issued.')
export const itemGone = plainRefusal('Bộ quy trình không có quy trình mẫu này, hoặc cơ quan chưa nhận nó.', 'The pack has no such model, or the agency has not adopted it.')

export const listPacks = contract({
  method: 'GET', path: '/api/packs/list', summary: 'The model packs that an agency issues or may adopt from the agencies above it.', permission: 'procedures.read', input: z.object({}),
  output: z.object({ packs: z.array(PackRow), mayDraft: z.boolean() }),
})

export const PackItemView = z.object({
  itemId: z.uuid(), place: z.number().int(), code: z.string(), name: z.string(), field: z.string().nullable(), steps: z.number().int(), state: ItemState,
  /** The own procedure made from it or linked to it. */
  own: z.object({ id: ProcedureId, code: z.string(), issueNo: z.number().int(), status: RevisionStatus }).nullable(), baseNo: z.number().int().nullable(), reason: z.string().nullable(), hasOwnChanges: z.boolean(),
  /** Own procedures that serve the same administrative procedure and stand for no model yet: they can be linked. */
  alike: z.array(z.object({ id: ProcedureId, code: z.string(), name: z.string() })),
  /** The procedure of the issuing agency from which a draft took it. */
  fromProcedure: ProcedureId.nullable(),
})
export type PackItemView = z.infer<typeof PackItemView>

export const showPack = contract({
  method: 'GET', path: '/api/packs/one', summary: 'A pack: its versions, the model procedures of one of them, and how the own agency stands to each.', permission: 'procedures.read',
  input: z.object({ id: z.uuid(), versionNo: z.number().int().min(1).optional() }),
  output: z.object({
    id: z.uuid(), name: z.string(), about: z.string(), issuer: z.string(), isOwn: z.boolean(), version: z.number().int(), shown: PackVersionView.nullable(), versions: z.array(PackVersionView), items: z.array(PackItemView),
    mapping: PackMapping, roles: z.array(z.string()), retention: z.array(z.string()), way: PackWayView.nullable(), mayDraft: z.boolean(), mayAdopt: z.boolean(),
  }),
  refusals: { 'pack-not-found': packGone },
})

export const showPackItem = contract({
  method: 'GET', path: '/api/packs/item', summary: 'The content of one model procedure in a version of a pack, and what the version issued before it said.', permission: 'procedures.read',
  input: z.object({ id: z.uuid(), itemId: z.uuid(), versionNo: z.number().int().min(1).optional() }),
  output: z.object({ packName: z.string(), versionNo: z.number().int(), status: PackVersionStatus, code: z.string(), content: ProcedureContent, before: z.object({ versionNo: z.number().int(), content: ProcedureContent }).nullable() }),
  refusals: { 'pack-not-found': packGone, 'item-not-found': itemGone },
})

/** Which agencies a list of the standing of a pack shows. */
export const StandingGroup = z.enum(['all', 'adopting', 'current', 'behind', 'own-changes', 'kept-own', 'not-adopting'])
export type StandingGroup = z.infer<typeof StandingGroup>

export const packStanding = contract({
  method: 'GET', path: '/api/packs/standing', summary: 'How the agencies below stand to a pack: on which version, with changes of their own, waiting, keeping their own with which reason.', permission: 'procedures.read', reach: 'subordinates',
  input: z.object({ id: z.uuid() }),
  output: z.object({
    name: z.string(), newestNo: z.number().int().nullable(), below: z.number().int(), versions: z.array(z.object({ versionNo: z.number().int(), agencies: z.number().int() })), counts: z.record(StandingGroup, z.number().int()),
    agencies: z.array(z.object({
      id: z.uuid(), name: z.string(), adopted: z.number().int(), versionNo: z.number().int().nullable(), issued: z.number().int(), ownChanges: z.number().int(), behind: z.number().int(), linked: z.number().int(),
      keptOwn: z.array(z.object({ code: z.string(), name: z.string(), reason: z.string() })),
      /** Procedures that the agency no longer keeps linked to a model, each with why. */
      letGo: z.array(z.object({ code: z.string(), name: z.string(), reason: z.string() })),
    })),
  }),
  refusals: { 'pack-not-found': packGone, 'not-issuer': plainRefusal('Chỉ cơ quan ban hành bộ quy trình mẫu xem được các đơn vị theo bộ.', 'Only the agency that issues a pack sees how the agencies below stand to it.') },
})

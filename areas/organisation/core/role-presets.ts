// SPDX-License-Identifier: Apache-2.0

/** A role that every agency starts with; administrators may change its permissions afterwards. */
export interface RolePreset {
  readonly key: string
  readonly title: string
  readonly permissions: readonly string[]
}

const EVERYBODY = ['organisation.read', 'catalogue.read', 'law.read', 'documents.read', 'procedures.read', 'dossiers.read'] as const

/** The roles of the navigation map: one-stop desk, specialist, head, ISO secretary, auditor, province, administrator. */
export const ROLE_PRESETS: readonly RolePreset[] = [
  { key: 'one-stop', title: 'Một cửa', permissions: [...EVERYBODY, 'dossiers.receive', 'dossiers.handle', 'portal.post'] },
  { key: 'specialist', title: 'Chuyên viên', permissions: [...EVERYBODY, 'dossiers.handle', 'documents.draft', 'procedures.draft'] },
  { key: 'head', title: 'Lãnh đạo', permissions: [...EVERYBODY, 'dossiers.handle', 'dossiers.decide', 'documents.review', 'documents.approve', 'procedures.review', 'procedures.approve', 'procedures.pack-review', 'procedures.pack-approve', 'insight.board', 'organisation.delegate'] },
  { key: 'iso-secretary', title: 'Thư ký ISO', permissions: [...EVERYBODY, 'catalogue.manage', 'law.manage', 'documents.draft', 'documents.review', 'documents.distribute', 'procedures.draft', 'procedures.review', 'procedures.pack-review', 'insight.board', 'organisation.calendar', 'portal.post', 'portal.publish'] },
  { key: 'auditor', title: 'Đánh giá viên', permissions: [...EVERYBODY, 'insight.board'] },
  { key: 'province', title: 'Sở Khoa học và Công nghệ', permissions: [...EVERYBODY, 'insight.board', 'insight.province', 'procedures.pack', 'catalogue.manage', 'law.manage', 'organisation.calendar'] },
  { key: 'administrator', title: 'Quản trị', permissions: ['organisation.read', 'organisation.manage', 'organisation.calendar', 'catalogue.read', 'catalogue.manage', 'documents.read', 'procedures.read'] },
]

// SPDX-License-Identifier: Apache-2.0
import { createAdministrator } from '#areas/organisation/contract.ts'
import { FirstAdministratorForm } from '#platform/web/forms/FirstAdministratorForm.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useCommand } from '#platform/web/use-command.ts'

const WORDS = words({
  vi: {
    'people-committee': 'Ủy ban nhân dân', 'committee-office': 'Văn phòng', 'department': 'Sở, ngành', 'sub-department': 'Chi cục', 'district-division': 'Phòng chuyên môn', 'one-stop-centre': 'Trung tâm phục vụ hành chính công', 'public-unit': 'Đơn vị sự nghiệp công lập', 'ministry': 'Bộ, cơ quan ngang bộ', 'other': 'Khác',
    'commune': 'Xã, phường, đặc khu', 'province': 'Tỉnh, thành phố', 'district': 'Huyện (trước 01/07/2025)', 'central': 'Trung ương',
  },
  en: {
    'people-committee': "People's committee", 'committee-office': 'Committee office', 'department': 'Department', 'sub-department': 'Sub-department', 'district-division': 'District division', 'one-stop-centre': 'Public service centre', 'public-unit': 'Public unit', 'ministry': 'Ministry', 'other': 'Other',
    'commune': 'Commune', 'province': 'Province', 'district': 'District (before 01/07/2025)', 'central': 'Central',
  },
})

const KINDS = ['people-committee', 'committee-office', 'department', 'sub-department', 'district-division', 'one-stop-centre', 'public-unit', 'ministry', 'other'] as const
const LEVELS = ['commune', 'province', 'district', 'central'] as const

/** Creates the first agency and its administrator, then opens the sign-in. */
export function FirstVisit() {
  const text = useText(WORDS)
  const say = useSay()
  const command = useCommand(createAdministrator, { onDone: () => { location.reload() } })
  return (
    <FirstAdministratorForm
      busy={command.busy} sentence={command.sentence === undefined ? undefined : say(command.sentence)}
      faulty={command.fault?.issues.flatMap(({ path }) => path.slice(0, 1)) ?? []}
      kinds={KINDS.map((value) => ({ value, label: text[value] }))} levels={LEVELS.map((value) => ({ value, label: text[value] }))}
      onCreate={({ kind, level, ...rest }) => {
        const [knownKind, knownLevel] = [KINDS.find((value) => value === kind), LEVELS.find((value) => value === level)]
        if (knownKind !== undefined && knownLevel !== undefined) void command.run({ ...rest, kind: knownKind, level: knownLevel })
      }}
    />
  )
}

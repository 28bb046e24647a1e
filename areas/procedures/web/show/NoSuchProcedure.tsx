// SPDX-License-Identifier: Apache-2.0
import { LinkButton } from '#platform/web/controls/Button.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import { LIST_PATH } from '../paths.ts'

const WORDS = words({
  vi: { title: 'Không có quy trình này', why: 'Địa chỉ có thể đã chép thiếu. Tìm lại quy trình trong danh sách.', list: 'Xem danh sách quy trình', crumb: 'Quy trình' },
  en: { title: 'There is no such procedure', why: 'The address may be incomplete. Find the procedure in the list.', list: 'Show the list', crumb: 'Procedures' },
})

/** An address that names no procedure. */
export function NoSuchProcedure() {
  const text = useText(WORDS)
  return <><PageHead title={text.crumb} crumbs={[{ name: text.crumb, to: LIST_PATH }]} /><PageState icon="search" title={text.title} action={<LinkButton size="small" to={LIST_PATH}>{text.list}</LinkButton>}>{text.why}</PageState></>
}

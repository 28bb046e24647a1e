// SPDX-License-Identifier: Apache-2.0
import { PageHead } from '../shell/PageHead.tsx'

/** Every component in all its states, with invented data. */
export function GalleryPage() {
  return <PageHead title="Thành phần giao diện" note="Mọi trạng thái của bộ thành phần." />
}

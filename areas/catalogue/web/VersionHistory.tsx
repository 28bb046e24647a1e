// SPDX-License-Identifier: Apache-2.0
import type { z } from 'zod'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import type { showProcedure } from '../contract/procedures.ts'
import { FactChanges } from './FactChanges.tsx'

type Version = z.output<typeof showProcedure['output']>['versions'][number]

const WORDS = words({
  vi: { 'added': 'Vào danh mục', 'changed': 'Thay đổi', 'withdrawn': 'Ra khỏi danh mục', 'listed-again': 'Vào lại danh mục', from: (day: string) => `áp dụng từ ${day}`, by: (file: string, at: string) => `${file}, nhập ${at}`, recorded: (at: string) => `ghi nhận ${at}` },
  en: { 'added': 'Listed', 'changed': 'Changed', 'withdrawn': 'No longer listed', 'listed-again': 'Listed again', from: (day: string) => `in force from ${day}`, by: (file: string, at: string) => `${file}, imported ${at}`, recorded: (at: string) => `recorded ${at}` },
})

/** Every dated version, newest first, with what it changed and the file that brought it. */
export function VersionHistory({ versions }: { readonly versions: readonly Version[] }) {
  const text = useText(WORDS)
  const { date, instant } = useFormat()
  return (
    <ol className="stack">
      {versions.map(({ version, validFrom, change, recordedAt, fileName, changes }) => (
        <li key={version}>
          <p className="t13"><b>{text[change]}</b>, {text.from(date(validFrom))}</p>
          <p className="t12 muted">{fileName === null ? text.recorded(instant(recordedAt)) : text.by(fileName, instant(recordedAt))}</p>
          <FactChanges changes={changes} />
        </li>
      ))}
    </ol>
  )
}

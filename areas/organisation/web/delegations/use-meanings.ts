// SPDX-License-Identifier: Apache-2.0
import { useSay } from '#platform/web/language/language.ts'
import { useApi } from '#platform/web/use-api.ts'
import { listPermissions } from '../../contract.ts'

/** Says what a permission word allows; the word itself until that is known. */
export function useMeanings(): (word: string) => string {
  const say = useSay()
  const { data } = useApi(listPermissions, {})
  const meanings = new Map((data?.areas ?? []).flatMap(({ permissions }) => permissions.map(({ word, meaning }) => [word, meaning] as const)))
  return (word) => { const meaning = meanings.get(word); return meaning === undefined ? word : say(meaning) }
}

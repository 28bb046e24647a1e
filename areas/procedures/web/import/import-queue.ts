// SPDX-License-Identifier: Apache-2.0

/** A file on its way to the server under one command id, so that sending it again after a lost line acts once. */
export interface Sending<Content> { readonly id: string; readonly content: Content; readonly commandId: string }
/** Files still to send, and those being sent. */
export interface Queue<Content> { readonly waiting: readonly Sending<Content>[]; readonly sending: readonly string[] }

/** The next file to send while fewer than so many are under way. */
export function nextToSend<Content>(queue: Queue<Content>, atOnce: number): { readonly item: Sending<Content> | undefined; readonly queue: Queue<Content> } {
  const [item, ...waiting] = queue.waiting
  return item === undefined || queue.sending.length >= atOnce ? { item: undefined, queue } : { item, queue: { waiting, sending: [...queue.sending, item.id] } }
}

/** A file whose line was lost: first in the row again. */
export const afterLoss = <Content>(queue: Queue<Content>, item: Sending<Content>): Queue<Content> => ({ waiting: [item, ...queue.waiting], sending: queue.sending.filter((id) => id !== item.id) })

export const withoutFile = <Content>(queue: Queue<Content>, id: string): Queue<Content> => ({ waiting: queue.waiting.filter((one) => one.id !== id), sending: queue.sending.filter((one) => one !== id) })

/** Which files chosen again are those that an earlier visit announced and never sent; the others are new. */
export function matchWaiting<Chosen extends { readonly name: string; readonly size: number }>(missing: readonly { readonly key: string; readonly name: string; readonly size: number }[], chosen: readonly Chosen[]): { readonly matched: readonly { readonly key: string; readonly file: Chosen }[]; readonly fresh: readonly Chosen[] } {
  const free = [...missing]
  const matched: { key: string; file: Chosen }[] = []
  const fresh: Chosen[] = []
  for (const file of chosen) {
    const at = free.findIndex(({ name, size }) => size === file.size && name.normalize('NFC') === file.name.normalize('NFC').slice(-250))
    const found = at < 0 ? undefined : free.splice(at, 1)[0]
    if (found === undefined) fresh.push(file)
    else matched.push({ key: found.key, file })
  }
  return { matched, fresh }
}

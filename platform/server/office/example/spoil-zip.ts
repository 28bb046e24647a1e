// SPDX-License-Identifier: Apache-2.0

/** The container with a lie in its headers: its entries, or the one of that name, claim this size after inflating. */
export function claimSize(zip: Uint8Array, size: number, name = ''): Uint8Array {
  const spoiled = Uint8Array.from(zip)
  const view = new DataView(spoiled.buffer)
  const isMeant = (at: number, nameAt: number): boolean => name === '' || Buffer.from(spoiled.subarray(nameAt, nameAt + view.getUint16(at, true))).toString('latin1') === name
  for (let at = 0; at + 46 <= spoiled.length; at += 1) {
    const signature = view.getUint32(at, true)
    if (signature === 0x04034b50 && isMeant(at + 26, at + 30)) view.setUint32(at + 22, size, true)
    if (signature === 0x02014b50 && isMeant(at + 28, at + 46)) view.setUint32(at + 24, size, true)
  }
  return spoiled
}

/** The container with the encrypted flag set on every entry. */
export function markEncrypted(zip: Uint8Array): Uint8Array {
  const spoiled = Uint8Array.from(zip)
  const view = new DataView(spoiled.buffer)
  for (let at = 0; at + 46 <= spoiled.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true)
  }
  return spoiled
}

/** The container with one name in its headers replaced by another of the same length. */
export function renameEntry(zip: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(zip).toString('latin1').replaceAll(from, to)
  return Buffer.from(text, 'latin1')
}

/** Chance that repeats itself: numbers from 0 up to (not including) `limit`. */
export function repeatableChance(seed: number): (limit: number) => number {
  let state = seed >>> 0
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

/** Bytes with a few places changed, cut out, doubled or cut off, as chance has it. */
export function spoil(bytes: Uint8Array, chance: (limit: number) => number): Uint8Array {
  let spoiled = Uint8Array.from(bytes)
  for (let changes = 1 + chance(8); changes > 0; changes -= 1) {
    const at = chance(spoiled.length)
    const length = 1 + chance(16)
    switch (chance(8)) {
      case 0: spoiled = spoiled.slice(0, at); break
      case 1: spoiled = Uint8Array.from([...spoiled.subarray(0, at), ...spoiled.subarray(at + length)]); break
      case 2: spoiled = Uint8Array.from([...spoiled.subarray(0, at + length), ...spoiled.subarray(at)]); break
      case 3: spoiled.fill(255, at, at + length); break
      case 4: spoiled.fill(0, at, at + length); break
      default: for (let index = at; index < Math.min(spoiled.length, at + length); index += 1) spoiled[index] = chance(256)
    }
  }
  return spoiled
}

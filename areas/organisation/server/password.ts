// SPDX-License-Identifier: Apache-2.0
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'

/** argon2id, 19 MiB, 2 passes, 1 lane: the first choice of OWASP's password storage guidance. */
const MEMORY_KIB = 19_456
const PASSES = 2
const TAG_BYTES = 32

function derive(password: string, salt: Buffer, memory: number, passes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message: Buffer.from(password.normalize('NFC')), nonce: salt, parallelism: 1, tagLength: TAG_BYTES, memory, passes }, (error, tag) => {
      if (error) reject(error)
      else resolve(tag)
    })
  })
}

const base64 = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')

/** A password as it is stored: the PHC string with a fresh salt. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const tag = await derive(password, salt, MEMORY_KIB, PASSES)
  return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=1$${base64(salt)}$${base64(tag)}`
}

/** Whether a password fits a stored hash, in time that does not depend on where they differ. */
export async function fitsPassword(password: string, stored: string): Promise<boolean> {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$([^$]+)\$([^$]+)$/.exec(stored)
  if (match === null) return false
  const [, memory, passes, salt, tag] = match
  const expected = Buffer.from(tag ?? '', 'base64')
  const actual = await derive(password, Buffer.from(salt ?? '', 'base64'), Number(memory), Number(passes))
  return actual.length === expected.length && timingSafeEqual(actual, expected)
}

/** A hash that no password fits; checked for unknown logins so that they take as long as known ones. */
export const NOBODYS_HASH = `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=1$${base64(Buffer.alloc(16))}$${base64(Buffer.alloc(TAG_BYTES))}`

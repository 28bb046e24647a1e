// SPDX-License-Identifier: Apache-2.0

/** The text of a file in the encodings that offices use: UTF-8, UTF-16 with its mark, the old Windows code page 1258. Undefined when the bytes are no text. */
export function textOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.subarray(0, 4096).some((byte) => byte < 9 || (byte > 13 && byte < 27))) return undefined
  const utf8 = new TextDecoder('utf-8').decode(bytes)
  return utf8.includes('\ufffd') ? new TextDecoder('windows-1258').decode(bytes).normalize('NFC') : utf8
}

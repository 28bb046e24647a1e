// SPDX-License-Identifier: Apache-2.0

/** What the desk needs of a citizen card. */
export interface CitizenCard {
  readonly idNumber: string
  readonly name: string
  readonly address: string
}

/**
 * Reads the QR code of a citizen card (thẻ căn cước công dân) as a scanner types it: twelve digits, the old number, name, day of birth, sex, address, day of issue, parted by upright strokes.
 * Undefined when the text is no such card.
 */
export function readCitizenCard(scanned: string): CitizenCard | undefined {
  const [idNumber = '', , name = '', , , address = ''] = scanned.split('|').map((part) => part.trim())
  return /^\d{12}$/.test(idNumber) && name !== '' ? { idNumber, name, address } : undefined
}

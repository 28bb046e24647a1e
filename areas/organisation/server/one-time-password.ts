// SPDX-License-Identifier: Apache-2.0
import { randomInt } from 'node:crypto'

const SYLLABLES = ['ba', 'ca', 'da', 'go', 'ha', 'ke', 'la', 'me', 'na', 'po', 'ra', 'so', 'ta', 'vi', 'xo', 'yen']

const word = () => Array.from({ length: 4 }, () => SYLLABLES[randomInt(16)] ?? '').join('')

/** A password for one sign-in, easy to read out on the telephone: about 52 bits. */
export const oneTimePassword = (): string => `${word()}-${word()}-${String(randomInt(10 ** 6)).padStart(6, '0')}`

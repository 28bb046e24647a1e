// SPDX-License-Identifier: Apache-2.0
// Before Unicode, Vietnamese was typed with fonts that draw Western letters as Vietnamese ones; old files still hold such text.

/** TCVN 5712:1993, third table (fonts ".VnTime", ".VnArial" …), from code A1 to FE; a dot where it has no letter. */
const TCVN3 = 'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ'

const acute = '\u0301', grave = '\u0300', hook = '\u0309', tilde = '\u0303', dot = '\u0323', breve = '\u0306', circumflex = '\u0302'

/** Fonts "VNI-Times" …: a letter is followed by one that stands for its marks. */
const vniMarks: Readonly<Record<string, string>> = {
  ù: acute, ø: grave, û: hook, õ: tilde, ï: dot,
  ê: breve, é: breve + acute, è: breve + grave, ú: breve + hook, ü: breve + tilde, ë: breve + dot,
  â: circumflex, á: circumflex + acute, à: circumflex + grave, å: circumflex + hook, ã: circumflex + tilde, ä: circumflex + dot,
}
const vniLetters: Readonly<Record<string, string>> = { ô: 'ơ', ö: 'ư', ñ: 'đ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' }

/** Text set in a font from before Unicode, as Unicode; other text, and such text that somebody already converted, stays as it is. */
export function modernVietnamese(text: string, font: string | undefined): string {
  if (font === undefined || !/^(\.Vn|VNI[- ])/i.test(font) || /[\u0100-\u1eff]/.test(text)) return text
  if (/^VNI/i.test(font)) return fromVni(text)
  const letters = text.replace(/[\u00a1-\u00fe]/g, (letter) => {
    const found = TCVN3[letter.charCodeAt(0) - 0xa1] ?? '.'
    return found === '.' ? letter : found
  })
  // A font whose name ends in H draws small letters as capitals.
  return font.endsWith('H') ? letters.toUpperCase() : letters
}

const fromVni = (text: string): string => text
  .replace(/([aeouyôö])([ùøûõïêéèúüëâáàåãä])/gi, (_, base: string, mark: string) => `${single(base)}${vniMarks[mark.toLowerCase()] ?? ''}`)
  .replace(/[ôöñæóòî](?![\u0300-\u0323])/gi, single)
  .normalize('NFC')

/** One letter of VNI, in the case it is written in. */
function single(letter: string): string {
  const found = vniLetters[letter.toLowerCase()]
  if (found === undefined) return letter
  return letter === letter.toLowerCase() ? found : found.toUpperCase()
}

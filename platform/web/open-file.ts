// SPDX-License-Identifier: Apache-2.0
import type { DownloadedFile } from './call-api.ts'

/** Shows a file (a PDF to print) in a new tab. */
export function showFile(file: DownloadedFile): void {
  const address = URL.createObjectURL(file.blob)
  window.open(address, '_blank', 'noopener')
  setTimeout(() => { URL.revokeObjectURL(address) }, 60_000)
}

/** Saves a file under its name. */
export function saveFile(file: DownloadedFile): void {
  const address = URL.createObjectURL(file.blob)
  const link = document.createElement('a')
  link.href = address
  link.download = file.name
  link.click()
  setTimeout(() => { URL.revokeObjectURL(address) }, 60_000)
}

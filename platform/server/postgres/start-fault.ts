// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from '#kernel/sentence.ts'

/** Something the person at the machine can mend, said in one sentence per language instead of a stack trace. */
export class StartFault extends Error {
  readonly sentence: Sentence
  constructor(vi: string, en: string, options?: ErrorOptions) {
    super(`${vi}\n${en}`, options)
    this.name = 'StartFault'
    this.sentence = { vi, en }
  }
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** What went wrong with a folder or file, for the person who must mend it; other errors pass unchanged. */
export function folderFault(error: unknown, path: string): unknown {
  const cause = { cause: error }
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(path, error)
    case 'EROFS':
      return new StartFault(
        `Không ghi được vào “${path}” vì hệ thống tập tin chỉ cho đọc; hãy đặt NAMRO_DATA sang một thư mục ghi được.`,
        `“${path}” lies on a read-only file system; set NAMRO_DATA to a folder that can be written.`, cause)
    case 'EACCES':
    case 'EPERM':
      return new StartFault(
        `Người dùng đang chạy không có quyền ghi vào “${path}”; hãy cấp quyền, hoặc đặt NAMRO_DATA sang thư mục khác.`,
        `The user running this may not write to “${path}”; grant the right, or set NAMRO_DATA to another folder.`, cause)
    case 'ENOTDIR':
    case 'EEXIST':
      return new StartFault(
        `“${path}” không phải là thư mục; hãy đặt NAMRO_DATA sang một thư mục.`,
        `“${path}” is not a folder; set NAMRO_DATA to a folder.`, cause)
    case 'ENAMETOOLONG':
      return new StartFault(
        `Đường dẫn “${path.slice(0, 60)}…” quá dài; hãy đặt NAMRO_DATA ngắn hơn.`,
        `The path “${path.slice(0, 60)}…” is too long; set a shorter NAMRO_DATA.`, cause)
    default:
      return error
  }
}

export const diskFull = (path: string, cause?: unknown): StartFault => new StartFault(
  `Ổ đĩa chứa “${path}” đã đầy; hãy giải phóng dung lượng (cần ít nhất 300 MB) rồi chạy lại.`,
  `The disk holding “${path}” is full; free some space (at least 300 MB) and start again.`, { cause })

/** What an error of listening for HTTP means; other errors pass unchanged. */
export function listenFault(error: unknown, host: string, port: number): unknown {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new StartFault(
        `Cổng ${port} trên ${host} đang được chương trình khác sử dụng; hãy dừng chương trình đó hoặc đặt PORT khác, ví dụ PORT=${port + 1}.`,
        `Port ${port} on ${host} is taken by another program; stop it or set another one, for example PORT=${port + 1}.`, { cause: error })
    case 'EACCES':
      return new StartFault(
        `Người dùng đang chạy không được phép mở cổng ${port}; hãy đặt PORT từ 1024 trở lên.`,
        `The user running this may not open port ${port}; set PORT to 1024 or more.`, { cause: error })
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartFault(
        `Máy này không có địa chỉ “${host}”; hãy sửa HOST (ví dụ 127.0.0.1 hoặc 0.0.0.0).`,
        `This machine has no address “${host}”; mend HOST (for example 127.0.0.1 or 0.0.0.0).`, { cause: error })
    default:
      return error
  }
}

/** Runs file work and says in one sentence what hindered it. */
export function withFolderFault<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw folderFault(error, path)
  }
}

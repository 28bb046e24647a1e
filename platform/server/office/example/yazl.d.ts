// SPDX-License-Identifier: Apache-2.0
declare module 'yazl' {
  export class ZipFile {
    readonly outputStream: NodeJS.ReadableStream
    addBuffer(buffer: Uint8Array, name: string, options?: { readonly compress?: boolean; readonly mtime?: Date }): void
    end(): void
  }
  const yazl: { readonly ZipFile: typeof ZipFile }
  export default yazl
}

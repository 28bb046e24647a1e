// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LaunchOptions } from '@playwright/test'

const PROJECT = join(import.meta.dirname, '../..')
const PACKAGE = join(PROJECT, 'node_modules/@sparticuz/chromium')

/** The package's own list of arguments holds `--single-process`, which kills the browser when a context closes. */
const ARGUMENTS = ['--no-sandbox', '--headless=shell', '--no-zygote', '--disable-gpu']

const FONTS = 'fonts.conf'

/** The machine's fonts, and those of the package where the machine has none. */
const fontsConfiguration = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>
`

/** How the browser of the tests is started: the Chromium that came as a package, with the libraries it brings; Edge on Windows. */
export function browserOptions(): LaunchOptions {
  if (process.platform === 'win32') return { channel: 'msedge' }
  const folder = unpackedChromium()
  return {
    executablePath: join(folder, 'chromium'), args: ARGUMENTS,
    // Its libraries come last: they serve where the machine has none.
    env: { ...process.env, LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: join(folder, FONTS), HOME: folder },
  }
}

/** Unpacks the browser once; it appears under its name only when it is whole. */
function unpackedChromium(): string {
  const manifest: { readonly version: string } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'))
  const name = `chromium-${manifest.version}`
  const cache = writableCache()
  const folder = join(cache, name)
  if (existsSync(folder)) return folder
  const partial = mkdtempSync(join(cache, `${name}-`))
  try {
    // The package unpacks into the temporary folder of its process, and into no other place.
    execFileSync(process.execPath, ['--input-type=module', '-e', `import chromium from '@sparticuz/chromium'; await chromium.executablePath()`], {
      cwd: PROJECT, stdio: 'inherit', env: { ...process.env, TMPDIR: partial, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x', NODE_OPTIONS: '' },
    })
    writeFileSync(join(partial, FONTS), fontsConfiguration(folder))
    openToAll(partial)
    renameSync(partial, folder)
  } catch (error) {
    // A run beside this one may have been first.
    if (!existsSync(folder)) throw error
  } finally {
    rmSync(partial, { recursive: true, force: true })
  }
  return folder
}

/** A checkout may be installed by one account and tested by another. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) openToAll(join(folder, entry.name))
    else chmodSync(join(folder, entry.name), 0o755)
  }
}

function writableCache(): string {
  const own = join(PROJECT, 'node_modules/.cache')
  try {
    mkdirSync(own, { recursive: true })
    rmSync(mkdtempSync(join(own, 'probe-')), { recursive: true })
    return own
  } catch {
    // Installed by another account: a folder of this account alone.
    const temporary = join(tmpdir(), `namro-browser-${process.getuid?.() ?? 0}`)
    mkdirSync(temporary, { recursive: true, mode: 0o700 })
    return temporary
  }
}

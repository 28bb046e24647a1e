// SPDX-License-Identifier: Apache-2.0
// `npm run new:operation -- <area> <verb-noun> [permission]`: the files of a new operation, and where to add them. Nothing is overwritten.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AREAS } from '#app/areas.ts'
import { ROLE_PRESETS } from '#areas/organisation/core/role-presets.ts'
import { PROJECT } from './generated-file.ts'

const USAGE = `npm run new:operation -- <area> <verb-noun> [permission]
  areas: ${AREAS.map(({ name }) => name).join(', ')}
  for example: npm run new:operation -- dossiers extend-dossier dossiers.decide
`

/** Verbs of operations that only answer. */
const ASKING = ['show', 'list', 'find', 'count', 'preview']

interface Operation {
  readonly area: string
  /** extend-dossier */
  readonly file: string
  /** extendDossier */
  readonly name: string
  readonly method: 'GET' | 'POST'
  readonly permission: string
  /** A role that every agency starts with and that holds the permission. */
  readonly role: { readonly key: string; readonly title: string }
}

function readOperation([area = '', file = '', wanted]: readonly string[]): Operation {
  const found = AREAS.find(({ name }) => name === area)
  if (found === undefined) throw new Error(`There is no area “${area}”.\n${USAGE}`)
  if (!/^[a-z]+(-[a-z]+)+$/.test(file)) throw new Error(`“${file}” is not a verb and a noun like extend-dossier.\n${USAGE}`)
  const method = ASKING.includes(file.split('-')[0] ?? '') ? 'GET' : 'POST'
  const words = Object.keys(found.permissions)
  const permission = wanted ?? (method === 'GET' ? words[0] : words[1]) ?? `${area}.read`
  if (!words.includes(permission)) throw new Error(`${area} has no permission “${permission}”; it has ${words.join(', ')}.`)
  const role = ROLE_PRESETS.find(({ permissions }) => permissions.includes(permission))
  if (role === undefined) throw new Error(`No role that agencies start with holds ${permission}; give it to one in areas/organisation/core/role-presets.ts first.`)
  return { area, file, name: file.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()), method, permission, role }
}

const LICENCE = '// SPDX-License-Identifier: Apache-2.0\n'

const contractText = ({ area, file, name, method, permission }: Operation) => `${LICENCE}import { z } from 'zod'
import { contract, plainRefusal } from '#kernel/contract.ts'

export const ${name} = contract({
  method: '${method}', path: '/api/${area}/${file}', summary: 'One English sentence: what it does, for the API documentation.', permission: '${permission}',
  input: z.object({ id: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  refusals: {
    'not-written': plainRefusal('Thao tác này chưa được viết.', 'This operation is not written yet.'),
  },
})
`

const serverText = ({ file, name }: Operation) => `${LICENCE}import { endpoint } from '#platform/server/http/endpoint.ts'
import { ${name} } from '../contract/${file}.ts'

export const ${name}Endpoint = endpoint(${name}, async ({ refuse }) => {
  throw refuse({ code: 'not-written' })
})
`

const testText = ({ file, name, role }: Operation) => `${LICENCE}import { expect, test } from 'vitest'
import { useTestApp } from '../../../tests/http/test-app.ts'
import { ${name} } from '../contract/${file}.ts'

const app = useTestApp()

test('${file.replaceAll('-', ' ')}: say here, in a sentence of the business, what happens', async () => {
  await app.make({ people: [{ fullName: 'Lê Thị Thử', login: 'thu', posts: [{ title: '${role.title}', role: '${role.key}' }] }] })
  const session = await app.signIn('thu')
  expect(await session.call(${name}, { id: '00000000-0000-4000-8000-000000000000' })).toMatchObject({ status: 200 })
})
`

/** The files of an operation by their path from the project's folder. */
const filesOf = (operation: Operation): Readonly<Record<string, string>> => ({
  [`areas/${operation.area}/contract/${operation.file}.ts`]: contractText(operation),
  [`areas/${operation.area}/server/${operation.file}.ts`]: serverText(operation),
  [`areas/${operation.area}/server/${operation.file}.db.test.ts`]: testText(operation),
})

const next = ({ area, file, name }: Operation) => `
Add it, in this order:
  areas/${area}/contract.ts           export { ${name} } from './contract/${file}.ts'
  areas/${area}/server/endpoints.ts   import { ${name}Endpoint } from './${file}.ts', and put it into the list
Then:
  the rule goes into areas/${area}/core/, with a table of tests; the operation only loads, gathers facts, decides, saves and answers
  npm test -- areas/${area}/server/${file}.db.test.ts                fails until it is written
  node tools/with-node24.mjs tools/write-openapi.ts       renews docs/openapi.gen.json
  npm run check
`

try {
  const operation = readOperation(process.argv.slice(2))
  const files = Object.entries(filesOf(operation))
  const there = files.find(([path]) => existsSync(join(PROJECT, path)))?.[0]
  if (there !== undefined) throw new Error(`${there} is there already; nothing was written.`)
  for (const [path, text] of files) {
    mkdirSync(dirname(join(PROJECT, path)), { recursive: true })
    writeFileSync(join(PROJECT, path), text)
    process.stdout.write(`written  ${path}\n`)
  }
  process.stdout.write(next(operation))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}

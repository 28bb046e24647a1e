// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto'
import http from 'node:http'

/** What the load process is told: where to knock, as whom, with which dossiers, for how long. */
export interface ClientOrder { readonly url: string; readonly seconds: number; readonly clients: readonly { readonly cookie: string; readonly personId: string; readonly id: string; readonly version: number; readonly step: number }[] }
/** What it answers: moves made, and where each client stopped. */
export interface ClientAnswer { readonly moves: number; readonly seconds: number; readonly clients: readonly { readonly version: number; readonly step: number }[]; readonly latencies: readonly number[] }

const STEPS = 5

function post(agent: http.Agent, url: URL, cookie: string, body: unknown): Promise<{ version: number }> {
  const text = JSON.stringify(body)
  return new Promise((resolve, reject) => {
    const request = http.request(url, { agent, method: 'POST', headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), cookie, 'x-namro': '1', 'idempotency-key': randomUUID() } }, (reply) => {
      const parts: Buffer[] = []
      reply.on('data', (part: Buffer) => parts.push(part))
      reply.on('end', () => (reply.statusCode === 200 ? resolve(JSON.parse(Buffer.concat(parts).toString())) : reject(new Error(`${reply.statusCode} ${Buffer.concat(parts).toString()}`))))
    })
    request.on('error', reject)
    request.end(text)
  })
}

async function main(order: ClientOrder): Promise<ClientAnswer> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: order.clients.length })
  const url = new URL('/api/dossiers/move', order.url)
  const start = performance.now()
  const end = start + order.seconds * 1000
  const latencies: number[] = []
  const clients = await Promise.all(order.clients.map(async (client) => {
    let { version, step } = client
    while (performance.now() < end) {
      const before = performance.now()
      const command = step < STEPS ? { move: 'forward', to: client.personId } : { move: 'return-to-step', step: 1, to: client.personId, reason: 'Đo tốc độ' }
      version = (await post(agent, url, client.cookie, { id: client.id, version, command })).version
      step = step < STEPS ? step + 1 : 1
      latencies.push(performance.now() - before)
    }
    return { version, step }
  }))
  agent.destroy()
  return { moves: latencies.length, seconds: (performance.now() - start) / 1000, clients, latencies }
}

process.on('message', (order: ClientOrder) => {
  void main(order).then((answer) => process.send?.(answer))
})

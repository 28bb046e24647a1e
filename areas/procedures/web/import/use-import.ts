// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Sentence } from '#kernel/sentence.ts'
import type { Instant, PlainDate } from '#kernel/time.ts'
import { asFault } from '#platform/web/api-fault.ts'
import { callApi, newCommandId } from '#platform/web/call-api.ts'
import { beginImport, closeImport, type ImportFileView, type ImportReading, readImportFile, showImportReading, showOpenImport } from '../../contract.ts'
import type { BatchFile } from './import-batch.ts'
import { afterLoss, matchWaiting, nextToSend, type Queue, withoutFile } from './import-queue.ts'

const RETRY_MS = 5_000
const AT_ONCE = 2

/** An import that was left before it was finished. */
export interface LeftImport { readonly id: string; readonly startedAt: Instant; readonly keptUntil: PlainDate; readonly files: readonly ImportFileView[] }

export interface Importing {
  readonly files: readonly BatchFile[]
  /** Left unfinished earlier; offered until it is taken up or dropped. */
  readonly left: LeftImport | undefined
  readonly fault: Sentence | undefined
  readonly isOffline: boolean
  readonly take: (chosen: readonly File[]) => Promise<void>
  readonly remove: (key: string) => void
  readonly resume: () => Promise<void>
  readonly dropLeft: () => Promise<void>
  /** Closes the import on the server. */
  readonly finish: () => Promise<void>
}

const shownFile = (view: ImportFileView): BatchFile => ({ key: view.id, name: view.name, size: view.size, state: view.state === 'waiting' ? 'missing' : view.state, procedures: view.procedures, listed: view.listed, ...(view.why === null ? {} : { why: view.why }) })

/** Files dropped at once: announced, sent two at a time, kept on the server; a lost line only makes them wait. */
export function useImport(onRead: (fileKey: string, reading: ImportReading, when: 'now' | 'before') => void): Importing {
  const [files, setFiles] = useState<readonly BatchFile[]>([])
  const [left, setLeft] = useState<LeftImport | undefined>(undefined)
  const [fault, setFault] = useState<Sentence | undefined>(undefined)
  const [isOffline, setOffline] = useState(false)
  const batch = useRef<string | null>(null)
  const queue = useRef<Queue<File>>({ waiting: [], sending: [] })
  const known = useRef(files)
  known.current = files
  const gone = useRef(false)

  const show = useCallback((key: string, part: Partial<BatchFile>) => { setFiles((before) => before.map((one) => (one.key === key ? { ...one, ...part } : one))) }, [])
  const tell = useCallback((view: ImportFileView, reading: ImportReading | null) => {
    const problem = reading?.procedures.length === 0 ? reading.problems[0]?.message : undefined
    show(view.id, { ...shownFile(view), ...(problem === undefined ? {} : { why: { vi: problem, en: problem } }) })
    if (reading !== null) onRead(view.id, reading, 'now')
  }, [onRead, show])

  const pump = useCallback((): void => {
    for (;;) {
      const { item, queue: after } = nextToSend(queue.current, AT_ONCE)
      if (item === undefined || gone.current) return
      queue.current = after
      show(item.id, { state: 'reading' })
      void callApi(readImportFile, { fileId: item.id }, { commandId: item.commandId, file: item.content }).then((answer) => {
        queue.current = withoutFile(queue.current, item.id)
        setOffline(false)
        if (answer.ok) tell(answer.value.file, answer.value.reading)
        else show(item.id, { state: 'failed', why: answer.sentence })
        pump()
      }).catch((thrown: unknown) => {
        const failed = asFault(thrown)
        if (failed.mayPass || failed.kind === 'too-many') {
          queue.current = afterLoss(queue.current, item)
          show(item.id, { state: 'waiting' })
          setOffline(true)
          return
        }
        queue.current = withoutFile(queue.current, item.id)
        show(item.id, { state: 'failed', why: failed.sentence })
        pump()
      })
    }
  }, [show, tell])
  useEffect(() => {
    if (!isOffline) return undefined
    const timer = setInterval(pump, RETRY_MS)
    addEventListener('online', pump)
    return () => { clearInterval(timer); removeEventListener('online', pump) }
  }, [isOffline, pump])
  useEffect(() => {
    gone.current = false
    void callApi(showOpenImport, {}).then((answer) => { if (answer.ok && answer.value.batch !== null && batch.current === null) setLeft(answer.value.batch) }).catch(() => undefined)
    return () => { gone.current = true }
  }, [])

  const take = useCallback(async (chosen: readonly File[]) => {
    setFault(undefined)
    const { matched, fresh } = matchWaiting(known.current.filter(({ state }) => state === 'missing'), chosen)
    const send = (id: string, content: File) => { queue.current = { ...queue.current, waiting: [...queue.current.waiting, { id, content, commandId: newCommandId() }] } }
    for (const { key, file } of matched) { send(key, file); show(key, { state: 'waiting' }) }
    try {
      const answer = fresh.length === 0 ? undefined : await callApi(beginImport, { batchId: batch.current, files: fresh.map(({ name, size }) => ({ name: name.slice(-250), size })) })
      if (answer?.ok === true) {
        batch.current = answer.value.batchId
        setFiles((before) => [...before, ...answer.value.files.map((view): BatchFile => ({ ...shownFile(view), state: 'waiting' }))])
        answer.value.files.forEach(({ id }, index) => { const file = fresh[index]; if (file !== undefined) send(id, file) })
      } else if (answer !== undefined) setFault(answer.sentence)
    } catch (thrown) {
      setFault(asFault(thrown).sentence)
    }
    pump()
  }, [pump, show])

  const resume = useCallback(async () => {
    if (left === undefined) return
    batch.current = left.id
    setFiles((before) => [...left.files.map(shownFile), ...before])
    setLeft(undefined)
    for (const { id, state } of left.files) {
      if (state !== 'read') continue
      const answer = await callApi(showImportReading, { fileId: id }).catch((thrown: unknown) => { setFault(asFault(thrown).sentence) })
      if (answer?.ok === true) onRead(id, answer.value.reading, 'before')
    }
  }, [left, onRead])
  const close = useCallback(async (id: string) => { await callApi(closeImport, { batchId: id }).catch((thrown: unknown) => { setFault(asFault(thrown).sentence) }) }, [])
  return {
    files, left, fault, isOffline, take, resume,
    remove: useCallback((key) => { queue.current = withoutFile(queue.current, key); setFiles((before) => before.filter((one) => one.key !== key)) }, []),
    dropLeft: useCallback(async () => { if (left !== undefined) { setLeft(undefined); await close(left.id) } }, [left, close]),
    finish: useCallback(async () => {
      const id = batch.current
      batch.current = null
      if (id !== null) await close(id)
    }, [close]),
  }
}

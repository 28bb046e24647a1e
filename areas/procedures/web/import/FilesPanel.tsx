// SPDX-License-Identifier: Apache-2.0
import { Button, TextButton } from '#platform/web/controls/Button.tsx'
import { FileDrop } from '#platform/web/fields/FileDrop.tsx'
import { Icon } from '#platform/web/icons/Icon.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { readProcedureFile } from '../../contract.ts'
import type { BatchFile } from './import-batch.ts'

const WORDS = words({
  vi: {
    title: 'Tệp quy trình', drop: 'Tệp quy trình (.docx, .doc, .bpmn, .json), chọn một hoặc nhiều tệp, đến 300 tệp một lần', waiting: 'chờ gửi', missing: 'chưa gửi: chọn lại tệp này để đọc tiếp', progress: (done: string, all: string, failed: number) => `Đã đọc ${done}/${all} tệp${failed > 0 ? ` · ${failed} tệp không đọc được` : ''}`, offline: 'Mất kết nối: các tệp còn lại tự gửi tiếp khi có mạng.', progressName: 'Tiến độ đọc tệp', finish: 'Kết thúc lần nhập', more: 'Thêm tệp', every: (count: string) => `Xem cả ${count} tệp`, reading: 'đang đọc…', found: (count: string) => `đọc được ${count} quy trình`, none: 'không có bảng các bước nào', listed: (count: string) => `Tệp nêu ${count} thủ tục nhưng không có bảng các bước; muốn nhập danh mục, mở mục Thủ tục hành chính.`, failed: 'không đọc được', mend: 'Chọn tệp có bảng các bước (công việc, trách nhiệm, thời gian); quyết định thường để bảng này ở phụ lục kèm theo.', remove: (name: string) => `Bỏ tệp ${name}`, own: 'Không có tệp? Soạn từ đầu',
    how: 'Phần mềm đọc được quy trình ISO của xã, phường và quyết định phê duyệt quy trình nội bộ. Tệp được giữ nguyên để đối chiếu về sau.',
  },
  en: {
    title: 'Files', drop: 'Procedures (.docx, .doc, .bpmn, .json), one or several, up to 300 at once', waiting: 'waits', missing: 'not sent: choose it again', progress: (done: string, all: string, failed: number) => `${done}/${all} files read${failed > 0 ? ` · ${failed} could not be` : ''}`, offline: 'No connection: the rest is sent as soon as it is back.', progressName: 'Files read', finish: 'Finish this import', more: 'Add files', every: (count: string) => `Show all ${count} files`, reading: 'being read…', found: (count: string) => `${count} procedures read`, none: 'holds no step table', listed: (count: string) => `The file lists ${count} administrative procedures but no steps; import such lists under Administrative procedures.`, failed: 'could not be read', mend: 'Choose the file with the step table (work, responsible, time); decisions often keep it in an annex.', remove: (name: string) => `Remove ${name}`, own: 'No file? Write by hand',
    how: 'ISO procedures of communes and decisions that approve internal procedures are read. The file is kept as it is.',
  },
})

export interface FilesPanelProps {
  readonly files: readonly BatchFile[]
  /** Once something was read the place for files makes room for it. */
  readonly isShort: boolean
  readonly isOffline: boolean
  readonly onFinish: () => void
  readonly onTake: (files: readonly File[]) => void
  readonly onDrop: (key: string) => void
  readonly onWriteOwn: () => void
}

/** Of more files than this, once all are read, those that gave nothing stand alone and the rest is folded away. */
const MOST_LISTED = 6
const isTrouble = ({ state, procedures }: BatchFile): boolean => state === 'failed' || state === 'missing' || (state === 'read' && procedures === 0)

/** The files chosen and what became of each. */
export function FilesPanel({ files, isShort, isOffline, onFinish, onTake, onDrop, onWriteOwn }: FilesPanelProps) {
  const text = useText(WORDS)
  const { number } = useFormat()
  const done = files.filter(({ state }) => state === 'read' || state === 'failed').length
  const failed = files.filter(({ state }) => state === 'failed').length
  const list = files.length > 0 && (<>
    <div className="pr-pad row row-wrap">
      {files.length > 1 && <><progress className="pr-progress" aria-label={text.progressName} max={files.length} value={done} /><span role="status" className="t13">{text.progress(number(done), number(files.length), failed)}</span></>}
      {isOffline && <span className="t13 late" role="alert">{text.offline}</span>}
      {done === files.length && <span className="push"><TextButton onClick={onFinish}>{text.finish}</TextButton></span>}
    </div>
    {isShort && done === files.length && files.length > MOST_LISTED
      ? <>
        <FileList files={files.filter(isTrouble)} onDrop={onDrop} />
        <details className="pr-hints"><summary>{text.every(number(files.length))}</summary><FileList files={files} onDrop={onDrop} /></details>
      </>
      : <FileList files={files} onDrop={onDrop} />}
  </>)
  const drop = <FileDrop label={text.drop} accept=".docx,.doc,.bpmn,.json" many maxBytes={readProcedureFile.file?.maxBytes ?? 0} files={[]} onChange={onTake} />
  if (isShort) return <div className="nr-panel">{list}<details className="pr-hints"><summary>{text.more}</summary><div className="pr-pad">{drop}</div></details></div>
  return (
    <Panel title={text.title}>
      <div className="stack">{drop}{list}<p className="t13 second">{text.how} <TextButton onClick={onWriteOwn}>{text.own}</TextButton></p></div>
    </Panel>
  )
}

function FileList({ files, onDrop }: Pick<FilesPanelProps, 'files' | 'onDrop'>) {
  const text = useText(WORDS)
  const say = useSay()
  const { number } = useFormat()
  return (
    <ul className="pr-files">
      {files.map((file) => {
        const { key, name, state, why, procedures, listed } = file
        return (
          <li key={key}>
            <Icon name={isTrouble(file) ? 'error' : 'file'} />
            <div className="grow">
              <span className="medium pr-any">{name}</span>{' '}
              <span className={isTrouble(file) ? 'late' : 'second'}>{state === 'reading' ? text.reading : state === 'waiting' ? text.waiting : state === 'missing' ? text.missing : state === 'failed' ? text.failed : procedures === 0 ? text.none : text.found(number(procedures))}</span>
              {why !== undefined && <p className="t13">{say(why)}</p>}
              {state === 'read' && procedures === 0 && (listed > 0 ? <p className="t13">{text.listed(number(listed))}</p> : why === undefined && <p className="t13">{text.mend}</p>)}
            </div>
            <Button size="small" tone="text" icon="cross" aria-label={text.remove(name)} onClick={() => { onDrop(key) }}>{''}</Button>
          </li>
        )
      })}
    </ul>
  )
}

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
    title: 'Tệp Word', drop: 'Tệp quy trình (.docx hoặc .doc), chọn một hoặc nhiều tệp', more: 'Thêm tệp', reading: 'đang đọc…', found: (count: string) => `đọc được ${count} quy trình`, none: 'không có bảng các bước nào', listed: (count: string) => `Tệp nêu ${count} thủ tục nhưng không có bảng các bước; muốn nhập danh mục, mở mục Thủ tục hành chính.`, failed: 'không đọc được', mend: 'Chọn tệp có bảng các bước (công việc, trách nhiệm, thời gian); quyết định thường để bảng này ở phụ lục kèm theo.', remove: (name: string) => `Bỏ tệp ${name}`, own: 'Không có tệp? Soạn từ đầu',
    how: 'Phần mềm đọc được quy trình ISO của xã, phường và quyết định phê duyệt quy trình nội bộ. Tệp được giữ nguyên để đối chiếu về sau.',
  },
  en: {
    title: 'Word files', drop: 'Procedures (.docx or .doc), one or several files', more: 'Add files', reading: 'being read…', found: (count: string) => `${count} procedures read`, none: 'holds no step table', listed: (count: string) => `The file lists ${count} administrative procedures but no steps; import such lists under Administrative procedures.`, failed: 'could not be read', mend: 'Choose the file with the step table (work, responsible, time); decisions often keep it in an annex.', remove: (name: string) => `Remove ${name}`, own: 'No file? Write by hand',
    how: 'ISO procedures of communes and decisions that approve internal procedures are read. The file is kept as it is.',
  },
})

export interface FilesPanelProps {
  readonly files: readonly BatchFile[]
  /** Once something was read the place for files makes room for it. */
  readonly isShort: boolean
  readonly onTake: (files: readonly File[]) => void
  readonly onDrop: (key: string) => void
  readonly onWriteOwn: () => void
}

/** The files chosen and what became of each. */
export function FilesPanel({ files, isShort, onTake, onDrop, onWriteOwn }: FilesPanelProps) {
  const text = useText(WORDS)
  const say = useSay()
  const { number } = useFormat()
  const list = files.length > 0 && (
    <ul className="pr-files" aria-live="polite">
      {files.map(({ key, name, state, why, procedures, listed }) => (
        <li key={key}>
          <Icon name={state === 'failed' || (state === 'read' && procedures === 0) ? 'error' : 'file'} />
          <div className="grow">
            <span className="medium pr-any">{name}</span>{' '}
            <span className={state === 'failed' || (state === 'read' && procedures === 0) ? 'late' : 'second'}>{state === 'reading' ? text.reading : state === 'failed' ? text.failed : procedures === 0 ? text.none : text.found(number(procedures))}</span>
            {why !== undefined && <p className="t13">{say(why)}</p>}
            {state === 'read' && procedures === 0 && (listed > 0 ? <p className="t13">{text.listed(number(listed))}</p> : why === undefined && <p className="t13">{text.mend}</p>)}
          </div>
          <Button size="small" tone="text" icon="cross" aria-label={text.remove(name)} onClick={() => { onDrop(key) }}>{''}</Button>
        </li>
      ))}
    </ul>
  )
  const drop = <FileDrop label={text.drop} accept=".docx,.doc" many maxBytes={readProcedureFile.file?.maxBytes ?? 0} files={[]} onChange={onTake} />
  if (isShort) return <div className="nr-panel">{list}<details className="pr-hints"><summary>{text.more}</summary><div className="pr-pad">{drop}</div></details></div>
  return (
    <Panel title={text.title}>
      <div className="stack">{drop}{list}<p className="t13 second">{text.how} <TextButton onClick={onWriteOwn}>{text.own}</TextButton></p></div>
    </Panel>
  )
}

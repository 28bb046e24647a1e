// SPDX-License-Identifier: Apache-2.0
import { type CSSProperties, useState } from 'react'
import { useNavigate } from 'react-router'
import type { PlainDate } from '#kernel/time.ts'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { DateField } from '#platform/web/fields/DateField.tsx'
import { FileDrop } from '#platform/web/fields/FileDrop.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { Loading } from '#platform/web/states/Loading.tsx'
import { useCommand } from '#platform/web/use-command.ts'
import { showCoverage } from '../contract/coverage.ts'
import { applyImport, type ImportPlan, previewImport } from '../contract/import.ts'
import { listProcedures, showProcedure } from '../contract/procedures.ts'
import { type ImportChoice, ImportChoices } from './ImportChoices.tsx'
import { PlanTables } from './PlanTables.tsx'

const WORDS = words({
  vi: {
    list: 'Thủ tục hành chính', title: 'Nhập danh mục thủ tục hành chính', note: 'Chọn tệp, xem trước những gì sẽ thay đổi, rồi nhập. Trước khi bấm nhập, danh mục chưa thay đổi gì.', file: 'Tệp danh mục', asOf: 'Xét cấp thực hiện theo ngày', asOfHint: 'Để trống là hôm nay. Cấp huyện chỉ có đến 30/06/2025.', reading: 'Đang đọc danh mục…',
    done: (added: string, changed: string, rejected: string) => `Đã nhập danh mục: thêm ${added}, thay đổi ${changed}, ${rejected} dòng không nhập được`, source: 'Chọn tệp',
  },
  en: {
    list: 'Administrative procedures', title: 'Import a list of administrative procedures', note: 'Choose a file, look at what would change, then take it in. Nothing changes before that.', file: 'The list', asOf: 'Judge levels as of', asOfHint: 'Empty means today. Districts existed until 30/06/2025.', reading: 'Reading the list…',
    done: (added: string, changed: string, rejected: string) => `The list was taken in: ${added} added, ${changed} changed, ${rejected} lines rejected`, source: 'Choose a file',
  },
})
const ASIDE: CSSProperties & Record<`--${string}`, string> = { '--aside': '230px' }
const ACCEPT = '.xlsx,.csv,.json,.jsonl'

/** Takes a list in: the file, what it would change line by line, the choices, and the act. */
export function ImportListPage() {
  const text = useText(WORDS)
  const say = useSay()
  const navigate = useNavigate()
  const [file, setFile] = useState<File | undefined>(undefined)
  const [asOf, setAsOf] = useState<PlainDate | undefined>(undefined)
  const [plan, setPlan] = useState<ImportPlan | undefined>(undefined)
  const preview = useCommand(previewImport, { onDone: setPlan })
  const apply = useCommand(applyImport, {
    refresh: [listProcedures, showProcedure, showCoverage],
    onDone: ({ added, changed, rejected }) => {
      showToast(text.done(String(added), String(changed), String(rejected)))
      void navigate('/thu-tuc')
    },
    // What was shown is no longer what would happen: show it anew.
    onRefused: ({ code }) => { if (code === 'plan-outdated') void look(file, asOf) },
  })

  const look = async (chosen: File | undefined, day: PlainDate | undefined) => {
    setPlan(undefined)
    if (chosen === undefined) preview.reset()
    else await preview.run(day === undefined ? {} : { asOf: day }, chosen)
  }
  const chooseFile = (files: readonly File[]) => {
    setFile(files[0])
    apply.reset()
    void look(files[0], asOf)
  }
  const chooseDay = (day: PlainDate | undefined) => {
    setAsOf(day)
    void look(file, day)
  }
  const takeIn = ({ effectiveOn, scopeLevels, unlisted }: ImportChoice) => {
    if (plan !== undefined) void apply.run({ asOf: plan.asOf, effectiveOn, planId: plan.planId, scopeLevels: [...scopeLevels], unlisted }, file)
  }
  return (
    <>
      <PageHead title={text.title} note={text.note} crumbs={[{ name: text.list, to: '/thu-tuc' }, { name: text.title }]} />
      <div className="split">
        <div className="stack stack-tight">
          <Panel title={text.source}>
            <div className="stack">
              <div className="split" style={ASIDE}>
                <FileDrop label={text.file} accept={ACCEPT} maxBytes={previewImport.file?.maxBytes ?? 0} files={file === undefined ? [] : [file]} onChange={chooseFile} />
                <DateField label={text.asOf} hint={text.asOfHint} value={asOf} onChange={chooseDay} />
              </div>
              {preview.busy && <Loading what={text.reading} />}
              {preview.sentence !== undefined && <Note tone="late">{say(preview.sentence)}</Note>}
            </div>
          </Panel>
          {plan !== undefined && <PlanTables plan={plan} />}
        </div>
        {plan !== undefined && <ImportChoices key={plan.planId} plan={plan} busy={apply.busy} onTakeIn={takeIn} problem={apply.sentence} />}
      </div>
    </>
  )
}

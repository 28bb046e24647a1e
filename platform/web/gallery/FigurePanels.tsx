// SPDX-License-Identifier: Apache-2.0
import { Bullet } from '../figures/Bullet.tsx'
import { KeyFigure } from '../figures/KeyFigure.tsx'
import { StackedBar } from '../figures/StackedBar.tsx'
import { TotalBar } from '../figures/TotalBar.tsx'
import { Panel } from '../panel/Panel.tsx'
import { StatusTag } from '../status/StatusTag.tsx'

const GOALS = [
  { name: 'Trả trước và đúng hạn', value: 100, target: 98, said: '100% / 98%' },
  { name: 'Trả trước hạn', value: 18, target: 15, said: '18,0% / 15%' },
  { name: 'Người dân hài lòng', value: 93.4, target: 95, said: '93,4% / 95%' },
]

export function FigurePanels() {
  return (
    <>
      <Panel><div className="split" style={{ '--aside': '66%' } as React.CSSProperties}>
        <StackedBar label="Hồ sơ đã trả" size="tall" parts={[{ key: 'early', tone: 'early', name: 'Trước hạn', count: 231 }, { key: 'ok', tone: 'ok', name: 'Đúng hạn', count: 1053 }, { key: 'late', tone: 'late', name: 'Trễ hạn', count: 0 }]} />
        <div className="nr-figures"><KeyFigure name="Đang giải quyết" value="37" note="3 hồ sơ đến hạn hôm nay" to="/dev/gallery" /><KeyFigure name="Bước quá giờ" value="1" tone="late" note="hồ sơ chưa trễ hẹn" to="/dev/gallery" /><KeyFigure name="Giảm so với quy định" value="22,4%" note="bình quân mỗi hồ sơ" /><KeyFigure name="Không phù hợp mở" value="4" note="1 quá hạn khắc phục" /></div>
      </div></Panel>
      <div className="columns-2">
        <Panel title="Mục tiêu" level={3}><div className="stack">{GOALS.map(({ name, value, target, said }) => <div key={name} className="row row-wrap t13"><span style={{ width: 160 }}>{name}</span><span style={{ width: 80 }}><Bullet label={`${name}: ${said}`} value={value} target={target} most={100} met={value >= target} /></span><span className="push nowrap">{said}</span><span style={{ width: 64 }}><StatusTag tone={value >= target ? 'ok' : 'late'} frame="bare">{value >= target ? 'Đạt' : 'Chưa'}</StatusTag></span></div>)}</div></Panel>
        <Panel title="Tổng thời gian các bước" level={3} body="flush">
          <TotalBar limitMinutes={2400} parts={[{ order: '1', minutes: 240 }, { order: '2', minutes: 960 }, { order: '3', minutes: 480, state: 'hole' }, { order: '4', minutes: 480 }, { order: '5', minutes: 480 }, { order: '6', minutes: 240 }]} />
          <TotalBar limitMinutes={2400} parts={[{ order: '1', minutes: 240 }, { order: '2', minutes: 960 }, { order: '3', minutes: 480 }]} />
        </Panel>
      </div>
    </>
  )
}

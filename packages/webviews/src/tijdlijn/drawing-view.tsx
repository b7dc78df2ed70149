import type { JSX } from 'preact'
import type { TimelineLine, TimelineWords } from '../protocol.ts'
import { drawingOf, width, type Shape } from './drawing.ts'

const laneHeight = 30
const margin = 110

/** The lanes: a picture of the same facts as the table below it, for who sees it. */
export function DrawingView({ lines, words, selected }: { readonly lines: readonly TimelineLine[]; readonly words: TimelineWords; readonly selected: number }): JSX.Element | null {
  const drawing = drawingOf(lines)
  if (drawing === undefined) return null
  const height = drawing.lanes.length * laneHeight + 22
  const name = words.drawing.replace('{0}', drawing.from.dateText).replace('{1}', drawing.to.dateText)
  return (
    <svg class="lanes" role="img" aria-label={name} viewBox={`0 0 ${width + margin + 20} ${height}`}>
      <defs>
        <pattern id="extension" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="hatch-ground" width="6" height="6" />
          <rect class="hatch" width="3" height="6" />
        </pattern>
      </defs>
      <g transform={`translate(${margin},0)`}>
        {drawing.years.map(({ year, x }) => (
          <g key={year}>
            <line class="year" x1={x} x2={x} y1="0" y2={height - 18} />
            <text class="year-name" x={x + 3} y={height - 5}>{year}</text>
          </g>
        ))}
        {drawing.lanes.map(({ lane, shapes }, index) => (
          <g key={lane} transform={`translate(0,${index * laneHeight})`}>
            <text class="lane-name" x={-margin + 4} y={laneHeight / 2 + 4}>{words.lanes[lane]}</text>
            <line class="lane-line" x1="0" x2={width} y1={laneHeight / 2} y2={laneHeight / 2} />
            {shapes.map((shape) => <ShapeView key={shape.line} shape={shape} isSelected={shape.line === selected} />)}
          </g>
        ))}
      </g>
    </svg>
  )
}

function ShapeView({ shape: { x, until, isExtension }, isSelected }: { readonly shape: Shape; readonly isSelected: boolean }): JSX.Element {
  const chosen = isSelected ? ' chosen' : ''
  if (until === undefined) return <circle class={`mark${chosen}`} cx={x} cy={laneHeight / 2} r={isSelected ? 7 : 5} />
  return <rect class={`${isExtension ? 'bar extension' : 'bar'}${chosen}`} x={Math.min(x, until)} y={laneHeight / 2 - 7} width={Math.max(3, Math.abs(until - x))} height="14" rx="3" />
}

import type { RowOutcome, ScenarioOutcome, TimelineLine as PlayedLine } from '@inburgering/server/protocol'
import type { Lane, TimelineLine, TimelinePage, TimelineRow } from '@inburgering/webviews/protocol'
import type { Texts } from '../../texts/texts.ts'

/** What the page shows of an outcome. */
export function pageOf(outcome: ScenarioOutcome, { timeline: words, whatIf }: Texts): TimelinePage {
  const { uri, scenario, model, title, message, state, rows, basis } = outcome
  return {
    address: { uri, scenario },
    model,
    title,
    message,
    isWrong: state !== 'passed' && state !== 'skipped',
    basis,
    rows: rows.map((row) => rowOf(row, rows.length, words)),
    words: { ...words.page, whatIf: whatIf.page },
  }
}

function rowOf({ number, verdict, message, basis, otherLayers, expectations, missing, problems, timeline }: RowOutcome, rows: number, words: Texts['timeline']): TimelineRow {
  return {
    name: number === undefined ? '' : words.row(number, rows),
    verdict,
    message,
    basis,
    warnings: otherLayers.map(({ warning }) => warning),
    failures: expectations.filter(({ passed }) => !passed).map(({ expected, actual }) => ({ expected, actual })),
    notes: [...problems, ...missing.map((fact) => words.missing(fact))],
    lines: timeline.map(lineOf),
  }
}

const lanes: Readonly<Record<string, Lane>> = { termijn: 'terms', boete: 'decisions', maatregel: 'decisions', lening: 'events', vergoeding: 'events', signaal: 'events' }
const roles: Readonly<Record<string, TimelineLine['role']>> = { termijn_begint: 'begins', termijn_verlengd: 'extended', termijn_opgeschort: 'extended', termijn_voldaan: 'ends', termijn_verstreken: 'ends', maatregel: 'begins' }

function lineOf({ date, dateText, kind, name, what, consequence, end, cited, remarks, rule }: PlayedLine): TimelineLine {
  const lane = lanes[kind.split('_')[0] ?? ''] ?? 'status'
  return { date, dateText, lane, name, role: roles[kind] ?? 'point', what, consequence, ...(end === undefined ? {} : { end }), sources: cited, remarks, hasRule: rule !== undefined }
}

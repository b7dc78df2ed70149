import type { MutantResult, MutationReport, Observation, RuleCoverage } from '@inburgering/analysis'
import { messageOf } from '@inburgering/core'

export interface MutationFindings {
  readonly observations: readonly Observation[]
  readonly report: MutationReport
  readonly coverage: RuleCoverage
  /** Rows that notice nothing alone and pin no boundary; absent: not looked for. */
  readonly needless: ReadonlySet<number> | undefined
}

/** The findings as Markdown, survivors by declaration. */
export function mutationReport({ observations, report, coverage, needless }: MutationFindings): string {
  const { results, survivors } = report
  const analysed = results.filter(({ finding }) => finding !== undefined)
  const lines = [
    '# Mutation report',
    '',
    `${results.length} changes, ${results.length - survivors.length - analysed.length} noticed by scenarios, ${analysed.length} only by the analysis of gaps and overlaps, ${survivors.length} not noticed. ${observations.length} rows, ${report.onlyBy.size} of them the only one to notice some change.`,
    `Rules reached: ${coverage.reached} of ${coverage.total}.`,
    '',
    '## Rules that no scenario reaches',
    '',
    ...coverage.diagnostics.map((diagnostic) => `- ${place(diagnostic.origin)} ${messageOf(diagnostic, 'nl')}`),
    '',
    '## Changes that no scenario notices',
    '',
    ...[...byDeclaration(survivors)].flatMap(([declaration, found]) => [`### ${declaration}`, '', ...found.map(survivorLine), '']),
  ]
  if (needless !== undefined) {
    lines.push('## Rows that notice nothing alone and pin no boundary', '')
    for (const [title, numbers] of byScenario(observations, needless)) lines.push(`- ${title}${numbers}`)
  }
  return lines.join('\n')
}

function survivorLine({ mutant, candidates, played }: MutantResult): string {
  const effort = played < candidates ? ` (${played} of ${candidates} rows tried)` : ` (${candidates} rows)`
  return `- ${place(mutant.origin)} ${mutant.description}${effort} \`${mutant.id}\``
}

function place(origin: MutantResult['mutant']['origin'] | undefined): string {
  return origin === undefined ? '' : `${origin.file}:${origin.start.line + 1}`
}

function byDeclaration(survivors: readonly MutantResult[]): ReadonlyMap<string, readonly MutantResult[]> {
  const found = new Map<string, MutantResult[]>()
  for (const result of survivors) found.set(result.mutant.declaration, [...(found.get(result.mutant.declaration) ?? []), result])
  return found
}

function byScenario(observations: readonly Observation[], indexes: ReadonlySet<number>): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const index of indexes) {
    const row = observations[index]?.row
    if (row === undefined) continue
    const { origin, scenario } = row
    const title = `${origin.file} "${scenario.title}"`
    const number = row.number === undefined ? '' : `${found.has(title) ? ', ' : ' row '}${row.number}`
    found.set(title, (found.get(title) ?? '') + number)
  }
  return found
}


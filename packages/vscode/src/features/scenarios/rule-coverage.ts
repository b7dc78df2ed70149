import { DeclarationCoverage, FileCoverage, StatementCoverage, Uri, type FileCoverageDetail, type TestItem, type TestRun } from 'vscode'
import type { CoveredPart } from '@inburgering/server/protocol'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { rangeOf, type ScenarioTree } from './scenario-tree.ts'

/** What the editor shows of each file when it is opened. */
export type CoverageDetails = WeakMap<FileCoverage, FileCoverageDetail[]>

/** Adds to a run which rules decided something in its scenarios. */
export async function addRuleCoverage(run: TestRun, items: readonly TestItem[], tree: ScenarioTree, werkbank: Werkbank, known: CoverageDetails): Promise<void> {
  const files = await werkbank.regeldekking(items.flatMap((item) => tree.addressOf(item) ?? []), run.token)
  for (const { uri, parts } of files) {
    const details = parts.flatMap(detailsOf)
    const coverage = FileCoverage.fromDetails(Uri.parse(uri), details)
    known.set(coverage, details)
    run.addCoverage(coverage)
  }
}

/** A declaration counts as a line too, by its first line: its parts have lines of their own. */
function detailsOf({ name, range, isDeclaration, rows }: CoveredPart): FileCoverageDetail[] {
  const place = rangeOf(range)
  return isDeclaration ? [new DeclarationCoverage(name, rows, place), new StatementCoverage(rows, place.start)] : [new StatementCoverage(rows, place)]
}

import { Location, TestMessage, Uri, type TestItem, type TestRun } from 'vscode'
import type { ExpectationOutcome, Range, RowOutcome, ScenarioOutcome, ScenarioVerdict } from '@inburgering/server/protocol'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { texts } from '../../texts/texts.ts'
import { failureText, reasonText } from './failure-text.ts'
import { rangeOf, type ScenarioTree } from './scenario-tree.ts'

/** Plays these scenarios file by file, so that outcomes come in while the rest is played. */
export async function play(run: TestRun, items: readonly TestItem[], tree: ScenarioTree, werkbank: Werkbank): Promise<void> {
  for (const item of items) run.enqueued(item)
  const files = new Map<string, TestItem[]>()
  for (const item of items) files.set(String(item.uri), [...(files.get(String(item.uri)) ?? []), item])
  for (const own of files.values()) {
    if (run.token.isCancellationRequested) return
    for (const item of own) run.started(item)
    await playFile(run, own, tree, werkbank)
  }
}

async function playFile(run: TestRun, items: readonly TestItem[], tree: ScenarioTree, werkbank: Werkbank): Promise<void> {
  try {
    const verdicts = await werkbank.speelAlles(items.flatMap((item) => tree.addressOf(item) ?? []), run.token)
    for (const item of items) {
      const verdict = verdicts.find(({ scenario }) => scenario === tree.addressOf(item)?.scenario)
      if (verdict === undefined) run.errored(item, new TestMessage(texts().scenarios.gone))
      else await show(run, item, verdict, werkbank)
    }
  } catch (error) {
    if (run.token.isCancellationRequested) return
    const reason = error instanceof Error ? error.message : String(error)
    for (const item of items) run.errored(item, new TestMessage(texts().scenarios.noAnswer(reason)))
  }
}

/** Puts a verdict on a scenario, its rows or its expectations. */
export async function show(run: TestRun, item: TestItem, verdict: ScenarioVerdict, werkbank: Werkbank): Promise<void> {
  run.appendOutput(`${verdict.title}: ${verdict.message}\r\n`, undefined, item)
  switch (verdict.state) {
    case 'skipped':
      return run.skipped(item)
    case 'notPlayed':
      return run.errored(item, placed(verdict.message, item, item.range))
    case 'refused':
      return run.errored(item, placed([verdict.message, ...verdict.rows.flatMap(({ problems }) => problems)].join('\n'), item, item.range))
    case 'passed':
      for (const [, part] of item.children) run.passed(part)
      return run.passed(item)
    case 'failed':
      return showFailures(run, item, (await werkbank.uitkomst(verdict)) ?? undefined, werkbank)
  }
}

async function showFailures(run: TestRun, item: TestItem, outcome: ScenarioOutcome | undefined, werkbank: Werkbank): Promise<void> {
  if (outcome === undefined) return run.errored(item, new TestMessage(texts().scenarios.gone))
  const whole: TestMessage[] = []
  for (const [index, row] of outcome.rows.entries()) {
    const messages = await failuresOf(outcome, row, index, item, werkbank)
    const partOfRow = row.number === undefined ? undefined : partAt(item, row.range)
    if (partOfRow !== undefined) putRow(run, partOfRow, row, [...messages.values()].flat())
    else if (row.number !== undefined) whole.push(...[...messages.values()].flat())
    else whole.push(...putExpectations(run, item, row, messages))
  }
  run.failed(item, whole)
}

function putRow(run: TestRun, part: TestItem, { state, message, problems }: RowOutcome, messages: readonly TestMessage[]): void {
  if (state === 'passed') run.passed(part)
  else if (state === 'skipped') run.skipped(part)
  else if (state === 'failed') run.failed(part, messages)
  else run.errored(part, placed([message, ...problems].join('\n'), part, part.range))
}

/** Answers the messages of expectations that the tree does not show (any more). */
function putExpectations(run: TestRun, item: TestItem, { expectations }: RowOutcome, messages: ReadonlyMap<ExpectationOutcome, readonly TestMessage[]>): readonly TestMessage[] {
  return expectations.flatMap((expectation) => {
    const own = messages.get(expectation)
    const part = partAt(item, expectation.range)
    if (part === undefined) return own ?? []
    if (own === undefined) run.passed(part)
    else run.failed(part, own)
    return []
  })
}

/** The difference, which the editor shows by itself, and beside it why. */
async function failuresOf(outcome: ScenarioOutcome, row: RowOutcome, index: number, item: TestItem, werkbank: Werkbank): Promise<ReadonlyMap<ExpectationOutcome, readonly TestMessage[]>> {
  const found = new Map<ExpectationOutcome, readonly TestMessage[]>()
  for (const [place, expectation] of row.expectations.entries()) {
    if (expectation.passed) continue
    const why = await werkbank.waarom({ uri: outcome.uri, scenario: outcome.scenario, row: index, of: { expectation: place } })
    const range = rangeOf(expectation.range)
    const difference = placed(failureText(expectation, texts().scenarios), item, range)
    difference.expectedOutput = expectation.expected
    difference.actualOutput = expectation.actual
    found.set(expectation, why === undefined ? [difference] : [difference, placed(reasonText(why, texts().scenarios), item, range)])
  }
  return found
}

/** The row or the expectation at a place in the text. */
export function partAt(item: TestItem, { start }: Range): TestItem | undefined {
  for (const [, part] of item.children) if (part.range?.start.line === start.line && part.range.start.character === start.character) return part
  return undefined
}

/** A message at a place of the text of an item. */
export function placed(text: string, { uri }: TestItem, range: TestItem['range']): TestMessage {
  const message = new TestMessage(text)
  if (uri !== undefined && range !== undefined) message.location = new Location(Uri.parse(uri.toString()), range)
  return message
}

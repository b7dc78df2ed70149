import { commands, TestMessage, Uri, type TestItem, type TestRun } from 'vscode'
import type { AgainstBase } from '@inburgering/server/protocol'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { texts } from '../../texts/texts.ts'
import type { Comparison } from '../vergelijking/comparison.ts'
import { partAt, placed } from './play.ts'
import type { ScenarioTree } from './scenario-tree.ts'

/** Plays these scenarios on the base too: who comes out otherwise fails, with both timelines as a difference. */
export async function playAgainstBase(run: TestRun, items: readonly TestItem[], tree: ScenarioTree, werkbank: Werkbank, comparison: Comparison): Promise<void> {
  for (const item of items) run.enqueued(item)
  if (comparison.params === undefined) await commands.executeCommand('inburgering.kiesBasis')
  const { params } = comparison
  if (params === undefined) return failAll(run, items, texts().comparison.noBase)
  const own = items.filter(({ uri }) => uri?.toString().startsWith(`${Uri.parse(params.map).toString()}/`))
  failAll(run, items.filter((item) => !own.includes(item)), texts().comparison.otherRules(params.naam))
  for (const item of own) run.started(item)
  try {
    const { probleem, rijen } = await werkbank.speelTegenBasis({ vergelijking: params, scenarios: own.flatMap((item) => tree.addressOf(item) ?? []) }, run.token)
    if (probleem !== undefined) return failAll(run, own, probleem)
    for (const item of own) put(run, item, rijen.filter((row) => isOf(row, item, tree)))
  } catch (error) {
    if (!run.token.isCancellationRequested) failAll(run, own, texts().scenarios.noAnswer(error instanceof Error ? error.message : String(error)))
  }
}

function isOf({ uri, scenario }: AgainstBase, item: TestItem, tree: ScenarioTree): boolean {
  return tree.addressOf(item)?.scenario === scenario && Uri.parse(uri).toString() === item.uri?.toString()
}

/** On the rows of the examples, where there are any. */
function put(run: TestRun, item: TestItem, rows: readonly AgainstBase[]): void {
  if (rows.length === 0) return run.errored(item, new TestMessage(texts().scenarios.gone))
  const whole: TestMessage[] = []
  for (const row of rows) {
    const part = rows.length > 1 ? partAt(item, row.range) : undefined
    const message = messageOf(row, part ?? item)
    if (message === undefined) {
      if (part !== undefined) run.passed(part)
    } else if (part === undefined) whole.push(message)
    else if (row.toestand === 'different') run.failed(part, message)
    else run.errored(part, message)
    run.appendOutput(`${row.titel}: ${row.melding === '' ? texts().comparison.sameNow : row.melding}\r\n`, undefined, part ?? item)
  }
  if (rows.every(({ toestand }) => toestand === 'same')) run.passed(item)
  else if (rows.some(({ toestand }) => toestand === 'different')) run.failed(item, whole)
  else run.errored(item, whole)
}

/** Undefined for who comes out the same. */
function messageOf({ toestand, melding, voor, na }: AgainstBase, item: TestItem): TestMessage | undefined {
  if (toestand === 'same') return undefined
  const message = placed(melding, item, item.range)
  if (toestand === 'different') {
    message.expectedOutput = voor
    message.actualOutput = na
  }
  return message
}

function failAll(run: TestRun, items: readonly TestItem[], reason: string): void {
  for (const item of items) run.errored(item, new TestMessage(reason))
}

import type { Entry, Model, PersonInput, Timeline } from '@inburgering/core'
import { prepareProgram, readPerson, run, type Program } from '@inburgering/engine'
import type { GeneratedCode } from './generated-code.ts'
import { runJava } from './java-code.ts'
import { runPython } from './python-code.ts'

/** A person on whom the engine and generated code disagree, with what each says. */
export interface CodeDifference {
  readonly person: PersonInput
  readonly layers: readonly string[]
  readonly engine: readonly string[]
  readonly code: readonly string[]
}

/** What was compared. */
export interface CodeComparison {
  /** By kind of entry, with its name. */
  readonly entries: ReadonlyMap<string, number>
  readonly refused: number
  readonly differences: readonly CodeDifference[]
}

/** A person, until when it is played, and as known when. */
export interface Case {
  readonly person: PersonInput
  readonly until?: string
  /** ISO 8601: what is known later does not count. */
  readonly bekendOp?: string
}

/** Answers for each person what generated code says of it, as lines. */
type Answers = (cases: readonly Case[], layers: readonly string[]) => readonly (readonly string[])[]

/** Runs each person in both. Compared is everything: each attribute of each entry, with its sources, and what is missing. */
export function compareWithCode(model: Model, code: GeneratedCode, cases: readonly Case[], layers: readonly string[]): CodeComparison {
  return compare(model, code.origin.leftOut, (all) => all.map(({ person, ...options }) => codeLines(code, person, { ...options, layers })), cases, layers)
}

/** The same for generated Python, run by python3. Numbers are compared as numbers: 1.0 is 1. */
export function compareWithPython(model: Model, folder: string, cases: readonly Case[], layers: readonly string[]): CodeComparison {
  return compare(model, leftOutOf(model), (all) => runPython(folder, all, { layers }).map(answerLines), cases, layers)
}

/** The same for generated Java that was compiled. */
export function compareWithJava(model: Model, folder: string, cases: readonly Case[], layers: readonly string[]): CodeComparison {
  return compare(model, leftOutOf(model), (all) => runJava(folder, all, { layers }).map(answerLines), cases, layers)
}

function leftOutOf({ declarations }: Model): readonly string[] {
  return declarations.flatMap(({ kind, name }) => (kind === 'lening' || kind === 'maatregel' ? [`${kind} ${name}`] : []))
}

function answerLines(answer: Timeline | { readonly problems: readonly { readonly code: string; readonly path: string }[] }): readonly string[] {
  return 'problems' in answer ? answer.problems.map(({ code, path }) => `refused ${code} ${path}`) : linesOf(answer)
}

function compare(model: Model, rulesLeftOut: readonly string[], answers: Answers, cases: readonly Case[], layers: readonly string[]): CodeComparison {
  const { entries, lines } = engineAnswers(model, rulesLeftOut, cases, layers)
  const answered = answers(cases, layers)
  const differences = cases.flatMap(({ person }, place): readonly CodeDifference[] => {
    const [engine, code] = [lines[place] ?? [], answered[place] ?? []]
    return engine.join('\n') === code.join('\n') ? [] : [{ person, layers, engine, code }]
  })
  return { entries, refused: lines.filter(([first]) => first?.startsWith('refused') === true).length, differences }
}

/** What the engine says of each person, and how often it says what. */
interface EngineAnswers {
  readonly entries: ReadonlyMap<string, number>
  readonly lines: readonly (readonly string[])[]
}

/** The same persons are compared with many programs: what the engine said last of a list of them is kept with the list. */
const kept = new WeakMap<readonly Case[], { readonly model: Model; readonly asked: string; readonly answers: EngineAnswers }>()

function engineAnswers(model: Model, rulesLeftOut: readonly string[], cases: readonly Case[], layers: readonly string[]): EngineAnswers {
  const asked = JSON.stringify([layers, rulesLeftOut])
  const before = kept.get(cases)
  if (before?.model === model && before.asked === asked) return before.answers
  const { value: program, diagnostics } = prepareProgram(model, layers)
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics))
  const entries = new Map<string, number>()
  const leftOut = new Set(rulesLeftOut.flatMap((rule) => rule.split(' ')))
  const answers = { entries, lines: cases.map(({ person, ...options }) => engineLines(program, person, options, entries, leftOut)) }
  kept.set(cases, { model, asked, answers })
  return answers
}

function engineLines(program: Program, person: PersonInput, options: Omit<Case, 'person'>, entries: Map<string, number>, leftOut: ReadonlySet<string>): readonly string[] {
  const { value: dossier, diagnostics } = readPerson(program, person, 0)
  if (dossier === undefined) return diagnostics.map((found) => `refused ${found.code} ${found.path ?? ''}`)
  const { value } = run(program, dossier, options)
  for (const { soort, naam, grond } of value.tijdlijn) {
    const key = [soort, naam, ...(grond === undefined ? [] : [grond])].join(' ')
    entries.set(key, (entries.get(key) ?? 0) + 1)
  }
  return linesOf({ tijdlijn: value.tijdlijn.filter(({ soort, grond }) => !leftOut.has(soort) && !leftOut.has(grond ?? '')), ontbrekend: value.ontbrekend.filter(({ nodig_voor }) => !leftOut.has(nodig_voor)) })
}

function codeLines(code: GeneratedCode, person: PersonInput, options: Omit<Case, 'person'> & { readonly layers: readonly string[] }): readonly string[] {
  const read = code.readPerson(person, 0, options)
  return 'problems' in read ? read.problems.map(({ code: found, path }) => `refused ${found} ${path}`) : linesOf(code.run(read.dossier, options))
}

function linesOf({ tijdlijn, ontbrekend }: Pick<Timeline, 'tijdlijn' | 'ontbrekend'>): readonly string[] {
  return [...tijdlijn.map((entry: Entry) => JSON.stringify(entry)), ...ontbrekend.map((missing) => `ontbrekend ${JSON.stringify(missing)}`)]
}

/** The smallest dossier that still differs: records are left out one by one as long as they disagree. */
export function shrunk(model: Model, code: GeneratedCode, difference: CodeDifference): CodeDifference {
  let smallest = difference
  for (let index = 0; index < smallest.person.gebeurtenissen.length; ) {
    const gebeurtenissen = smallest.person.gebeurtenissen.filter((_record, other) => other !== index)
    const [still] = compareWithCode(model, code, [{ person: { ...smallest.person, gebeurtenissen } }], smallest.layers).differences
    if (still === undefined || still.engine[0]?.startsWith('refused') === true) index += 1
    else smallest = still
  }
  return smallest
}

/** Both timelines, for a failing test. */
export function describeCodeDifference({ person, layers, engine, code }: CodeDifference): string {
  return [`Layers: ${layers.join(', ')}`, JSON.stringify(person, null, 1), 'Engine:', ...engine, 'Code:', ...code].join('\n')
}

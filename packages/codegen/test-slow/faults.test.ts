// A proof of equality is worth what it would find: a fault in one target, put there on purpose, must show in a timeline.
import { describe, expect, test } from 'vitest'
import { formatFiles, type OutputFile } from '@inburgering/codegen'
import { formatters } from '@inburgering/codegen/formatters'
import { compareWithCode, compareWithJava, compareWithPython, compiledJava, filesOf, hasJava, isCovered, loadFrom, placed, randomCases, scenarioCases, type CodeComparison } from '@inburgering/testing/code'
import { compileExample } from '@inburgering/testing/examples'

const { value } = await compileExample('wi2021')
if (value.model === undefined) throw new Error('examples/wi2021 gives no model')
const { model } = value
const cases = [...scenarioCases(model).filter(({ person }) => isCovered(model, person)), ...randomCases(600, 31)]
const layers = ['wet', 'rechtspraak', 'uitvoeringspraktijk', 'variant:lagere_boetes_2027', 'variant:boete_gehalveerd']

/** Numbers that no person whom the code runs can meet, and why. */
const unmet: Readonly<Record<string, string>> = {
  duur_84_dagen: 'beslistermijn bij bezwaar tegen een boete: wie een besluit over een boete heeft, weigert de code',
  duur_42_dagen: 'bezwaartermijn na een besluit over een boete: wie zo een besluit heeft, weigert de code',
  duur_0_maanden: 'nieuwe termijn zonder iets dat openstaat: dan valt er geen boete',
}

interface Target {
  readonly name: string
  readonly isHere: boolean
  /** Where the constants of the rules stand, and what a line with one looks like: its name, and its first number. */
  readonly constants: string
  readonly constant: RegExp
  /** In words, and in the file where it is made: what stands there, and what is put in its place. */
  readonly inRuntime: readonly (readonly [what: string, path: string, right: string, wrong: string])[]
  /** Every so many constants is nudged: compiling takes long. */
  readonly every: number
  readonly compare: (files: readonly OutputFile[]) => Promise<CodeComparison> | CodeComparison
}

const targets: readonly Target[] = [
  {
    name: 'typescript',
    isHere: true,
    constants: 'regels.ts',
    constant: /^const ((?:n|duur|dag)_\w+)[^=]*=\D*?(-?\d+)/,
    every: 1,
    inRuntime: [
      ['31 januari plus een maand wordt 1 maart', 'uitvoering/dates.ts', `overflow === 'lastDayOfMonth' ? last`, `overflow !== 'lastDayOfMonth' ? last`],
      ['tweede paasdag is een werkdag', 'uitvoering/calendar.ts', 'after === 1 ||', ''],
      ['zaterdag is een werkdag', 'uitvoering/calendar.ts', 'weekday >= 5', 'weekday >= 6'],
      ['ten minste wordt meer dan', 'uitvoering/values.ts', 'sign >= 0', 'sign > 0'],
    ],
    compare: async (files) => compareWithCode(model, await loadFrom(placed(files)), cases, layers),
  },
  {
    name: 'python',
    isHere: true,
    constants: 'regels/regels.py',
    constant: /^((?:n|duur|dag)_\w+) = \D*?(-?\d+)/,
    every: 12,
    inRuntime: [
      ['31 januari plus een maand wordt 1 maart', 'regels/uitvoering/values.py', 'overflow == "lastDayOfMonth"', 'overflow != "lastDayOfMonth"'],
      ['tweede paasdag is een werkdag', 'regels/uitvoering/calendar.py', '(-2, 1, 39, 50)', '(-2, 39, 50)'],
      ['zaterdag is een werkdag', 'regels/uitvoering/calendar.py', '% 7 >= 5', '% 7 >= 6'],
      ['ten minste wordt meer dan', 'regels/uitvoering/values.py', 'found >= 0', 'found > 0'],
    ],
    compare: (files) => compareWithPython(model, placed(files), cases, layers),
  },
  {
    name: 'java',
    isHere: hasJava(),
    constants: 'regels/Waarden.java',
    constant: /^\s*static final \w+ ((?:n|duur|dag)_\w+) =\D*?(-?\d+)/,
    every: 20,
    inRuntime: [
      ['31 januari plus een maand wordt 1 maart', 'regels/uitvoering/Dates.java', 'return overflow.equals("lastDayOfMonth")', 'return !overflow.equals("lastDayOfMonth")'],
      ['tweede paasdag is een werkdag', 'regels/uitvoering/LegalCalendar.java', 'since == 1 ||', ''],
      ['zaterdag is een werkdag', 'regels/uitvoering/LegalCalendar.java', ', 7) >= 5', ', 7) >= 6'],
      ['ten minste wordt meer dan', 'regels/uitvoering/Values.java', 'sign >= 0', 'sign > 0'],
    ],
    compare: (files) => compareWithJava(model, compiledJava(placed(files)), cases, layers),
  },
]

/** The files with other text in one of them. @throws when it does not stand there: then the fault was not put in */
function changed(files: readonly OutputFile[], path: string, right: string, wrong: string): readonly OutputFile[] {
  const file = files.find((each) => each.path === path)
  if (file === undefined || !file.content.includes(right)) throw new Error(`${path} has no "${right}"`)
  return files.map((each) => (each === file ? { path, content: file.content.replace(right, () => wrong) } : each))
}

/** Lines of constants, each with the same line in which its first number is one more. */
function nudged(files: readonly OutputFile[], { constants, constant, every }: Target): readonly (readonly [name: string, right: string, wrong: string])[] {
  const lines = files.find(({ path }) => path === constants)?.content.split('\n') ?? []
  const found = lines.flatMap((line) => {
    const match = constant.exec(line)
    if (match === null) return []
    const [whole, name = '', number = ''] = match
    return [[name, line, `${whole.slice(0, -number.length)}${Number(number) + 1}${line.slice(whole.length)}`] as const]
  })
  return found.filter((_, index) => index % every === 0)
}

describe.each(targets.filter(({ isHere }) => isHere))('faults in $name', async (target) => {
  const files = await formatFiles(filesOf(model, target.name), formatters)

  test('without a fault there is no difference', async () => {
    expect((await target.compare(files)).differences).toEqual([])
  })
  test.each(target.inRuntime)('%s', async (_, path, right, wrong) => {
    expect((await target.compare(changed(files, path, right, wrong))).differences.length).toBeGreaterThan(0)
  })
  test('a number of the rules that is one more', async () => {
    const constants = nudged(files, target)
    expect(constants.length).toBeGreaterThan(2)
    const unseen: string[] = []
    for (const [name, right, wrong] of constants) {
      const { differences } = await target.compare(changed(files, target.constants, `${right}\n`, `${wrong}\n`))
      if (differences.length === 0) unseen.push(name)
    }
    expect(unseen).toEqual(Object.keys(unmet).filter((name) => constants.some(([each]) => each === name)))
  })
})

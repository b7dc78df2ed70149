import type { ProgramForm } from '../../program/index.ts'
import type { OutputFile, ProgramTarget } from '../target.ts'
import { headerLines } from '../header.ts'
import { printProgram } from './print-program.ts'
import { readingGuide } from '../reading-guide/index.ts'
import { runtimeTexts } from './runtime-texts.ts'
import { key, quoted, remark } from '../text.ts'

/** Strict ESM TypeScript without dependencies: the rules, a small runtime, a reader of persons, a command. */
export const typescript: ProgramTarget = {
  name: 'typescript',
  prints: 'program',
  files(form) {
    const header = headerLines(form, 'typescript').map((line) => `// ${remark(line)}`).join('\n')
    const printed: readonly OutputFile[] = [
      { path: 'regels.ts', ...printProgram(form, header) },
      { path: 'index.ts', content: `${header}\n${indexText(form)}` },
      { path: 'main.ts', content: `${header}\n${mainText}` },
      ...Object.entries(runtimeTexts).map(([name, text]) => ({ path: `uitvoering/${name}`, content: `${header}\n${text}` })),
    ]
    return [...printed, guide, { path: 'package.json', content: packageText(form) }, { path: 'tsconfig.json', content: tsconfigText }]
  },
}

const same = (name: string): string => name
const guide = readingGuide({ language: 'TypeScript', rules: 'regels.ts', function: same, member: same, nothing: 'undefined', yes: 'true', no: 'false', never: 'none', condition: '(c) => ...' })

function indexText(form: ProgramForm): string {
  const { stelsel, rulesHash, layers, knownLayers, aannames, leftOut } = form
  const strings = (texts: readonly string[]): string => `[${texts.map(quoted).join(', ')}]`
  return `import { personShape, rules } from './regels.ts'
import type { Dossier } from './uitvoering/dossier.ts'
import { timelineOf, type RunOptions } from './uitvoering/play.ts'
import { read, type Problem } from './uitvoering/read-person.ts'
import type { Timeline } from './uitvoering/timeline.ts'

export type { Dossier } from './uitvoering/dossier.ts'
export type { RunOptions } from './uitvoering/play.ts'
export type { Problem } from './uitvoering/read-person.ts'
export type { Entry, Missing, Timeline } from './uitvoering/timeline.ts'

/** Of which rules this is the code. */
export const origin = {
  stelsel: ${quoted(stelsel.name)},
  /** SHA-256 of the rules. */
  rules: ${quoted(rulesHash)},
  /** Layers that are on when nobody says otherwise. */
  layers: ${strings(layers)},
  /** Layers that a run may switch on. */
  knownLayers: ${strings(knownLayers)},
  /** ISO 8601: until when the rules were checked against the law. */
  checkedUntil: ${stelsel.checkedUntil === undefined ? 'undefined' : quoted(stelsel.checkedUntil)},
  /** Rules whose entries this code never gives. */
  leftOut: ${strings(leftOut.map(({ kind, name }) => `${kind} ${name}`))},
}

/** The choices that were made where the law leaves room, by the name under which entries have them. */
export const aannames: Readonly<Record<string, string>> = {
${aannames.map(({ id, text }) => `  ${key(id)}: ${quoted(text)},`).join('\n')}
}

/** Checks one person of the exchange format. \`index\` is its place in the input, for the path of a problem. */
export function readPerson(json: unknown, index = 0, options: RunOptions = {}): { readonly dossier: Dossier } | { readonly problems: readonly Problem[] } {
  return read(rules, personShape, json, index, options)
}

/** The timeline of a person that was read. */
export function run(dossier: Dossier, options: RunOptions = {}): Timeline {
  return timelineOf(rules, dossier, options)
}
`
}

const mainText = `import { createInterface } from 'node:readline'
import { stdin, stdout, stderr, argv, exit } from 'node:process'
import { readPerson, run, type RunOptions } from './index.ts'

// Reads persons as NDJSON and writes their timelines as NDJSON:
// node main.ts [--layers wet,uitvoeringspraktijk] [--until 2032-12-31] [--bekend-op 2027-01-01] < persons.ndjson > timelines.ndjson
const options = optionsOf(argv.slice(2))
let index = 0
let refused = 0
for await (const line of createInterface({ input: stdin })) {
  if (line.trim() === '') continue
  const found = readLine(line, index)
  if ('problems' in found) {
    refused += 1
    for (const { code, path, message } of found.problems) stderr.write(\`\${code} \${path} \${message}\\n\`)
  } else if (!stdout.write(\`\${JSON.stringify(run(found.dossier, options))}\\n\`)) {
    await new Promise((resume) => stdout.once('drain', resume))
  }
  index += 1
}
exit(refused > 0 ? 1 : 0)

function readLine(line: string, place: number): ReturnType<typeof readPerson> {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch {
    return { problems: [{ code: 'INB851', path: \`[\${place}]\`, message: 'de regel is geen JSON' }] }
  }
  return readPerson(json, place, options)
}

function optionsOf(words: readonly string[]): RunOptions {
  const options: { layers?: readonly string[]; until?: string; bekendOp?: string } = {}
  for (let place = 0; place < words.length; place += 2) {
    const value = words[place + 1]
    if (words[place] === '--layers' && value !== undefined) options.layers = value.split(',')
    else if (words[place] === '--until' && value !== undefined) options.until = value
    else if (words[place] === '--bekend-op' && value !== undefined) options.bekendOp = value
    else {
      stderr.write(\`Onbekend: \${words[place]}. Kies uit --layers, --until, --bekend-op.\\n\`)
      exit(2)
    }
  }
  return options
}
`

function packageText({ stelsel }: ProgramForm): string {
  return `${JSON.stringify({ name: `regels-${stelsel.name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`, version: '0.0.0', private: true, type: 'module', exports: './index.ts', scripts: { check: 'tsc' } }, null, 2)}\n`
}

const tsconfigText = `${JSON.stringify({ compilerOptions: { target: 'ES2023', lib: ['ES2023'], module: 'NodeNext', moduleResolution: 'NodeNext', types: ['node'], strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, verbatimModuleSyntax: true, erasableSyntaxOnly: true, allowImportingTsExtensions: true, noEmit: true, skipLibCheck: true } }, null, 2)}\n`

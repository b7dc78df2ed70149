// English is asked by a few. In a browser its texts are a part of their own: the server keeps an empty place for each, and the part fills it.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'esbuild'
import ts from 'typescript'

const packages = join(import.meta.dirname, '..')
const awaitedTexts = join(import.meta.dirname, 'src/parts/awaited-texts.ts')
const catalogueFile = 'core/src/diagnostics/catalogue.ts'

/** Files with nothing but English texts, by what they export. */
const englishFiles: Readonly<Record<string, string>> = {
  'engine/src/sentences/english.ts': 'english',
  'engine/src/sentences/english-answers.ts': 'englishAnswers',
  'engine/src/sentences/english-expectations.ts': 'englishExpectations',
  'language/src/editor/texts/english.ts': 'english',
  'server/src/texts/english.ts': 'english',
}

/** Leaves the English texts out. */
export const withoutEnglish: Plugin = {
  name: 'without-english',
  setup(build) {
    const waiting = `import { awaitedTexts } from ${JSON.stringify(awaitedTexts)}\n`
    for (const [file, name] of Object.entries(englishFiles)) {
      build.onLoad({ filter: endingIn(file) }, () => ({ contents: `${waiting}export const ${name} = awaitedTexts[${JSON.stringify(file)}] = {}`, loader: 'ts', resolveDir: packages }))
    }
    build.onLoad({ filter: endingIn(catalogueFile) }, async ({ path }) => ({
      contents: `${waiting}${await readFile(path, 'utf8')}\nawaitedTexts[${JSON.stringify(catalogueFile)}] = catalogue`,
      loader: 'ts',
    }))
    build.onLoad({ filter: /core[\\/]src[\\/]diagnostics[\\/]families[\\/][\w-]+\.ts$/ }, async ({ path }) => ({ contents: withoutMembers(await readFile(path, 'utf8'), ['title', 'en']), loader: 'ts' }))
  },
}

/** Puts into the part what the other leaves out. */
export const englishPart: Plugin = {
  name: 'english-part',
  setup(build) {
    build.onLoad({ filter: endingIn('server/src/parts/engels.ts') }, () => {
      const files = Object.entries(englishFiles)
      const imports = files.map(([file, name], index) => `import { ${name} as text${index} } from ${JSON.stringify(join(packages, file))}`)
      const members = files.map(([file], index) => `${JSON.stringify(file)}: text${index}`)
      const messages = `${JSON.stringify(catalogueFile)}: Object.fromEntries(Object.entries(catalogue).map(([code, { en }]) => [code, { en }]))`
      return {
        contents: [...imports, `import { catalogue } from ${JSON.stringify(join(packages, catalogueFile))}`, `export const englishTexts = { ${[...members, messages].join(', ')} }`].join('\n'),
        loader: 'ts',
        resolveDir: packages,
      }
    })
    build.onLoad({ filter: /core[\\/]src[\\/]diagnostics[\\/]families[\\/][\w-]+\.ts$/ }, async ({ path }) => ({ contents: withoutMembers(await readFile(path, 'utf8'), ['title', 'nl']), loader: 'ts' }))
  },
}

/** A family of diagnostics without these members of each: its text in one language, or its title, which only the handbook shows. */
function withoutMembers(source: string, members: readonly string[]): string {
  const file = ts.createSourceFile('family.ts', source, ts.ScriptTarget.Latest)
  const left: { readonly from: number; readonly to: number }[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'define') {
      const [definition] = node.arguments
      if (definition === undefined || !ts.isObjectLiteralExpression(definition)) throw new Error('A diagnostic is not defined by an object.')
      for (const member of members) {
        const own = definition.properties.find(({ name }) => name !== undefined && ts.isIdentifier(name) && name.text === member)
        if (own === undefined) throw new Error(`A diagnostic has no "${member}".`)
        left.push({ from: own.getFullStart(), to: source.startsWith(',', own.end) ? own.end + 1 : own.end })
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return left.sort((one, other) => one.from - other.from).reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), source)
}

function endingIn(path: string): RegExp {
  return new RegExp(`${path.replaceAll('.', '\\.').replaceAll('/', '[\\\\/]')}$`)
}

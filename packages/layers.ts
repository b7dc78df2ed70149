/**
 * Who may import whom. This one table feeds the lint rule (eslint.config.js) and the test over
 * package.json, tsconfig references and import statements (testing/test/layers.test.ts).
 */
export interface Layer {
  /** Sibling imports allowed in `src`, written as the import specifier without the scope. */
  readonly mayImport: readonly string[]
  /** Whether `src` may import `node:*`; the others also run in a browser. */
  readonly node: boolean
  /** Completes "may not import ..., because". */
  readonly why: string
}

export const scope = '@inburgering/'

const rules = ['core', 'language', 'engine', 'analysis'] as const

export const layers: Readonly<Record<string, Layer>> = {
  core: { mayImport: [], node: false, why: 'core is pure meaning: everything else stands on it' },
  language: {
    mayImport: ['core'],
    node: false,
    why: 'language turns text into the model and knows nothing of running it',
  },
  engine: { mayImport: ['core'], node: false, why: 'the engine reads only the model, never the syntax tree' },
  analysis: { mayImport: ['core', 'engine'], node: false, why: 'analysis asks the engine and reads only the model' },
  docgen: {
    mayImport: ['core', 'engine'],
    node: false,
    why: 'documents are made from the model and from timelines that the engine played, and written by who asks for them',
  },
  codegen: {
    mayImport: ['core', 'engine'],
    node: false,
    why: 'code is made from the model alone, by pure functions, and written by who asks for it; what code cannot say, the engine says',
  },
  server: {
    mayImport: [...rules, 'docgen', 'codegen'],
    node: true,
    why: 'the server joins the layers below it and is used through its protocol',
  },
  cli: { mayImport: [...rules, 'docgen', 'codegen', 'codegen/formatters'], node: true, why: 'the command line joins the layers below it and needs no editor' },
  library: { mayImport: ['core', 'language', 'engine'], node: false, why: 'the library hands out what the layers below it do, in Node and in a browser' },
  webviews: {
    mayImport: ['core', 'server/protocol'],
    node: false,
    why: 'pages show what the extension hands them, in the shapes in which the server tells it, and compute no law',
  },
  vscode: {
    mayImport: ['server/protocol', 'webviews/protocol'],
    node: true,
    why: 'the extension talks to the server through its protocol only, so that it stays small and fast to start',
  },
  testing: {
    mayImport: [...rules, 'docgen', 'codegen', 'codegen/formatters', 'library', 'server', 'server/protocol', 'cli'],
    node: true,
    why: 'testing sits beside the product and is used by tests only',
  },
  handbook: { mayImport: [], node: false, why: 'the handbook is documentation' },
}

const packagesBelow = (layer: Layer) => layer.mayImport.map((entry) => entry.split('/')[0])

/** Sibling packages that `dependencies` and the tsconfig references of a package may name. */
export function allowedDependencies(name: string): readonly string[] {
  const layer = layers[name]
  return layer ? [...new Set(packagesBelow(layer))].filter((entry) => entry !== undefined) : []
}

/**
 * The objection against an import, as a sentence, or undefined when it is allowed.
 * @param file path relative to `packages/`, with forward slashes
 * @param specifier the text between the quotes of the import
 */
export function layerViolation(file: string, specifier: string): string | undefined {
  const [name = '', folder = ''] = file.split('/')
  const layer = layers[name]
  if (layer === undefined) return undefined
  const isSource = folder === 'src'
  if (specifier.startsWith('.')) return relativeViolation(file, specifier, isSource)
  if (!isSource) return undefined
  if (specifier.startsWith('node:') && !layer.node) {
    return `${name} may not import "${specifier}", because it also runs in a browser: pass the data in.`
  }
  if (!specifier.startsWith(scope)) return undefined
  const target = specifier.slice(scope.length)
  if (layer.mayImport.includes(target)) return undefined
  return `${name} may not import "${specifier}", because ${layer.why}.`
}

function relativeViolation(file: string, specifier: string, isSource: boolean): string | undefined {
  const path = file.split('/').slice(0, -1)
  for (const step of specifier.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.') path.push(step)
  }
  const [name] = file.split('/')
  if (path[0] === name && (!isSource || path[1] === 'src' || path[1] === 'package.json')) return undefined
  if (path[0] === name) return `"${specifier}" leaves src, because tests and tools stand outside the product.`
  if (!isSource && path.length === 1) return undefined
  return `"${specifier}" leaves the package ${name}, because packages meet at their names, not at their folders.`
}

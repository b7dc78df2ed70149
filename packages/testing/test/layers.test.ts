import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { allowedDependencies, layers, layerViolation, scope } from '../../layers.ts'

const packages = join(import.meta.dirname, '../..')
const names = readdirSync(packages).filter((name) => existsSync(join(packages, name, 'package.json')))

const readJson = (path: string) => JSON.parse(readFileSync(join(packages, path), 'utf8'))
const siblings = (list: object | undefined) =>
  Object.keys(list ?? {})
    .filter((name) => name.startsWith(scope))
    .map((name) => name.slice(scope.length))

interface Import {
  readonly file: string
  readonly specifier: string
}

const sourceFiles = (name: string) =>
  ['src', 'test', 'test-slow']
    .filter((folder) => existsSync(join(packages, name, folder)))
    .flatMap((folder) =>
      readdirSync(join(packages, name, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts'))
        .map((path) => `${name}/${folder}/${path.replaceAll('\\', '/')}`),
    )

const imports = (name: string): Import[] =>
  sourceFiles(name).flatMap((file) =>
    ts
      .preProcessFile(readFileSync(join(packages, file), 'utf8'), true, true)
      .importedFiles.map(({ fileName }) => ({ file, specifier: fileName })),
  )

/** `@scope/name/deep/file` -> `@scope/name`, `name/deep` -> `name`. */
const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

describe('the table', () => {
  it('knows every package and no other', () => {
    expect(Object.keys(layers).sort()).toEqual([...names].sort())
  })

  it.each([
    ['core/src/a.ts', '@inburgering/language', false],
    ['core/src/a.ts', 'node:fs', false],
    ['core/src/a.ts', '../../engine/src/index.ts', false],
    ['core/src/values/a.ts', '../model/b.ts', true],
    ['core/src/a.ts', '../test/b.ts', false],
    ['core/test/a.test.ts', '@inburgering/testing', true],
    ['engine/src/a.ts', '@inburgering/core', true],
    ['engine/src/a.ts', '@inburgering/testing', false],
    ['cli/src/a.ts', 'node:fs', true],
    ['vscode/src/a.ts', '@inburgering/server/protocol', true],
    ['vscode/src/a.ts', '@inburgering/server', false],
  ])('%s importing %s is allowed: %s', (file, specifier, allowed) => {
    expect(layerViolation(file, specifier) === undefined).toBe(allowed)
  })
})

describe.each(names)('%s', (name) => {
  const manifest = readJson(`${name}/package.json`)

  it('declares only the siblings it may import', () => {
    expect(allowedDependencies(name)).toEqual(expect.arrayContaining(siblings(manifest.dependencies)))
  })

  it('references the tsconfig of exactly the siblings it declares', () => {
    if (!existsSync(join(packages, name, 'tsconfig.json'))) return
    const references = (readJson(`${name}/tsconfig.json`).references ?? []) as { path: string }[]
    expect(references.map(({ path }) => path.replace('../', '')).sort()).toEqual(siblings(manifest.dependencies).sort())
  })

  it('imports only what its layer allows', () => {
    const violations = imports(name).map(({ file, specifier }) => [file, layerViolation(file, specifier)])
    expect(violations.filter(([, sentence]) => sentence !== undefined)).toEqual([])
  })

  it('imports in src only packages it declares', () => {
    const declared = new Set(Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }))
    // `vscode` is the editor's own module: it is there at run time and in no registry.
    const undeclared = imports(name).filter(
      ({ file, specifier }) =>
        file.startsWith(`${name}/src/`) &&
        !/^(\.|node:|vscode$)/.test(specifier) &&
        !declared.has(packageOf(specifier)),
    )
    expect(undeclared).toEqual([])
  })
})

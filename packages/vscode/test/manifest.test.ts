import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileExtension, languageId } from '@inburgering/server/protocol'
import { dutch } from '../src/texts/dutch.ts'
import { english } from '../src/texts/english.ts'

const folder = join(import.meta.dirname, '..')
const root = join(folder, '../..')
const read = (path: string) => readFileSync(join(folder, path), 'utf8')
const manifest = JSON.parse(read('extension/package.json'))
const texts: Record<string, string> = JSON.parse(read('extension/package.nls.json'))
const own = JSON.parse(read('package.json'))
const { commands, menus, keybindings, languages, grammars } = manifest.contributes

const sources = [join(folder, 'src'), join(root, 'packages/server/src/protocol')]
  .flatMap((source) => readdirSync(source, { recursive: true, encoding: 'utf8' }).map((path) => join(source, path)))
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n')

/** Every string under these members is read by people, so it must be a key of package.nls.json. */
const spokenMembers = new Set(['displayName', 'title', 'category', 'label'])

function* spoken(value: unknown, key = ''): Iterable<string> {
  if (typeof value === 'string' && (spokenMembers.has(key) || (key === 'description' && value !== ''))) yield value
  if (typeof value !== 'object' || value === null) return
  for (const [name, member] of Object.entries(value)) yield* spoken(member, Array.isArray(value) ? key : name)
}

describe('texts', () => {
  const keys = [...read('extension/package.json').matchAll(/%([\w.]+)%/g)].map(([, key]) => key ?? '')

  it('stand in package.nls.json, each and no other', () => {
    expect([...new Set(keys)].sort()).toEqual(Object.keys(texts).sort())
    expect(Object.values(texts).filter((text) => text.trim() === '')).toEqual([])
  })

  it('are never written in the manifest itself, and the categories are those of the editor', () => {
    const { categories: _, ...rest } = manifest
    expect([...spoken(rest)].filter((text) => !/^%[\w.]+%$/.test(text))).toEqual([])
  })

  it('have no English file, which would replace the Dutch in every English editor', () => {
    expect(readdirSync(join(folder, 'extension')).filter((name) => name.startsWith('package.nls.'))).toEqual(['package.nls.json'])
  })
})

describe('commands', () => {
  const declared = commands.map(({ command }: { command: string }) => command)

  it('are exactly those that the sources name', () => {
    const named = new Set([...sources.matchAll(/'(inburgering\.[a-z]\w*)'/gi)].map(([, name]) => name))
    expect([...named].sort()).toEqual([...declared].sort())
  })

  it('have a title, the category and an activation', () => {
    for (const { command, title, category } of commands) {
      expect(title, command).toMatch(/^%/)
      expect(category, command).toBe('%opdracht.categorie%')
      expect(manifest.activationEvents).toContain(`onCommand:${command}`)
    }
  })

  it('are the only ones in menus and keys, and hide when they make no sense', () => {
    const uses = [...Object.values(menus).flat(), ...keybindings] as { command: string; when?: string }[]
    for (const { command, when } of uses) {
      expect(declared).toContain(command)
      expect(when, command).toBeTruthy()
    }
    const inPalette = (menus.commandPalette as { command: string }[]).map(({ command }) => command)
    expect(inPalette.sort()).toEqual([...declared].sort())
  })

  it('use no key that opens a menu or types a character', () => {
    expect(keybindings.filter(({ key }: { key: string }) => /(^|\+)alt\+[a-z]$|ctrl\+alt/.test(key))).toEqual([])
  })
})

describe('the language', () => {
  it('has the id and the extension of the protocol', () => {
    expect(languages[0]).toMatchObject({ id: languageId, extensions: [fileExtension] })
    expect(grammars[0]).toMatchObject({ language: languageId, path: './syntaxes/inburgering.tmLanguage.json' })
    expect(manifest.activationEvents).toContain(`onLanguage:${languageId}`)
  })

  it('shows a timeline calmly: the name of its document leads to a language with settings of its own', () => {
    expect(languages[1].filenamePatterns).toEqual(['Tijdlijn: *', ...[dutch, english].map(({ whatIf }) => `${whatIf.page.heading}: *`), ...[dutch, english].map(({ comparison }) => comparison.page.heading).flatMap((heading) => [heading, `${heading}: *`])])
    expect(sources).toContain('path: `/Tijdlijn: ${')
    expect(manifest.contributes.configurationDefaults).toHaveProperty([`[${languages[1].id}]`])
  })

  it('names only files that are packed', () => {
    expect(existsSync(join(folder, 'extension', languages[0].configuration))).toBe(true)
    expect(existsSync(join(root, grammars[0].path))).toBe(true)
  })

  it('has a configuration whose patterns compile', () => {
    const configuration = JSON.parse(read('extension/language-configuration.json'))
    const { pattern, flags } = configuration.wordPattern
    expect('AOW-leeftijd geëindigd'.match(new RegExp(pattern, `${flags}g`))).toEqual(['AOW-leeftijd', 'geëindigd'])
    expect('/// tekst').toMatch(new RegExp(configuration.onEnterRules[0].beforeText))
    expect('// tekst').not.toMatch(new RegExp(configuration.onEnterRules[0].beforeText))
    expect('plicht p {').toMatch(new RegExp(configuration.indentationRules.increaseIndentPattern))
  })
})

describe('the features', () => {
  it('are registered once each', () => {
    const start = read('src/infrastructure/start.ts')
    const registered = [...start.matchAll(/(?:\.\.\.)?(register\w+)\(/g)].map(([, name]) => name)
    const imported = [...start.matchAll(/import \{ (register\w+) \}/g)].map(([, name]) => name)
    expect(registered.sort()).toEqual(imported.sort())
  })
})

describe('pages', () => {
  it('keep their group to themselves, so that a file that is opened stands with the texts', () => {
    const types = (manifest.activationEvents as readonly string[]).flatMap((event) => event.match(/^onWebviewPanel:(.*)$/)?.[1] ?? [])
    expect(types).not.toEqual([])
    expect(manifest.contributes.configurationDefaults['workbench.editor.autoLockGroups']).toEqual(Object.fromEntries(types.map((type) => [`mainThreadWebview-${type}`, true])))
  })
})

describe('versions', () => {
  it('are the same in the manifest and in the workspace', () => {
    expect(manifest.version).toBe(own.version)
  })

  it('use no newer editor than the manifest asks for', () => {
    expect(manifest.engines.vscode).toBe('^1.91.0')
    expect(own.devDependencies['@types/vscode']).toBe('~1.91.0')
  })
})

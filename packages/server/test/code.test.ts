import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserTargets, generate, targets } from '@inburgering/codegen'
import { formatters } from '@inburgering/codegen/formatters'
import { compile } from '@inburgering/language'
import { PublishDiagnosticsNotification } from 'vscode-languageserver/node'
import { codeForms, codeRequest, gemaaktBestandRequest, leesBestandRequest, leesHashRequest, maakCodeRequest, type CodeAnswer, type CodeForm, type CodeParams, type FileParams, type GemaaktBestandAnswer, type MaakCodeAnswer, type MaakCodeParams, type WantedCodeFile } from '../src/protocol/index.ts'
import { smallAct, Workbench } from './workbench.ts'

const rules = 'regels.inburgering'
let workbench: Workbench
beforeAll(async () => {
  workbench = await Workbench.open(smallAct)
})
afterAll(async () => void (await workbench.close()))

const shown = async (bestand: WantedCodeFile, vorm: CodeForm = 'typescript') => workbench.client.connection.sendRequest<CodeAnswer>(codeRequest, { uri: workbench.uri(rules), vorm, bestand } satisfies CodeParams)
const rulesOf = async () => {
  const { bestand: file, paden } = await shown({ pad: 'regels.ts' })
  if (file === undefined) throw new Error(JSON.stringify(paden))
  return { ...file, lines: file.inhoud.split('\n') }
}

describe('the code beside the text', () => {
  it('is there in every form that an editor makes, and in no other', async () => {
    expect([...codeForms]).toEqual(Object.keys(browserTargets))
    for (const form of codeForms) expect((await shown({ lijn: 0 }, form)).paden.length, form).toBeGreaterThan(0)
  })

  it('says of each rule where it stands, in the text and in the code', async () => {
    const { regels, lines } = await rulesOf()
    const text = workbench.text(rules).split('\n')
    const pairs = regels.map(({ uri, range, van, tot }) => [uri === workbench.uri(rules) ? (text[range.start.line] ?? '') : '', lines.slice(van, tot + 1).join('\n')] as const)
    const found = (start: string) => pairs.find(([line]) => line.startsWith(start))?.[1]
    expect(found('termijn inburgeringstermijn')).toMatch(/^\/\*\* Inburgeringstermijn \(Wet art\. 11 lid 1\) \*\/\nconst termijn_inburgeringstermijn: [^]*duur_36_maanden[^]*\}\)$/)
    expect(found('parameter boete_PVT')).toContain('n_350')
    expect(found('verlengingsgrond ziek')).toMatch(/^\/\*\* .*\(Regeling art\. 4\.1 lid 1 onder a\)/)
    // Nothing of another rule, and no rule twice.
    for (const [line, code] of pairs) expect(code.match(/^const \w+: /gm)?.length, line).toBe(1)
    expect(new Set(regels.map(({ van }) => van)).size).toBe(regels.length)
  })

  it('is the file that is asked, or the one with the rule on a line', async () => {
    const line = workbench.text(rules).split('\n').findIndex((each) => each.startsWith('termijn inburgeringstermijn'))
    expect((await shown({ lijn: line })).bestand?.pad).toBe('regels.ts')
    expect((await shown({ lijn: line }, 'dmn')).bestand?.pad).toBe('tabellen.dmn')
    // Without a rule there is no file of which somebody would think first.
    const outside = await shown({ lijn: workbench.text(rules).split('\n').length })
    expect(outside.bestand).toBeUndefined()
    for (const pad of outside.paden) expect((await shown({ pad })).bestand?.pad).toBe(pad)
    expect((await shown({ pad: 'weg.ts' })).bestand).toBeUndefined()
  })

  it('is laid out file by file as the command line lays it out', async () => {
    const { value: model } = await compile(Object.entries(smallAct).map(([path, text]) => ({ path, text })))
    if (model === undefined) throw new Error('the small act gives no model')
    const { value } = await generate(model, [], targets['typescript'] === undefined ? [] : [targets['typescript']], [], formatters)
    const files = value?.flatMap((each) => each.files) ?? []
    expect(files.length).toBeGreaterThan(1)
    for (const { path, content } of files) expect((await shown({ pad: path })).bestand?.inhoud, path).toBe(content)
  })

  it('follows what is not saved', async () => {
    const before = workbench.text(rules)
    await workbench.write(rules, before.replace('duurt 3 jaar', 'duurt 4 jaar'))
    expect((await rulesOf()).inhoud).toContain('duur_48_maanden')
    await workbench.write(rules, before)
    expect((await rulesOf()).inhoud).not.toContain('duur_48_maanden')
  })

  it('is not made of rules with a mistake, and then says which', async () => {
    const before = workbench.text(rules)
    await workbench.write(rules, before.replace('voldaan zodra inburgeringsplicht is voldaan', 'voldaan zodra inburgeringsplich is voldaan'))
    const { paden, bestand, meldingen } = await shown({ pad: 'regels.ts' })
    expect([paden, bestand]).toEqual([[], undefined])
    expect(meldingen[0]).toBe('Er is geen code, om deze reden:')
    expect(meldingen[1]).toContain('inburgeringsplich')
    await workbench.write(rules, before)
  })

  it('is none for a file that the server does not know', async () => {
    expect(await workbench.client.connection.sendRequest(codeRequest, { uri: workbench.uri('nergens.inburgering'), vorm: 'sql', bestand: { lijn: 0 } } satisfies CodeParams)).toBeNull()
  })
})

describe('the code in a folder', () => {
  const made = (standing: ReadonlyMap<string, string>, vormen: readonly CodeForm[] = ['typescript', 'sql']): Promise<MaakCodeAnswer> => {
    const { connection } = workbench.client
    const inFolder = (uri: string) => standing.get(decodeURIComponent(uri).replace(`${decodeURIComponent(workbench.uri('uit/code'))}/`, ''))
    connection.onRequest(leesHashRequest, ({ uri }: FileParams) => {
      const text = inFolder(uri)
      return text === undefined ? null : { hash: createHash('sha256').update(text).digest('hex') }
    })
    connection.onRequest(leesBestandRequest, ({ uri }: FileParams) => {
      const text = inFolder(uri)
      return text === undefined ? null : { text }
    })
    return connection.sendRequest<MaakCodeAnswer>(maakCodeRequest, { uri: workbench.uri(rules), vormen, map: 'uit/code' } satisfies MaakCodeParams)
  }
  const written = ({ plan }: MaakCodeAnswer) => new Map((plan?.schrijf ?? []).map(({ pad, inhoud }) => [pad, inhoud]))

  it('is the same to the letter as what the command line writes', async () => {
    const { value: model } = await compile(Object.entries(smallAct).map(([path, text]) => ({ path, text })))
    if (model === undefined) throw new Error('the small act gives no model')
    const { value } = await generate(model, [], ['typescript', 'sql'].map((name) => targets[name]).filter((target) => target !== undefined), [], formatters)
    const expected = new Map((value ?? []).flatMap(({ target, files }) => files.map(({ path, content }) => [`${target}/${path}`, content] as const)))
    const files = written(await made(new Map()))
    files.delete('inburgering-code.json')
    expect(files).toEqual(expected)
  })

  it('is the same the second time; what somebody else changed is named, and then nothing is to be written', async () => {
    const files = written(await made(new Map()))
    const again = (await made(files)).plan
    expect([again?.schrijf.map(({ pad }) => pad), again?.vreemd, again?.gelijk]).toEqual([['inburgering-code.json'], [], files.size - 1])
    expect((await made(new Map([...files, ['typescript/regels.ts', 'van mij']]))).plan?.vreemd).toEqual(['typescript/regels.ts'])
  })
})

describe('a file that was made', () => {
  const files = new Map<string, string>()
  const list = (name: string, paths: Readonly<Record<string, string>>) => files.set(name, JSON.stringify({ madeBy: 'x', files: Object.fromEntries(Object.entries(paths).map(([path, text]) => [path, createHash('sha256').update(text).digest('hex')])) }))
  const look = async (path: string): Promise<readonly [isMade: boolean, said: readonly string[] | undefined]> => {
    const { connection } = workbench.client
    const textOf = (uri: string) => files.get(decodeURIComponent(uri).replace('vscode-vfs://kast/', ''))
    connection.onRequest(leesHashRequest, ({ uri }: FileParams) => (textOf(uri) === undefined ? null : { hash: createHash('sha256').update(textOf(uri) ?? '').digest('hex') }))
    connection.onRequest(leesBestandRequest, ({ uri }: FileParams) => (textOf(uri) === undefined ? null : { text: textOf(uri) ?? '' }))
    let said: readonly string[] | undefined
    const heard = connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => void (uri.endsWith(path) && (said = diagnostics.map(({ code, message }) => `${code} ${message}`))))
    const { isGemaakt } = await connection.sendRequest<GemaaktBestandAnswer>(gemaaktBestandRequest, { uri: `vscode-vfs://kast/${path}` } satisfies FileParams)
    heard.dispose()
    return [isGemaakt, said]
  }

  it.each([
    ['of ours, as it was made', 'code/typescript/regels.ts', 'a', true, undefined],
    ['of ours, that somebody changed', 'code/typescript/regels.ts', 'b', true, ['INB976 "typescript/regels.ts" is door de werkbank gemaakt']],
    ['of ours, a document', 'documenten/wi2021/regelboek.md', 'a', true, undefined],
    ['of somebody else, beside ours', 'code/typescript/eigen.ts', 'a', false, undefined],
    ['of somebody else, where nothing is ours', 'los/lees.md', 'a', false, undefined],
  ])('%s', async (_, path, text, isMade, said) => {
    files.clear()
    list('code/inburgering-code.json', { 'typescript/regels.ts': 'a' })
    list('documenten/inburgering-documenten.json', { 'wi2021/regelboek.md': 'a' })
    files.set(path, text)
    const [found, heard] = await look(path)
    expect(found).toBe(isMade)
    expect(heard?.length).toBe(said?.length)
    said?.forEach((start, index) => expect(heard?.[index]).toContain(start))
  })

  it('loses the message when it is taken out of the list, made again, or taken away', async () => {
    const path = 'code/typescript/regels.ts'
    const begin = async (): Promise<void> => {
      files.clear()
      list('code/inburgering-code.json', { 'typescript/regels.ts': 'a' })
      files.set(path, 'b')
      expect((await look(path))[1]?.length).toBe(1)
    }
    for (const mend of [() => list('code/inburgering-code.json', {}), () => files.set(path, 'a'), () => files.delete(path)]) {
      await begin()
      mend()
      expect((await look(path))[1]).toEqual([])
    }
  })
})

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { severityOf } from '@inburgering/core'
import { createScenarioPlayer } from '@inburgering/engine'
import { compile } from '@inburgering/language'
import { projectFiles, rulesFile, scenarioFile } from '../src/features/begin/project-files.ts'
import { taskLines } from '../src/features/begin/task-lines.ts'
import { dutch } from '../src/texts/dutch.ts'

const extension = join(import.meta.dirname, '../extension')
const manifest = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'))
const sources = Object.entries(projectFiles).map(([path, text]) => ({ path, text }))

describe('the project to begin with', () => {
  it('has no mistakes, and its scenarios come out', async () => {
    const { value: model, diagnostics } = await compile(sources)
    expect(diagnostics.filter(({ code }) => severityOf(code) !== 'info')).toEqual([])
    const scenarios = model?.declarations.filter(({ kind }) => kind === 'scenario') ?? []
    expect(scenarios).toHaveLength(2)
    for (const scenario of scenarios) if (model !== undefined && scenario.kind === 'scenario') expect(createScenarioPlayer(model).play(scenario).map(({ status }) => status)).toEqual(['passed'])
  })

  it('does not come out when the amount is another one, so that a reader sees what a rule does', async () => {
    const { value: model } = await compile(sources.map(({ path, text }) => ({ path, text: path === 'regels.inburgering' ? text.replace('€ 340', '€ 350') : text })))
    const late = model?.declarations.find(({ kind, name }) => kind === 'scenario' && name === 'Het PVT is niet op tijd klaar')
    expect(model !== undefined && late?.kind === 'scenario' && createScenarioPlayer(model).play(late)[0]?.status).toBe('failed')
  })

  it('takes new files of rules and scenarios', async () => {
    const more = [{ path: 'nieuw.inburgering', text: rulesFile('Voorbeeld') }, { path: 'scenarios/nieuw.inburgering', text: scenarioFile('Voorbeeld') }]
    const { diagnostics } = await compile([...sources, ...more])
    expect(diagnostics.filter(({ code, origin }) => severityOf(code) !== 'info' || origin?.file.endsWith('nieuw.inburgering') === true)).toEqual([])
  })
})

describe('the walkthrough', () => {
  const [{ steps }] = manifest.contributes.walkthroughs

  it('has six steps that complete themselves, each with its own picture in words', () => {
    expect(steps).toHaveLength(6)
    for (const { media, completionEvents } of steps) {
      expect(existsSync(join(extension, media.markdown)), media.markdown).toBe(true)
      expect(completionEvents).toHaveLength(1)
    }
  })

  it('names only commands that exist', () => {
    const own = new Set(manifest.contributes.commands.map(({ command }: { command: string }) => command))
    const named = Object.values(JSON.parse(readFileSync(join(extension, 'package.nls.json'), 'utf8')) as Record<string, string>).flatMap((text) => [...text.matchAll(/command:(inburgering\.\w+)/g)].map(([, command]) => command))
    expect(named.filter((command) => !own.has(command))).toEqual([])
  })
})

describe('the task', () => {
  const uri = 'file:///map/scenarios/a.inburgering'
  const range = { start: { line: 4, character: 0 }, end: { line: 9, character: 1 } }
  const verdict = (scenario: string, state: 'passed' | 'failed' | 'skipped') => ({ uri, scenario: `scenario:${scenario}`, version: 1, model: 1, title: scenario, state, message: 'Klopt niet: 0 van de 1 verwachtingen komen uit.', rows: [] })
  const files = [{ uri, map: 'file:///map', scenarios: [{ id: 'scenario:B', title: 'B', range, expectations: [], rows: [] }] }]

  it('writes what does not come out in the form that its problem matcher reads, and counts', () => {
    const { lines, failed } = taskLines([verdict('A', 'passed'), verdict('B', 'failed'), verdict('C', 'skipped')], files, () => '/map/scenarios/a.inburgering', dutch.begin)
    expect(failed).toBe(1)
    expect(lines.at(-1)).toBe('1 gespeeld en geslaagd, 1 niet, 1 niet beoordeeld.')
    const { regexp } = manifest.contributes.problemMatchers[0].pattern
    expect(new RegExp(regexp).exec(lines[0] ?? '')?.slice(1)).toEqual(['/map/scenarios/a.inburgering', '5', '1', 'B: Klopt niet: 0 van de 1 verwachtingen komen uit.'])
  })
})

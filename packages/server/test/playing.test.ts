import { CancellationTokenSource, DidChangeConfigurationNotification, InlayHintRequest, WorkDoneProgress, WorkDoneProgressCreateRequest, type InlayHint } from 'vscode-languageserver/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  kiesScenarioNotification,
  scenariosRequest,
  speelAllesRequest,
  speelScenarioRequest,
  uitkomstNotification,
  uitkomstRequest,
  uitkomstenNotification,
  volgScenariosNotification,
  type ScenarioOutcome,
  type ScenariosAnswer,
  type SpeelAllesAnswer,
  type SpeelScenarioAnswer,
  type UitkomstenParams,
} from '../src/protocol/index.ts'
import { smallAct, Workbench } from './workbench.ts'

const rules = 'regels.inburgering'
const scenario = 'scenarios/pvt.inburgering'
const more = `bij stelsel Proef
scenario "Zonder PIP" voor Proef {
  persoon zoals Amina
  speel tot en met 31 december 2027
  verwacht op 31 december 2027: geen boete
}
scenario "Ziek" voor Proef {
  persoon zoals Amina
  op 12 mei 2024 PIP_vastgesteld B1_route
  van 1 maart 2025 tot en met 10 juli 2025 ziekte
  speel tot en met 31 december 2026
  verwacht op 10 juli 2025: ziek verlengt inburgeringstermijn tot en met 21 september 2027
}
`
// An editor asks for hints again when an outcome has come; a busy machine needs a while for it.
const patient = { timeout: 30_000 }
let workbench: Workbench
beforeAll(async () => {
  workbench = await Workbench.open({ ...smallAct, 'scenarios/meer.inburgering': more }, { capabilities: { workspace: { configuration: false }, window: { workDoneProgress: true } } })
})
afterAll(async () => void (await workbench.close()))

async function ask(path: string, title: string): Promise<ScenarioOutcome> {
  return workbench.client.connection.sendRequest<ScenarioOutcome>(uitkomstRequest, { uri: workbench.uri(path), scenario: `scenario:${title}` })
}

/** Writes a file for one question and puts the old text back. */
async function withText<T>(path: string, change: (text: string) => string, question: () => Promise<T>): Promise<T> {
  const before = workbench.text(path)
  await workbench.write(path, change(before))
  try {
    return await question()
  } finally {
    await workbench.write(path, before)
  }
}

const withPractice = (text: string) => `${text}
wijziging geen_boete_gezin "Geen boete voor gezinsmigranten" volgens Regeling art. 7.1 {
  laag uitvoeringspraktijk
  op Proef
  geldt vanaf 1 januari 2025 naar het besluit
  lopende termijnen: nieuwe regel
  in boeteregime PVT_te_laat { voeg toe uitzondering gezin als doelgroep is gezinsmigrant }
}
`

describe('an outcome', () => {
  it('has a verdict, what happens day by day, and the rule behind each line', async () => {
    const outcome = await ask(scenario, 'PVT te laat')
    expect(outcome).toMatchObject({ title: 'PVT te laat', state: 'passed', message: 'Klopt: alle 3 verwachtingen komen uit.' })
    // Three years from 13 May 2024; the fine of Wet art. 24 on the day after the last day.
    const fine = outcome.rows[0]?.timeline.find(({ name }) => name === 'PVT_te_laat')
    expect(fine).toMatchObject({ date: '2027-05-13', dateText: '13 mei 2027', kind: 'boete', consequence: '€ 350,00', rule: { uri: workbench.uri(rules) } })
  })

  it('follows text that is not saved, and says by which version', async () => {
    const before = await ask(scenario, 'PVT te laat')
    const after = await withText(rules, (text) => text.replace('€ 350\n}', '€ 345\n}'), () => ask(scenario, 'PVT te laat'))
    expect(after.model).toBeGreaterThan(before.model)
    expect(after).toMatchObject({ state: 'failed', message: 'Klopt niet: 2 van de 3 verwachtingen komen uit.' })
    expect(after.rows[0]?.expectations.find(({ passed }) => !passed)).toMatchObject({ range: { start: { line: 14 } }, actual: expect.stringContaining('345') })
  })
})

describe('the bar above an outcome', () => {

  it('names the layers, the law date and the knowledge date', async () => {
    const { basis, rows: [row] } = await ask(scenario, 'PVT te laat')
    expect([...basis, ...(row?.basis ?? [])]).toEqual([
      ['Lagen', 'alleen de wet'],
      ['Recht', 'naar de dag waarop iets gebeurt; nagekeken tot en met 1 april 2026'],
      ['Bekend', 'alles wat in het scenario staat'],
    ])
    const known = await withText(scenario, (text) => text.replace('speel tot', 'zoals bekend op 1 mei 2026\n  speel tot'), () => ask(scenario, 'PVT te laat'))
    expect(known.rows[0]?.basis).toEqual([['Bekend', 'wat op 1 mei 2026 bekend was']])
  })

  it('warns when a layer that is off would change the outcome, in the text too', async () => {
    const warning = 'De laag uitvoeringspraktijk staat uit. Staat zij aan, dan is de uitkomst anders. 13 mei 2027: vervalt: Boete: PVT niet op tijd (€ 350,00).'
    await withText(rules, withPractice, async () => {
      const { basis, rows: [row] } = await ask(scenario, 'PVT te laat')
      expect(basis[0]).toEqual(['Lagen', 'alleen de wet; uit: uitvoeringspraktijk'])
      expect(row?.otherLayers).toEqual([{ layer: 'uitvoeringspraktijk', warning }])
      const { text } = await workbench.client.connection.sendRequest<SpeelScenarioAnswer>(speelScenarioRequest, { uri: workbench.uri(scenario), version: 1, scenario: 'scenario:PVT te laat' })
      expect(text).toContain(`Lagen: alleen de wet; uit: uitvoeringspraktijk\n`)
      expect(text).toContain(warning)
    })
  })

  it('does not warn when that layer is on, or when nobody would notice', async () => {
    await withText(rules, withPractice, async () => {
      const on = await withText(scenario, (text) => text.replace('voor Proef {', 'voor Proef met lagen wet, uitvoeringspraktijk {'), () => ask(scenario, 'PVT te laat'))
      expect([on.basis[0]?.[1], on.rows[0]?.otherLayers]).toEqual(['wet, uitvoeringspraktijk', []])
      expect((await ask('scenarios/meer.inburgering', 'Ziek')).rows[0]?.otherLayers).toEqual([])
    })
  })
})

describe('while a rule has a mistake', () => {
  const broken = (text: string) => text.replace('bedrag boete_PVT\n', 'bedrag boete_PVTT\n')

  it('only what depends on it is not played, and the message says on what and where', async () => {
    await withText(rules, broken, async () => {
      const outcome = await ask(scenario, 'PVT te laat')
      expect(outcome).toMatchObject({ state: 'notPlayed', rows: [] })
      expect(outcome.message).toBe('Niet gespeeld: de uitkomst hangt af van boeteregime "PVT niet op tijd". Los eerst de fout op: regels.inburgering, regel 33.')
    })
  })

  it('others are played', async () => {
    await withText(rules, broken, async () => {
      expect(await ask('scenarios/meer.inburgering', 'Zonder PIP')).toMatchObject({ state: 'passed' })
      expect(await ask('scenarios/meer.inburgering', 'Ziek')).toMatchObject({ state: 'passed' })
    })
  })

  it('what rests on the broken rule is not played either', async () => {
    await withText(rules, (text) => text.replace('waarvan (soort is NT2)', 'waarvan (soort is NT3)'), async () => {
      // lesuren_totaal is used by boete_leerroute, and that by the fine of Wet art. 25.
      expect((await ask(scenario, 'PVT te laat')).message).toContain('boeteregime "Leerroute niet op tijd"')
      expect(await ask('scenarios/meer.inburgering', 'Ziek')).toMatchObject({ state: 'passed' })
    })
  })

  it('an extension that cannot be read matters only to whom it happened', async () => {
    await withText(rules, (text) => text.replace('met duur van ziekte maar', 'met duur van maar'), async () => {
      expect(await ask('scenarios/meer.inburgering', 'Ziek')).toMatchObject({ state: 'notPlayed' })
      expect(await ask(scenario, 'PVT te laat')).toMatchObject({ state: 'passed' })
    })
  })

  it('a scenario with a mistake of its own says so', async () => {
    await withText(scenario, (text) => text.replace('boete PVT_te_laat', 'boete PVT_te_last'), async () => {
      expect((await ask(scenario, 'PVT te laat')).message).toBe('Niet gespeeld: in dit scenario staat een fout. Los die eerst op.')
      expect(await ask('scenarios/meer.inburgering', 'Ziek')).toMatchObject({ state: 'passed' })
    })
  })

  it('a mistake in the persona behind a persona is where the message leads', async () => {
    await withText('stelsel.inburgering', (text) => `${text}persoon Basis { plichtig_sinds is 1 maart 2024 bestaat_niet is 3 }\n`, async () => {
      await withText(scenario, (text) => text.replace('persoon Amina "Amina" {', 'persoon Amina "Amina" zoals Basis {'), async () => {
        expect((await ask(scenario, 'PVT te laat')).message).toBe('Niet gespeeld: de uitkomst hangt af van persoon "Basis". Los eerst de fout op: stelsel.inburgering, regel 23.')
      })
    })
  })

  it('a plicht that cannot be read keeps everything from being played', async () => {
    await withText(rules, (text) => text.replace('ontstaat op plichtig_sinds', 'ontstaat op op'), async () => {
      expect(await ask('scenarios/meer.inburgering', 'Zonder PIP')).toMatchObject({ state: 'notPlayed', message: expect.stringContaining('plicht "Inburgeringsplicht"') })
    })
  })
})

describe('the chosen scenario', () => {
  const chosen = () => ({ uri: workbench.uri(scenario), scenario: 'scenario:PVT te laat' })
  const hints = async (path: string): Promise<readonly string[]> => {
    const range = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } }
    const found = ((await workbench.client.connection.sendRequest(InlayHintRequest.type, { ...workbench.document(path), range })) ?? []) as InlayHint[]
    return found.map(({ position, label }) => `${position.line + 1} ${String(label)}`)
  }

  it('is told after every change', async () => {
    const pushed: ScenarioOutcome[] = []
    const listening = workbench.client.connection.onNotification(uitkomstNotification, (outcome: ScenarioOutcome) => void pushed.push(outcome))
    await workbench.client.connection.sendNotification(kiesScenarioNotification, chosen())
    await expect.poll(() => pushed.at(-1)?.state).toBe('passed')
    const before = workbench.text(rules)
    await workbench.write(rules, before.replace('duurt 3 jaar', 'duurt 4 jaar'))
    await expect.poll(() => pushed.at(-1)?.state).toBe('failed')
    await workbench.write(rules, before)
    await expect.poll(() => pushed.at(-1)?.state).toBe('passed')
    const models = pushed.map(({ model }) => model)
    expect(models).toEqual([...models].sort((one, other) => one - other))
    listening.dispose()
  })

  it('is told at once, and after a rest with what a layer that is off would change', async () => {
    const pushed: ScenarioOutcome[] = []
    const listening = workbench.client.connection.onNotification(uitkomstNotification, (outcome: ScenarioOutcome) => void pushed.push(outcome))
    const layersOf = (outcome: ScenarioOutcome | undefined) => outcome?.rows[0]?.otherLayers.map(({ layer }) => layer)
    await withText(rules, withPractice, async () => {
      await workbench.client.connection.sendNotification(kiesScenarioNotification, chosen())
      await expect.poll(() => layersOf(pushed.at(-1))).toEqual(['uitvoeringspraktijk'])
      expect(pushed.map(layersOf)).toContainEqual([])
      // The next key does not take the warning away.
      pushed.length = 0
      await workbench.write(rules, `${workbench.text(rules)}\n`)
      await expect.poll(() => layersOf(pushed[0])).toEqual(['uitvoeringspraktijk'])
    })
    listening.dispose()
  })

  it('puts dates and amounts behind the rules that gave them', async () => {
    const lines = workbench.text(rules).split('\n')
    const at = (start: string) => lines.findIndex((line) => line.startsWith(start)) + 1
    await expect.poll(() => hints(rules), patient).toEqual([
      `${at('leerroute B1_route')} → 12 mei 2024`,
      `${at('plicht')} → 1 februari 2024`,
      `${at('termijn')} → t/m 12 mei 2027`,
      `${at('boeteregime PVT')} → € 350,00 (13 mei 2027)`,
    ])
  })

  it('shows what came instead of what was expected', async () => {
    await withText(scenario, (text) => text.replace('€ 350', '€ 340'), async () => {
      await expect.poll(() => hints(scenario), patient).toEqual([expect.stringMatching(/^15 → .*350/)])
    })
  })

  it('can be none', async () => {
    await workbench.client.connection.sendNotification(kiesScenarioNotification, null)
    await expect.poll(() => hints(rules), patient).toEqual([])
  })
})

describe('all scenarios', () => {
  it('are played with progress', async () => {
    const seen: unknown[] = []
    workbench.client.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => void workbench.client.connection.onProgress(WorkDoneProgress.type, token, (value) => void seen.push(value)))
    const { scenarios } = await workbench.client.connection.sendRequest<SpeelAllesAnswer>(speelAllesRequest, { workDoneToken: 'speel' })
    expect(scenarios.map(({ title, state }) => [title, state])).toEqual([
      ['Zonder PIP', 'passed'],
      ['Ziek', 'passed'],
      ['PVT te laat', 'passed'],
    ])
    expect(seen.length).toBeGreaterThan(1)
  })

  it('stop when the question is cancelled', async () => {
    // Who cancels may be just too late; then there is an answer.
    const isStopped = async (): Promise<boolean> => {
      const source = new CancellationTokenSource()
      const answer = workbench.client.connection.sendRequest(speelAllesRequest, {}, source.token)
      source.cancel()
      return await answer.then(() => false, () => true)
    }
    await expect.poll(isStopped, { timeout: 20_000 }).toBe(true)
  })

  it('are told after every change while they are followed', async () => {
    const pushed: UitkomstenParams[] = []
    workbench.client.connection.onNotification(uitkomstenNotification, (params: UitkomstenParams) => void pushed.push(params))
    await workbench.client.connection.sendNotification(volgScenariosNotification, { aan: true })
    await expect.poll(() => pushed.at(-1)?.scenarios.length).toBe(3)
    const before = workbench.text(rules)
    await workbench.write(rules, before.replace('duurt 3 jaar', 'duurt 2 jaar'))
    await expect.poll(() => pushed.at(-1)?.scenarios.find(({ title }) => title === 'PVT te laat')?.state).toBe('failed')
    await workbench.write(rules, before)
    await workbench.client.connection.sendNotification(volgScenariosNotification, { aan: false })
  })
})

describe('the language of messages', () => {
  it('changes while the server runs', async () => {
    await workbench.client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: { inburgering: { taal: 'en' } } })
    expect(await ask(scenario, 'PVT te laat')).toMatchObject({ message: 'Right: all 3 expectations come true.' })
    await withText(rules, (text) => text.replace('opgelegd door minister', 'opgelegd door ministre'), async () => {
      const found = (await workbench.client.diagnostics(workbench.uri(rules), (list) => list.some(({ severity }) => severity === 1))).find(({ severity }) => severity === 1)
      expect(found?.message).toContain('Did you mean')
      await workbench.client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: { inburgering: { taal: 'nl' } } })
      const again = await workbench.client.diagnostics(workbench.uri(rules), (list) => list.some(({ message }) => String(message).includes('Bedoelde u')))
      expect(again.map(({ code }) => code)).toContain(found?.code)
    })
  })

  it('leaves titles of scenarios as they are', async () => {
    const { scenarios } = await workbench.client.connection.sendRequest<ScenariosAnswer>(scenariosRequest, { uri: workbench.uri(scenario), version: 1 })
    expect(scenarios.map(({ title }) => title)).toEqual(['PVT te laat'])
  })
})

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compileToFunction } from '@inburgering/codegen'
import { messageOf, severityOf, type Model } from '@inburgering/core'
import { compile } from '@inburgering/language'
import { filesOf, written } from '../../src/code/index.ts'
import { exampleSources } from '../../src/examples.ts'
import type { FineCase } from './fine-rule.ts'

/** The table as it stands in the example, in a stelsel that gets as gegevens what the peers get. */
export async function modelOfRule(): Promise<Model> {
  const table = exampleSources('wi2021').map(({ text }) => /^tabel boete_B1_gezin [^]*?^\}/m.exec(text)?.[0]).find((text) => text !== undefined)
  const text = `stelsel Boete "Boete" volgens Wet {
  in werking met ingang van 1 januari 2022
  recht naar peildatum
  kalender laatste dag van de maand
  afronding op hele centen naar beneden
}
bron Wet = BWBR0044770 "Wet inburgering 2021" wet
bron Besluit = BWBR0045555 "Besluit inburgering 2021" AMvB krachtens Wet
bron Regeling = BWBR0045574 "Regeling inburgering 2021" ministeriële regeling krachtens Besluit
bestuursorgaan minister "Minister"
keuze Pogingen { niet_elk elk_een_keer rest_twee_keer }
gegeven sinds : datum
gegeven pogingen : Pogingen
gegeven lesuren_totaal : uren
gegeven behaalde_onderdelen : geheel getal
gebeurtenis te_laat
onderdeel klaar volgens Wet art. 1 { voltooid zodra er is een te_laat }
plicht leren volgens Wet art. 1 {
  ontstaat op sinds volgens Wet art. 1
  vereist klaar
}
${table}
boeteregime boete volgens Wet art. 25 {
  overtreding bij te_laat
  opgelegd door minister
  bedrag boete_B1_gezin
  verminderd met 20% voor elk van de behaalde_onderdelen volgens Regeling bijlage 6a
}
`
  const { value, diagnostics } = await compile([{ path: 'boete.inburgering', text }])
  const errors = diagnostics.filter(({ code }) => severityOf(code) === 'error')
  if (value === undefined || errors.length > 0) throw new Error(errors.map((error) => messageOf(error, 'en')).join('\n'))
  return value
}

/** What is printed of the rule, called by itself: without a timeline around it, as the peers are. */
export interface PrintedRule {
  readonly read: (about: FineCase) => object
  readonly euros: (dossier: object) => number
}

interface Printed {
  readonly rules: { readonly regimesByRecord: ReadonlyMap<string, readonly { readonly versions: readonly { readonly value: object }[] }[]> }
}
interface Runtime {
  readonly Run: new (rules: object, on: readonly boolean[], dossier: object, until: number, knownOn: number, agenda: object) => { peildatum: number; lawDate: number }
  readonly Agenda: new (until: number) => object
  readonly baseAmount: (run: object, regime: object, day: number) => { readonly amount: object }
  readonly afterReduction: (run: object, regime: object, amount: object) => object
  readonly toJson: (amount: object) => number
}

export async function printedRule(model: Model): Promise<PrintedRule> {
  const folder = await written(filesOf(model, 'typescript'))
  const module = async <T>(path: string): Promise<T> => (await import(pathToFileURL(join(folder, path)).href)) as T
  const { rules } = await module<Printed>('regels.ts')
  const parts = await Promise.all(['run', 'agenda', 'amounts', 'numbers'].map((name) => module<Partial<Runtime>>(`uitvoering/${name}.ts`)))
  const { Run, Agenda, baseAmount, afterReduction, toJson } = Object.assign({}, ...parts) as Runtime
  const { readPerson } = await module<{ readonly readPerson: (json: unknown) => { readonly dossier: object } }>('index.ts')
  const regime = rules.regimesByRecord.get('te_laat')?.[0]?.versions[0]?.value
  if (regime === undefined) throw new Error('the rule was not printed')
  const agenda = new Agenda(0)
  const day = 20_000
  return {
    read: (about) => readPerson(personOf(about)).dossier,
    euros: (dossier) => {
      const run = new Run(rules, [], dossier, day, Infinity, agenda)
      run.peildatum = day
      run.lawDate = day
      return toJson(afterReduction(run, regime, baseAmount(run, regime, day).amount))
    },
  }
}

/** A person of whom nothing else is known. */
export function personOf({ pogingen, lesuren, behaald }: FineCase): object {
  return { id: 'p', gegevens: { sinds: '2024-02-01', pogingen, lesuren_totaal: lesuren, behaalde_onderdelen: behaald }, gebeurtenissen: [{ datum: '2024-10-04', naam: 'te_laat' }] }
}

/** The whole person: read, played to a timeline with its sources, and the fine looked up in it. */
export function wholePerson(model: Model): (person: object) => number {
  const { value: play } = compileToFunction(model, [])
  return (person) => play(person, 0, { until: '2024-10-04' }).value?.tijdlijn.find(({ soort }) => soort === 'boete')?.bedrag ?? 0
}

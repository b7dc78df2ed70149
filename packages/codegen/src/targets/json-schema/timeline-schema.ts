import { entryKinds, loanSteps } from '@inburgering/core'
import type { DataForm } from '../../data/index.ts'
import { members, type Json, type Schema } from './json.ts'
import { dateDefinitions, describedChoice, moneySchema, oneOfSchema, type Reference } from './value-schema.ts'

const text: Schema = { type: 'string' }
const number: Schema = { type: 'number' }
const texts: Schema = { type: 'array', items: text }
const revisionKind = oneOfSchema(['herziening', 'vernietiging', 'intrekking'])

/** What a run gives, as core declares it (`Timeline`), with the names of this specification. */
export function timelineDefinitions(form: DataForm, ref: Reference): ReadonlyMap<string, Schema> {
  const date = ref('datum')
  const list = (definition: string): Schema => ({ type: 'array', items: ref(definition) })
  return new Map<string, Schema>([
    ...dateDefinitions.filter(([name]) => name === 'datum'),
    ['tijdlijn', strict('Tijdlijn', { id: text, stelsel: { const: form.stelsel.name }, tijdlijn: list('regel'), ontbrekend: list('ontbrekend'), te_herzien: list('te_herzien') }, ['id', 'stelsel', 'tijdlijn', 'ontbrekend'])],
    ['regel', { ...entry(form, ref), allOf: namedByKind(form) }],
    ['ontbrekend', strict('Gegeven dat nodig was en ontbreekt', { gegeven: text, nodig_voor: text, datum: date }, ['gegeven', 'nodig_voor', 'datum'])],
    ['over_besluit', strict('Gebeurtenis waarover een regel gaat', { naam: text, datum: date, kenmerk: text }, ['naam', 'datum'])],
    [
      'besloten',
      strict(
        'Wat volgens het dossier is besloten',
        { naam: text, datum: date, door: text, bedrag: moneySchema, percentage: number, ingang: date, einde: date, toegekend: { type: 'boolean' }, kenmerk: text, dagtekening: date, bekendgemaakt_op: date, onherroepelijk_op: date, herzien: list('herzien') },
        ['naam', 'datum'],
      ),
    ],
    ['herzien', strict('Wat er van een besluit is geworden', { soort: revisionKind, datum: date, van: ref('eerdere_herziening'), bij: text, vervallen: { const: true }, door: text, werkt_terug_tot: date, bedrag: moneySchema, einde: date }, ['soort', 'datum', 'werkt_terug_tot'])],
    ['eerdere_herziening', strict('Eerdere herziening', { soort: revisionKind, datum: date }, ['soort', 'datum'])],
    ['volgens_regels', strict('Wat de regels geven', { bedrag: moneySchema, percentage: number, ingang: date, einde: date }, [])],
    [
      'te_herzien',
      strict(
        'Besluit waarvan de grond is veranderd',
        { besluit: text, datum: date, soort: oneOfSchema(['boete', 'verlenging', 'maatregel', 'lening']), over: text, kenmerk: text, besloten: ref('volgens_regels'), volgens_regels_toen: ref('volgens_regels'), volgens_regels_nu: ref('volgens_regels'), oorzaken: list('oorzaak') },
        ['besluit', 'datum', 'soort', 'over', 'besloten', 'volgens_regels_toen', 'volgens_regels_nu', 'oorzaken'],
      ),
    ],
    ['oorzaak', strict('Wat later bekend werd', { soort: oneOfSchema(['record', 'wijziging']), naam: text, datum: date, bekend_op: date }, ['soort', 'naam', 'bekend_op'])],
    [
      'reden',
      strict(
        'Waarom een uitkomst zo is',
        {
          id: text,
          kind: oneOfSchema(['entry', 'rule', 'condition', 'value', 'record', 'step', 'assumption', 'judgement']),
          rule: text,
          sources: { type: 'array', items: { type: 'object', properties: { bron: text, text, readIn: date }, required: ['bron', 'text'] } },
          date: text,
          value: { type: 'object', properties: { kind: text }, required: ['kind'] },
          unknown: texts,
          door: text,
          children: list('reden'),
        },
        ['id', 'kind', 'rule', 'sources', 'date', 'value', 'children'],
      ),
    ],
  ])
}

function strict(title: string, properties: { readonly [name: string]: Schema }, required: readonly string[]): Schema {
  return { title, type: 'object', properties, required: [...required], additionalProperties: false }
}

function entry({ knownLayers, dossiers }: DataForm, ref: Reference): Schema {
  const date = ref('datum')
  return strict(
    'Regel van een tijdlijn',
    {
      datum: date,
      soort: oneOfSchema(entryKinds),
      naam: text,
      stap: oneOfSchema(loanSteps),
      grond: text,
      over: ref('over_besluit'),
      einde: { ...date, description: 'Laatste dag, die nog meetelt.' },
      bedrag: moneySchema,
      percentage: { ...number, description: '20 is 20%.' },
      volgnummer: { type: 'integer', minimum: 1 },
      door: text,
      aan: text,
      besloten: ref('besloten'),
      volgens_regels: ref('volgens_regels'),
      toelichting: text,
      bronnen: { ...texts, minItems: 1, description: 'Artikelen waarop deze regel rust.' },
      stelsel: oneOfSchema(dossiers.map(({ stelsel }) => stelsel)),
      laag: { ...oneOfSchema([...new Set(knownLayers.flatMap((layer) => [layer, layer.split(':')[0] ?? layer]))]), description: 'De laag die besliste.' },
      wijzigingen: texts,
      niet_beoordeeld: texts,
      aannames: texts,
      waarom: ref('reden'),
      herroepen: date,
      bekend_sinds: date,
    },
    ['datum', 'soort', 'naam', 'bronnen', 'stelsel', 'laag'],
  )
}

/** Of these kinds the names are those of the rules. */
function namedByKind({ entryNames }: DataForm): Json {
  return [...entryNames].map(([soort, choices]) => ({
    if: { properties: { soort: { const: soort } }, required: ['soort'] },
    then: { properties: members([['naam', { ...oneOfSchema(choices.map(({ name }) => name)), ...(choices.length === 0 ? {} : { description: choices.map(describedChoice).join('; ') }) }]]) },
  }))
}

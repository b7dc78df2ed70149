import { expect, test } from 'vitest'
import { filesOf } from '@inburgering/testing/code'
import { compileExample } from '@inburgering/testing/examples'

const { value: { model } } = await compileExample('wi2021')
if (model === undefined) throw new Error('examples/wi2021 gives no model')

/** Labels that are a word of the language itself: who reads the rules, knows them from there. */
const ofTheRules = [
  'toelating', 'vereist', 'of_in_plaats_daarvan', 'uitkomst', 'ontstaat', 'signaal', 'eindigt', 'vrijstelling', 'ontheffing', 'alleen_als', 'werkt_zolang', 'alleen_binnen', 'voor_elk', 'begint', 'duurt', 'duurt_wat_de_boete_bepaalt', 'voldaan', 'voldaan_alles_waarvoor_gesteld',
  'afwijking', 'na_afloop', 'termijnenwet', 'verlengt', 'van_overeenkomstige_toepassing', 'bij', 'op_aanvraag', 'op_de_laatste_dag', 'als', 'met', 'ten_hoogste_keer', 'overtreding_bij', 'overtreding_na_afloop', 'opgelegd_door', 'recht_naar', 'uitzondering', 'in_afwijking_van', 'bedrag',
  'bij_herhaling', 'maal_de_factor', 'verminderd', 'wettelijk_maximum', 'zet', 'samen_voor', 'in_totaal_ten_hoogste', 'taaleis', 'onderdelen', 'betaling', 'eenmalig_op', 'in_het_jaar', 'elk_jaar_vanaf',
]
const guideOf = (target: string): string => filesOf(model, target).find(({ path }) => path === 'leeswijzer.md')?.content ?? ''

test('each label in the Java of a rule is a word of the rules, or stands in the guide', () => {
  const guide = guideOf('java')
  const rules = filesOf(model, 'java').filter(({ path }) => /^regels\/[A-Z]/.test(path) && !/(Geheel|Persoon|Main|Program|Waarden)\.java$/.test(path))
  expect(rules.length).toBeGreaterThan(10)
  const labels = new Set(rules.flatMap(({ content }) => [...content.matchAll(/\/\* (\w+) \*\//g)].map(([, label = '']) => label)))
  expect([...labels].filter((label) => !ofTheRules.includes(label) && !guide.includes(`| \`${label}\` |`))).toEqual([])
})

test.each([
  ['typescript', ['`isAtLeast`', '`sources`', '`undefined` betekent', '`none` betekent']],
  ['python', ['`is_at_least`', '`and_`', '`min_`', '`None` betekent', '`True` is ja', '`start` | de eerste dag']],
  ['java', ['`isAtLeast`', '`null` betekent', '`NEE` is nee', '`c -> ...`']],
])('the guide of %s has the words as that language spells them', (target, expected) => {
  const guide = guideOf(target)
  for (const each of expected) expect(guide).toContain(each)
})

test('each function that the rules call stands in the guide', () => {
  const guide = guideOf('typescript')
  const code = filesOf(model, 'typescript').find(({ path }) => path === 'regels.ts')?.content ?? ''
  const imported = [...code.matchAll(/^import \{ ([^}]+) \} from '\.\/uitvoering\//gm)].flatMap(([, names = '']) => names.split(', ')).filter((name) => /^[a-z]/.test(name) && !name.startsWith('type '))
  expect(imported.length).toBeGreaterThan(40)
  expect(imported.filter((name) => !guide.includes(`\`${name}\``))).toEqual([])
})

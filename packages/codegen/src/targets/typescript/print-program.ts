import { levels, type ValueType } from '@inburgering/core'
import type { Check, ProgramForm, RecordForm, Slot } from '../../program/index.ts'
import { list, printAsk, Printing, ruleName } from './print-expression.ts'
import { changeName, heading, printChanges, RulePrinter } from './print-rules.ts'
import { key, plain, quoted, remark } from '../text.ts'

/** `regels.ts`: the rules of one specification, ready for the runtime beside it. */
export function printProgram(form: ProgramForm, header: string): string {
  const printing = new Printing(form.stelsel.overflow)
  const printer = new RulePrinter(form, printing)
  const part = (title: string, texts: readonly string[]): readonly string[] => (texts.length === 0 ? [] : [`// ---- ${title}`, ...texts])
  const changes = printChanges(form.changes, printing)
  const body = [
    ...part('Wijzigingen', [...printing.takeFunctions(), changes].filter((text) => text !== '')),
    ...part('Parameters', printer.parameters(form.parameters)),
    ...part('Begrippen', printer.definitions('begrip', form.begrippen)),
    ...part('Tabellen', printer.definitions('tabel', form.tabellen)),
    ...part('Onderdelen, groepen en taaleisen', [...printer.definitions('onderdeel', form.onderdelen), ...printer.definitions('groep', form.groepen), ...printer.definitions('taaleis', form.taaleisen)]),
    ...part('Leerroutes', printer.rules('leerroute')),
    ...part('Plichten', printer.rules('plicht')),
    ...part('Bevoegdheden', [...printer.rules('bevoegdheid'), ...printer.rooms()]),
    ...part('Termijnen', printer.rules('termijn')),
    ...part('Verlengingsgronden', printer.rules('verlengingsgrond')),
    ...part('Boeteregimes', printer.rules('boeteregime')),
    ...part('Plafonds', printer.rules('plafond')),
    ...part('Het geheel', [rulesText(form, printing)]),
    ...part('Wat over een persoon bekend kan zijn', [personText(form, printing)]),
  ]
  const imports = [...printing.imports].sort(([left], [right]) => (left < right ? -1 : 1)).map(([file, names]) => `import { ${importedNames(names).join(', ')} } from './uitvoering/${file}.ts'`)
  return [header, ...imports, '', '// ---- Vaste waarden', ...printing.constants, '', body.join('\n\n'), ''].join('\n')
}

/** Each name once; what is needed as a value needs no import as a type. */
function importedNames(names: ReadonlySet<string>): readonly string[] {
  return [...names].filter((name) => !(name.startsWith('type ') && names.has(name.slice(5)))).sort((left, right) => (left.replace('type ', '') < right.replace('type ', '') ? -1 : 1))
}

function rulesText(form: ProgramForm, printing: Printing): string {
  const { stelsel, triggers } = form
  const named = (kind: string, names: readonly string[]): string => `[${names.map((name) => ruleName(printing, kind, name)).join(', ')}]`
  const map = (kind: string, slots: ReadonlyMap<string, Slot<unknown>>): string => `new Map([${[...slots.keys()].map((name) => `[${quoted(name)}, ${ruleName(printing, kind, name)}] as const`).join(', ')}])`
  const byName = (kind: string, found: ReadonlyMap<string, readonly string[]>): string => `new Map([${[...found].map(([record, names]) => `[${quoted(record)}, ${named(kind, names)}] as const`).join(', ')}])`
  const ask = (expr: ProgramForm['stelsel']['lawDate'], as: 'value' | 'truth'): string => (expr === undefined || expr.kind === 'today' ? 'undefined' : printAsk(expr, printing, 'stelsel', as))
  const { appliesWhen } = stelsel
  const deciders = form.records.filter((record): record is RecordForm & { readonly by: string } => record.kind === 'besluit' && record.by !== undefined)
  const members = [
    `stelsel: { ${[
      `name: ${quoted(stelsel.name)}`,
      `label: ${quoted(stelsel.label)}`,
      `sources: ${list(stelsel.sources)}`,
      `aannames: ${list(stelsel.aannames)}`,
      `from: ${String(stelsel.from)}`,
      `overflow: ${quoted(stelsel.overflow)}`,
      `decimals: ${stelsel.decimals}`,
      `mode: ${quoted(stelsel.mode)}`,
      `lawDate: ${ask(stelsel.lawDate, 'value')}`,
      `milder: ${ask(stelsel.milder, 'value')}`,
      `appliesWhen: ${appliesWhen === undefined ? 'undefined' : `{ when: ${printAsk(appliesWhen.when, printing, 'van_toepassing', 'truth')}, sources: ${list(appliesWhen.sources)} }`}`,
    ].join(', ')} }`,
    `layers: ${list(form.layers)}`,
    `knownLayers: ${list(form.knownLayers)}`,
    `wijzigingen: [${form.changes.map((change) => changeName(printing, change)).join(', ')}]`,
    `lawChanges: [${form.lawChanges.join(', ')}]`,
    `equatedDays: new Set([${form.equatedDays.join(', ')}])`,
    `organen: ${record([...form.organen].map(([name, label]) => [name, quoted(label)]))}`,
    `deciders: ${record(deciders.map(({ name, label, by, sources }) => [name, `{ label: ${quoted(label)}, by: ${quoted(by)}, sources: ${list(sources)} }`]))}`,
    ...(['onderdelen', 'groepen', 'taaleisen'] as const).map((name) => `${name}: ${map(({ onderdelen: 'onderdeel', groepen: 'groep', taaleisen: 'taaleis' } as const)[name], form[name])}`),
    `leerroutes: ${map('leerroute', form.rules.leerroute)}`,
    `plichten: ${map('plicht', form.rules.plicht)}`,
    `bevoegdheden: ${map('bevoegdheid', form.rules.bevoegdheid)}`,
    `termijnen: ${map('termijn', form.rules.termijn)}`,
    `plafonds: ${map('plafond', form.rules.plafond)}`,
    `ruimten: ${map('ruimte', form.rooms)}`,
    `groundsByRecord: ${byName('verlengingsgrond', triggers.grounds)}`,
    `groundsOfLastDay: ${named('verlengingsgrond', triggers.groundsOfLastDay)}`,
    `regimesByRecord: ${byName('boeteregime', triggers.regimes)}`,
    `setAside: ${byName('boeteregime', triggers.setAside)}`,
    `regimesAfterTermijn: ${named('boeteregime', triggers.regimesAfterTermijn)}`,
    `powersByRecord: ${byName('bevoegdheid', triggers.powers)}`,
    `conditionalPowers: ${named('bevoegdheid', triggers.conditionalPowers)}`,
    `doneTriggers: ${triggers.done === undefined ? 'undefined' : `new Set(${list(triggers.done)})`}`,
    `asksWhenDone: ${String(form.asksWhenDone)}`,
    `termsFollowDecisions: ${String(form.termsFollowDecisions)}`,
  ]
  const text = `${heading(stelsel.label, stelsel.sources)}\nexport const rules: ${printing.type('rules', 'Rules')} = {\n${lines(members)}\n}`
  return [...printing.takeFunctions(), text].join('\n')
}

function record(entries: readonly (readonly [string, string])[]): string {
  return `{ ${entries.map(([name, value]) => `${key(name)}: ${value}`).join(', ')} }`
}

/** Members on lines of their own. */
function lines(members: readonly string[]): string {
  return members.map((member) => `${member},`).join('\n')
}

function personText(form: ProgramForm, printing: Printing): string {
  const names = namesOf(form)
  const checks = (list_: readonly Check[], about: string): string => `[${list_.map(({ when, message, at }) => `{ when: ${printAsk(when, printing, `controle_${plain(about)}`, 'truth')}, message: ${quoted(message)}, at: ${quoted(at)} }`).join(', ')}]`
  const facts = form.facts.map(({ name, label, type, optional, incomplete, checks: own }) => `// ${remark(label)}\n${key(name)}: { shape: ${incomplete === undefined ? shape(type, names) : `{ kind: 'incompleteDate', reading: ${quoted(incomplete)} }`}, optional: ${String(optional)}, controles: ${checks(own, name)} }`)
  const records = form.records.map(({ name, label, kind, attributes, by, checks: own, notCovered }) => {
    const fields = record(attributes.map((attribute) => [attribute.name, `{ shape: ${shape(attribute.type, names)}, optional: ${String(attribute.optional)} }`]))
    return `// ${remark(label)}\n${key(name)}: { kind: ${quoted(kind)}, attributes: ${fields}, controles: ${checks(own, name)}, by: ${by === undefined ? 'undefined' : quoted(by)}, notCovered: ${notCovered === undefined ? 'undefined' : quoted(notCovered)} }`
  })
  const text = `export const personShape: ${printing.type('read-person', 'PersonShape')} = {\nfacts: {\n${lines(facts)}\n},\nrecords: {\n${lines(records)}\n},\n}`
  return [...printing.takeFunctions(), text].join('\n')
}

/** The names that a value of a type may be. */
function namesOf({ keuzes, onderdelen, rules }: ProgramForm): (type: ValueType) => readonly string[] | undefined {
  return (type) => {
    switch (type.kind) {
      case 'level':
        return levels
      case 'choice':
        return keuzes.get(type.keuze) ?? []
      case 'onderdeel':
        return [...onderdelen.keys()]
      case 'leerroute':
        return [...rules.leerroute.keys()]
      default:
        return undefined
    }
  }
}

function shape(type: ValueType, names: (type: ValueType) => readonly string[] | undefined): string {
  const among = names(type)
  return among === undefined ? `{ kind: ${quoted(type.kind)} }` : `{ kind: 'name', names: ${list(among)} }`
}

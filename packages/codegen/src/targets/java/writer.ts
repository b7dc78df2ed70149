import type { Code, ItemType, ObjectType } from '../../code/index.ts'
import { Writer } from '../writer.ts'
import { comment, list, plain, quoted } from './text.ts'

type Of<K extends Code['kind']> = Extract<Code, { readonly kind: K }>

const grounds = ['sources', 'aannames', 'wijziging'] as const
const named = ['id', 'name', 'label', ...grounds] as const

/** The components of each record of the runtime, in their order. */
const components: Readonly<Record<ObjectType, readonly string[]>> = {
  Wijziging: ['index', 'name', 'label', 'layer', 'switchedBy', 'rank', 'from', 'until', 'published', 'by', 'moves', 'runningTermsKeepOld', 'requestsKeepOld', 'decisionsKeepOld', 'signalsWhenOff', 'sources', 'aannames'],
  Version: ['wijziging', 'value'],
  Parameter: [...grounds, 'on', 'versions'],
  ParameterVersion: ['from', 'until', 'value', 'sources'],
  Begrip: [...grounds, 'value'],
  Tabel: [...grounds, 'cell', 'factor'],
  Row: ['bands', 'cell', 'sources'],
  Alternative: ['when', 'then', 'settles'],
  Onderdeel: [...grounds, 'done'],
  Groep: [...grounds, 'members'],
  Taaleis: [...grounds, 'onderdelen', 'level'],
  Leerroute: [...named, 'toelating', 'vereist', 'of_in_plaats_daarvan', 'uitkomst'],
  Plicht: [...named, 'ontstaat', 'vereist', 'signaal', 'eindigt', 'vrijstelling', 'ontheffing'],
  Bevoegdheid: [...named, 'power', 'alleen_als', 'werkt_zolang', 'alleen_binnen'],
  Beleidsruimte: [...named, 'by', 'record', 'attribute', 'unit', 'bounds'],
  RoomBound: ['from', 'until', 'lowest', 'highest', 'sources'],
  Termijn: [...named, 'authority', 'voor_elk', 'followsRun', 'lastDayMatters', 'begint', 'duurt', 'duurt_wat_de_boete_bepaalt', 'voldaan', 'voldaan_alles_waarvoor_gesteld', 'afwijking', 'na_afloop', 'termijnenwet'],
  Verlengingsgrond: [...named, 'decider', 'verlengt', 'van_overeenkomstige_toepassing', 'bij', 'op_aanvraag', 'op_de_laatste_dag', 'als', 'met', 'ten_hoogste_keer'],
  Boeteregime: [...named, 'overtreding_bij', 'overtreding_na_afloop', 'opgelegd_door', 'recht_naar', 'uitzondering', 'in_afwijking_van', 'bedrag', 'bij_herhaling', 'maal_de_factor', 'verminderd', 'wettelijk_maximum', 'zet'],
  Plafond: [...named, 'samen_voor', 'in_totaal_ten_hoogste'],
  Vergoeding: [...named, 'betaling', 'bij', 'eenmalig_op', 'in_het_jaar', 'elk_jaar_vanaf', 'als', 'bedrag'],
  When: ['when', ...grounds],
  Plain: grounds,
  Requirement: ['kind', 'name', 'when', 'value'],
  RouteVereist: ['requirements', 'when', ...grounds],
  Alternatief: ['requirements', ...grounds],
  Ontstaat: ['date', 'readsLaw', 'when', 'turns', ...grounds],
  Vereist: ['name', 'requirement', 'unless', ...grounds],
  PlichtSignaal: ['name', 'text', 'when', ...grounds],
  Eindigt: ['on', 'when', 'turns', ...grounds],
  Exemption: ['kind', 'name', 'by', 'record', 'when', 'asLongAs', 'parts', ...grounds],
  Power: ['kind', 'by', 'records', 'taaleis', 'to', 'perOnderdeel', ...grounds],
  Limit: ['when', 'unless', ...grounds],
  Begint: ['at', 'date', 'readsLaw', 'when', 'authority', ...grounds],
  Duurt: ['length', 'authority', ...grounds],
  Combine: ['combine', ...grounds],
  Afwijking: ['name', 'length', 'after', 'when', ...grounds],
  NaAfloop: ['name', 'text', 'when', ...grounds],
  Termijnenwet: ['applies', ...grounds],
  Reach: ['termijnen', ...grounds],
  Bij: ['records', ...grounds],
  OpAanvraag: ['ahead', ...grounds],
  Met: ['length', 'cap', ...grounds],
  MetCap: ['length', 'per'],
  Times: ['times', ...grounds],
  OvertredingBij: ['records', 'when', ...grounds],
  OvertredingNaAfloop: ['open', 'termijnen', 'when', ...grounds],
  OpgelegdDoor: ['orgaan', ...grounds],
  RechtNaar: ['date', 'milder', ...grounds],
  Uitzondering: ['when', 'certain', ...grounds],
  InAfwijking: ['regimes', ...grounds],
  Bedrag: ['amount', 'when', ...grounds],
  BijHerhaling: ['within', 'steps', ...grounds],
  Factor: ['factor', ...grounds],
  Verminderd: ['step', 'per', 'maximum', 'when', ...grounds],
  Amount: ['amount', ...grounds],
  Zet: ['termijn', 'length', 'when', 'later', ...grounds],
  SamenVoor: ['regimes', ...grounds],
  Cap: ['amount', 'termijn', ...grounds],
  Betaling: ['payer', 'payee', ...grounds],
  Betaaldag: ['date', 'readsLaw', 'yearsLater', 'everyYear', ...grounds],
  Rules: [
    'stelsel', 'layers', 'knownLayers', 'wijzigingen', 'lawChanges', 'equatedDays', 'organen', 'deciders', 'oordelen', 'onderdelen', 'groepen', 'taaleisen', 'leerroutes', 'plichten', 'bevoegdheden', 'termijnen', 'plafonds', 'ruimten',
    'groundsByRecord', 'groundsOfLastDay', 'regimesByRecord', 'setAside', 'regimesAfterTermijn', 'powersByRecord', 'conditionalPowers', 'paymentsByRecord', 'datedPayments', 'paymentsFollowDecisions', 'doneTriggers', 'asksWhenDone', 'termsFollowDecisions',
  ],
  Stelsel: ['name', 'label', 'sources', 'aannames', 'from', 'overflow', 'decimals', 'mode', 'lawDate', 'milder', 'appliesWhen'],
  AppliesWhen: ['when', 'sources'],
  Decider: ['label', 'by', 'sources'],
  PersonShape: ['facts', 'records'],
  FactShape: ['shape', 'optional', 'controles'],
  RecordShape: ['name', 'kind', 'attributes', 'controles', 'by', 'notCovered'],
  Field: ['shape', 'optional'],
  Shape: ['kind', 'reading', 'names'],
  Controle: ['when', 'message', 'at'],
}

const shortened: ReadonlySet<ObjectType> = new Set<ObjectType>(['Row', 'Alternative', 'Version', 'Field', 'Shape'])

/** What a list in a constant holds, in the words of the runtime. */
const itemTypes: Partial<Readonly<Record<ItemType, string>>> = { Text: 'String' }

/** How a list of each kind is made; the others by `list`. */
const lists: Partial<Readonly<Record<ItemType, string>>> = { Value: 'values', Band: 'bands', Order: 'orders' }

/** How a map to something of each kind is made; the others by `map`. */
const maps: Partial<Readonly<Record<ItemType, string>>> = { Text: 'textMap', Decider: 'deciderMap', Field: 'fieldMap', FactShape: 'factShapeMap', RecordShape: 'recordShapeMap' }

/** How many items of a long list one method makes: a method of Java has an end. */
const perMethod = 40

/** Writes code as Java. */
export class JavaWriter extends Writer {
  /** The names of the run in the functions around: one in another must have another name. */
  private runs = 0

  protected identifier(name: string): string {
    return plain(name)
  }

  protected constantText(name: string, { of, isList, value }: Of<'constant'>): string {
    const type = itemTypes[of] ?? of
    if (value.kind === 'missing' || value.kind === 'notJudged') return `static final ${type} ${name} = Unknown.${value.kind}(${quoted(value.name)});`
    if (of === 'Value' && value.kind === 'text') return `static final Value ${name} = new Name(${quoted(value.value)});`
    if (value.kind === 'object') return `${value.remark === undefined ? '' : `/** ${comment(value.remark)} */\n`}static final ${type} ${name} = ${this.write({ kind: 'object', type: value.type, members: value.members })};\n`
    if (value.kind !== 'list' || (of !== 'Row' && of !== 'Alternative')) return `static final ${isList ? `List<${type}>` : type} ${name} = ${this.write(value)};`
    const items = value.items.map((item) => this.write(item))
    const chunks = Array.from({ length: Math.ceil(items.length / perMethod) }, (_, index) => items.slice(index * perMethod, (index + 1) * perMethod))
    const call = (index: number): string => `${name}${chunks.length > 1 ? `_${index + 1}` : ''}`
    const whole = chunks.length === 1 ? `${call(0)}()` : `together(${chunks.map((_, index) => `${call(index)}()`).join(', ')})`
    return [`static final List<${type}> ${name} = ${whole};`, '', ...chunks.map((chunk, index) => `private static List<${type}> ${call(index)}() {\nreturn list(\n${chunk.join(',\n')});\n}\n`)].join('\n')
  }

  write(code: Code): string {
    switch (code.kind) {
      case 'answer':
        return code.value ? 'JA' : 'NEE'
      case 'flag':
        return String(code.value)
      case 'name':
        return this.constant({ kind: 'constant', key: `name:${code.value}`, wanted: `naam_${code.value}`, of: 'Value', isList: false, value: { kind: 'text', value: code.value } })
      case 'text':
        return quoted(code.value)
      case 'texts':
        return list(code.values)
      case 'number':
        return String(code.value)
      case 'limit':
        return Number.isFinite(code.value) ? String(code.value) : code.value < 0 ? 'ALWAYS_BEFORE' : 'ALWAYS_AFTER'
      case 'day':
        return `new Day(${code.value})`
      case 'exact':
        return code.den === '1' && Number.isSafeInteger(Number(code.num)) ? `Exact.of(${code.num}L)` : `Exact.of(${quoted(code.num)}, ${quoted(code.den)})`
      case 'duration':
        return `new ${code.unit === 'days' ? 'Days' : 'Months'}(${code.count})`
      case 'never':
        return 'NEVER'
      case 'absent':
        return 'null'
      case 'run':
        return this.runName()
      case 'overflow':
        return `${this.runName()}.overflow`
      case 'element':
        return `r${code.depth}`
      case 'order':
        return `Values::${code.by}`
      case 'call':
        return `${code.name}(${code.args.map((arg) => this.write(arg)).join(', ')})`
      case 'and':
      case 'or':
        return `${code.kind}(${code.operands.map((operand, index) => `${index === 0 ? '' : '() -> '}${this.write(operand)}`).join(', ')})`
      case 'compare':
        return `${code.test}(${this.write(code.left)}, ${code.rightMayWait ? '() -> ' : ''}${this.write(code.right)}, ${this.write(code.order)})`
      case 'missing':
        return this.constant({ kind: 'constant', key: `missing:${code.name}`, wanted: `zonder_${code.name}`, of: 'Unknown', isList: false, value: code })
      case 'notJudged':
        return this.constant({ kind: 'constant', key: `oordeel:${code.name}`, wanted: `niet_beoordeeld_${code.name}`, of: 'Unknown', isList: false, value: code })
      case 'ask':
        return this.ask(code.body)
      case 'look':
        return `r${code.depth} -> ${this.write(code.body)}`
      case 'constant':
        return this.constantAtTop(code)
      case 'list':
        return `${lists[code.of] ?? 'list'}(${code.items.map((item) => this.write(item)).join(', ')})`
      case 'map':
        return `${maps[code.of] ?? 'map'}(${code.entries.map(([name, value]) => `item(${quoted(name)}, ${this.apart(name, value)})`).join(', ')})`
      case 'textSet':
        return `Set.of(${code.values.map(quoted).join(', ')})`
      case 'daySet':
        return `Set.of(${code.values.join(', ')})`
      case 'object':
        return this.object(code)
      case 'rule':
        return this.nameOf(code)
    }
  }

  /** A large part of a map has a name of its own: the compiler is slow with what is deeply nested, and a method has an end. */
  private apart(name: string, value: Code): string {
    if (value.kind !== 'object' || (value.type !== 'FactShape' && value.type !== 'RecordShape')) return this.write(value)
    return this.constantAtTop({ kind: 'constant', key: undefined, wanted: `vorm_${name}`, of: value.type, isList: false, value })
  }

  private runName(): string {
    return this.runs < 2 ? 'c' : `c${this.runs}`
  }

  private ask(body: Code): string {
    this.runs += 1
    const text = `${this.runName()} -> ${this.write(body)}`
    this.runs -= 1
    return text
  }

  /** What is made once stands outside the functions around it. */
  private constantAtTop(constant: Of<'constant'>): string {
    const { runs } = this
    this.runs = 0
    const name = this.constant(constant)
    this.runs = runs
    return name
  }

  private object({ type, members, remark }: Of<'object'>): string {
    const given = new Map(members)
    const strange = members.find(([name]) => !components[type].includes(name))
    if (strange !== undefined) throw new Error(`${type} has no component ${strange[0]}`)
    const parts = components[type].map((name) => {
      const value = given.get(name)
      const text = value === undefined ? 'null' : this.write(value)
      return shortened.has(type) ? text : `/* ${name} */ ${text}`
    })
    return `${remark === undefined ? '' : `\n// ${comment(remark)}\n`}new ${type}${type === 'Version' ? '<>' : ''}(${parts.join(', ')})`
  }
}

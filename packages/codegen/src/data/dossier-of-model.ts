import { levels, type Attribuut, type Controle, type Declaration, type DeclarationKind, type Gegeven, type Model, type Oordeel, type RecordDeclaration, type RevisionKind, type SourceRef, type ValueType } from '@inburgering/core'
import { declared } from '../program/vocabulary.ts'
import { weave, type Woven } from '../program/weave.ts'
import type { Choice, DataField, DataRecord, DataType, Dossier } from './form.ts'

const revisionKinds: readonly RevisionKind[] = ['herziening', 'vernietiging', 'intrekking']

/** @param among all stelsels that read the person, this one too */
export function dossierOf(model: Model, among: readonly Model[]): Dossier {
  const typeOf = typesOf(model)
  const records = declared(model, 'gebeurtenis', 'periode', 'besluit') as readonly RecordDeclaration[]
  const names = new Set(records.map(({ name }) => name))
  const regimes = namesOf(weave(model), 'boeteregime').map(({ name }) => name)
  const imposers = imposersOf(model)
  return {
    stelsel: model.stelsel.name,
    facts: declared(model, 'gegeven').map((gegeven) => fact(gegeven, typeOf)),
    records: [...records.map((declaration) => record(declaration, typeOf)), ...declared(model, 'oordeel').flatMap((oordeel) => (names.has(oordeel.name) ? [] : [judgement(oordeel, regimes, imposers)]))],
    bodies: declared(model, 'bestuursorgaan').map(choice),
    revisions: revisionKinds.filter((kind) => !names.has(kind)),
    mayBeLeft: among.some(({ stelsel }) => stelsel.insteadOf.includes(model.stelsel.name) && model.stelsel.insteadOf.includes(stelsel.name)),
  }
}

/** What a thing of this kind may be called, in any text of any layer. */
export function namesOf(woven: Woven, ...kinds: readonly DeclarationKind[]): readonly Choice[] {
  const found = [...woven.declarations.values()].flatMap(({ versions }) => versions.flatMap(({ value }) => (value?.kind === 'declaration' && kinds.includes(value.declaration.kind) ? [value.declaration] : [])))
  return [...new Map(found.map((declaration) => [declaration.name, choice(declaration)])).values()]
}

export function texts(sources: readonly SourceRef[]): readonly string[] {
  return sources.map(({ text }) => text)
}

function choice({ name, label, sources }: Pick<Declaration, 'name' | 'label' | 'sources'>): Choice {
  return { name, label, sources: texts(sources) }
}

/** Works out which names a value may be. */
export function typesOf(model: Model): (type: ValueType) => DataType {
  const woven = weave(model)
  const keuzes = new Map(declared(model, 'keuze').map(({ name, values }) => [name, values.map((value): Choice => ({ name: value.name, label: value.label, sources: texts(value.sources) }))]))
  const onderdelen = namesOf(woven, 'onderdeel')
  const leerroutes = namesOf(woven, 'leerroute')
  const choicesOf = (type: ValueType): readonly Choice[] => {
    switch (type.kind) {
      case 'choice':
        return keuzes.get(type.keuze) ?? []
      case 'level':
        return levels.map((name) => ({ name, label: name, sources: [] }))
      case 'onderdeel':
        return onderdelen
      case 'leerroute':
        return leerroutes
      default:
        return []
    }
  }
  return (type) => ({ kind: type.kind, choices: choicesOf(type) })
}

type TypeOf = (type: ValueType) => DataType

function fact({ name, label, type, optional, incomplete, sources, controles }: Gegeven, typeOf: TypeOf): DataField {
  return { name, label, type: typeOf(type), required: !optional, incomplete: incomplete !== undefined, sources: texts(sources), checks: messages(controles, name) }
}

function record({ name, label, kind, attributes, by, about, sources, controles }: RecordDeclaration, typeOf: TypeOf): DataRecord {
  const ofAttribute = (attribute: Attribuut): DataField => ({ name: attribute.name, label: attribute.label, type: typeOf(attribute.type), required: !attribute.optional, incomplete: false, sources: [], checks: messages(controles, attribute.name) })
  const own = new Set(attributes.map((attribute) => attribute.name))
  return { name, label, kind, attributes: attributes.map(ofAttribute), by, about: about?.names, sources: texts(sources), checks: controles.filter(({ at }) => !own.has(at)).map(({ message }) => message) }
}

/** Who imposes a fine of the stelsel, in any text of its regime. */
function imposersOf(model: Model): readonly string[] {
  const texts = [...weave(model).declarations.values()].flatMap(({ versions }) => versions.flatMap(({ value }) => (value?.kind === 'declaration' && value.declaration.kind === 'boeteregime' ? [value] : [])))
  const clauses = texts.flatMap((regime) => regime.clauses.flatMap(({ versions }) => versions.flatMap(({ value }) => value ?? [])))
  return [...new Set(clauses.flatMap((clause) => (clause.kind === 'opgelegd_door' ? [clause.orgaan] : [])))]
}

/** A judgement may be about one fine: then it is of who imposes that fine. */
function judgement({ name, label, by, sources }: Oordeel, regimes: readonly string[], imposers: readonly string[]): DataRecord {
  const judged: DataField = { name: 'oordeel', label: 'Oordeel', type: { kind: 'boolean', choices: [] }, required: true, incomplete: false, sources: [], checks: [] }
  return { name, label, kind: 'oordeel', attributes: [judged], by: by === '' ? undefined : by, about: regimes, imposers, sources: texts(sources), checks: [] }
}

function messages(controles: readonly Controle[], at: string): readonly string[] {
  return controles.filter((controle) => controle.at === at).map(({ message }) => message)
}

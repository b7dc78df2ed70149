import type { AstNode } from 'langium'
import { isLaatstBekend, isRangVoorval, isSom, isTelling, type Attribuut, type Boeteregime, type Filter, type Groep, type Maatregel, type Termijn, type Verlengingsgrond, type Verzameling, type Voorvalsoort } from '../generated/ast.ts'
import type { Names, NamedKind } from './names.ts'

/** What a set in the text stands for: records, earlier outcomes of the run, or the onderdelen of a groep. */
export type ElementSet =
  | { readonly kind: 'records'; readonly records: readonly Voorvalsoort[] }
  | { readonly kind: 'boete'; readonly of: readonly Boeteregime[] }
  | { readonly kind: 'verlenging'; readonly of: readonly Verlengingsgrond[] }
  | { readonly kind: 'termijn'; readonly of: readonly Termijn[] }
  | { readonly kind: 'maatregel'; readonly of: readonly Maatregel[] }
  | { readonly kind: 'groep'; readonly groep: Groep }

const decisions = { boetes: 'boete', verlengingen: 'verlenging', termijnen: 'termijn', maatregelen: 'maatregel' } as const
const decisionKinds = { boete: 'Boeteregime', verlenging: 'Verlengingsgrond', termijn: 'Termijn', maatregel: 'Maatregel' } as const satisfies Record<string, NamedKind>

/** What kinds of declaration a name in this set can be of. */
export function kindsInSet(set: Verzameling): NamedKind[] {
  if (isDecision(set.besluiten)) return [decisionKinds[decisions[set.besluiten]]]
  return set.namen.length === 1 ? ['Voorvalsoort', 'Groep'] : ['Voorvalsoort']
}

/** The declarations that a set names; names that do not exist are left out. */
export function elementSet(names: Names, set: Verzameling): ElementSet {
  if (isDecision(set.besluiten)) {
    const kind = decisions[set.besluiten]
    const of = set.namen.flatMap((name) => names.find(set, name, decisionKinds[kind]) ?? [])
    return { kind, of } as ElementSet
  }
  const only = set.namen.length === 1 ? set.namen[0] : undefined
  const groep = only === undefined || names.find(set, only, 'Voorvalsoort') ? undefined : names.find(set, only, 'Groep')
  if (groep) return { kind: 'groep', groep }
  return { kind: 'records', records: set.namen.flatMap((name) => names.find(set, name, 'Voorvalsoort') ?? []) }
}

/** The attributes that an element of the set can be asked for: of records those of the first kind that has it. */
export function attributesOfSet(names: Names, set: ElementSet): readonly Attribuut[] {
  switch (set.kind) {
    case 'records': {
      const byName = new Map<string, Attribuut>()
      for (const attribute of set.records.flatMap((record) => names.attributesOf(record))) {
        if (!byName.has(attribute.name)) byName.set(attribute.name, attribute)
      }
      return [...byName.values()]
    }
    case 'boete':
      return [...names.builtIns('boete'), ...names.builtIns('record')]
    case 'verlenging':
      return [...names.builtIns('verlenging'), ...names.builtIns('record')]
    case 'termijn':
      return names.builtIns('termijn')
    case 'maatregel':
      return [...names.builtIns('maatregel'), ...names.builtIns('record')]
    case 'groep':
      return []
  }
}

/** The set that a `waarvan (...)` filters. */
export function setOfFilter(filter: Filter): Verzameling | undefined {
  const owner: AstNode | undefined = filter.$container
  return isTelling(owner) || isSom(owner) || isRangVoorval(owner) || isLaatstBekend(owner) ? owner.bron : undefined
}

function isDecision(word: string | undefined): word is keyof typeof decisions {
  return word !== undefined && word in decisions
}

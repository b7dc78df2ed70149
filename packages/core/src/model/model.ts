import type { Beleidsruimte } from './beleidsruimte.ts'
import type { Boeteregime, Plafond } from './boeteregime.ts'
import type { Lening } from './lening.ts'
import type { Lijst, Selectie, Verdeling, Vergoeding } from './groepen.ts'
import type { Maatregel } from './maatregel.ts'
import type { Bevoegdheid, Groep, Leerroute, Onderdeel, Plicht, Taaleis } from './plicht.ts'
import type { Begrip, Parameter, Tabel } from './rule.ts'
import type { Persoon, Scenario } from './scenario.ts'
import type { Origin } from './origin.ts'
import type { Bron } from './source.ts'
import type { Dekking } from './dekking.ts'
import type { DeclarationBase } from './declaration.ts'
import type { Stelsel } from './stelsel.ts'
import type { Termijn, Verlengingsgrond } from './termijn.ts'
import type { Bestuursorgaan, Gegeven, Keuze, Oordeel, RecordDeclaration } from './vocabulary.ts'
import type { Wijziging } from './wijziging.ts'

export interface BronDeclaration extends DeclarationBase, Bron {
  readonly kind: 'bron'
  readonly label: string
}

export type Declaration =
  | BronDeclaration
  | Bestuursorgaan
  | Keuze
  | Gegeven
  | RecordDeclaration
  | Oordeel
  | Parameter
  | Begrip
  | Tabel
  | Onderdeel
  | Groep
  | Taaleis
  | Leerroute
  | Plicht
  | Bevoegdheid
  | Termijn
  | Verlengingsgrond
  | Boeteregime
  | Plafond
  | Dekking
  | Lening
  | Beleidsruimte
  | Vergoeding
  | Selectie
  | Lijst
  | Verdeling
  | Maatregel
  | Wijziging
  | Persoon
  | Scenario

/** The words of `Declaration['kind']`, written out because the published schema needs them by name. */
export type DeclarationKind =
  | 'bron'
  | 'bestuursorgaan'
  | 'keuze'
  | 'gegeven'
  | 'gebeurtenis'
  | 'periode'
  | 'besluit'
  | 'oordeel'
  | 'parameter'
  | 'begrip'
  | 'tabel'
  | 'onderdeel'
  | 'groep'
  | 'taaleis'
  | 'leerroute'
  | 'plicht'
  | 'bevoegdheid'
  | 'termijn'
  | 'verlengingsgrond'
  | 'boeteregime'
  | 'plafond'
  | 'dekking'
  | 'lening'
  | 'beleidsruimte'
  | 'vergoeding'
  | 'selectie'
  | 'lijst'
  | 'verdeling'
  | 'maatregel'
  | 'wijziging'
  | 'persoon'
  | 'scenario'

/** Version of the shape of the model; a reader refuses one that it does not know. */
export const modelVersion = 1

/** Whether something stands in the files of the specification itself, not of the one that it adds to. */
export function isOwn({ base }: Pick<Model, 'base'>, { file }: Pick<Origin, 'file'>): boolean {
  return base === undefined || !file.startsWith(`${base}/`)
}

/** One specification: a stelsel with everything that is declared for it, typed, linked by name and serialisable. */
export interface Model {
  readonly modelVersion: typeof modelVersion
  readonly stelsel: Stelsel
  /**
   * The folder of the specification that this one adds to, as its files name it: `../wi2021`. What is declared there has
   * an origin in that folder, and its scenarios are left out. Absent: everything is declared here.
   */
  readonly base?: string
  /** Sorted by kind and name, so that the order of files and declarations does not matter. */
  readonly declarations: readonly Declaration[]
}

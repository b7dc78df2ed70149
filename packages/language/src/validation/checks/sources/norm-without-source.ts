import { isCitaat, isKanttekening, isLaagClausule, isSteuntOp, type Bevoegdheid, type Boeteregime, type Leerroute, type Lening, type Lijstblok, type Maatregel, type OnderdeelBlok, type Parameter, type Plafond, type Plicht, type Selectie, type Taaleis, type Tabel, type Termijn, type Verdeling, type Vergoeding, type Verlengingsgrond, type Wijziging } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import { layerOf } from '../../standing.ts'

type Norm = Bevoegdheid | Boeteregime | Leerroute | Lening | Lijstblok | Maatregel | OnderdeelBlok | Parameter | Plafond | Plicht | Selectie | Taaleis | Tabel | Termijn | Verdeling | Vergoeding | Verlengingsgrond | Wijziging

/** A norm should have a source: itself, or in the clauses that make it. What is only counted or named needs none. */
export const normWithoutSource: Check<Norm> = () => (node, accept) => {
  if (node.volgens !== undefined || hasOwnReason(node)) return
  if (node.$type === 'OnderdeelBlok') {
    for (const part of node.onderdelen) accept('INB301', { name: part.name, kind: 'het onderdeel', from: 'law' }, at(part, 'name'))
    return
  }
  accept('INB301', { name: node.name, kind: kindWords[node.$type], from: node.$type === 'Wijziging' ? origins[layerOf(node) ?? ''] ?? 'law' : 'law' }, at(node, 'name'))
}

/** What the layer of a wijziging rests on. */
const origins: Readonly<Record<string, 'ruling' | 'practice' | 'policy'>> = { rechtspraak: 'ruling', uitvoeringspraktijk: 'practice', beleidsregel: 'policy' }

const kindWords: Record<Exclude<Norm, OnderdeelBlok>['$type'], string> = {
  Bevoegdheid: 'de bevoegdheid',
  Boeteregime: 'de boete',
  Leerroute: 'de leerroute',
  Lening: 'de lening',
  Lijstblok: 'de lijst',
  Maatregel: 'de maatregel',
  Parameter: 'de parameter',
  Plafond: 'het plafond',
  Plicht: 'de plicht',
  Selectie: 'de selectie',
  Taaleis: 'de taaleis',
  Tabel: 'de tabel',
  Termijn: 'de termijn',
  Verdeling: 'de verdeling',
  Vergoeding: 'de vergoeding',
  Verlengingsgrond: 'de verlengingsgrond',
  Wijziging: 'de wijziging',
}

function hasOwnReason(node: Norm): boolean {
  switch (node.$type) {
    case 'Parameter':
      return node.versies.length > 0 && node.versies.every((version) => version.volgens !== undefined)
    case 'Tabel':
      return node.rijen.length > 0 && node.rijen.every((row) => row.cellen.every((cell) => cell.volgens !== undefined))
    case 'Taaleis':
    case 'Lijstblok':
      return false
    case 'Wijziging':
      return node.clausules.some((clause) => isSteuntOp(clause) || (isLaagClausule(clause) && clause.laag === 'variant'))
    default:
      return node.clausules.some((clause) => !isKanttekening(clause) && !isCitaat(clause) && 'volgens' in clause && clause.volgens !== undefined)
  }
}

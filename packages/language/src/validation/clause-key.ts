import type { AstNode } from 'langium'
import { isNaamverwijzing, type Clausule, type ClausuleStap, type Uitdrukking } from '../generated/ast.ts'

/** A clause that may stand once in its block, and the words that it starts with. Forms of one clause share a key. */
const single: Readonly<Record<string, string>> = {
  GeldtVoor: 'geldt voor',
  VoorElk: 'voor elk',
  Begint: 'begint',
  BegintBijBoete: 'begint',
  Duurt: 'duurt',
  DuurtBoete: 'duurt',
  VoldaanZodra: 'voldaan zodra',
  VoldaanAlles: 'voldaan zodra',
  Termijnenwet: 'de Algemene termijnenwet',
  Verlengt: 'verlengt',
  Overeenkomstig: 'van overeenkomstige toepassing op',
  Bij: 'bij',
  OpAanvraag: 'op aanvraag vanaf',
  OpLaatsteDag: 'ambtshalve op de laatste dag van de termijn',
  InAfwijkingVan: 'in afwijking van',
  BoeteVoorrang: 'in afwijking van',
  Onverminderd: 'onverminderd',
  Als: 'als',
  Met: 'met',
  HoogstensKeer: 'hoogstens keer',
  BegintBij: 'begint bij',
  VervaltZodra: 'vervalt zodra',
  OvertredingBij: 'overtreding',
  OvertredingNaAfloop: 'overtreding',
  OpgelegdDoor: 'opgelegd door',
  RechtNaar: 'recht naar',
  Herhaling: 'bij herhaling binnen',
  Factor: 'maal de factor',
  Vermindering: 'verminderd met',
  WettelijkMaximum: 'wettelijk maximum',
  Toelating: 'toelating',
  InPlaatsDaarvan: 'of in plaats daarvan',
  Uitkomst: 'uitkomst',
  Ontstaat: 'ontstaat op',
  Onderbroken: 'onderbroken tijdens',
  SamenVoor: 'samen voor',
  InWerking: 'in werking met ingang van',
  VanToepassing: 'van toepassing als',
  InPlaatsVan: 'in plaats van',
  Kalender: 'kalender',
  Afronding: 'afronding',
  Gecontroleerd: 'gecontroleerd tot en met',
  InwerkingWordt: 'de inwerkingtreding wordt',
  LaagClausule: 'laag',
  OpStelsel: 'op',
  GeldtVanaf: 'geldt vanaf',
  BekendgemaaktOp: 'bekendgemaakt op',
  WerktTerug: 'werkt terug tot',
  Onvolledig: 'mag zonder dag of maand',
  KlaarZodra: 'zodra',
  AangevraagdBij: 'aangevraagd bij',
  VerstrektDoor: 'verstrekt door',
  ToegekendAls: 'toegekend als',
  Bedraagt: 'bedraagt',
  Inkomenstoets: 'inkomenstoets met',
  Rente: 'rente van',
  Aflossing: 'aflossing vanaf',
  NaarDraagkracht: 'naar draagkracht van',
  RestantVervalt: 'het restant vervalt',
  Wie: 'wie',
  Betaling: 'door',
  EenmaligOp: 'bij',
  InHetJaar: 'bij',
  BedragVanVergoeding: 'bedrag',
  Verdeelt: 'verdeelt',
}

/** The words of a clause that may stand once. */
export function singleClause(node: AstNode): string | undefined {
  if (node.$type === 'Eindigt') return (node as { datum?: unknown }).datum === undefined ? 'eindigt zodra' : 'eindigt op'
  return single[node.$type]
}

/** The words and the name by which a wijziging addresses a clause; undefined for one that it cannot address. */
export function clauseKey(node: Clausule): string | undefined {
  switch (node.$type) {
    case 'Uitzondering':
      return named('uitzondering', node.name)
    case 'Bedrag':
      return named('bedrag', node.name)
    case 'Zet':
      return named('zet', node.name)
    case 'Vereist':
      return named('vereist', node.naam ?? nameOf(node.eisen?.[0]))
    case 'Vrijstelling':
      return named(node.soort, node.name)
    case 'Signaal':
      return named('signaal', node.name)
    case 'NaAfloop':
      return named('na afloop signaal', node.name)
    case 'Afwijking':
      return named('in afwijking hiervan', node.name)
    case 'Trede':
      return named('stap', node.name)
    case 'TenHoogste':
      return named('in totaal ten hoogste', node.termijn?.$refText)
    case 'Kwijtschelding':
      return named('kwijtschelding', node.name)
    case 'Opname':
      return named('opname bij', node.voorval?.$refText)
    case 'Toont':
      return named('toont', node.name)
    case 'AlleenAls':
      return 'alleen als'
    case 'WerktZolang':
      return 'werkt zolang'
    case 'Grens':
      return 'binnen de grens dat'
    default:
      return singleClause(node)
  }
}

/** The clause that a step of a wijziging is about. */
export function stepKey(step: ClausuleStap): string | undefined {
  if (step.clausule !== undefined) return clauseKey(step.clausule)
  if (step.soort === undefined) return undefined
  const word = step.soort.replace(/\s+/g, ' ')
  if (word === 'eenmalig') return 'hoogstens keer'
  return ['uitzondering', 'bedrag', 'zet', 'vereist', 'vrijstelling', 'ontheffing', 'in afwijking hiervan', 'kwijtschelding', 'opname bij', 'toont', 'stap'].includes(word) ? named(word, step.naam) : word
}

function named(word: string, name: string | undefined): string {
  return name === undefined ? word : `${word} ${name}`
}

function nameOf(requirement: Uitdrukking | undefined): string | undefined {
  return isNaamverwijzing(requirement) ? requirement.naam?.$refText : undefined
}

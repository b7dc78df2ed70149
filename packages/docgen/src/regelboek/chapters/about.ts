import { severityOf, type Stelsel } from '@inburgering/core'
import { aside, bullets, paragraph, section } from '../../tree/build.ts'
import type { Section, TermItem, Block } from '../../tree/index.ts'
import { enumeration, inlines, link, type Words } from '../../tree/inline.ts'
import { anchorOf } from '../../words/index.ts'
import { lawDateWords } from '../clauses/index.ts'
import type { Book } from '../regelboek-input.ts'
import { remarks } from '../remarks.ts'
import { broken, diagnosticLine, documentation, isWithin } from '../rule-section.ts'
import { validity } from '../wijziging-blocks.ts'
import { inTextOrder } from './rules.ts'

/** What the rules are, from when they hold, and how to read the book. */
export function aboutChapter(book: Book): Section {
  const { model } = book
  const { stelsel } = model
  return section('over', 'Over deze regels', [
    ...brokenOutside(book),
    ...broken(stelsel, book),
    ...documentation(stelsel),
    { kind: 'terms', items: stelselFacts(stelsel, book) },
    ...remarks(stelsel.kanttekeningen, book.words),
    section('leeswijzer', 'Leeswijzer', [
      paragraph('Dit regelboek is gemaakt uit de regels zelf. Elke zin hieronder staat zo in de regels die de computer uitvoert.'),
      ...bullets([
        ['Een ', link('aannames', 'aanname'), ' is een keuze van de opstellers, waar de wet ruimte laat.'],
        ['Een ', link('open-normen', 'oordeel'), ' is iets dat een mens beoordeelt. De computer vult het nooit in.'],
        ['“', link('niet-uitgedrukt', 'Niet uitgedrukt'), '” is wat in de wet staat en niet in deze regels.'],
        ['“Tot” is zonder die dag of dat aantal. “Tot en met”, “vanaf” en “ten minste” zijn daarmee.'],
        'De peildatum is de dag waarop de regel wordt toegepast.',
        ...shortNames(book),
        ['Bij elke regel staat het artikel. In de ', link('bronnen', 'lijst van bronnen'), ' staan alle artikelen met hun regels.'],
      ]),
      paragraph('Dit boek is geen besluit en geen juridisch advies. De tekst van de wet gaat voor.'),
    ]),
  ])
}

/** What `Wet art. 3` is an article of. */
function shortNames(book: Book): readonly Words[] {
  const sources = inTextOrder(book.of('bron')).filter((source) => source.kind === 'bron' && source.label !== source.name && source.identifier !== undefined && source.sourceKind !== 'uitspraak')
  return sources.length === 0 ? [] : [['Bij een artikel staat de korte naam van de bron: ', ...enumeration(sources.map(({ id, name, label }) => [link(anchorOf(id), name), ...inlines(` (${label})`)])), '.']]
}

function opening(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const overflows: Readonly<Record<Stelsel['overflow'], string>> = {
  lastDayOfMonth: 'Een dag die de maand niet heeft, wordt de laatste dag van die maand.',
  firstDayOfNextMonth: 'Een dag die de maand niet heeft, wordt de eerste dag van de volgende maand.',
  refuse: 'Een dag die de maand niet heeft, wordt geweigerd.',
}

function stelselFacts(stelsel: Stelsel, { words, beside }: Book): readonly TermItem[] {
  const { from, until, appliesWhen, insteadOf, lawDate, overflow, rounding, checkedUntil, sources } = stelsel
  const items: TermItem[] = []
  const add = (term: string, line: Words, blocks: readonly Block[] = []): void => void items.push({ term: inlines(term), blocks: [...(line === '' ? [] : [paragraph(line)]), ...blocks] })
  if (sources.length > 0) add('Bron', words.sources(sources))
  add('In werking', `${opening(validity(from, until, words))}.`)
  if (appliesWhen !== undefined) {
    add('Van toepassing', '', [...words.conditional('De regels gelden', ' als', appliesWhen.when), ...(appliesWhen.sources.length === 0 ? [] : [paragraph(['Bron: ', ...words.sources(appliesWhen.sources), '.'])])])
  }
  if (insteadOf.length > 0) add('In plaats van', `${insteadOf.map((name) => beside?.find(({ stelsel: { name: other } }) => other === name)?.stelsel.label ?? name).join(', ')}. Wie onder deze regels valt, valt daar niet onder.`)
  if (lawDate !== undefined) add('Welk recht geldt', lawDateWords(lawDate, words))
  add('Kalender', overflows[overflow])
  add('Afronding', `${{ cents: 'Op hele centen', euros: 'Op hele euro’s', whole: 'Op een heel getal' }[rounding.to]}, ${{ down: 'naar beneden', up: 'naar boven', 'half-up': 'rekenkundig' }[rounding.mode]}.`)
  if (checkedUntil !== undefined) add('Vergeleken met de wet', `Tot en met ${words.date(checkedUntil)}.`)
  return items
}

/** Errors in parts that are so broken that they are not in the book at all. */
function brokenOutside({ diagnostics, model, language }: Book): readonly Block[] {
  const places = [model.stelsel, ...model.declarations].map(({ origin }) => origin)
  const outside = diagnostics.filter(({ origin, code }) => severityOf(code) === 'error' && (origin === undefined || !places.some((place) => isWithin(origin, place))))
  return outside.length === 0 ? [] : [aside('warning', 'Dit boek is niet volledig: in de tekst van de regels staan fouten', bullets(outside.map((diagnostic) => diagnosticLine(diagnostic, language))))]
}

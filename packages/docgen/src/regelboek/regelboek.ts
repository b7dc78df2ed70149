import { dependencies, routeMap, staircase, termFlow, validityAxis } from '../diagrams/index.ts'
import { section } from '../tree/build.ts'
import { documentVersion, type DocumentTree } from '../tree/document.ts'
import { inlines } from '../tree/inline.ts'
import { aboutChapter } from './chapters/about.ts'
import { changesChapter } from './chapters/changes.ts'
import { coverageChapter } from './chapters/coverage.ts'
import { lawCoverageChapter } from './chapters/law-coverage.ts'
import { openPointsChapters } from './chapters/open-points.ts'
import { amountsChapter, boundChapter, finesChapter, glossaryChapter, loansChapter, groupsChapter, measuresChapter, powersChapter, routesChapter, termsChapter } from './chapters/rules.ts'
import { sourcesChapter } from './chapters/sources.ts'
import { suppliedChapters } from './chapters/supplied.ts'
import { madeProperties } from './made.ts'
import { openBook, type RegelboekInput } from './regelboek-input.ts'

/** The whole of a stelsel as text: every rule at its own address, with its article. */
export function regelboek(input: RegelboekInput): DocumentTree {
  const book = openBook(input)
  const { stelsel } = input.model
  return {
    documentVersion,
    id: 'regelboek',
    language: 'nl',
    title: `Regelboek ${stelsel.label}`,
    summary: inlines('Alle regels van dit stelsel in gewone zinnen, met het artikel bij elke regel.'),
    properties: madeProperties(input.made),
    blocks: [
      aboutChapter(book),
      ...boundChapter(book),
      ...routesChapter(book, present(routeMap(book))),
      ...termsChapter(book, (termijn) => [termFlow(termijn, book)]),
      ...finesChapter(book, (regime) => present(staircase(regime, book))),
      ...loansChapter(book),
      ...groupsChapter(book),
      ...measuresChapter(book),
      ...powersChapter(book),
      ...amountsChapter(book),
      ...glossaryChapter(book),
      ...suppliedChapters(book),
      ...changesChapter(book, present(validityAxis(book))),
      ...openPointsChapters(book),
      ...present(dependencies(book)).map((figure) => section('samenhang-van-regels', 'Samenhang', [figure])),
      ...coverageChapter(book),
      ...lawCoverageChapter(input.coveredLaw, book),
      sourcesChapter(book),
    ],
  }
}

function present<T>(part: T | undefined): readonly T[] {
  return part === undefined ? [] : [part]
}

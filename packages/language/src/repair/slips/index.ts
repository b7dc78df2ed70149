import type { Guess } from '../slip.ts'
import { bareYear } from './bare-year.ts'
import { behindPersona } from './behind-persona.ts'
import { bracketed } from './bracketed.ts'
import { casesWithoutBraces } from './cases-without-braces.ts'
import { closedEarly } from './closed-early.ts'
import { commaNeeded } from './comma-needed.ts'
import { countInWords } from './count-in-words.ts'
import { everydayWord } from './everyday-word.ts'
import { kindBeforeName } from './kind-before-name.ts'
import { missingArticle } from './missing-article.ts'
import { missingValue } from './missing-value.ts'
import { missingWord } from './missing-word.ts'
import { mistypedWord } from './mistyped-word.ts'
import { openPeriod } from './open-period.ts'
import { otherSign } from './other-sign.ts'
import { reservedName } from './reserved-name.ts'
import { spacedName } from './spaced-name.ts'
import { strayWord } from './stray-word.ts'
import { unclosed } from './unclosed.ts'
import { undatedExpectation } from './undated-expectation.ts'
import { undated } from './undated.ts'

/** A kind of slip; of a doubtful kind only the one guess that mends a text is believed, not one of several. */
export interface Kind {
  readonly guess: Guess
  readonly isDoubtful?: boolean
}

/** The slips that people make, the most telling first: of two that mend a text equally well the first is believed. */
export const kinds: readonly Kind[] = [
  { guess: openPeriod },
  { guess: undated },
  { guess: undatedExpectation },
  { guess: behindPersona },
  { guess: bareYear },
  { guess: casesWithoutBraces },
  { guess: kindBeforeName },
  { guess: everydayWord },
  { guess: mistypedWord },
  { guess: spacedName },
  { guess: countInWords },
  { guess: commaNeeded },
  { guess: unclosed },
  { guess: closedEarly },
  { guess: bracketed },
  { guess: missingArticle },
  { guess: otherSign, isDoubtful: true },
  { guess: reservedName },
  { guess: missingWord, isDoubtful: true },
  { guess: missingValue, isDoubtful: true },
  { guess: strayWord },
]

import type { Guess } from '../slip.ts'
import { commaNeeded } from './comma-needed.ts'
import { everydayWord } from './everyday-word.ts'
import { missingWord } from './missing-word.ts'
import { mistypedWord } from './mistyped-word.ts'
import { openPeriod } from './open-period.ts'
import { reservedName } from './reserved-name.ts'
import { spacedName } from './spaced-name.ts'
import { strayWord } from './stray-word.ts'
import { unclosed } from './unclosed.ts'
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
  { guess: everydayWord },
  { guess: mistypedWord },
  { guess: spacedName },
  { guess: commaNeeded },
  { guess: unclosed },
  { guess: reservedName },
  { guess: missingWord, isDoubtful: true },
  { guess: strayWord },
]

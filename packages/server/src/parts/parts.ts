import type * as beoordeling from './beoordeling.ts'
import type * as code from './code.ts'
import type * as documenten from './documenten.ts'
import type * as engels from './engels.ts'
import type * as onderzoek from './onderzoek.ts'
import type * as scenarios from './scenarios.ts'
import type * as schrijven from './schrijven.ts'
import type * as vergelijking from './vergelijking.ts'
import type { partNames } from '../protocol/index.ts'

/** What each part gives: the exports of the file of that name in this folder. */
interface PartContents {
  readonly engels: typeof engels
  readonly documenten: typeof documenten
  readonly vergelijking: typeof vergelijking
  readonly beoordeling: typeof beoordeling
  readonly schrijven: typeof schrijven
  readonly scenarios: typeof scenarios
  readonly onderzoek: typeof onderzoek
  readonly code: typeof code
}

/** Reads a part of the server that few need, once; it fails when the part cannot be read, and may be asked again. */
export type Parts = { readonly [N in (typeof partNames)[number]]: () => Promise<PartContents[N]> }

import type { Parts } from './parts.ts'

/** Where the server is one file, each part stands in it and is run when it is first asked. */
export const ownParts: Parts = {
  engels: () => import('./engels.ts'),
  documenten: () => import('./documenten.ts'),
  vergelijking: () => import('./vergelijking.ts'),
  beoordeling: () => import('./beoordeling.ts'),
  schrijven: () => import('./schrijven.ts'),
  scenarios: () => import('./scenarios.ts'),
  onderzoek: () => import('./onderzoek.ts'),
  code: () => import('./code.ts'),
}

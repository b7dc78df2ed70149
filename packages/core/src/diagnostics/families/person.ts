import { define } from '../definition.ts'

type At = { readonly path: string; readonly value: string }

/** INB85x: what is wrong with a person in a person file. */
export const personDiagnostics = {
  INB850: define<At & { readonly name: string; readonly allowed: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Onbekend gegeven', en: 'Unknown fact' },
    nl: ({ path, name, allowed }) => `${path}: het gegeven "${name}" bestaat niet. Kies uit: ${allowed}.`,
    en: ({ path, name, allowed }) => `${path}: there is no fact "${name}". Choose from: ${allowed}.`,
  }),
} as const

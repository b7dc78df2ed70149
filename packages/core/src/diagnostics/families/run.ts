import { define } from '../definition.ts'

/** INB80x: what can go wrong while a person is run. */
export const runDiagnostics = {
  INB801: define<{ readonly rule: string; readonly date: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Delen door nul', en: 'Division by zero' },
    nl: ({ rule, date }) => `Op ${date} deelt de regel "${rule}" door nul. Geef de regel een voorwaarde die nul uitsluit.`,
    en: ({ rule, date }) => `On ${date} the rule "${rule}" divides by zero. Give the rule a condition that excludes zero.`,
  }),
} as const

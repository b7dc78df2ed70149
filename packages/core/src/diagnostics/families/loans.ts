import { define } from '../definition.ts'
import { valueInEnglish } from '../values-in-english.ts'

type Loan = { readonly lening: string }

/** INB66x: loans. */
export const loanDiagnostics = {
  INB660: define<Loan & { readonly missing: string; readonly missingInEnglish: string; readonly example: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Lening is niet volledig', en: 'Incomplete loan' },
    nl: ({ lening, missing, example }) => `De lening "${lening}" zegt niet ${missing}. Dan kan zij niet worden gespeeld. Voeg toe, bijvoorbeeld: ${example}.`,
    en: ({ lening, missingInEnglish, example }) => `The lening "${lening}" does not say ${missingInEnglish}, so it cannot be played. Add for instance: ${example}.`,
  }),
  INB661: define<{ readonly record: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Opname zonder bedrag', en: 'Payment without an amount' },
    nl: ({ record }) => `Bij "${record}" wordt geld uit de lening betaald, maar "${record}" zegt niet hoeveel. Voeg bij "${record}" toe: bedrag : bedrag. Laat "optioneel" weg.`,
    en: ({ record }) => `"${record}" is paid from the loan, but does not say how much. Add to "${record}": bedrag : bedrag, without optioneel.`,
  }),
  INB662: define<{ readonly record: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Inkomen zonder jaar', en: 'Income without a year' },
    nl: ({ record }) => `De inkomenstoets zoekt "${record}" van een jaar, maar "${record}" zegt niet van welk jaar het is. Voeg bij "${record}" toe: jaar : geheel getal. Laat "optioneel" weg.`,
    en: ({ record }) => `The income test looks for the "${record}" of a year, but "${record}" does not say its year. Add to "${record}": jaar : geheel getal, without optioneel.`,
  }),
  INB663: define<{ readonly text: string; readonly expected: string; readonly expectedInEnglish: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Deze tijd past niet bij een lening', en: 'This time does not fit a loan' },
    nl: ({ text, expected }) => `Hier staat ${text}, maar een lening rekent hier met ${expected}. Schrijf de tijd zo op.`,
    en: ({ text, expectedInEnglish }) => `This says ${valueInEnglish(text)}, but here a loan counts in ${expectedInEnglish}. Write the time that way.`,
  }),
  INB664: define<{ readonly clause: string; readonly needed: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Deze regel van de lening doet niets', en: 'This line of the loan does nothing' },
    nl: ({ clause, needed }) => `"${clause}" doet iets bij "${needed}", maar dat staat er niet. Voeg "${needed}" toe, of haal "${clause}" weg.`,
    en: ({ clause, needed }) => `"${clause}" works on "${needed}", which is not there. Add "${needed}", or take "${clause}" out.`,
  }),
  INB665: define<{ readonly step: string; readonly steps: string; readonly suggestion?: string | undefined }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Onbekende stap van een lening', en: 'Unknown step of a loan' },
    nl: ({ step, steps, suggestion }) => `"${step}" is geen stap van een lening.${suggestion === undefined ? '' : ` Bedoelt u "${suggestion}"?`} Kies uit: ${steps}.`,
    en: ({ step, steps, suggestion }) => `"${step}" is no step of a loan.${suggestion === undefined ? '' : ` Do you mean "${suggestion}"?`} Choose from: ${steps}.`,
  }),
  INB666: define<{ readonly share: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Kwijtschelding van meer dan alles', en: 'Remission of more than everything' },
    nl: ({ share }) => `Hier wordt ${share} van de schuld kwijtgescholden. Meer dan 100% kan niet. Kijk het percentage na.`,
    en: ({ share }) => `This remits ${share} of the debt. More than 100% is impossible. Check the percentage.`,
  }),
} as const

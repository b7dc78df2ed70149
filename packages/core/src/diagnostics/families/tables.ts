import { define } from '../definition.ts'
import { kindsInEnglish } from '../kinds-in-english.ts'

type Table = { readonly table: string }

/** INB5xx: tables and lists of rules, as far as the text alone can tell. */
export const tableDiagnostics = {
  INB501: define<Table & { readonly count: string; readonly expected: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Naam van de rij ontbreekt', en: 'Missing row label' },
    nl: ({ table, count, expected }) => `Deze rij van "${table}" loopt door op een nieuwe regel: zij heeft ${count} vakken in plaats van ${expected}. Begin elke rij met haar naam of grens.`,
    en: ({ table, count, expected }) => `This row of "${table}" runs on over a new line: it has ${count} cells instead of ${expected}. Begin each row with its name or bound.`,
  }),
  INB502: define<Table & { readonly input: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Bovenste rij ontbreekt', en: 'Missing header' },
    nl: ({ table, input }) => `"${table}" kijkt ook naar "${input}", maar de bovenste rij met die grenzen ontbreekt. Zet die rij boven de tabel, met een streep voor elk vak.`,
    en: ({ table, input }) => `"${table}" also looks at "${input}", but the header with those bounds is missing. Put it above the table, with a bar before each cell.`,
  }),
  INB503: define<Table>({
    severity: 'error',
    fix: false,
    title: { nl: 'Bovenste rij te veel', en: 'Header without an input' },
    nl: ({ table }) => `"${table}" kijkt naar een gegeven, maar heeft een bovenste rij voor een tweede. Haal die rij weg, of noem het tweede gegeven achter naar, met en.`,
    en: ({ table }) => `"${table}" looks at one input, but has a header for a second. Remove the header, or name the second input after naar, with en.`,
  }),
  INB504: define<Table & { readonly band: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Zelfde rij twee keer', en: 'Same row twice' },
    nl: ({ table, band }) => `In "${table}" staat "${band}" twee keer. Dan is niet duidelijk welke rij geldt. Haal een van de twee weg, of verander de grens.`,
    en: ({ table, band }) => `In "${table}" the row "${band}" stands twice, so it is not clear which holds. Remove one, or change its bound.`,
  }),
  INB505: define<Table & { readonly band: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Zelfde kolom twee keer', en: 'Same column twice' },
    nl: ({ table, band }) => `In de bovenste rij van "${table}" staat "${band}" twee keer. Dan is niet duidelijk welke kolom geldt. Verander een van de twee.`,
    en: ({ table, band }) => `In the header of "${table}" "${band}" stands twice, so it is not clear which column holds. Change one of the two.`,
  }),
  INB506: define<{ readonly band: string; readonly value: string }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Leeg bereik', en: 'Empty range' },
    nl: ({ band, value }) => `In "${band}" past geen enkele waarde, want tot telt ${value} zelf niet mee. Schrijf tot en met, of een hogere grens.`,
    en: ({ band, value }) => `"${band}" holds no value at all, for tot does not include ${value} itself. Write tot en met, or a higher bound.`,
  }),
  INB507: define<{ readonly band: string }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Bereik loopt terug', en: 'Range runs backwards' },
    nl: ({ band }) => `"${band}" begint hoger dan het eindigt, dus past er niets in. Draai de twee grenzen om.`,
    en: ({ band }) => `"${band}" begins higher than it ends, so nothing fits. Swap the two bounds.`,
  }),
  INB508: define<Table>({
    severity: 'error',
    fix: false,
    title: { nl: 'Anders staat niet onderaan', en: 'Anders is not last' },
    nl: ({ table }) => `In "${table}" staat "anders" niet onderaan. De rijen eronder worden dan nooit gebruikt. Zet "anders" op de laatste plaats.`,
    en: ({ table }) => `In "${table}" "anders" is not last, so the rows below it are never used. Put "anders" in the last place.`,
  }),
  INB509: define<Table & { readonly missing: string; readonly keuze: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Waarde ontbreekt in de tabel', en: 'Value missing from the table' },
    nl: ({ table, missing, keuze }) => `In "${table}" ontbreekt van ${keuze}: ${missing}. Voor zo iemand heeft de tabel geen uitkomst. Voeg die rij toe, of sluit af met anders.`,
    en: ({ table, missing, keuze }) => `"${table}" lacks of ${keuze}: ${missing}. For such a person the table has no outcome. Add that row, or close with anders.`,
  }),
  INB510: define<Table>({
    severity: 'warning',
    fix: true,
    title: { nl: 'Beslistabel zonder leeswijze', en: 'Decision table without a policy' },
    nl: ({ table }) => `"${table}" zegt niet hoe de rijen worden gelezen. Nu geldt: precies een geldt. Schrijf dat erbij, of schrijf: de eerste geldt.`,
    en: ({ table }) => `"${table}" does not say how its rows are read. Now applies: precies een geldt. Write that, or: de eerste geldt.`,
  }),
  INB511: define<{ readonly name: string }>({
    severity: 'warning',
    fix: true,
    title: { nl: 'Regels zonder leeswijze', en: 'Rules without a policy' },
    nl: ({ name }) => `"${name}" heeft meer regels, maar zegt niet hoe ze worden gelezen. Nu geldt: de eerste geldt. Schrijf dat erbij, of schrijf: precies een geldt.`,
    en: ({ name }) => `"${name}" has several rules, but does not say how they are read. Now applies: de eerste geldt. Write that, or: precies een geldt.`,
  }),
  INB512: define<{ readonly name: string }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Geen regel voor de overige gevallen', en: 'No rule for the other cases' },
    nl: ({ name }) => `"${name}" heeft geen uitkomst als geen van de regels geldt. Sluit de regels af met: anders, en de uitkomst voor die gevallen.`,
    en: ({ name }) => `"${name}" has no outcome when none of its rules holds. Close the rules with: anders, and the outcome for those cases.`,
  }),
  INB513: define<Table>({
    severity: 'error',
    fix: false,
    title: { nl: 'Tabel zonder rijen', en: 'Table without rows' },
    nl: ({ table }) => `"${table}" heeft geen enkele rij, en geeft dus nooit een uitkomst. Voeg rijen toe, elk met een streep tussen de vakken.`,
    en: ({ table }) => `"${table}" has no rows, so it never gives an outcome. Add rows, each with a bar between its cells.`,
  }),
  INB514: define<Table & { readonly expected: string; readonly found: string; readonly band: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Grens past niet bij het gegeven', en: 'Bound does not fit the input' },
    nl: ({ table, expected, found, band }) => `"${table}" kijkt hier naar ${expected}, maar "${band}" is ${found}. Geef een grens van dezelfde soort.`,
    en: ({ table, expected, found, band }) => `"${table}" looks at ${kindsInEnglish(expected)} here, but "${band}" is ${kindsInEnglish(found)}. Give a bound of the same type.`,
  }),
} as const

import { define } from '../definition.ts'

type Ruled = { readonly change: string; readonly what: string }

/** INB723-INB749: room for policy, what adds to another specification, and stelsels that take each other's place. */
export const policyRoomDiagnostics = {
  INB723: define<{ readonly stelsel: string; readonly folder: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Aangevuld stelsel niet gevonden', en: 'Stelsel to add to not found' },
    nl: ({ stelsel, folder }) => `In de map "${folder}" staat geen stelsel "${stelsel}". Er is dus niets om aan te vullen. Kijk de naam na, en de weg naar de map vanaf dit bestand.`,
    en: ({ stelsel, folder }) => `The folder "${folder}" has no stelsel "${stelsel}", so there is nothing to add to. Check the name, and the way to the folder from this file.`,
  }),
  INB724: define<{ readonly folder: string; readonly other: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Aanvulling van twee stelsels', en: 'Addition to two stelsels' },
    nl: ({ folder, other }) => `Deze map is een aanvulling op "${other}", en dit bestand noemt "${folder}". Een map vult een stelsel aan. Gebruik dezelfde map, of zet dit bestand in een eigen map.`,
    en: ({ folder, other }) => `This folder adds to "${other}", and this file names "${folder}". A folder adds to one stelsel. Use the same folder, or give this file a folder of its own.`,
  }),
  INB725: define<{ readonly what: string; readonly stelsel: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Een aanvulling verandert de wet niet', en: 'An addition does not change the law' },
    nl: ({ what, stelsel }) => `${what} hoort bij het stelsel ${stelsel} zelf. Wat hier staat, geldt alleen als een lezer er een laag voor kiest. Zet het in de map van ${stelsel}, of maak een wijziging in de laag beleidsregel of variant.`,
    en: ({ what, stelsel }) => `${what} belongs to the stelsel ${stelsel} itself. What stands here only holds when a reader chooses a layer for it. Put it in the folder of ${stelsel}, or make a wijziging in the layer beleidsregel or variant.`,
  }),
  INB726: define<Ruled & { readonly rooms: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Beleidsregel zonder beleidsruimte', en: 'Policy rule without room' },
    nl: ({ change, what, rooms }) => `De beleidsregel "${change}" verandert ${what}, maar de wet laat daar geen ruimte. ${rooms === '' ? 'Haal de verandering weg.' : `Ruimte is er voor: ${rooms}.`} Staat die ruimte wel in de wet, schrijf dan een beleidsruimte met het artikel.`,
    en: ({ change, what, rooms }) => `The policy rule "${change}" changes ${what}, but the law leaves no room there. ${rooms === '' ? 'Remove the change.' : `There is room for: ${rooms}.`} Where the law does leave that room, write a beleidsruimte with its article.`,
  }),
  INB727: define<Ruled & { readonly value: string; readonly bound: string; readonly room: string; readonly source: string; readonly date: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Beleidsregel buiten de beleidsruimte', en: 'Policy rule outside the room' },
    nl: ({ change, what, value, bound, room, source, date }) => `De beleidsregel "${change}" zet ${what}${date === '' ? '' : ` vanaf ${date}`} op ${value}. De beleidsruimte "${room}" is dan ${bound}${source === '' ? '' : ` (${source})`}. Kies een waarde binnen die grens.`,
    en: ({ change, what, value, bound, room, source }) => `The policy rule "${change}" sets ${what} to ${value}. The room "${room}" is then ${bound}${source === '' ? '' : ` (${source})`}. Choose a value within that bound.`,
  }),
  INB728: define<{ readonly what: string; readonly value: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Niet te vergelijken met de grens', en: 'Cannot be held against the bound' },
    nl: ({ what, value }) => `${what} is "${value}". Die waarde is niet vast, of heeft een andere eenheid dan de grens. Schrijf een vaste waarde in dezelfde eenheid.`,
    en: ({ what, value }) => `${what} is "${value}", which is not fixed or has another unit than the bound. Write a fixed value in the same unit.`,
  }),
  INB729: define<{ readonly room: string; readonly what: string; readonly value: string; readonly bound: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'De wet zelf valt buiten de beleidsruimte', en: 'The law itself is outside the room' },
    nl: ({ room, what, value, bound }) => `Zonder beleidsregel is ${what} ${value}. Dat valt buiten de beleidsruimte "${room}": ${bound}. Kijk de waarde en de grens na.`,
    en: ({ room, what, value, bound }) => `Without a policy rule ${what} is ${value}. That is outside the room "${room}": ${bound}. Check the value and the bound.`,
  }),
  INB730: define<{ readonly what: string; readonly other: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Twee beleidsruimten voor hetzelfde', en: 'Two rooms about the same' },
    nl: ({ what, other }) => `Over ${what} gaat ook de beleidsruimte "${other}". Dan is niet duidelijk welke grens geldt. Zet de grenzen in een van de twee.`,
    en: ({ what, other }) => `The room "${other}" is about ${what} too, so it is not clear which bound holds. Put the bounds in one of the two.`,
  }),
  INB731: define<{ readonly room: string; readonly problem: 'empty' | 'backward' | 'twice' | 'source' | 'type' }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Beleidsruimte klopt niet', en: 'Room is not right' },
    nl: ({ room, problem }) => `De beleidsruimte "${room}" ${problemWords(problem).nl}`,
    en: ({ room, problem }) => `The room "${room}" ${problemWords(problem).en}`,
  }),
  INB732: define<{ readonly stelsel: string; readonly folder: string; readonly own: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Stelsel en aanvulling in een map', en: 'Stelsel and addition in one folder' },
    nl: ({ stelsel, folder, own }) => `Deze map heeft een eigen stelsel, ${own}. Zij kan dan geen aanvulling op "${folder}" zijn. Schrijf: gebruikt ${stelsel} uit "${folder}", of zet dit bestand in een andere map.`,
    en: ({ stelsel, folder, own }) => `This folder has a stelsel of its own, ${own}, so it cannot add to "${folder}". Write: gebruikt ${stelsel} uit "${folder}", or put this file in another folder.`,
  }),
  INB733: define<{ readonly name: string; readonly layer: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Inwerkingtreding verschoven buiten een variant', en: 'Entry into force moved outside a variant' },
    nl: ({ name, layer }) => `De wijziging "${name}" in de laag ${layer} verschuift de inwerkingtreding van het hele stelsel. Dat kan alleen om iets uit te proberen. Kies de laag variant, of verander de datum bij het stelsel zelf.`,
    en: ({ name, layer }) => `The wijziging "${name}" in the layer ${layer} moves the entry into force of the whole stelsel, which is only possible to try something. Choose the layer variant, or change the date at the stelsel itself.`,
  }),
} as const

function problemWords(problem: keyof typeof problems): { readonly nl: string; readonly en: string } {
  return problem in problems ? problems[problem] : problems.empty
}

const problems = {
  empty: { nl: 'heeft geen grens. Dan mag alles, en dat zegt geen wet. Schrijf: ten minste, ten hoogste, tussen of een van.', en: 'has no bound, so anything would do, and no act says that. Write: ten minste, ten hoogste, tussen or een van.' },
  backward: { nl: 'begint hoger dan zij eindigt. Dan past er geen enkele waarde in. Wissel de grenzen om.', en: 'begins higher than it ends, so that no value fits. Swap the bounds.' },
  twice: { nl: 'heeft twee grenzen op dezelfde dag. Dan is niet duidelijk welke geldt. Haal er een weg, of kies een andere dag.', en: 'has two bounds on one day, so it is not clear which holds. Remove one, or choose another day.' },
  source: { nl: 'heeft een grens zonder artikel. Wie haar leest, moet de grens in de wet kunnen vinden. Voeg toe: volgens, met het artikel.', en: 'has a bound without an article. Whoever reads it must find the bound in the act. Add: volgens, with the article.' },
  type: { nl: 'gaat over een kenmerk met een andere soort waarde. Dan is niet te vergelijken. Kies een kenmerk van dezelfde soort.', en: 'is about an attribute with another kind of value, which cannot be compared. Choose an attribute of the same kind.' },
} as const

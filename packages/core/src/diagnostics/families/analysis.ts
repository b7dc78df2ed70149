import { define } from '../definition.ts'
import { valueInEnglish } from '../values-in-english.ts'

/** What a list of cases consists of: rows of a table, rules of a begrip, amounts or new terms of a boeteregime, begin clauses. */
export type CasePart = 'row' | 'rule' | 'amount' | 'newTerm' | 'begin'

const nlPart: Readonly<Record<CasePart, { readonly one: string; readonly many: string; readonly this: string }>> = {
  row: { one: 'rij', many: 'rijen', this: 'deze rij' },
  rule: { one: 'regel', many: 'regels', this: 'deze regel' },
  amount: { one: 'bedrag', many: 'bedragen', this: 'dit bedrag' },
  newTerm: { one: 'nieuwe termijn', many: 'nieuwe termijnen', this: 'deze nieuwe termijn' },
  begin: { one: 'begin', many: 'begindagen', this: 'dit begin' },
}
const enPart: Readonly<Record<CasePart, { readonly one: string; readonly many: string }>> = {
  row: { one: 'row', many: 'rows' },
  rule: { one: 'rule', many: 'rules' },
  amount: { one: 'amount', many: 'amounts' },
  newTerm: { one: 'new term', many: 'new terms' },
  begin: { one: 'begin', many: 'begin days' },
}

type Cases = { readonly owner: string; readonly part: CasePart }
type Example = Cases & { readonly example: string }
type Together = { readonly first: string; readonly second: string; readonly example: string }
type Pair = Example & { readonly first: string; readonly second: string }

type ChoiceOfLaw = { readonly stelsels: string; readonly example: string; readonly variant?: string | undefined }

function nlVariant(variant: string | undefined): string {
  return variant === undefined ? '' : ` Zo is het met de variant "${variant}".`
}
function enVariant(variant: string | undefined): string {
  return variant === undefined ? '' : ` That is so with the variant "${variant}".`
}

/** INB55x-57x and INB59x: gaps, overlaps, conditions that are never asked, termijnen that cannot be met, fines above their maximum and fines that fall with time, from the model as a whole. */
export const analysisDiagnostics = {
  INB550: define<Example>({
    severity: 'error',
    fix: false,
    title: { nl: 'Geval zonder uitkomst', en: 'Case without an outcome' },
    nl: ({ owner, part, example }) => `In "${owner}" past in dit geval geen ${nlPart[part].one}: ${example}. Voor zo iemand is er dan geen uitkomst. Voeg dit geval toe, of verander een grens of voorwaarde.`,
    en: ({ owner, part, example }) => `In "${owner}" no ${enPart[part].one} fits this case: ${example}. Such a person gets no outcome. Add the case, or change a bound or condition.`,
  }),
  INB551: define<Example>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Misschien een geval zonder uitkomst', en: 'Possibly a case without an outcome' },
    nl: ({ owner, part, example }) => `In "${owner}" past in dit geval geen ${nlPart[part].one}: ${example}. Ga na of dat kan voorkomen. Zo ja, voeg dit geval dan toe, of verander een voorwaarde.`,
    en: ({ owner, part, example }) => `In "${owner}" no ${enPart[part].one} fits this case: ${example}. Find out whether it can occur. If so, add it, or change a condition.`,
  }),
  INB552: define<Pair>({
    severity: 'error',
    fix: false,
    title: { nl: 'Twee uitkomsten tegelijk', en: 'Two outcomes at once' },
    nl: ({ owner, part, first, second, example }) => `In "${owner}" passen in dit geval twee ${nlPart[part].many} tegelijk, "${first}" en "${second}": ${example}. Dan is niet duidelijk welke geldt. Verander een grens of voorwaarde.`,
    en: ({ owner, part, first, second, example }) => `In "${owner}" two ${enPart[part].many} fit this case at once, "${first}" and "${second}": ${example}. It is not clear which holds. Change a bound or condition.`,
  }),
  INB553: define<Pair>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Misschien twee uitkomsten tegelijk', en: 'Possibly two outcomes at once' },
    nl: ({ owner, part, first, second, example }) => `In "${owner}" passen in dit geval twee ${nlPart[part].many} tegelijk, "${first}" en "${second}": ${example}. Ga na of dat kan voorkomen. Zo ja, verander dan een van de twee.`,
    en: ({ owner, part, first, second, example }) => `In "${owner}" two ${enPart[part].many} fit this case at once, "${first}" and "${second}": ${example}. Find out whether it can occur. If so, change one of the two.`,
  }),
  INB554: define<Cases & { readonly name: string }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Wordt nooit gebruikt', en: 'Never used' },
    nl: ({ owner, part, name }) => `In "${owner}" is "${name}" nooit aan de beurt: niemand voldoet eraan, of wat erboven staat gaat altijd voor. Haal ${nlPart[part].this} weg, of verander de voorwaarde.`,
    en: ({ owner, part, name }) => `In "${owner}" the turn of "${name}" never comes: nobody meets it, or what stands above it always goes first. Remove this ${enPart[part].one}, or change its condition.`,
  }),
  INB555: define<Cases>({
    severity: 'info',
    fix: false,
    title: { nl: 'Niet helemaal nagekeken', en: 'Not checked completely' },
    nl: ({ owner, part }) => `"${owner}" heeft te veel gevallen om ze alle na te kijken. Er kan dus een geval zijn dat ontbreekt of dubbel is. Verdeel de ${nlPart[part].many} over twee of meer kleinere stukken.`,
    en: ({ owner, part }) => `"${owner}" has too many cases to check them all, so one may be missing or double. Divide its ${enPart[part].many} over two or more smaller parts.`,
  }),
  INB556: define<{ readonly condition: string }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Voorwaarde is nooit waar', en: 'Condition never holds' },
    nl: ({ condition }) => `Hieraan voldoet niemand: ${condition}. Wat ervan afhangt, gebeurt dus nooit. Kijk na of er of staat waar u en bedoelt, of andersom, en of de grenzen kloppen.`,
    en: ({ condition }) => `Nobody meets this: ${condition}. What depends on it never happens. Check en against of, and the bounds.`,
  }),
  INB557: define<{ readonly condition: string }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Voorwaarde is altijd waar', en: 'Condition always holds' },
    nl: ({ condition }) => `Hieraan voldoet iedereen: ${condition}. De voorwaarde doet dus niets. Haal haar weg, of kijk na of en, of, of de grens klopt.`,
    en: ({ condition }) => `Everybody meets this: ${condition}. The condition does nothing. Remove it, or check en, of and the bound.`,
  }),
  INB558: define<{ readonly owner: string }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Anders wordt nooit gebruikt', en: 'Anders is never used' },
    nl: ({ owner }) => `In "${owner}" dekken de regels alle gevallen. "Anders" wordt dus nooit gebruikt. Haal het weg, of kijk na of een regel te ruim is.`,
    en: ({ owner }) => `In "${owner}" the rules cover all cases, so "anders" is never used. Remove it, or check whether a rule is too wide.`,
  }),
  INB560: define<{ readonly owner: string; readonly name: string }>({
    severity: 'info',
    fix: false,
    title: { nl: 'Geen scenario komt hier', en: 'No scenario comes here' },
    nl: ({ owner, name }) => `Geen enkel scenario komt bij "${name}" van ${owner}. Een fout hierin valt dus niet op. Voeg een scenario of een rij toe waarin dit de uitkomst bepaalt.`,
    en: ({ owner, name }) => `No scenario comes to "${name}" of ${owner}, so a mistake here goes unnoticed. Add a scenario or a row in which it decides the outcome.`,
  }),
  INB561: define<{ readonly change: string }>({
    severity: 'info',
    fix: false,
    title: { nl: 'Geen scenario merkt een verandering', en: 'No scenario notices a change' },
    nl: ({ change }) => `Alle scenario's blijven goed als hier iets verandert: ${change}. Een schrijffout valt dus niet op. Voeg een rij toe waarin dit verschil telt.`,
    en: ({ change }) => `All scenarios still pass after this change: ${change}. A slip here goes unnoticed. Add a row in which the difference counts.`,
  }),
  INB562: define<Together & { readonly general: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Twee regels in plaats van een', en: 'Two rules in the place of one' },
    nl: ({ first, second, general, example }) => `"${first}" en "${second}" gaan allebei voor op "${general}". In dit geval gelden zij tegelijk: ${example}. Schrijf bij een van de twee: in afwijking van of onverminderd, met de naam van de andere.`,
    en: ({ first, second, general, example }) => `"${first}" and "${second}" both go before "${general}". In this case they hold at once: ${example}. Write at one of them: in afwijking van or onverminderd, with the name of the other.`,
  }),
  INB564: define<Together>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Twee boetes voor hetzelfde', en: 'Two fines for the same' },
    nl: ({ first, second, example }) => `"${first}" en "${second}" vallen in dit geval voor hetzelfde: ${example}. Zeg wat de wet bedoelt. Gaat er een voor, schrijf daar: in afwijking van. Vallen ze allebei, schrijf: onverminderd.`,
    en: ({ first, second, example }) => `"${first}" and "${second}" fall for the same in this case: ${example}. Say what the law means. If one goes first, write there: in afwijking van. If both fall, write: onverminderd.`,
  }),
  INB565: define<{ readonly place: string; readonly near?: string | undefined }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Lid zonder status', en: 'Member without a status' },
    nl: ({ place, near }) =>
      `Geen regel, geen oordeel en geen "niet uitgedrukt" noemt "${place}". ${near === undefined ? 'Noem het achter volgens bij de regel die het uitvoert' : `Het artikel staat wel bij "${near}": noem daar ook het lid`}. Of schrijf hier: niet uitgedrukt "de reden".`,
    en: ({ place, near }) =>
      `No rule, no oordeel and no "niet uitgedrukt" names "${place}". ${near === undefined ? 'Name it after volgens at the rule that carries it out' : `The article stands at "${near}": name the member there as well`}. Or write here: niet uitgedrukt "the reason".`,
  }),
  INB566: define<{ readonly place: string }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Lid staat twee keer in de dekking', en: 'Member listed twice' },
    nl: ({ place }) => `"${place}" staat twee keer in deze lijst. Dan telt het dubbel in de tabel. Haal er een weg.`,
    en: ({ place }) => `"${place}" stands in this list twice, so the table counts it double. Remove one of them.`,
  }),
  INB567: define<{ readonly place: string }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Reden zonder inhoud', en: 'Reason without substance' },
    nl: ({ place }) => `De reden bij "${place}" zegt niet waarom dit niet is uitgedrukt. Een lezer moet kunnen nagaan of dat terecht is. Schrijf een hele zin.`,
    en: ({ place }) => `The reason at "${place}" does not say why this is not expressed, so a reader cannot judge that. Write a whole sentence.`,
  }),
  INB568: define<{ readonly place: string; readonly owner: string }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Artikel staat niet in de dekking', en: 'Article not in the list' },
    nl: ({ place, owner }) => `"${owner}" noemt "${place}", maar de dekking van deze bron noemt dat niet. Wie de tabel leest, ziet niet dat het artikel is gelezen. Zet het in de lijst.`,
    en: ({ place, owner }) => `"${owner}" names "${place}", but the dekking of this source does not. Who reads the table does not see that the article was read. Put it in the list.`,
  }),
  INB570: define<{ readonly name: string; readonly condition: string }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Aan deze termijn kan niemand voldoen', en: 'Nobody can meet this term' },
    nl: ({ name, condition }) => `Zolang "${name}" loopt, kan dit niet waar worden: ${condition}. De termijn loopt dus altijd af zonder dat eraan is voldaan. Verander de voorwaarde achter "voldaan zodra", of de lengte.`,
    en: ({ name, condition }) => `While "${name}" runs, this cannot come true: ${condition}. So the term always runs out unmet. Change the condition behind "voldaan zodra", or the length.`,
  }),
  INB571: define<{ readonly name: string; readonly parameter?: string | undefined }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Termijn zonder een dag', en: 'Term without a day' },
    nl: ({ name, parameter }) => `De termijn "${name}" duurt ${parameter === undefined ? 'hier' : `met deze waarde van "${parameter}"`} geen enkele dag. Niemand kan er dan aan voldoen, en hij loopt meteen af. Schrijf een langere duur. Vervalt de termijn, schrijf dan in een wijziging: schrap.`,
    en: ({ name, parameter }) => `The termijn "${name}" lasts no day at all ${parameter === undefined ? 'here' : `with this value of "${parameter}"`}. Nobody can meet it, and it runs out at once. Write a longer duration. If the term is abolished, write in a wijziging: schrap.`,
  }),
  INB572: define<{ readonly regime: string; readonly amount: string; readonly maximum: string; readonly how: string; readonly from?: string | undefined; readonly change?: string | undefined }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Boete kan boven het wettelijk maximum komen', en: 'Fine can pass the statutory maximum' },
    nl: ({ regime, amount, maximum, how, from, change }) => `"${regime}" kan oplopen tot ${amount} (${how}), maar het wettelijk maximum is ${maximum}.${from === undefined ? '' : ` Dat is zo vanaf ${from}.`}${change === undefined ? '' : ` Dat is zo met de wijziging "${change}".`} Een hogere boete mag niet. Verlaag het bedrag of de factor, of schrijf een grens met: de laagste van.`,
    en: ({ regime, amount, maximum, how, from, change }) => `"${regime}" can come to ${valueInEnglish(amount)} (${how}), but the wettelijk maximum is ${valueInEnglish(maximum)}.${from === undefined ? '' : ` That is so from ${valueInEnglish(from)}.`}${change === undefined ? '' : ` That is so with the wijziging "${change}".`} A higher fine is not allowed. Lower the amount or the factor, or write a bound with: de laagste van.`,
  }),
  INB573: define<{ readonly regime: string; readonly early: string; readonly before: string; readonly late: string; readonly after: string }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Boete daalt met de tijd', en: 'Fine falls with time' },
    nl: ({ regime, early, before, late, after }) => `"${regime}" wordt lager voor wie langer wacht: eerst ${before} (${early}), later ${after} (${late}). Zo loont wachten. Kijk na of de wet dit bedoelt, en of de twee bedragen niet zijn verwisseld.`,
    en: ({ regime, early, before, late, after }) => `"${regime}" becomes lower for who waits longer: first ${valueInEnglish(before)} (${valueInEnglish(early)}), later ${valueInEnglish(after)} (${valueInEnglish(late)}). So waiting pays. Check whether the act means this, and whether the two amounts were swapped.`,
  }),
  INB590: define<ChoiceOfLaw>({
    severity: 'error',
    fix: false,
    title: { nl: 'Geen wet voor deze persoon', en: 'No act for this person' },
    nl: ({ stelsels, example, variant }) => `Deze persoon valt onder geen van ${stelsels}: ${example}.${nlVariant(variant)} Zij noemen elkaar "in plaats van", dus precies een hoort te gelden. Verander een grens achter "van toepassing als", of weiger zo iemand met een controle.`,
    en: ({ stelsels, example, variant }) => `None of ${stelsels} takes this person: ${example}.${enVariant(variant)} They name each other "in plaats van", so exactly one should govern. Change a bound behind "van toepassing als", or refuse such a person with a controle.`,
  }),
  INB591: define<ChoiceOfLaw>({
    severity: 'error',
    fix: false,
    title: { nl: 'Twee wetten voor een persoon', en: 'Two acts for one person' },
    nl: ({ stelsels, example, variant }) => `Deze persoon valt tegelijk onder ${stelsels}: ${example}.${nlVariant(variant)} Zij noemen elkaar "in plaats van", dus precies een hoort te gelden. Verander een grens achter "van toepassing als".`,
    en: ({ stelsels, example, variant }) => `All of ${stelsels} take this person: ${example}.${enVariant(variant)} They name each other "in plaats van", so exactly one should govern. Change a bound behind "van toepassing als".`,
  }),
  INB592: define<{ readonly stelsels: string }>({
    severity: 'info',
    fix: false,
    title: { nl: 'Keuze van de wet niet helemaal nagekeken', en: 'Choice of law not checked completely' },
    nl: ({ stelsels }) => `Of precies een van ${stelsels} geldt, is niet voor iedereen nagekeken. Hun "van toepassing als" kijkt naar meer dan gegevens, of naar te veel gegevens tegelijk. Laat de keuze van een of twee gegevens afhangen.`,
    en: ({ stelsels }) => `Whether exactly one of ${stelsels} governs was not checked for everybody. Their "van toepassing als" looks at more than facts, or at too many facts at once. Let the choice hang on one or two facts.`,
  }),
} as const

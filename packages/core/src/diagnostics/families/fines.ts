import { define } from '../definition.ts'

type Regime = { readonly regime: string }

/** INB6xx: fines, their amounts and caps. */
export const fineDiagnostics = {
  INB601: define<Regime>({
    severity: 'error',
    fix: false,
    title: { nl: 'Boete zonder overtreding', en: 'Fine without a violation' },
    nl: ({ regime }) => `"${regime}" zegt niet waarvoor de boete valt. Voeg toe: overtreding bij een gebeurtenis, of overtreding als iets openstaat na afloop van een termijn.`,
    en: ({ regime }) => `"${regime}" does not say what the fine is for. Add: overtreding bij an event, or overtreding als something openstaat na afloop van a termijn.`,
  }),
  INB602: define<Regime>({
    severity: 'error',
    fix: false,
    title: { nl: 'Boete zonder bedrag', en: 'Fine without an amount' },
    nl: ({ regime }) => `"${regime}" zegt niet hoe hoog de boete is. Voeg toe: bedrag, of: bij herhaling binnen 12 maanden achtereenvolgens.`,
    en: ({ regime }) => `"${regime}" does not say how high the fine is. Add: bedrag, or: bij herhaling binnen 12 maanden achtereenvolgens.`,
  }),
  INB603: define<Regime>({
    severity: 'error',
    fix: false,
    title: { nl: 'Bedrag en treden tegelijk', en: 'Amount and ladder together' },
    nl: ({ regime }) => `"${regime}" heeft een bedrag en ook treden bij herhaling. Dan is niet duidelijk welk bedrag geldt. Kies een van de twee.`,
    en: ({ regime }) => `"${regime}" has an amount and also a ladder, so it is not clear which amount holds. Choose one of the two.`,
  }),
  INB604: define<Regime & { readonly suggestion?: string | undefined }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Niet bekend wie de boete oplegt', en: 'Unknown who imposes the fine' },
    nl: ({ regime, suggestion }) => `"${regime}" zegt niet wie de boete oplegt. Alleen wie daarvoor is aangewezen, mag dat doen. Voeg toe: opgelegd door${suggestion === undefined ? ', met het bestuursorgaan' : ` ${suggestion}`}.`,
    en: ({ regime, suggestion }) => `"${regime}" does not say who imposes the fine; only a body with that power may. Add: opgelegd door${suggestion === undefined ? ', with the body' : ` ${suggestion}`}.`,
  }),
  INB605: define<Regime & { readonly amount: string; readonly maximum: string; readonly where: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Bedrag boven het wettelijk maximum', en: 'Amount above the statutory maximum' },
    nl: ({ regime, amount, maximum, where }) => `${where} staat ${amount}, maar het wettelijk maximum van "${regime}" is ${maximum}. Een hogere boete mag niet. Kijk het bedrag en het maximum na.`,
    en: ({ regime, amount, maximum }) => `This says ${amount}, but the wettelijk maximum of "${regime}" is ${maximum}. A higher fine is not allowed. Check both.`,
  }),
  INB606: define<{ readonly step: string; readonly previous: string }>({
    severity: 'error',
    fix: true,
    title: { nl: 'Treden lopen niet op', en: 'Ladder does not ascend' },
    nl: ({ step, previous }) => `De tree ${step} is niet hoger dan de tree ervoor, ${previous}. Bij herhaling wordt een boete hoger. Zet de bedragen in oplopende volgorde.`,
    en: ({ step, previous }) => `The step ${step} is not above the step before it, ${previous}. A repeated fine goes up. Put the amounts in ascending order.`,
  }),
  INB607: define<{ readonly what: string; readonly value: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Meer dan 100%', en: 'More than 100%' },
    nl: ({ what, value }) => `${what} is ${value}. Meer dan 100% kan niet: de boete zou lager dan nul worden, of hoger dan het bedrag. Kijk het percentage na.`,
    en: ({ value }) => `This is ${value}. More than 100% is impossible: the fine would fall below nothing, or exceed its amount. Check the percentage.`,
  }),
  INB608: define<Regime & { readonly name: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Twee bedragen met dezelfde naam', en: 'Two amounts of one name' },
    nl: ({ regime, name }) => `In "${regime}" heten twee bedragen "${name}". Een wijziging kan ze dan niet uit elkaar houden. Geef een van de twee een andere naam.`,
    en: ({ regime, name }) => `In "${regime}" two amounts are named "${name}", so a wijziging cannot tell them apart. Give one another name.`,
  }),
  INB609: define<{ readonly plafond: string; readonly missing: string; readonly example: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Plafond is niet volledig', en: 'Incomplete cap' },
    nl: ({ plafond, missing, example }) => `Het plafond "${plafond}" zegt niet ${missing}. Zo begrenst het niets. Voeg toe, bijvoorbeeld: ${example}.`,
    en: ({ plafond, example }) => `The plafond "${plafond}" is not complete, so it caps nothing. Add for instance: ${example}.`,
  }),
  INB610: define<{ readonly termijn: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Deze termijn begint niet bij een boete', en: 'This term does not begin with a fine' },
    nl: ({ termijn }) => `De boete stelt "${termijn}", maar die termijn begint op een andere dag. Zet bij de termijn: begint bij de boete. Of noem een andere termijn.`,
    en: ({ termijn }) => `The fine sets "${termijn}", but that termijn begins on another day. Give it: begint bij de boete. Or name another termijn.`,
  }),
  INB611: define<Regime & { readonly termijn: string }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Deze termijn begint nooit', en: 'This term never begins' },
    nl: ({ regime, termijn }) => `"${regime}" valt na afloop van "${termijn}", maar geen enkele boete stelt die termijn. De boete kan zo niet vallen. Voeg bij een boete toe: zet ${termijn}.`,
    en: ({ regime, termijn }) => `"${regime}" falls after "${termijn}", but no fine sets that termijn, so this fine cannot fall. Add to a fine: zet ${termijn}.`,
  }),
  INB612: define<Regime>({
    severity: 'error',
    fix: false,
    title: { nl: 'Meer bedragen die altijd gelden', en: 'Several amounts that always hold' },
    nl: ({ regime }) => `"${regime}" heeft meer bedragen, en dit bedrag geldt altijd. Dan gelden er twee tegelijk. Geef elk bedrag een voorwaarde met als.`,
    en: ({ regime }) => `"${regime}" has several amounts, and this one always holds, so two hold at once. Give each a condition with als.`,
  }),
  INB613: define<{ readonly kind: string; readonly name: string; readonly owner: string }>({
    severity: 'error',
    fix: false,
    title: { nl: 'Naam staat twee keer in dit blok', en: 'Name twice in this block' },
    nl: ({ kind, name, owner }) => `In "${owner}" staat ${kind} "${name}" twee keer. Een wijziging kan ze dan niet uit elkaar houden. Geef een van de twee een andere naam.`,
    en: ({ kind, name, owner }) => `In "${owner}" ${kind} "${name}" stands twice, so a wijziging cannot tell them apart. Give one another name.`,
  }),
  INB614: define<{ readonly step: string; readonly maximum: string }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Vermindering is meteen op het maximum', en: 'Reduction at its maximum at once' },
    nl: ({ step, maximum }) => `Een stap van ${step} is meer dan het maximum van ${maximum}. De eerste stap geeft dan al het maximum. Kijk de twee percentages na.`,
    en: ({ step, maximum }) => `One step of ${step} is more than the maximum of ${maximum}, so the first step already reaches it. Check both percentages.`,
  }),
  INB615: define<Regime>({
    severity: 'info',
    fix: false,
    title: { nl: 'Boete zonder nieuwe termijn', en: 'Fine without a new term' },
    nl: ({ regime }) => `"${regime}" valt na afloop van een termijn, maar stelt geen nieuwe. Wat openstaat, houdt dan geen termijn meer. Voeg toe: zet, of leg uit met niet uitgedrukt.`,
    en: ({ regime }) => `"${regime}" falls after a term but sets no new one, so what is open has no term any more. Add: zet, or explain with niet uitgedrukt.`,
  }),
  INB616: define<Regime & { readonly amount: string }>({
    severity: 'warning',
    fix: false,
    title: { nl: 'Boete van nul euro', en: 'Fine of nothing' },
    nl: ({ regime, amount }) => `"${regime}" heeft een bedrag van ${amount}. Een boete van nul is geen boete: er komt ook geen nieuwe termijn. Bedoelt u dat, schrijf dan een uitzondering.`,
    en: ({ regime, amount }) => `"${regime}" has an amount of ${amount}. A fine of nothing is no fine and sets no new term. If that is meant, write an uitzondering.`,
  }),
} as const

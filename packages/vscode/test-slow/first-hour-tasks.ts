/**
 * What a policy officer does in her first hour, with the keyboard only.
 *
 * `kiest`: a command, by its title in the list of commands (F1). `antwoordt`: what a box asks, and what she writes;
 * one part keeps what stands there. `kiest uit`: a row of a list. `opent`: a file by its name. `zoekt`: puts the
 * cursor at words of the text. `drukt`: keys;
 * `drukt tot zij ziet`: a key, once more while nothing comes of it. `typt`: where the cursor is. `ziet`: words on the screen.
 */
export type Step =
  | readonly ['kiest' | 'kiest uit' | 'opent' | 'zoekt' | 'typt' | 'ziet' | 'ziet niet meer', string]
  | readonly ['antwoordt', question: string, text?: string]
  | readonly ['drukt', ...string[]]
  | readonly ['drukt tot zij ziet', text: string, key: string]
  /** What somebody else did meanwhile. */
  | readonly ['collega', 'legt deze versie vast met git']

export interface Task {
  readonly taak: string
  readonly stappen: readonly Step[]
}

export const tasks: readonly Task[] = [
  {
    taak: 'maakt het voorbeeldproject',
    stappen: [
      ['kiest', 'Inburgering: Maak een voorbeeldproject'],
      ['antwoordt', 'Hoe heet de nieuwe map?'],
      ['ziet', 'scenario "Het PVT is niet op tijd klaar"'],
      ['collega', 'legt deze versie vast met git'],
    ],
  },
  {
    taak: 'speelt een scenario',
    stappen: [
      ['zoekt', 'verwacht op 13 mei 2027'],
      ['drukt', 'Alt+Enter'],
      ['ziet', 'Klopt: de verwachting komt uit.'],
    ],
  },
  {
    taak: 'leest in de tijdlijn waarom er een boete is',
    stappen: [
      ['opent', 'eerste.inburgering'],
      ['zoekt', 'verwacht op 13 mei 2027'],
      ['drukt', 'Control+K', 'J'],
      ['ziet', 'Pijlen: van regel naar regel. Enter: waarom. Esc: sluit de reden.'],
      ['drukt', 'End'],
      ['drukt tot zij ziet', 'Participatieverklaringstraject is niet voltooid', 'Enter'],
      ['drukt', 'Escape'],
    ],
  },
  {
    taak: 'verhoogt een bedrag vanaf een dag',
    stappen: [
      ['opent', 'regels.inburgering'],
      ['zoekt', 'parameter boete_PVT'],
      ['kiest', 'Inburgering: Nieuw bedrag vanaf …'],
      ['antwoordt', 'Met ingang van welke dag?', '1 januari 2027'],
      ['antwoordt', 'Boete voor het PVT', '€ 400'],
      ['ziet', 'Kies in het paneel: pijl omlaag, spatie, Ctrl+Enter.'],
      ['ziet', 'met ingang van 1 januari 2027: € 400'],
      ['drukt', 'ArrowDown', 'Space', 'Control+Enter'],
      ['ziet niet meer', 'Discard'],
      ['ziet', 'met ingang van 1 januari 2027: € 400'],
    ],
  },
  {
    taak: 'verbetert een schrijffout met het lampje',
    stappen: [
      ['opent', 'eerste.inburgering'],
      ['zoekt', 'geen boete'],
      ['drukt', 'Home'],
      ['typt', 'op 4 maart 2025 PVT_afgerod\n  '],
      ['ziet', 'PVT_afgerod'],
      ['zoekt', 'PVT_afgerod'],
      ['drukt tot zij ziet', 'is hier niet bekend als gebeurtenis', 'F8'],
      ['drukt tot zij ziet', 'Verander in', 'Control+.'],
      ['drukt', 'Enter'],
      ['ziet', 'op 4 maart 2025 PVT_afgerond'],
      ['drukt', 'Escape'],
    ],
  },
  {
    taak: 'laat een scenario bij een regel schrijven',
    stappen: [
      ['opent', 'regels.inburgering'],
      ['zoekt', 'boeteregime PVT_te_laat'],
      ['drukt tot zij ziet', 'Voeg een scenario toe voor PVT niet op tijd', 'Control+.'],
      ['drukt', 'Enter'],
      ['ziet', 'scenario "PVT niet op tijd" voor Voorbeeld'],
    ],
  },
  {
    taak: 'maakt een verlengingsgrond',
    stappen: [
      ['opent', 'regels.inburgering'],
      ['zoekt', 'termijn inburgeringstermijn'],
      ['kiest', 'Inburgering: Nieuwe verlengingsgrond'],
      ['antwoordt', 'Hoe heet de grond?', 'Langdurige ziekte'],
      ['kiest uit', 'Inburgeringstermijn'],
      ['kiest uit', 'Langdurige ziekte (ziekte)'],
      ['kiest uit', 'Wet inburgering 2021'],
      ['antwoordt', 'In welk artikel?', 'art. 12 lid 1'],
      ['ziet', 'verlengingsgrond Langdurige_ziekte'],
      ['ziet', 'Kies in het paneel: pijl omlaag, spatie, Ctrl+Enter.'],
      ['drukt', 'ArrowDown', 'Space', 'Control+Enter'],
      ['ziet niet meer', 'Discard'],
      ['ziet', 'verlengingsgrond Langdurige_ziekte'],
    ],
  },
  {
    taak: 'vergelijkt met de eerdere versie',
    stappen: [
      ['kiest', 'Inburgering: Kies de basis om mee te vergelijken'],
      ['kiest uit', 'Een eerdere versie (git)'],
      ['kiest uit', 'Zoals het laatst is vastgelegd'],
      ['ziet', 'Voor 1 van de'],
    ],
  },
  {
    taak: 'maakt documenten',
    stappen: [
      ['opent', 'regels.inburgering'],
      ['kiest', 'Inburgering: Maak documenten'],
      ['antwoordt', 'Kies de vormen'],
      ['antwoordt', 'Geef de map voor de documenten'],
      ['ziet', 'Klaar: '],
    ],
  },
  {
    taak: 'zoekt iets op in het handboek',
    stappen: [
      ['kiest', 'Inburgering: Toon het handboek'],
      ['kiest uit', 'Een bedrag wijzigen'],
      ['ziet', 'Het staat in examples/wi2021/boetes.inburgering, bij de parameter'],
    ],
  },
]

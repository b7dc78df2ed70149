/** The exchange format of persons, as far as the compared entries need it. */
export type Leerroute = 'B1_route' | 'onderwijsroute' | 'Z_route';
export type Onderdeel = 'lezen' | 'luisteren' | 'schrijven' | 'spreken' | 'KNM';
export type Niveau = 'A1' | 'A2' | 'B1' | 'B2' | 'C1' | 'C2';
export type Lessoort = 'NT2' | 'alfabetisering' | 'KNM' | 'taalschakel';
export type Schuld = 'opzet' | 'grove_schuld' | 'gewoon' | 'verminderd';
export type Periode = 'ziekte' | 'vrouwenopvang' | 'dakloos' | 'alfabetisering_gevolgd' | 'overige_verhindering';
export type Doelgroep = 'asielstatushouder' | 'gezinsmigrant';

export type Gebeurtenis = { readonly datum: string } & (
  | { readonly naam: 'PIP_vastgesteld' | 'leerroute_gewijzigd'; readonly leerroute: Leerroute; readonly cursusuren?: number }
  | { readonly naam: 'lesuren'; readonly soort: Lessoort; readonly uren: number }
  | { readonly naam: 'participatieuren'; readonly uren: number }
  | { readonly naam: 'examenpoging'; readonly onderdeel: Onderdeel; readonly niveau?: Niveau; readonly behaald: boolean }
  | { readonly naam: Periode; readonly einde?: string }
  | { readonly naam: 'niet_meegewerkt'; readonly schuld: Schuld }
  | {
      readonly naam:
        | 'DUO_kennisgeving'
        | 'BRP_inschrijving'
        | 'afgeschaald'
        | 'PVT_afgerond'
        | 'MAP_afgerond'
        | 'eindgesprek_afgerond'
        | 'taalschakeltraject_afgerond'
        | 'bevalling'
        | 'overlijden_naaste'
        | 'oproep_intake_niet_nagekomen'
        | 'bijstand_verlaagd'
        | 'verblijfsrecht_ingetrokken';
    }
);

export interface Person {
  readonly id: string;
  readonly gegevens: {
    readonly geboortedatum: string;
    readonly doelgroep: Doelgroep;
    readonly inburgeringsplichtig_sinds: string;
  };
  readonly gebeurtenissen: readonly Gebeurtenis[];
}

import { describe, expect, it } from 'vitest';
import { countCoverage } from '../src/population/coverage.ts';
import { expectedCoverage } from '../src/population/expected-coverage.ts';
import { population, randomPerson } from '../src/population/random-person.ts';
import { aowDay } from '../src/reference/aow-day.ts';
import { addMonths, dayOf, isoDate, parseDay } from '../src/reference/calendar.ts';
import { easterSunday } from '../src/reference/public-holidays.ts';
import type { Doelgroep, Gebeurtenis, Lessoort, Niveau, Onderdeel, Person } from '../src/reference/person.ts';
import { referenceTimeline } from '../src/reference/timeline.ts';

const parts = ['lezen', 'luisteren', 'schrijven', 'spreken', 'KNM'] as const;

const on = (datum: string, naam: string, rest: object = {}) => ({ datum, naam, ...rest }) as Gebeurtenis;
const pip = (datum: string, leerroute = 'B1_route', cursusuren?: number) =>
  on(datum, 'PIP_vastgesteld', cursusuren === undefined ? { leerroute } : { leerroute, cursusuren });
const hours = (uren: number, datum = '2025-01-01', soort: Lessoort = 'NT2') => on(datum, 'lesuren', { soort, uren });
const takesPart = (uren: number, datum = '2025-01-01') => on(datum, 'participatieuren', { uren });
const exam = (onderdeel: Onderdeel, behaald: boolean, datum = '2025-02-01', niveau: Niveau = 'B1') =>
  on(datum, 'examenpoging', onderdeel === 'KNM' ? { onderdeel, behaald } : { onderdeel, niveau, behaald });
const conduct = (datum: string, schuld = 'opzet') => on(datum, 'niet_meegewerkt', { schuld });
const pvt = (datum = '2025-03-01') => on(datum, 'PVT_afgerond');
const map = (datum = '2025-03-01') => on(datum, 'MAP_afgerond');
const ill = (datum: string, einde: string, naam = 'ziekte') => on(datum, naam, { einde });
const allParts = (behaald: boolean, datum?: string) => parts.map((part) => exam(part, behaald, datum));

function person(gebeurtenissen: Gebeurtenis[], doelgroep: Doelgroep = 'gezinsmigrant', born = '1994-05-03'): Person {
  return { id: 'x', gegevens: { geboortedatum: born, doelgroep, inburgeringsplichtig_sinds: '2022-01-01' }, gebeurtenissen };
}

interface Asked {
  readonly group?: Doelgroep;
  readonly born?: string;
  readonly until?: string;
  readonly layers?: string[];
}

/** One line for each entry: date, kind, name or ground, last day or amount. */
function lines(gebeurtenissen: Gebeurtenis[], { group, born, until = '2032-12-31', layers = ['wet'] }: Asked = {}): string[] {
  const { tijdlijn } = referenceTimeline(person(gebeurtenissen, group, born), { layers, until });
  return tijdlijn.map(({ datum, soort, naam, grond, einde, bedrag }) =>
    [datum, soort.replace('termijn_', ''), naam, grond, einde, bedrag].filter((part) => part !== undefined).join(' '),
  );
}

/** The fine for the leerroute and the new term after a term that ran from 2024-05-13 up to and including 2027-05-12. */
function late(gebeurtenissen: Gebeurtenis[], group?: Doelgroep, route = 'B1_route', cursusuren?: number): string[] {
  const all = lines([pip('2024-05-12', route, cursusuren), pvt(), map(), ...gebeurtenissen], { ...(group && { group }), until: '2027-05-13' });
  return all.filter((line) => /boete|nieuwe/.test(line)).map((line) => line.replace('2027-05-13 ', ''));
}

const begins = (einde: string) => `begint nieuwe_termijn ${einde}`;
const fine = (amount: number) => `boete leerroute_te_laat ${amount}`;

describe('calendar', () => {
  it('agrees with the calendar of the platform on every day of a century', () => {
    for (let day = dayOf(1950, 1, 1); day < dayOf(2050, 1, 1); day += 1) {
      const expected = new Date(day * 86_400_000).toISOString().slice(0, 10);
      if (isoDate(day) !== expected || parseDay(expected) !== day) expect.fail(`${isoDate(day)} is ${expected}`);
    }
  });

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-02-29', 36, '2027-02-28'],
    ['2024-08-31', 6, '2025-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-12-15', 1, '2025-01-15'],
  ])('%s and %i months is %s', (from, months, to) => expect(isoDate(addMonths(parseDay(from), months))).toBe(to));

  it.each([
    [2022, '2022-04-17'], [2023, '2023-04-09'], [2024, '2024-03-31'], [2025, '2025-04-20'], [2026, '2026-04-05'],
    [2027, '2027-03-28'], [2028, '2028-04-16'], [2029, '2029-04-01'], [2030, '2030-04-21'],
    [1954, '1954-04-18'], [1981, '1981-04-19'],
  ])('Easter of %i', (year, sunday) => expect(isoDate(easterSunday(year))).toBe(sunday));

  it.each([
    ['1955-09-01', '2022-04-01'], ['1956-05-31', '2022-12-31'], ['1956-06-01', '2023-04-01'], ['1957-02-28', '2023-12-28'],
    ['1957-03-01', '2024-03-01'], ['1960-12-31', '2027-12-31'], ['1961-01-01', '2028-04-01'], ['1958', '2025-01-01'],
  ])('born %s reaches the AOW age on %s', (born, reached) => expect(isoDate(aowDay(born))).toBe(reached));
});

describe('the person of the exchange format', () => {
  it('gives exactly the printed entries', () => {
    const p1: Person = {
      id: 'p1',
      gegevens: { geboortedatum: '1994-05-03', doelgroep: 'gezinsmigrant', inburgeringsplichtig_sinds: '2024-02-01' },
      gebeurtenissen: [
        { datum: '2024-05-12', naam: 'PIP_vastgesteld', leerroute: 'B1_route' },
        { datum: '2025-09-01', naam: 'lesuren', soort: 'NT2', uren: 420 },
        { datum: '2025-10-01', naam: 'examenpoging', onderdeel: 'lezen', niveau: 'B1', behaald: true },
        { datum: '2025-11-01', einde: '2026-03-15', naam: 'ziekte' },
      ],
    };
    expect(referenceTimeline(p1, { layers: ['wet'], until: '2028-12-31' })).toEqual({
      id: 'p1',
      tijdlijn: [
        { datum: '2024-05-13', soort: 'termijn_begint', naam: 'inburgeringstermijn', einde: '2027-05-12' },
        { datum: '2026-03-15', soort: 'termijn_verlengd', naam: 'inburgeringstermijn', grond: 'ziekte', einde: '2027-09-24' },
        { datum: '2027-09-25', soort: 'termijn_verstreken', naam: 'inburgeringstermijn' },
        { datum: '2027-09-25', soort: 'boete', naam: 'leerroute_te_laat', bedrag: 320 },
        { datum: '2027-09-25', soort: 'boete', naam: 'PVT_te_laat', bedrag: 340 },
        { datum: '2027-09-25', soort: 'boete', naam: 'MAP_te_laat', bedrag: 340 },
        { datum: '2027-09-25', soort: 'termijn_begint', naam: 'nieuwe_termijn', einde: '2029-03-24' },
      ],
      ontbrekend: [],
    });
  });
});

describe('worked out from the law (Regeling 7.4, bijlagen 6a-6c, Besluit 7.1)', () => {
  it('1: 300 hours, each part once, one passed', () => {
    expect(late([hours(300), exam('lezen', true), ...allParts(false).slice(1)])).toEqual([fine(512), begins('2028-11-12')]);
  });
  it('2: 420 hours, failed parts twice, three passed', () => {
    const twice = [...allParts(false).slice(3), ...allParts(false).slice(3)];
    expect(late([hours(420), ...allParts(true).slice(0, 3), ...twice])).toEqual([fine(90), begins('2027-11-12')]);
  });
  it('3: nothing at all', () => expect(late([])).toEqual([fine(1000), begins('2029-05-12')]));
  it('4: asylum, 300 of 500 hours, two passed, not all attempted', () => {
    const two = allParts(true).slice(0, 2);
    expect(late([hours(300), ...two], 'asielstatushouder', 'B1_route', 500)).toEqual([fine(480), begins('2028-05-12')]);
    expect(late([hours(299.99), ...two], 'asielstatushouder', 'B1_route', 500)).toEqual([fine(600), begins('2028-05-12')]);
  });
  it('5 and 6: Z-route asylum; PVT and MAP give 52 of the hours of participation', () => {
    expect(late([hours(620), takesPart(198)], 'asielstatushouder', 'Z_route')).toEqual([fine(400), begins('2028-05-12')]);
    expect(late([hours(310), takesPart(258)], 'asielstatushouder', 'Z_route')).toEqual([fine(640), begins('2028-11-12')]);
  });
  it.each([[599, 800, '2028-05-12'], [600, 400, '2028-05-12'], [601, 400, '2027-11-12'], [200, 1000, '2029-05-12'], [200.01, 1000, '2028-11-12']])(
    '7: Z-route family, %d hours', (uren, amount, einde) => {
      expect(late([hours(uren)], 'gezinsmigrant', 'Z_route')).toEqual([fine(amount), begins(einde)]);
    },
  );
  it('8: PVT only six months; PVT and MAP a year; with the leerroute the longest', () => {
    const done = [pip('2024-05-12'), ...allParts(true)];
    expect(lines([...done, map()], { until: '2027-05-13' }).slice(2)).toEqual([
      '2027-05-13 boete PVT_te_laat 340', '2027-05-13 begint nieuwe_termijn 2027-11-12',
    ]);
    expect(lines(done, { until: '2027-05-13' }).slice(2)).toEqual([
      '2027-05-13 boete PVT_te_laat 340', '2027-05-13 boete MAP_te_laat 340', '2027-05-13 begint nieuwe_termijn 2028-05-12',
    ]);
    expect(lines([pip('2024-05-12')], { until: '2027-05-13' }).slice(-1)).toEqual(['2027-05-13 begint nieuwe_termijn 2029-05-12']);
  });
  it('9: the ladder up to its top, then what the maximum leaves, then nothing', () => {
    const months = ['01', '02', '03', '04', '05', '06', '07', '08'];
    expect(lines(months.map((month) => conduct(`2025-${month}-10`))).map((line) => Number(line.split(' ')[3]))).toEqual([50, 100, 200, 400, 800, 800, 50]);
  });
  it('10: the factor of blame', () => {
    expect(lines([conduct('2025-01-10', 'gewoon')])).toEqual(['2025-01-10 boete onvoldoende_meewerken 25']);
    expect(lines([conduct('2025-01-10', 'verminderd')])).toEqual(['2025-01-10 boete onvoldoende_meewerken 12.5']);
    expect(lines([conduct('2025-01-10', 'grove_schuld')])).toEqual(['2025-01-10 boete onvoldoende_meewerken 37.5']);
  });
  it('11: each intake not shown up for', () => {
    const missed = ['2024-01-10', '2024-03-10'].map((datum) => on(datum, 'oproep_intake_niet_nagekomen'));
    expect(lines(missed)).toEqual(['2024-01-10 boete intake_niet_nagekomen 250', '2024-03-10 boete intake_niet_nagekomen 250']);
  });
});

describe('PIP_termijn (Besluit 5.3, Algemene termijnenwet)', () => {
  const term = (...records: Gebeurtenis[]) => lines(records).map((line) => line.replace('PIP_termijn ', ''));
  const notice = (datum: string) => on(datum, 'DUO_kennisgeving');
  const registration = (datum: string) => on(datum, 'BRP_inschrijving');

  it.each([
    ['2024-03-01', '2024-05-13'], ['2024-10-18', '2024-12-30'], ['2025-10-16', '2025-12-29'],
    ['2026-03-05', '2026-05-18'], ['2023-03-10', '2023-05-22'], ['2024-02-14', '2024-04-24'],
  ])('12, 21-25: notice on %s, last day %s', (datum, einde) => {
    expect(term(notice(datum), registration('2021-12-01'))[0]).toMatch(new RegExp(`begint ${einde}$`));
  });
  it('12: a registration after the notice moves the start', () => {
    expect(term(notice('2024-03-01'), registration('2024-04-15'))).toEqual(['2024-04-16 begint 2024-06-24', '2024-06-25 verstreken PIP_termijn']);
  });
  it('12: registration in 2022 needs no notice', () => {
    expect(term(registration('2022-03-01'))[0]).toBe('2022-03-02 begint 2022-05-10');
    expect(term(registration('2022-12-31'), notice('2023-02-01'))[0]).toBe('2023-01-01 begint 2023-03-13');
    expect(term(registration('2023-01-01'))).toEqual([]);
  });
  it('the earliest notice and registration count, also when the input is not sorted', () => {
    expect(term(notice('2024-05-01'), registration('2024-04-15'), notice('2024-03-01'), registration('2024-02-01'))[0]).toMatch('2024-03-02 begint');
  });
  it('a PIP on the last day is in time, on the first too, before it there is no term', () => {
    const around = (datum: string) => term(notice('2024-03-01'), pip(datum)).filter((line) => !line.includes('inburgeringstermijn')).slice(0, 2);
    const start = '2024-03-02 begint 2024-05-13';
    expect(around('2024-03-01')).not.toContain(start);
    expect(around('2024-03-02')).toEqual([start, '2024-03-02 voldaan PIP_termijn']);
    expect(around('2024-05-13')).toEqual([start, '2024-05-13 voldaan PIP_termijn']);
    expect(around('2024-05-14')).toEqual([start, '2024-05-14 verstreken PIP_termijn']);
  });
  it("27: the three years are not moved over a holiday; King's Day of 2025 is a Saturday", () => {
    expect(lines([pip('2025-05-05')], { until: '2026-01-01' })).toEqual(['2025-05-06 begint inburgeringstermijn 2028-05-05']);
    expect(term(notice('2025-02-17'))[0]).toMatch('2025-04-28');
  });
});

describe('the last day (Wet art. 11)', () => {
  const but = [pip('2025-05-12'), ...allParts(true, '2026-01-01'), pvt('2026-01-01')];
  it('29: MAP on the last day is in time, a day later it is not', () => {
    expect(lines([...but, map('2028-05-12')])).toEqual(['2025-05-13 begint inburgeringstermijn 2028-05-12', '2028-05-12 voldaan inburgeringstermijn']);
    expect(lines([...but, map('2028-05-13')])).toEqual([
      '2025-05-13 begint inburgeringstermijn 2028-05-12', '2028-05-13 verstreken inburgeringstermijn',
      '2028-05-13 boete MAP_te_laat 340', '2028-05-13 begint nieuwe_termijn 2028-11-12', '2028-05-13 voldaan nieuwe_termijn',
    ]);
  });
  it('PIP on 29 February', () => expect(lines([pip('2024-02-29')])[0]).toBe('2024-03-01 begint inburgeringstermijn 2027-02-28'));
  it('a duty met before the first day is met on the first day', () => {
    expect(lines([pip('2025-05-12'), ...allParts(true, '2024-01-01'), pvt('2024-01-01'), map('2025-05-12'), conduct('2025-05-12'), conduct('2025-05-13')])).toEqual([
      '2025-05-12 boete onvoldoende_meewerken 50', '2025-05-13 begint inburgeringstermijn 2028-05-12', '2025-05-13 voldaan inburgeringstermijn',
    ]);
  });
  it('nothing is dated after until', () => {
    expect(lines([pip('2024-05-12')], { until: '2027-05-12' })).toHaveLength(1);
    expect(lines([pip('2024-05-12')], { until: '2024-05-12' })).toEqual([]);
    const { tijdlijn } = referenceTimeline(person([pip('2024-05-12')]), { layers: [] });
    expect(tijdlijn.at(-1)?.datum).toBe('2033-05-13');
  });
});

describe('extension (Regeling 4.1, Besluit 4.4)', () => {
  const extended = (records: Gebeurtenis[], asked?: Asked) => lines(records, asked).filter((line) => line.includes('verlengd'));
  const start = pip('2024-05-12');
  it.each([
    ['2025-03-01', '2025-05-27', undefined], ['2025-03-01', '2025-05-28', '2027-08-09'],
    ['2025-06-01', '2025-08-31', '2027-08-12'], ['2025-06-01', '2025-08-30', undefined],
  ])('three months: %s up to and including %s', (datum, einde, last) => {
    expect(extended([start, ill(datum, einde)])).toEqual(last ? [`${einde} verlengd inburgeringstermijn ziekte ${last}`] : []);
  });
  it('the period ends on the first or the last day of the term, not on the day of the PIP', () => {
    const on = (einde: string) => extended([start, ill('2024-01-01', einde)]).length;
    expect([on('2024-05-12'), on('2024-05-13'), on('2027-05-12'), on('2027-05-13')]).toEqual([0, 1, 1, 1]);
    expect(extended([start, ...allParts(true), pvt(), map(), ill('2024-01-01', '2027-05-13')])).toEqual([]);
  });
  it('caps: 24 months for dakloos, 6 for literacy, none for illness', () => {
    const long = (naam: string, route = 'B1_route') => extended([pip('2024-05-12', route), ill('2024-05-13', '2027-04-30', naam)])[0]?.split(' ').at(-1);
    expect([long('dakloos'), long('overige_verhindering'), long('alfabetisering_gevolgd'), long('alfabetisering_gevolgd', 'Z_route'), long('ziekte')]).toEqual([
      '2029-05-12', '2029-05-12', '2027-11-12', undefined, '2030-04-29',
    ]);
  });
  it('birth and death move the last day as it then stands; same day in the order of the input', () => {
    const [birth, death] = [on('2025-01-01', 'bevalling'), on('2025-01-01', 'overlijden_naaste')];
    expect(extended([start, birth, death])).toEqual(['2025-01-01 verlengd inburgeringstermijn bevalling 2027-09-01', '2025-01-01 verlengd inburgeringstermijn overlijden_naaste 2027-12-01']);
    expect(extended([start, death, birth])).toEqual(['2025-01-01 verlengd inburgeringstermijn overlijden_naaste 2027-08-12', '2025-01-01 verlengd inburgeringstermijn bevalling 2027-12-02']);
  });

  const almost = [start, pvt(), map(), exam('lezen', true), exam('spreken', true), exam('KNM', true)];
  it('bijna_klaar once, on the last day as other extensions left it', () => {
    expect(extended([...almost, hours(450)])).toEqual(['2027-05-12 verlengd inburgeringstermijn bijna_klaar 2027-11-12']);
    expect(extended([...almost, hours(449.99)])).toEqual([]);
    expect(extended([...almost, hours(450), on('2027-05-12', 'overlijden_naaste')])).toEqual([
      '2027-05-12 verlengd inburgeringstermijn overlijden_naaste 2027-08-12', '2027-08-12 verlengd inburgeringstermijn bijna_klaar 2028-02-12',
    ]);
  });
  it('bijna_klaar: what is missing is listed only when all else holds', () => {
    const missing = (records: Gebeurtenis[]) => referenceTimeline(person(records, 'asielstatushouder'), { layers: [], until: '2027-05-13' }).ontbrekend;
    const fineMissing = { gegeven: 'cursusuren', nodig_voor: 'leerroute_te_laat', datum: '2027-05-13' };
    expect(missing([...almost, hours(1)])).toEqual([{ gegeven: 'cursusuren', nodig_voor: 'bijna_klaar', datum: '2027-05-12' }, fineMissing]);
    expect(missing(almost.slice(0, -1))).toEqual([fineMissing]);
  });
});

describe('new terms', () => {
  it('the second and later ones are two years, on fresh facts', () => {
    expect(lines([pip('2024-05-12'), ...allParts(true), pvt()], { until: '2029-11-13' }).slice(1)).toEqual([
      '2027-05-13 verstreken inburgeringstermijn', '2027-05-13 boete MAP_te_laat 340', '2027-05-13 begint nieuwe_termijn 2027-11-12',
      '2027-11-13 verstreken nieuwe_termijn', '2027-11-13 boete MAP_te_laat 340', '2027-11-13 begint nieuwe_termijn 2029-11-12',
      '2029-11-13 verstreken nieuwe_termijn', '2029-11-13 boete MAP_te_laat 340', '2029-11-13 begint nieuwe_termijn 2031-11-12',
    ]);
  });
  it('what the term was not set for is fined when it runs out unmet', () => {
    const switched = [pip('2024-05-12', 'onderwijsroute', 500), pvt(), on('2027-06-01', 'leerroute_gewijzigd', { leerroute: 'B1_route' })];
    expect(lines(switched, { until: '2029-05-13' }).filter((line) => line.includes('MAP'))).toEqual(['2029-05-13 boete MAP_te_laat 340']);
  });
  it('a term set for MAP is met by the change to the onderwijsroute, where MAP is not required', () => {
    const switched = [pip('2024-05-12'), pvt(), ...allParts(true), on('2027-06-01', 'leerroute_gewijzigd', { leerroute: 'onderwijsroute' })];
    expect(lines(switched).at(-1)).toBe('2027-06-01 voldaan nieuwe_termijn');
  });
  it('conduct in a new term has a maximum of its own, by its first length', () => {
    const run = [pip('2024-05-12'), ...allParts(true), pvt(), ...['06-01', '06-02', '06-03', '06-04', '06-05'].map((day) => conduct(`2027-${day}`))];
    expect(lines(run, { until: '2027-06-30' }).filter((line) => line.includes('meewerken')).map((line) => Number(line.split(' ')[3]))).toEqual([50, 100, 200, 50]);
  });
});

describe('conduct (Wet art. 22, 23 and 27)', () => {
  const amounts = (...records: Gebeurtenis[]) => lines(records).filter((line) => line.includes('boete')).map((line) => Number(line.split(' ')[3]));
  it('twelve months later to the day the ladder starts again', () => {
    expect(amounts(conduct('2024-03-10'), conduct('2025-03-09'))).toEqual([50, 100]);
    expect(amounts(conduct('2024-03-10'), conduct('2025-03-10'))).toEqual([50, 50]);
    expect(amounts(conduct('2024-02-29'), conduct('2025-02-28'))).toEqual([50, 50]);
  });
  it('lower bijstand clears all conduct of that date, wherever it stands', () => {
    expect(amounts(conduct('2024-03-10'), conduct('2024-04-10'), on('2024-04-10', 'bijstand_verlaagd'), conduct('2024-05-10'))).toEqual([50, 100]);
  });
  it('two on one day are two steps', () => expect(amounts(conduct('2024-03-10'), conduct('2024-03-10', 'gewoon'))).toEqual([50, 50]));
  it('on the day the duty is met it is fined, the day after it is not', () => {
    const met = [pip('2024-05-12'), ...allParts(true), pvt('2025-03-01'), map('2025-03-01')];
    expect(amounts(...met, conduct('2025-03-01'), conduct('2025-03-02'))).toEqual([50]);
  });
});

describe('levels (Wet art. 17, Besluit 5.5)', () => {
  const a2 = (['lezen', 'luisteren', 'schrijven', 'spreken'] as const).map((part) => exam(part, true, '2025-01-01', 'A2'));
  const base = [pip('2024-05-12'), ...a2, exam('KNM', true), pvt(), map()];
  const scaled = on('2026-01-01', 'afgeschaald');
  const met = (...records: Gebeurtenis[]) => lines([...base, ...records]).some((line) => line === '2026-01-01 voldaan inburgeringstermijn');
  it('needs 600 hours of language lessons up to and including that day', () => {
    expect(met(scaled, hours(600, '2026-01-01'))).toBe(true);
    expect(met(scaled, hours(599.99, '2026-01-01'))).toBe(false);
    expect(met(scaled, hours(600, '2026-01-02'))).toBe(false);
    expect(met(hours(600, '2025-01-01', 'KNM'), scaled)).toBe(false);
    expect(met(hours(600, '2024-05-12'), scaled)).toBe(false);
    expect(met(hours(300, '2025-01-01', 'alfabetisering'), hours(300, '2025-01-01', 'taalschakel'), scaled)).toBe(true);
  });
  it('has no effect outside the B1-route', () => {
    const change = (leerroute: string) => on('2026-01-01', 'leerroute_gewijzigd', { leerroute });
    expect(met(hours(600), change('Z_route'), scaled, change('B1_route'))).toBe(false);
    expect(met(hours(600), change('Z_route'), change('B1_route'), scaled)).toBe(true);
  });
});

describe('who is not fined (Wet art. 3 and 25, practice since 2025)', () => {
  const status = { group: 'asielstatushouder', layers: ['wet', 'rechtspraak', 'uitvoeringspraktijk'], until: '2026-01-01' } as const;
  const run = (datum: string, records: Gebeurtenis[], layers: string[] = [...status.layers]) =>
    lines([pip(datum, 'B1_route', 500), ...records], { ...status, layers }).slice(1).map((line) => line.slice(11));
  it('no fine and no new term for the leerroute from 9 July 2025', () => {
    const done = [pvt('2024-01-01'), map('2024-01-01')];
    expect(run('2022-07-07', done)).toEqual(['verstreken inburgeringstermijn', fine(1000), begins('2027-07-07')]);
    expect(run('2022-07-08', done)).toEqual(['verstreken inburgeringstermijn']);
    expect(run('2022-07-08', done, ['wet'])).toEqual(['verstreken inburgeringstermijn', fine(1000), begins('2027-07-08')]);
    expect(run('2022-07-08', [pvt('2024-01-01')])).toEqual(['verstreken inburgeringstermijn', 'boete MAP_te_laat 340', begins('2026-01-08')]);
  });
  it('nor after the right of residence was withdrawn on or before the last day', () => {
    const withdrawn = (datum: string) => late([on(datum, 'verblijfsrecht_ingetrokken')]);
    expect(withdrawn('2027-05-12')).toEqual([]);
    expect(withdrawn('2027-05-13')).toEqual([fine(1000), begins('2029-05-12')]);
  });
  it('at the AOW age: what ran out the day before is fined, nothing later, and terms still run out', () => {
    const at = (born: string) => lines([pip('2024-05-12'), pvt(), map(), conduct('2027-05-13')], { born, until: '2029-12-31' }).slice(1);
    expect(at('1960-05-13')).toEqual([
      '2027-05-13 verstreken inburgeringstermijn', '2027-05-13 boete leerroute_te_laat 1000',
      '2027-05-13 begint nieuwe_termijn 2029-05-12', '2029-05-13 verstreken nieuwe_termijn',
    ]);
    expect(at('1960-05-12')).toEqual(['2027-05-13 verstreken inburgeringstermijn']);
  });
});

describe('population', () => {
  it('is the same for the same seed', () => expect(population(50, 7)).toEqual(population(50, 7)));
  it('has persons with different ids and a profile on request', () => {
    expect(new Set(population(500, 3).map(({ id }) => id)).size).toBe(500);
    expect(randomPerson(5, 'conduct')).toEqual(randomPerson(5, 'conduct'));
  });
  it('has records in any order: only the order within a day counts', () => {
    for (const one of population(500, 4)) {
      const sorted = { ...one, gebeurtenissen: [...one.gebeurtenissen].sort((a, b) => actsOn(a).localeCompare(actsOn(b))) };
      expect(referenceTimeline(sorted, { layers: [] })).toEqual(referenceTimeline(one, { layers: [] }));
    }
  });
  it('gives timelines in the order of their dates, of which an earlier horizon is the beginning', () => {
    for (const one of population(500, 5)) {
      const { tijdlijn, ontbrekend } = referenceTimeline(one, { layers: [] });
      const dates = tijdlijn.map(({ datum }) => datum);
      expect(dates).toEqual([...dates].sort());
      const until = dates[Math.floor(dates.length / 2)] ?? '2024-01-01';
      const inTime = ({ datum }: { datum: string }) => datum <= until;
      expect(referenceTimeline(one, { layers: [], until })).toEqual({ id: one.id, tijdlijn: tijdlijn.filter(inTime), ontbrekend: ontbrekend.filter(inTime) });
    }
  });
  it('reaches every cell, amount, ground and maximum', () => {
    // 20,000 persons reach each at least a hundred times; a part of them is enough to notice when one is lost.
    const results = population(5_000, 1).map((one) => ({ person: one, timeline: referenceTimeline(one, { layers: ['wet'] }) }));
    const counts = countCoverage(results);
    expect(expectedCoverage().filter((name) => (counts[name] ?? 0) < 5)).toEqual([]);
  });
});

function actsOn(record: Gebeurtenis): string {
  return ('einde' in record ? record.einde : undefined) ?? record.datum;
}

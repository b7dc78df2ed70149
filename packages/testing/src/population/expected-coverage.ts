/** The names that `countCoverage` must find often in the layer `wet`: every cell, amount, ground and maximum there is. */
export function expectedCoverage(): string[] {
  return [...termNames, ...conductNames(), ...routeFineNames()];
}

const grounds = ['ziekte', 'vrouwenopvang', 'dakloos', 'alfabetisering_gevolgd', 'overige_verhindering', 'bevalling', 'overlijden_naaste'];
const terms = ['inburgeringstermijn', 'nieuwe_termijn'];

const termNames = [
  ...['PIP_termijn', ...terms].flatMap((term) =>
    ['termijn_begint', 'termijn_voldaan', 'termijn_verstreken'].map((soort) => `${soort} ${term}`),
  ),
  ...terms.flatMap((term) => grounds.map((ground) => `termijn_verlengd ${term} ${ground}`)),
  'termijn_verlengd inburgeringstermijn bijna_klaar',
  'boete PVT_te_laat 340',
  'boete MAP_te_laat 340',
  'ontbrekend leerroute_te_laat',
  'ontbrekend bijna_klaar',
  'rand: feit op de laatste dag',
  'rand: feit op de dag erna',
  'rand: feit op de eerste dag',
];

function conductNames(): string[] {
  const steps = [50, 100, 200, 400, 800].flatMap((step) => [step, step * 0.75, step * 0.5, step * 0.25]);
  return [
    'boete intake_niet_nagekomen 250',
    'boete onvoldoende_meewerken afgekapt',
    ...[...new Set(steps)].map((amount) => `boete onvoldoende_meewerken ${amount}`),
    ...[2400, 400, 800, 1200, 1600].map((maximum) => `maximum bereikt ${maximum}`),
  ];
}

/** Typed over from the annexes, not taken from the oracle. */
function routeFineNames(): string[] {
  const table = [[1000, 800, 400], [800, 640, 320], [600, 450, 225]];
  const names: string[] = [];
  for (const group of ['asielstatushouder', 'gezinsmigrant']) {
    table.forEach((amounts, row) =>
      amounts.forEach((amount, column) => {
        if (group === 'asielstatushouder') names.push(`cel Z_route ${group} rij ${row} kolom ${column}`, `boete Z_route ${group} ${amount}`);
        for (const route of ['B1_route', 'onderwijsroute']) {
          for (const passed of [0, 1, 2, 3, 4]) {
            names.push(`cel ${route} ${group} rij ${row} kolom ${column} geslaagd ${passed}`, `boete ${route} ${group} ${amount - (amount / 5) * passed}`);
          }
        }
      }),
    );
  }
  names.push('boete B1_route asielstatushouder onbekend', 'boete onderwijsroute asielstatushouder onbekend', 'boete onderwijsroute gezinsmigrant onbekend');
  [1000, 800, 400].forEach((amount, column) => names.push(`cel Z_route gezinsmigrant rij 0 kolom ${column}`, `boete Z_route gezinsmigrant ${amount}`));
  return [...new Set(names)];
}

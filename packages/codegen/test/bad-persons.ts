const good = { id: 'p', gegevens: { geboortedatum: '1994-05', doelgroep: 'gezinsmigrant', inburgeringsplichtig_sinds: '2024-02-01' } }
const record = (naam: string, more: object = {}): object => ({ ...good, gebeurtenissen: [{ datum: '2024-05-12', naam, ...more }] })
/** Each has one thing that is wrong with it. */
export const badPersons: readonly unknown[] = [
  null, 'p', [], {}, { ...good, id: '' }, { ...good, naam: 'x' }, { ...good, gegevens: [] }, { ...good, gebeurtenissen: {} }, { ...good, gebeurtenissen: [1] },
  { ...good, gegevens: { ...good.gegevens, doelgroep: 'ander' } }, { ...good, gegevens: { ...good.gegevens, doelgroep: null } }, { ...good, gegevens: { ...good.gegevens, kleur: 'rood' } },
  { ...good, gegevens: { ...good.gegevens, geboortedatum: '1994-13' } }, { ...good, gegevens: { ...good.gegevens, inburgeringsplichtig_sinds: '2021-12-31' } }, { ...good, gegevens: { ...good.gegevens, inburgeringsplichtig_sinds: '2024-02' } },
  record('feest'), record('PIP_vastgesteld'), record('PIP_vastgesteld', { leerroute: 'A_route' }), record('PIP_vastgesteld', { leerroute: 'B1_route', cursusuren: 0 }), record('PIP_vastgesteld', { leerroute: 'B1_route', door: 'koning' }),
  record('PIP_vastgesteld', { leerroute: 'B1_route', dagtekening: '2024-05-13', bekendgemaakt_op: '2024-05-12' }), record('lesuren', { soort: 'NT2', uren: -1 }), record('lesuren', { soort: 'NT2', uren: 1.234 }), record('lesuren', { soort: 'NT2', uren: '4' }),
  record('examenpoging', { onderdeel: 'PVT', behaald: true }), record('examenpoging', { onderdeel: 'lezen', behaald: true }), record('examenpoging', { onderdeel: 'KNM', niveau: 'B1', behaald: true }), record('ziekte', { einde: '2024-05-11' }), record('ziekte', { einde: '2024-02-30' }),
  record('voldoende_inspanning', { oordeel: true, door: 'minister' }), { ...good, gebeurtenissen: [{ naam: 'bevalling' }] }, { ...good, gebeurtenissen: [{ datum: '2024-05-12' }] },
]

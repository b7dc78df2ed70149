import { messageOf } from '@inburgering/core'
import { describe, expect, it } from 'vitest'
import { readPerson } from '../../src/index.ts'
import { d, law, person, programOf, type RecordLine } from '../builder/index.ts'

const program = programOf(
  d.model([
    ...law.dossier,
    law.plicht,
    law.termijn,
    law.nieuweTermijn,
    law.telaat('PVT', 12),
    d.boeteDecl('van_de_minister', [{ kind: 'overtreding_na_afloop', open: 'PVT', termijnen: ['nieuwe_termijn'] }, { kind: 'opgelegd_door', orgaan: 'minister' }]),
    d.orgaan('minister'),
    d.orgaan('college'),
    d.besluit('boetebesluit', { bedrag: { kind: 'money' } }, { of: 'boete', names: ['PVT_te_laat'] }),
    d.besluit('op_bezwaar'),
    d.oordeelDecl('schrijnend'),
  ]),
)
const fine: RecordLine = ['2027-07-01', 'boetebesluit', { bedrag: 340, kenmerk: 'B-1' }]
const another: RecordLine = ['2028-07-01', 'boetebesluit', { bedrag: 340 }]

function found(...records: readonly RecordLine[]): readonly string[] {
  return readPerson(program, person(records), 0).diagnostics.map((diagnostic) => `${diagnostic.code} ${diagnostic.path}`)
}

describe('decisions, judgements and revisions in a file', () => {
  it.each<[string, readonly RecordLine[], readonly string[]]>([
    ['are read with all that they may have', [['2027-07-01', 'boetebesluit', { bedrag: 340, door: 'minister', dagtekening: '2027-07-01', bekendgemaakt_op: '2027-07-03', onherroepelijk_op: '2027-08-14', bekend_op: '2027-07-05' }]], []],
    ['a revision of what is not there', [['2027-08-01', 'vernietiging', { van: 'boetebesluit' }]], ['INB860 [0].gebeurtenissen[0]']],
    ['a revision of another day', [fine, ['2027-08-01', 'vernietiging', { van: 'boetebesluit', van_datum: '2027-07-02' }]], ['INB860 [0].gebeurtenissen[1]']],
    ['a revision of one of two', [fine, another, ['2029-08-01', 'vernietiging', { van: 'boetebesluit' }]], ['INB861 [0].gebeurtenissen[2]']],
    ['one of two by its reference', [fine, another, ['2029-08-01', 'vernietiging', { van_kenmerk: 'B-1' }]], []],
    ['a revision that names nothing', [fine, ['2027-08-01', 'intrekking']], ['INB855 [0].gebeurtenissen[1].van']],
    ['a revision without date', [fine, ['', 'intrekking', { van: 'boetebesluit' }]], ['INB856 [0].gebeurtenissen[1].datum']],
    ['a revision that does not say from when', [fine, ['2027-08-01', 'herziening', { van: 'boetebesluit', bedrag: 100 }]], ['INB855 [0].gebeurtenissen[1].werkt_terug_tot']],
    ['a revision without another value', [fine, ['2027-08-01', 'herziening', { van: 'boetebesluit', werkt_terug_tot: '2027-07-01' }]], ['INB864 [0].gebeurtenissen[1]']],
    ['a revision from before the decision', [fine, ['2027-06-01', 'vernietiging', { van: 'boetebesluit' }]], ['INB863 [0].gebeurtenissen[1].datum']],
    ['a revision that works back too far', [fine, ['2027-08-01', 'intrekking', { van: 'boetebesluit', werkt_terug_tot: '2027-06-30' }]], ['INB863 [0].gebeurtenissen[1].werkt_terug_tot']],
    ['a revision of an earlier revision', [fine, ['2027-08-01', 'vernietiging', { van: 'boetebesluit' }], ['2027-09-01', 'vernietiging', { van: 'boetebesluit', van_vernietiging: '2027-08-01' }]], []],
    ['a revision of a revision that is not there', [fine, ['2027-08-01', 'vernietiging', { van: 'boetebesluit' }], ['2027-09-01', 'vernietiging', { van: 'boetebesluit', van_vernietiging: '2027-08-02' }]], ['INB865 [0].gebeurtenissen[2].van_vernietiging']],
    ['a revision of a revision of another kind', [fine, ['2027-08-01', 'vernietiging', { van: 'boetebesluit' }], ['2027-09-01', 'vernietiging', { van: 'boetebesluit', van_herziening: '2027-08-01' }]], ['INB865 [0].gebeurtenissen[2].van_herziening']],
    ['a revision of a revision that comes later', [fine, ['2027-08-01', 'vernietiging', { van: 'boetebesluit', van_intrekking: '2027-09-01' }], ['2027-09-01', 'intrekking', { van: 'boetebesluit' }]], ['INB865 [0].gebeurtenissen[1].van_intrekking']],
    ['a revision of itself', [fine, ['2027-08-01', 'vernietiging', { van: 'boetebesluit', van_vernietiging: '2027-08-01' }]], ['INB865 [0].gebeurtenissen[1].van_vernietiging']],
    ['a revision of two revisions', [fine, ['2027-08-01', 'intrekking', { van: 'boetebesluit' }], ['2027-09-01', 'vernietiging', { van: 'boetebesluit', van_intrekking: '2027-08-01', van_vernietiging: '2027-08-01' }]], ['INB865 [0].gebeurtenissen[2].van_intrekking']],
    ['a revision of a revision that works back further than that one', [fine, ['2027-08-01', 'intrekking', { van: 'boetebesluit' }], ['2027-09-01', 'vernietiging', { van: 'boetebesluit', van_intrekking: '2027-08-01', werkt_terug_tot: '2027-07-15' }]], ['INB863 [0].gebeurtenissen[2].werkt_terug_tot']],
    ['a revision of a revision by another revision as its name', [fine, ['2027-08-01', 'intrekking', { van: 'boetebesluit' }], ['2027-09-01', 'vernietiging', { van: 'intrekking' }]], ['INB860 [0].gebeurtenissen[2]']],
    ['a revision in a later decision of its day', [fine, ['2027-09-01', 'op_bezwaar'], ['2027-09-01', 'intrekking', { van: 'boetebesluit', bij: 'op_bezwaar' }]], []],
    ['a revision in a decision of another day', [fine, ['2027-09-02', 'op_bezwaar'], ['2027-09-01', 'intrekking', { van: 'boetebesluit', bij: 'op_bezwaar' }]], ['INB867 [0].gebeurtenissen[2].bij']],
    ['a revision in the decision that it revises', [fine, ['2027-07-01', 'intrekking', { van: 'boetebesluit', bij: 'boetebesluit' }]], ['INB867 [0].gebeurtenissen[1].bij']],
    ['a decision announced before it was signed', [['2027-07-01', 'boetebesluit', { bedrag: 340, bekendgemaakt_op: '2027-06-30' }]], ['INB863 [0].gebeurtenissen[0].bekendgemaakt_op']],
    ['a judgement of another body', [['2027-07-01', 'schrijnend', { oordeel: true, door: 'minister' }]], ['INB862 [0].gebeurtenissen[0].door']],
    ['a judgement about a fine, of who imposes it', [['2027-07-01', 'schrijnend', { oordeel: true, over: 'van_de_minister', overtreding: '2027-06-30', door: 'minister' }]], []],
    ['a judgement about a fine, of the body of its declaration', [['2027-07-01', 'schrijnend', { oordeel: true, over: 'van_de_minister', door: 'college' }]], []],
    ['a judgement about a fine that another imposes', [['2027-07-01', 'schrijnend', { oordeel: true, over: 'PVT_te_laat', door: 'minister' }]], ['INB862 [0].gebeurtenissen[0].door']],
    ['a judgement about a fine that does not exist', [['2027-07-01', 'schrijnend', { oordeel: true, over: 'te_vroeg' }]], ['INB854 [0].gebeurtenissen[0].over']],
    ['a judgement about a day of no fine', [['2027-07-01', 'schrijnend', { oordeel: true, overtreding: '2027-06-30' }]], ['INB855 [0].gebeurtenissen[0].over']],
    ['a decision of less than nothing', [['2027-07-01', 'boetebesluit', { bedrag: -340 }]], ['INB854 [0].gebeurtenissen[0].bedrag']],
    ['a revision to less than nothing', [fine, ['2027-09-01', 'herziening', { van: 'boetebesluit', werkt_terug_tot: '2027-07-01', bedrag: -1 }]], ['INB854 [0].gebeurtenissen[1].bedrag']],
    ['a body that does not exist', [['2027-07-01', 'boetebesluit', { bedrag: 340, door: 'raad' }]], ['INB854 [0].gebeurtenissen[0].door']],
    ['a date of a decision beside an event', [['2024-05-12', 'PIP', { dagtekening: '2024-05-12' }]], ['INB853 [0].gebeurtenissen[0].dagtekening']],
  ])('%s', (_what, records, expected) => {
    expect(found(...records)).toEqual(expected)
  })

  it('say which decisions there are', () => {
    const { diagnostics } = readPerson(program, person([fine, ['2027-08-01', 'vernietiging', { van: 'besluit_x' }]]), 0)
    expect(diagnostics.map((diagnostic) => messageOf(diagnostic, 'nl'))).toEqual([
      '[0].gebeurtenissen[1]: het besluit besluit_x staat niet in dit dossier. Er is dus niets om te herzien, te vernietigen of in te trekken. Kies uit: boetebesluit 2027-07-01. Of zet het besluit erbij.',
    ])
  })
})

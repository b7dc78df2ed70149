import { describe, expect, it } from 'vitest'
import type { RowOutcome, ScenarioOutcome, TimelineLine } from '@inburgering/server/protocol'
import { pageHtml } from '../src/infrastructure/page-html.ts'
import { pageOf } from '../src/features/tijdlijn/page-of.ts'
import { dutch } from '../src/texts/dutch.ts'

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }
const line = (kind: string, more: Partial<TimelineLine> = {}): TimelineLine => ({ date: '2024-05-13', dateText: '13 mei 2024', kind, name: 'x', what: 'Iets', consequence: '', sources: ['Wet art. 11', 'Regeling art. 4.1'], cited: 'Wet art. 11', remarks: [], layer: 'wet', ...more })
const row = (more: Partial<RowOutcome> = {}): RowOutcome => ({ range, state: 'passed', message: 'Klopt.', expectations: [], timeline: [], verdict: 'Er loopt een termijn.', basis: [['Bekend', 'alles']], otherLayers: [], missing: [], problems: [], ...more })
const outcome = (more: Partial<ScenarioOutcome> = {}): ScenarioOutcome => ({ uri: 'file:///a', scenario: 'scenario:Een', version: 1, model: 3, title: 'Een', state: 'passed', message: 'Klopt.', rows: [row()], basis: [['Lagen', 'alleen de wet']], ...more })

describe('the page of an outcome', () => {
  it('says by which law it was played, and as known when', () => {
    const page = pageOf(outcome(), dutch)
    expect([...page.basis, ...(page.rows[0]?.basis ?? [])]).toEqual([['Lagen', 'alleen de wet'], ['Bekend', 'alles']])
  })

  it('warns when a layer that is off would change it', () => {
    const otherLayers = [{ layer: 'rechtspraak', warning: 'De laag rechtspraak staat uit.' }]
    expect(pageOf(outcome({ rows: [row({ otherLayers })] }), dutch).rows[0]?.warnings).toEqual(['De laag rechtspraak staat uit.'])
  })

  it('puts each kind in its lane, and draws a termijn as far as it runs', () => {
    const kinds = ['plicht_ontstaat', 'leerroute_vastgesteld', 'termijn_begint', 'termijn_verlengd', 'termijn_verstreken', 'boete', 'maatregel', 'lening', 'vergoeding', 'signaal', 'ontheffing']
    const lines = pageOf(outcome({ rows: [row({ timeline: kinds.map((kind) => line(kind, { end: '2027-05-12' })) })] }), dutch).rows[0]?.lines ?? []
    expect(lines.map(({ lane }) => lane)).toEqual(['status', 'status', 'terms', 'terms', 'terms', 'decisions', 'decisions', 'events', 'events', 'events', 'status'])
    expect(lines.slice(2, 5).map(({ role, end }) => [role, end])).toEqual([['begins', '2027-05-12'], ['extended', '2027-05-12'], ['ends', '2027-05-12']])
  })

  it('says what does not come out, what is missing and what went wrong', () => {
    const failing = row({ state: 'failed', expectations: [{ range, passed: true, expected: 'a', actual: 'a' }, { range, passed: false, expected: '€ 340,00', actual: '€ 350,00' }], missing: ['geboortedatum'], problems: ['Te lang.'] })
    expect(pageOf(outcome({ state: 'failed', rows: [failing] }), dutch)).toMatchObject({ isWrong: true, rows: [{ failures: [{ expected: '€ 340,00', actual: '€ 350,00' }], notes: ['Te lang.', 'Ontbreekt: geboortedatum'] }] })
  })

  it('shows why it was not played', () => {
    const notPlayed = outcome({ state: 'notPlayed', message: 'Niet gespeeld: fout.', rows: [], basis: [] })
    expect(pageOf(notPlayed, dutch)).toMatchObject({ message: 'Niet gespeeld: fout.', isWrong: true, rows: [], basis: [] })
  })
})

it('the page may load its own script and style sheet, and nothing else', () => {
  const html = pageHtml('https://x/tijdlijn.js', 'https://x/tijdlijn.css', 'https://x', 'n0', 'Tijdlijn')
  expect(html).toContain(`content="default-src 'none'; style-src https://x; script-src 'nonce-n0'"`)
  expect(html).not.toMatch(/style=|<style|onload|unsafe/)
})

import { describe, expect, test } from 'vitest'
import { readTheme, renderHtml } from '../../src/index.ts'
import { neutralTheme } from '../../src/html/theme.ts'

const page = (theme: Parameters<typeof renderHtml>[1]) => renderHtml({ documentVersion: 1, id: 'x', language: 'nl', title: 'x', summary: [], properties: [], blocks: [] }, theme)

describe('a theme', () => {
  test.each([
    ['flat', { 'utrecht-link-color': '#123456' }],
    ['nested, with value', { utrecht: { link: { color: { value: '#123456' } } } }],
    ['nested, with $value and $type', { utrecht: { link: { color: { $type: 'color', $value: '#123456' } } } }],
    ['light and dark', { licht: { 'utrecht-link-color': '#123456' }, donker: { 'utrecht-link-color': '#fedcba' } }],
  ])('%s', (_, json) => {
    const { value, problems } = readTheme(json)
    expect(problems).toEqual([])
    expect(page({ theme: value })).toContain('--utrecht-link-color:#123456;')
    expect(value.light['utrecht-document-color']).toBe(neutralTheme.light['utrecht-document-color'])
  })
  test.each([
    [{ 'utrecht-link-color': 'red;}</style><script>' }, 'value'],
    [{ 'utrecht-link-color': 'url(https://spion.nl)' }, 'value'],
    [{ 'utrecht-link-color': '\\75rl(x)' }, 'value'],
    [{ 'Utrecht Link': '#fff' }, 'name'],
    [{ 'utrecht-link-color': true }, 'shape'],
    ['tekst', 'shape'],
    [null, 'shape'],
  ] as const)('refuses %j', (json, problem) => {
    expect(readTheme(json).problems[0]?.problem).toBe(problem)
  })

  test('of one set keeps its colours to light, for dark has a background of its own', () => {
    const { value } = readTheme({ 'utrecht-link-color': '#123456', 'utrecht-document-font-family': 'Georgia' })
    expect(value.light).toMatchObject({ 'utrecht-link-color': '#123456', 'utrecht-document-font-family': 'Georgia' })
    expect(value.dark).toMatchObject({ 'utrecht-link-color': neutralTheme.dark['utrecht-link-color'], 'utrecht-document-font-family': 'Georgia' })
  })

  test('has enough contrast for text (WCAG 2.1, 1.4.3), in light and dark', () => {
    const { light } = neutralTheme
    for (const tokens of [light, { ...light, ...neutralTheme.dark }]) {
      const background = tokens['utrecht-document-background-color'] ?? ''
      for (const name of ['utrecht-document-color', 'utrecht-heading-color', 'utrecht-link-color', 'utrecht-form-field-description-color']) expect(contrast(tokens[name] ?? '', background), name).toBeGreaterThanOrEqual(4.5)
      for (const tone of ['assumption', 'unexpressed', 'judgement', 'warning', 'note']) {
        const own = tokens[`werkbank-${tone}-background-color`] ?? ''
        for (const name of [`werkbank-${tone}-color`, 'utrecht-document-color', 'utrecht-link-color']) expect(contrast(tokens[name] ?? '', own), `${name} on ${tone}`).toBeGreaterThanOrEqual(4.5)
      }
      for (const tone of ['plain', 'term', 'route', 'fine', 'met', 'event', 'change', 'muted']) expect(contrast(tokens['utrecht-document-color'] ?? '', tokens[`werkbank-drawing-${tone}-color`] ?? ''), tone).toBeGreaterThanOrEqual(4.5)
    }
  })
})

/** Relative luminance and contrast as WCAG 2.1 defines them. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((left, right) => right - left)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((share) => (share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

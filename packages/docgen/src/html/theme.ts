/**
 * Colours, letters and spaces by the names of NL Design System tokens (utrecht components), so that an organisation can
 * hand over the tokens it has. Values are CSS values.
 */
export type TokenName = keyof typeof neutralLight

export interface Theme {
  readonly light: Readonly<Record<string, string>>
  readonly dark: Readonly<Record<string, string>>
}

const neutralLight = {
  'utrecht-document-background-color': '#ffffff',
  'utrecht-document-color': '#1b2430',
  'utrecht-document-font-family': 'system-ui, -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", Arial, sans-serif',
  'utrecht-document-font-size': '1rem',
  'utrecht-document-line-height': '1.55',
  'utrecht-document-strong-font-weight': '650',
  'utrecht-heading-font-family': 'inherit',
  'utrecht-heading-color': '#0d3b66',
  'utrecht-heading-font-weight': '650',
  'utrecht-heading-1-font-size': '2rem',
  'utrecht-heading-2-font-size': '1.5rem',
  'utrecht-heading-3-font-size': '1.2rem',
  'utrecht-heading-4-font-size': '1.05rem',
  'utrecht-link-color': '#0b5394',
  'utrecht-link-hover-color': '#062f55',
  'utrecht-focus-outline-color': '#b4550a',
  'utrecht-table-border-color': '#8a94a3',
  'utrecht-table-header-background-color': '#e8eef5',
  'utrecht-table-header-color': '#14304d',
  'utrecht-blockquote-border-color': '#8a94a3',
  'utrecht-code-block-background-color': '#f1f4f8',
  'utrecht-separator-color': '#c6cdd7',
  'utrecht-form-field-description-color': '#4b5666',
  'werkbank-assumption-color': '#7a4b00',
  'werkbank-assumption-background-color': '#fff6e5',
  'werkbank-unexpressed-color': '#7a1f3d',
  'werkbank-unexpressed-background-color': '#fdeef2',
  'werkbank-judgement-color': '#4a2c82',
  'werkbank-judgement-background-color': '#f4effc',
  'werkbank-warning-color': '#8f1d14',
  'werkbank-warning-background-color': '#fdecea',
  'werkbank-note-color': '#14304d',
  'werkbank-note-background-color': '#eef4fa',
  'werkbank-drawing-plain-color': '#f6f8fb',
  'werkbank-drawing-term-color': '#cfe3f6',
  'werkbank-drawing-route-color': '#dcefe0',
  'werkbank-drawing-fine-color': '#fbdcd6',
  'werkbank-drawing-met-color': '#cdebd3',
  'werkbank-drawing-event-color': '#ece4f8',
  'werkbank-drawing-change-color': '#ffe9c2',
  'werkbank-drawing-muted-color': '#e3e7ed',
  'werkbank-drawing-line-color': '#44505f',
} as const

const neutralDark: Readonly<Partial<Record<TokenName, string>>> = {
  'utrecht-document-background-color': '#12171e',
  'utrecht-document-color': '#e6ebf2',
  'utrecht-heading-color': '#9fcbf5',
  'utrecht-link-color': '#8cc4ff',
  'utrecht-link-hover-color': '#c4e1ff',
  'utrecht-focus-outline-color': '#ffb46b',
  'utrecht-table-border-color': '#66727f',
  'utrecht-table-header-background-color': '#1f2a37',
  'utrecht-table-header-color': '#d7e6f5',
  'utrecht-blockquote-border-color': '#66727f',
  'utrecht-code-block-background-color': '#1b232d',
  'utrecht-separator-color': '#3a4552',
  'utrecht-form-field-description-color': '#b4bfcc',
  'werkbank-assumption-color': '#ffd08a',
  'werkbank-assumption-background-color': '#2c2413',
  'werkbank-unexpressed-color': '#ffb3c8',
  'werkbank-unexpressed-background-color': '#2f1a22',
  'werkbank-judgement-color': '#d3bdff',
  'werkbank-judgement-background-color': '#241d35',
  'werkbank-warning-color': '#ffb4ab',
  'werkbank-warning-background-color': '#331a18',
  'werkbank-note-color': '#bcdcfb',
  'werkbank-note-background-color': '#18242f',
  'werkbank-drawing-plain-color': '#1b232d',
  'werkbank-drawing-term-color': '#1d3d5c',
  'werkbank-drawing-route-color': '#1f3f2a',
  'werkbank-drawing-fine-color': '#54241d',
  'werkbank-drawing-met-color': '#1c4a2b',
  'werkbank-drawing-event-color': '#352a4d',
  'werkbank-drawing-change-color': '#4a3711',
  'werkbank-drawing-muted-color': '#2b343f',
  'werkbank-drawing-line-color': '#b4bfcc',
}

export const neutralTheme: Theme = { light: neutralLight, dark: neutralDark }

export interface ThemeProblem {
  readonly token: string
  readonly problem: 'name' | 'value' | 'shape'
}

/** What a value of a token may hold: no way out of the declaration, and nothing that fetches. */
const safeValue = /^(?!.*(?:url|expression|import|image)\s*\()[^;{}<>\\@]{1,300}$/i
const safeName = /^[a-z][a-z0-9-]*$/

/**
 * A theme from the JSON of design tokens: `{ "licht": {...}, "donker": {...} }`, or one set of tokens for light, of which only
 * what is no colour holds for dark too. A set is
 * flat (`"utrecht-link-color": "#00f"`) or nested (`{ "utrecht": { "link": { "color": { "value": "#00f" } } } }`).
 * Tokens that we do not use are allowed; they do nothing.
 */
export function readTheme(json: unknown): { readonly value: Theme; readonly problems: readonly ThemeProblem[] } {
  const problems: ThemeProblem[] = []
  const read = (set: unknown): Readonly<Record<string, string>> => {
    const found: Record<string, string> = {}
    collectTokens(set, [], found, problems)
    return found
  }
  if (!isObject(json)) return { value: neutralTheme, problems: [{ token: '', problem: 'shape' }] }
  const isTwofold = isObject(json['licht']) || isObject(json['donker'])
  const light = read(isTwofold ? (json['licht'] ?? {}) : json)
  // A colour that is read on white is not read on black; letters and sizes are the same on both.
  const dark = isTwofold ? read(json['donker'] ?? {}) : Object.fromEntries(Object.entries(light).filter(([token]) => !token.endsWith('-color')))
  return { value: { light: { ...neutralTheme.light, ...light }, dark: { ...neutralTheme.dark, ...dark } }, problems }
}

function collectTokens(value: unknown, path: readonly string[], found: Record<string, string>, problems: ThemeProblem[]): void {
  const token = path.join('-')
  if (typeof value === 'string' || typeof value === 'number') {
    if (!safeName.test(token)) problems.push({ token, problem: 'name' })
    else if (!safeValue.test(String(value))) problems.push({ token, problem: 'value' })
    else found[token] = String(value)
    return
  }
  if (!isObject(value)) return void problems.push({ token, problem: 'shape' })
  const own = value['$value'] ?? value['value']
  if (typeof own === 'string' || typeof own === 'number') return collectTokens(own, path, found, problems)
  for (const [name, member] of Object.entries(value)) if (!name.startsWith('$')) collectTokens(member, [...path, name], found, problems)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function declarations(tokens: Readonly<Record<string, string>>): string {
  return Object.entries(tokens)
    .map(([name, value]) => `--${name}:${value};`)
    .join('')
}

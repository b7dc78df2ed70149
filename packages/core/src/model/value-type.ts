/** The static type of a value, written in the language as `ja of nee`, `geheel getal`, `getal`, `bedrag`, ... */
export type ValueType =
  | { readonly kind: 'boolean' }
  | { readonly kind: 'integer' }
  | { readonly kind: 'number' }
  | { readonly kind: 'money' }
  | { readonly kind: 'percentage' }
  | { readonly kind: 'hours' }
  | { readonly kind: 'date' }
  | { readonly kind: 'duration' }
  | { readonly kind: 'level' }
  | { readonly kind: 'text' }
  | { readonly kind: 'onderdeel' }
  | { readonly kind: 'leerroute' }
  | { readonly kind: 'choice'; readonly keuze: string }

/**
 * A constant in JSON. Exact numbers are plain decimal text ("1250.50"; a percentage as a fraction: 20% is "0.2"),
 * dates ISO 8601 text, durations months or days, choices, levels, onderdelen and leerroutes their name.
 */
export type ConstantValue =
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'integer' | 'number' | 'money' | 'percentage' | 'hours'; readonly value: string }
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'duration'; readonly value: { readonly months: number } | { readonly days: number } }
  | { readonly kind: 'level' | 'choice' | 'onderdeel' | 'leerroute' | 'text'; readonly value: string }

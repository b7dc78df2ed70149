import { nearestName, type Diagnostic, type DiagnosticArguments, type DiagnosticCode } from '@inburgering/core'
import type { Specification } from '../program/specification.ts'

type PersonCode = Extract<DiagnosticCode, `INB85${string}` | `INB86${string}`>

/** Gathers what is wrong with one person, each with its path. */
export class Findings {
  readonly list: Diagnostic[] = []
  private readonly others: readonly Specification[]

  /** @param others stelsels beside this one: what they know is not unknown */
  constructor(others: readonly Specification[] = []) {
    this.others = others
  }

  isFactElsewhere(name: string): boolean {
    return this.others.some(({ gegevens }) => gegevens.has(name))
  }

  isRegimeElsewhere(name: unknown): boolean {
    return typeof name === 'string' && this.others.some(({ regimes }) => regimes.has(name))
  }

  isRecordElsewhere(name: unknown): boolean {
    return typeof name === 'string' && this.others.some(({ records, oordelen }) => records.has(name) || oordelen.has(name))
  }

  report<C extends PersonCode>(code: C, path: string, more: Omit<DiagnosticArguments<C>, 'path'>): void {
    this.list.push({ code, path, arguments: { path, ...more } } as unknown as Diagnostic)
  }
}

/** A value as it stands in the file, cut off where it is long. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}

/** What a finding tells about a name that is not declared. */
export function unknownName(value: unknown, name: string, allowed: readonly string[]): { readonly value: string; readonly name: string; readonly allowed: string; readonly suggestion: string | undefined } {
  return { value: shown(value), name, allowed: allowed.join(', '), suggestion: nearestName(name, allowed) }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

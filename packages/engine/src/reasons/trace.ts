import type { DayNumber, ReasonNode, SourceRef, ValueType } from '@inburgering/core'
import { none, type Value } from '../evaluation/value.ts'

/** A reason while it grows; `finishReason` turns it into the exchanged form. */
export interface OpenReason {
  readonly kind: ReasonNode['kind']
  readonly rule: string
  sources: readonly SourceRef[]
  readonly date: DayNumber
  readonly type: ValueType | undefined
  value: Value
  /** Of a decision: the body that took it, where that is another one than it is up to. */
  door?: string
  readonly children: OpenReason[]
}

const noSources: readonly SourceRef[] = []

export function openReason(kind: ReasonNode['kind'], rule: string, date: DayNumber, sources: readonly SourceRef[] = noSources, type?: ValueType): OpenReason {
  return { kind, rule, sources, date, type, value: none, children: [] }
}

/** Writes down what is asked while a decision is made: every node entered becomes a child of the one around it. */
export class Trace {
  readonly root: OpenReason
  private readonly path: OpenReason[]

  constructor(root: OpenReason) {
    this.root = root
    this.path = [root]
  }

  enter(kind: ReasonNode['kind'], rule: string, date: DayNumber, sources: readonly SourceRef[] = noSources, type?: ValueType): void {
    const node = openReason(kind, rule, date, sources, type)
    this.attach(node)
    this.path.push(node)
  }

  leave(value: Value): void {
    const node = this.path.pop()
    if (node !== undefined) node.value = value
  }

  /** A node without children: a line of a derivation. */
  step(rule: string, date: DayNumber, value: Value, type: ValueType | undefined, sources: readonly SourceRef[] = noSources): void {
    const node = openReason('step', rule, date, sources, type)
    node.value = value
    this.attach(node)
  }

  /** The record that brought the outcome about; its value is its own day. */
  record(name: string, asked: DayNumber, day: DayNumber, sources: readonly SourceRef[], door: string | undefined): void {
    const node = openReason('record', name, asked, sources, { kind: 'date' })
    node.value = day
    if (door !== undefined) node.door = door
    this.attach(node)
  }

  /** An aanname that what is asked rests on, by its id. */
  assumption(id: string, date: DayNumber): void {
    const node = openReason('assumption', id, date)
    node.value = true
    this.attach(node)
  }

  attach(node: OpenReason): void {
    this.path.at(-1)?.children.push(node)
  }
}

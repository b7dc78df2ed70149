import type { Context } from './context.ts'
import { Usage } from './usage.ts'
import type { Truth } from './value.ts'

/**
 * A variant supposes something: where a condition has the same answer without the variants that it read, the outcome
 * does not rest on them. The other layers are law that holds, whatever the answer would be without them.
 * @param from how much `use` rested on before the condition was asked
 */
export function withdrawIdleVariants(context: Context, use: Usage, from: number, answer: Truth, ask: () => Truth): void {
  const { guards } = context.specification
  const variants = use.guards.slice(from).filter((guard) => guard.wijziging.laag === 'variant' && guards[guard.index] === guard)
  if (variants.length === 0 || typeof answer !== 'boolean') return
  const { on, trace } = context
  context.on = on.map((isOn, index) => (variants.some((variant) => variant.index === index) ? false : isOn))
  context.use = new Usage()
  context.trace = undefined
  const without = ask()
  context.on = on
  context.use = use
  context.trace = trace
  if (without === answer) use.withdraw(variants, from)
}

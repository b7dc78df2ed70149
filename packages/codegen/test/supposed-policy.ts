import type { Declaration, Expression, Model, Termijn, Wijziging } from '@inburgering/core'
import { compileExample } from '@inburgering/testing/examples'

/**
 * Wi2021, with the policy of the municipality of the examples as something that is supposed: a variant that changes a
 * value which conditions read, and that some of their answers rest on and others do not.
 */
export async function modelWithSupposedPolicy(): Promise<Model> {
  const [act, policy] = await Promise.all([compileExample('wi2021'), compileExample('voorbeeldgemeente')])
  if (act.value.model === undefined || policy.value.model === undefined) throw new Error('an example gives no model')
  const supposed = policy.value.model.declarations.flatMap((declaration): readonly Declaration[] => (declaration.kind === 'wijziging' && declaration.laag === 'beleidsregel' ? [{ ...declaration, laag: 'variant' }] : []))
  return { ...act.value.model, declarations: [...act.value.model.declarations, ...supposed, ...byBegin(act.value.model)] }
}

/** A term of four years for who begins it from 2026 on. */
function byBegin({ declarations }: Model): readonly Declaration[] {
  const termijn = declarations.find((declaration): declaration is Termijn => declaration.kind === 'termijn' && declaration.name === 'inburgeringstermijn')
  const duurt = termijn?.clauses.find((clause) => clause.kind === 'duurt')
  const base = declarations.find((declaration): declaration is Wijziging => declaration.kind === 'wijziging' && declaration.laag === 'variant')
  if (duurt === undefined || base === undefined || duurt.length.kind !== 'constant') throw new Error('the act has no such term')
  const by: Expression = { kind: 'moment', moment: 'begin_van_de_termijn', id: 'wijziging:vier_jaar_naar_begin/naar', type: { kind: 'date' }, mayBeUnknown: false, sources: [], origin: base.origin }
  const clause = { ...duurt, length: { ...duurt.length, value: { kind: 'duration', value: { months: 48 } } } } as const
  const steps = [{ kind: 'clause', verb: 'replace', target: { kind: 'termijn', name: 'inburgeringstermijn' }, key: duurt.key, clause, sources: [], origin: base.origin }] as const
  return [{ ...base, id: 'wijziging:vier_jaar_naar_begin', name: 'vier_jaar_naar_begin', from: '2026-01-01', by, steps, transitions: [{ subject: 'lopende termijnen', rule: 'oude regel' }] }]
}

import type { Declaration, Model } from '@inburgering/core'
import { compileExample } from '@inburgering/testing/examples'

/**
 * Wi2021, with the policy of the municipality of the examples as something that is supposed: a variant that changes a
 * value which conditions read, and that some of their answers rest on and others do not.
 */
export async function modelWithSupposedPolicy(): Promise<Model> {
  const [act, policy] = await Promise.all([compileExample('wi2021'), compileExample('voorbeeldgemeente')])
  if (act.value.model === undefined || policy.value.model === undefined) throw new Error('an example gives no model')
  const supposed = policy.value.model.declarations.flatMap((declaration): readonly Declaration[] => (declaration.kind === 'wijziging' && declaration.laag === 'beleidsregel' ? [{ ...declaration, laag: 'variant' }] : []))
  return { ...act.value.model, declarations: [...act.value.model.declarations, ...supposed] }
}

import { rulesHash, type DeclarationKind, type EntryKind, type Model } from '@inburgering/core'
import { chooseLayers, type UnknownLayer } from '../program/index.ts'
import { layerName, layerOrder, weave, type Woven } from '../program/weave.ts'
import { dossierOf, namesOf, texts } from './dossier-of-model.ts'
import type { Choice, DataForm } from './form.ts'
import { selectionsOf } from './selections-of-model.ts'
import { parametersOf, tablesOf } from './tables-of-model.ts'

/** The data, or why there are none: layers that do not exist. */
export interface DataOf {
  readonly form: DataForm | undefined
  readonly unknownLayers: readonly UnknownLayer[]
}

/**
 * The data of a specification. They hold every layer, each beside what it changes.
 * @param beside the stelsels that it uses: they read the same person
 * @param layers asked for; one that does not exist is told
 */
export function dataOfModel(model: Model, beside: readonly Model[], layers: readonly string[] = []): DataOf {
  const { unknown } = chooseLayers(weave(model).changes.map(({ wijziging }) => wijziging), layers)
  return { form: unknown.length === 0 ? formOf(model, beside) : undefined, unknownLayers: unknown }
}

function formOf(model: Model, beside: readonly Model[]): DataForm {
  const all = [model, ...beside]
  const own = weave(model)
  const wovens = [own, ...beside.map(weave)]
  return {
    stelsel: { name: model.stelsel.name, label: model.stelsel.label, checkedUntil: model.stelsel.checkedUntil },
    rulesHash: rulesHash(model),
    dossiers: [dossierOf(model, all), ...beside.map((each) => dossierOf(each, all))],
    knownLayers: layersOf(wovens),
    entryNames: entryNamesOf(all, wovens),
    parameters: parametersOf(model, own),
    tables: tablesOf(model, own),
    selections: selectionsOf(model),
    clampsMonths: model.stelsel.overflow === 'lastDayOfMonth',
  }
}

function layersOf(wovens: readonly Woven[]): readonly string[] {
  const named = new Set(['wet', ...wovens.flatMap(({ changes }) => changes.map(({ wijziging }) => layerName(wijziging)))])
  return layerOrder.flatMap((laag) => [...named].filter((name) => name.split(':')[0] === laag).sort())
}

/** The stelsels beside this one tell their entries too. */
function entryNamesOf(models: readonly Model[], wovens: readonly Woven[]): ReadonlyMap<EntryKind, readonly Choice[]> {
  const names = (kind: DeclarationKind): readonly Choice[] => [...new Map(wovens.flatMap((woven) => namesOf(woven, kind)).map((choice) => [choice.name, choice])).values()]
  const [termijnen, plichten, leerroutes] = [names('termijn'), names('plicht'), names('leerroute')]
  return new Map<EntryKind, readonly Choice[]>([
    ['stelsel', models.map(({ stelsel }) => ({ name: stelsel.name, label: stelsel.label, sources: texts(stelsel.sources) }))],
    ['plicht_ontstaat', plichten],
    ['plicht_eindigt', plichten],
    ['leerroute_vastgesteld', leerroutes],
    ['leerroute_gewijzigd', leerroutes],
    ['termijn_begint', termijnen],
    ['termijn_verlengd', termijnen],
    ['termijn_opgeschort', termijnen],
    ['termijn_voldaan', termijnen],
    ['termijn_verstreken', termijnen],
    ['boete', names('boeteregime')],
    ['maatregel', names('maatregel')],
    ['lening', names('lening')],
    ['vergoeding', names('vergoeding')],
  ])
}

import type { WritingTask } from '../protocol/index.ts'
import { newGround } from '../writing/new-ground.ts'
import { newMunicipality } from '../writing/new-municipality.ts'
import { newVersion } from '../writing/new-version.ts'
import type { Desk, Written } from '../writing/task.ts'
import { tryAsVariant } from '../writing/try-as-variant.ts'

/** Pieces of rules that are written for an author. The words come from who asks. */
export const tasks: Readonly<Record<WritingTask, (desk: Desk) => Written>> = { nieuwBedrag: newVersion, nieuweVerlengingsgrond: newGround, nieuweGemeente: newMunicipality, probeerAlsVariant: tryAsVariant }

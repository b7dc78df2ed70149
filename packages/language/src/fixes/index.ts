import type { Diagnostic, DiagnosticCode } from '@inburgering/core'
import type { LangiumDocument } from 'langium'
import { foundOf, type Fix, type QuickFix } from './fix.ts'
import { fix as INB110 } from './INB110.ts'
import { fix as INB111 } from './INB111.ts'
import { fix as INB133 } from './INB133.ts'
import { fix as INB134 } from './INB134.ts'
import { fix as INB135 } from './INB135.ts'
import { fix as INB136 } from './INB136.ts'
import { fix as INB137 } from './INB137.ts'
import { fix as INB138 } from './INB138.ts'
import { fix as INB303 } from './INB303.ts'
import { fix as INB304 } from './INB304.ts'
import { fix as INB306 } from './INB306.ts'
import { fix as INB307 } from './INB307.ts'
import { fix as INB312 } from './INB312.ts'
import { fix as INB313 } from './INB313.ts'
import { fix as INB402 } from './INB402.ts'
import { fix as INB403 } from './INB403.ts'
import { fix as INB409 } from './INB409.ts'
import { fix as INB411 } from './INB411.ts'
import { fix as INB412 } from './INB412.ts'
import { fix as INB414 } from './INB414.ts'
import { fix as INB415 } from './INB415.ts'
import { fix as INB416 } from './INB416.ts'
import { fix as INB418 } from './INB418.ts'
import { fix as INB420 } from './INB420.ts'
import { fix as INB424 } from './INB424.ts'
import { fix as INB429 } from './INB429.ts'
import { fix as INB506 } from './INB506.ts'
import { fix as INB507 } from './INB507.ts'
import { fix as INB510 } from './INB510.ts'
import { fix as INB511 } from './INB511.ts'
import { fix as INB604 } from './INB604.ts'
import { fix as INB606 } from './INB606.ts'
import { fix as INB704 } from './INB704.ts'
import { fix as INB708 } from './INB708.ts'
import { fix as INB712 } from './INB712.ts'
import { fix as INB714 } from './INB714.ts'
import { fix as INB716 } from './INB716.ts'
import { fix as INB718 } from './INB718.ts'

export type { QuickFix, TextEdit, TextRange } from './fix.ts'

/** The fixes by code. */
export const fixes: { readonly [C in DiagnosticCode]?: Fix<C> } = { INB110, INB111, INB133, INB134, INB135, INB136, INB137, INB138, INB303, INB304, INB306, INB307, INB312, INB313, INB402, INB403, INB409, INB411, INB412, INB414, INB415, INB416, INB418, INB420, INB424, INB429, INB506, INB507, INB510, INB511, INB604, INB606, INB704, INB708, INB712, INB714, INB716, INB718 }

/** How a finding in a text can be mended with one key. */
export function fixesOf(document: LangiumDocument, diagnostic: Diagnostic): readonly QuickFix[] {
  const fix = fixes[diagnostic.code] as Fix<DiagnosticCode> | undefined
  const found = fix && foundOf(document, diagnostic)
  const made = found && fix(found)
  return made === undefined ? [] : [made]
}

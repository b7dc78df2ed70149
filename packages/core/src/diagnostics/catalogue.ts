import { analysisDiagnostics } from './families/analysis.ts'
import { fineDiagnostics } from './families/fines.ts'
import { loanDiagnostics } from './families/loans.ts'
import { groupDiagnostics } from './families/groups.ts'
import { nameDiagnostics } from './families/names.ts'
import { personDiagnostics } from './families/person.ts'
import { policyRoomDiagnostics } from './families/policy-room.ts'
import { runDiagnostics } from './families/run.ts'
import { scenarioDiagnostics } from './families/scenarios.ts'
import { sourceDiagnostics } from './families/sources.ts'
import { tableDiagnostics } from './families/tables.ts'
import { textDiagnostics } from './families/text.ts'
import { timeDiagnostics } from './families/time.ts'
import { toolDiagnostics } from './families/tool.ts'
import { typeDiagnostics } from './families/types.ts'

/** All diagnostics by code. A code is never reused. INB + family (1 text, 2 types, 3 sources, 4 time, 5 tables, 6 fines and loans, 7 scenarios and room for policy, 8 run, 9 tool) + two digits. */
export const catalogue = {
  ...textDiagnostics,
  ...nameDiagnostics,
  ...typeDiagnostics,
  ...sourceDiagnostics,
  ...timeDiagnostics,
  ...tableDiagnostics,
  ...analysisDiagnostics,
  ...fineDiagnostics,
  ...loanDiagnostics,
  ...groupDiagnostics,
  ...scenarioDiagnostics,
  ...policyRoomDiagnostics,
  ...runDiagnostics,
  ...personDiagnostics,
  ...toolDiagnostics,
} as const

export type DiagnosticCode = keyof typeof catalogue
export type DiagnosticArguments<C extends DiagnosticCode> = Parameters<(typeof catalogue)[C]['nl']>[0]

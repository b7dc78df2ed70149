/** The clauses with which a vergoeding has a date of its own. */
export const datedKinds = ['eenmalig_op', 'in_het_jaar', 'elk_jaar_vanaf'] as const

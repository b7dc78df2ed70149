// Langium's parser needs Object.groupBy, which editors that run on Node 20 do not have. First import of the bundle.
Object.groupBy ??= (items, key) => { const groups: Record<PropertyKey, unknown[]> = {}; let index = 0; for (const item of items) (groups[key(item, index++)] ??= []).push(item); return groups as never }

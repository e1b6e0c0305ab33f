import type { ExistingRow } from '../kinds/kind.ts';
import type { Change } from './plan-import.ts';

/** The name of a unit whose parents would lead back to itself after the import; null where there is none. */
export const unitInCircle = (rows: readonly ExistingRow[], changes: readonly Change[]): string | null => {
  const parents = new Map(rows.map((row) => [row.id, row['parent_id']]));
  for (const { id, after } of changes) parents.set(id, after['parent_id']);
  const inCircle = changes.find(({ id }) => {
    const seen = new Set<string>();
    for (let at = parents.get(id); typeof at === 'string'; at = parents.get(at)) {
      if (at === id) return true;
      if (seen.has(at)) return false;
      seen.add(at);
    }
    return false;
  });
  return inCircle?.label ?? null;
};

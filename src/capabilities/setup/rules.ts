import type { UnitTree } from './schema.ts';

/** Two units of one name below the same one, which nobody could tell apart. */
export interface NamesakeUnits {
  readonly name: string;
  /** The unit both stand below; null at the top. */
  readonly parent: string | null;
}

export const namesakesIn = (units: readonly UnitTree[], parent: string | null = null): NamesakeUnits[] => {
  const seen = new Set<string>();
  return units.flatMap(({ name, children }) => {
    const isSeen = seen.has(name);
    seen.add(name);
    return [...(isSeen ? [{ name, parent }] : []), ...namesakesIn(children ?? [], name)];
  });
};

import type { LinkKind } from '../names.ts';

/** One proposal needs another, or at most one of the two is done. */
export interface Link {
  readonly proposalId: string;
  readonly kind: LinkKind;
  readonly otherId: string;
}

/** The ids along a circle of needs, the first again at the end; null where there is none. */
export const circleIn = (links: readonly Link[]): readonly string[] | null => {
  const next = Map.groupBy(
    links.filter(({ kind }) => kind === 'needs'),
    ({ proposalId }) => proposalId,
  );
  const done = new Set<string>();
  const walk = (id: string, path: readonly string[]): readonly string[] | null => {
    const seen = path.indexOf(id);
    if (seen >= 0) return [...path.slice(seen), id];
    if (done.has(id)) return null;
    for (const { otherId } of next.get(id) ?? []) {
      const circle = walk(otherId, [...path, id]);
      if (circle) return circle;
    }
    done.add(id);
    return null;
  };
  for (const id of next.keys()) {
    const circle = walk(id, []);
    if (circle) return circle;
  }
  return null;
};

/** A proposal that something needs, at once or further on, and that excludes it; null where there is none. */
export const contradictionIn = (links: readonly Link[], id: string): string | null => {
  const needed = new Set<string>();
  const collect = (from: string): void => {
    for (const { proposalId, kind, otherId } of links)
      if (kind === 'needs' && proposalId === from && !needed.has(otherId)) {
        needed.add(otherId);
        collect(otherId);
      }
  };
  collect(id);
  const excluded = links.flatMap(({ proposalId, kind, otherId }) => {
    if (kind !== 'excludes') return [];
    if (proposalId === id) return [otherId];
    return otherId === id ? [proposalId] : [];
  });
  return excluded.find((other) => needed.has(other)) ?? null;
};

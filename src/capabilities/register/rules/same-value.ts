/** Whether two column values say the same: JSON without regard to the order of keys, nothing like null. */
export const sameValue = (one: unknown, two: unknown): boolean =>
  ordered(one ?? null) === ordered(two ?? null);

const ordered = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

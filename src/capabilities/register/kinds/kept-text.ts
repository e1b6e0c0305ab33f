import type { RegisterRecord } from '../reading/read-record.ts';

export interface KeptText {
  readonly heading: string;
  readonly value: string;
}

/**
 * The text beside the fields after an import. A cell with content takes the place of what was kept under its heading;
 * a blank one says nothing, so that what was kept stays, as it does in the fields.
 */
export const keptTextAfter = (
  record: RegisterRecord,
  further: readonly KeptText[],
  { headings, before }: { readonly headings: readonly string[]; readonly before: unknown },
): readonly KeptText[] => {
  const former = Array.isArray(before) ? (before as readonly KeptText[]) : [];
  const kept = new Map(former.map(({ heading, value }) => [heading, value]));
  const fresh = new Map([
    ...Object.entries(record.text),
    ...further.map(({ heading, value }): [string, string] => [heading, value]),
  ]);
  const placed = new Set(Object.values(record.fields).flatMap(({ from }) => [from, ...from.split(', ')]));
  for (const heading of headings) {
    const value = fresh.get(heading);
    if (value !== undefined) kept.set(heading, value);
    else if (placed.has(heading)) kept.delete(heading);
    fresh.delete(heading);
  }
  for (const [heading, value] of fresh) kept.set(heading, value);
  return [...kept].map(([heading, value]) => ({ heading, value }));
};

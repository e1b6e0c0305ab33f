import type { RegisterRecord } from '../reading/read-record.ts';

export interface KeptText {
  readonly heading: string;
  readonly value: string;
}

/**
 * The text beside the fields after an import: what the file says under its headings in place of what was kept under
 * them before; what came from elsewhere stays.
 */
export const keptTextAfter = (
  record: RegisterRecord,
  further: readonly KeptText[],
  { headings, before }: { readonly headings: readonly string[]; readonly before: unknown },
): readonly KeptText[] => {
  const ofFile = new Set(headings);
  const former = Array.isArray(before) ? (before as readonly KeptText[]) : [];
  const kept = new Map(former.filter(({ heading }) => !ofFile.has(heading)).map((one) => [one.heading, one.value]));
  const fresh = new Map([
    ...Object.entries(record.text),
    ...further.map(({ heading, value }): [string, string] => [heading, value]),
  ]);
  for (const heading of headings) {
    const value = fresh.get(heading);
    if (value !== undefined) kept.set(heading, value);
    fresh.delete(heading);
  }
  for (const [heading, value] of fresh) kept.set(heading, value);
  return [...kept].map(([heading, value]) => ({ heading, value }));
};

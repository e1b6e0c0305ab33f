import type { RegisterMapping } from '../reading/read-register.ts';

/** Of ten headings seven must be the same, and three at least, for two files to be of one source. */
const leastShare = 0.7;
const leastCommon = 3;

/** The mapping, latest first, whose headings are most like those of a file, for the columns that the file has; else null. */
export const mappingOfLikest = (
  mappings: readonly RegisterMapping[],
  columns: readonly string[],
): RegisterMapping | null => {
  const wanted = new Set(columns);
  let best: { readonly share: number; readonly mapping: RegisterMapping } | null = null;
  for (const mapping of mappings) {
    const headings = Object.keys(mapping);
    const common = headings.filter((heading) => wanted.has(heading)).length;
    const share = common / Math.max(headings.length, columns.length);
    if (common >= leastCommon && share >= leastShare && share > (best?.share ?? 0)) best = { share, mapping };
  }
  return best && Object.fromEntries(Object.entries(best.mapping).filter(([heading]) => wanted.has(heading)));
};

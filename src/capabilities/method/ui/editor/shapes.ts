import { isGroup } from '../../content-parts.ts';

type Group = Readonly<Record<string, unknown>>;

const text = { zh: '', en: '' };

/** What an entry of a list looks like that is empty where it is edited. */
const firstEntries: Group = {
  inputs: text,
  steps: { no: 1, zh: '', en: '', role: '', output: text },
  sections: { id: 'section-1', zh: '', en: '', guidance: text, autofill: [] },
  phases: { id: 'phase-1', zh: '', en: '', purpose: text, iterative: false, endGate: null, deliverables: [] },
  gates: { id: 'gate-1', zh: '', en: '', kind: 'decision', requiredFor: [], checklist: [] },
  checklist: { no: 1, zh: '', en: '', type: 'M' },
  deliverables: { code: null, zh: '', en: '', requiredFor: [] },
  thresholds: { green: 0, yellow: null },
  notes: text,
};

/** What an item of a kind may hold and need not. */
const optionalParts: Readonly<Record<string, Group>> = {
  term: { abbreviation: '', unmarked: [], note: text },
  metric: { note: text },
};

const numbersThatMayLack = new Set(['slaWorkDays', 'yellow', 'green']);
export const isNumberKey = (key: string): boolean => numbersThatMayLack.has(key);

/** Whether entries of this list are edited as words. */
export const isWordList = (key: string, entries: readonly unknown[]): boolean =>
  entries.length > 0
    ? entries.every((one) => typeof one === 'string' || typeof one === 'number')
    : !(key in firstEntries);

const keptWhereCopied = new Set(['type', 'kind', 'role']);

const blankOf = (sample: unknown, key = ''): unknown => {
  if (Array.isArray(sample)) return [];
  if (isGroup(sample))
    return Object.fromEntries(Object.entries(sample).map(([name, one]) => [name, blankOf(one, name)]));
  if (typeof sample === 'string') return keptWhereCopied.has(key) ? sample : '';
  if (typeof sample === 'number') return 0;
  return typeof sample === 'boolean' ? false : null;
};

/** A list with one more entry, shaped as those it has. */
export const withEntry = (key: string, entries: readonly unknown[]): readonly unknown[] => {
  const entry = blankOf(entries.at(-1) ?? firstEntries[key] ?? '');
  const id = isGroup(entry) && 'id' in entry ? { id: `${key}-${entries.length + 1}` } : {};
  return numbered([...entries, isGroup(entry) ? { ...entry, ...id } : entry]);
};

/** Entries that carry their number are counted anew. */
export const numbered = (entries: readonly unknown[]): readonly unknown[] =>
  entries.map((one, at) => (isGroup(one) && typeof one['no'] === 'number' ? { ...one, no: at + 1 } : one));

const isEmpty = (value: unknown): boolean => {
  if (value === '' || value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0;
  return isGroup(value) && Object.values(value).every(isEmpty);
};

export const opened = (kind: string, content: Group): Group => ({ ...optionalParts[kind], ...content });

/** Parts that need not be there are left out where nothing stands in them. */
export const closed = (kind: string, content: Group): Group =>
  Object.fromEntries(
    Object.entries(content).filter(
      ([key, value]) => !(key in (optionalParts[kind] ?? {})) || !isEmpty(value),
    ),
  );

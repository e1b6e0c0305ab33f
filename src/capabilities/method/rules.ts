import { methodContents } from './schema/content.ts';
import type { MethodKind } from './schema/kinds.ts';
import type { PackagedItem } from './schema/messages.ts';

/** Where the content of an item does not fit its kind, as `steps.0.role: …`; null where it does. */
export const contentProblem = (
  kind: MethodKind,
  content: Readonly<Record<string, unknown>>,
): string | null => {
  const checked = methodContents[kind].safeParse(content);
  const [issue] = checked.success ? [] : checked.error.issues;
  return issue ? `${issue.path.join('.')}: ${issue.message}` : null;
};

export interface StoredItem {
  readonly id: string;
  readonly kind: string;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly content: Readonly<Record<string, unknown>>;
  readonly isRetired: boolean;
}

export interface TakeIn {
  readonly added: PackagedItem[];
  readonly changed: { readonly id: string; readonly item: PackagedItem }[];
  readonly kept: number;
  /** Stored, in use, and not in the package. */
  readonly retired: string[];
}

export const keyOf = ({ kind, code }: { readonly kind: string; readonly code: string }): string =>
  `${kind} ${code}`;

/** What taking in a package does: afterwards the items in use are those of the package. */
export const takeIn = (stored: readonly StoredItem[], items: readonly PackagedItem[]): TakeIn => {
  const before = new Map(stored.map((row) => [keyOf(row), row]));
  const result: TakeIn & { kept: number } = { added: [], changed: [], kept: 0, retired: [] };
  for (const item of items) {
    const row = before.get(keyOf(item));
    before.delete(keyOf(item));
    if (!row) result.added.push(item);
    else if (isSame(row, item)) result.kept += 1;
    else result.changed.push({ id: row.id, item });
  }
  for (const row of before.values()) if (!row.isRetired) result.retired.push(row.id);
  return result;
};

const isSame = (row: StoredItem, item: PackagedItem): boolean =>
  row.zh === item.zh &&
  row.en === item.en &&
  row.isRetired === item.isRetired &&
  orderedJson(row.content) === orderedJson(item.content);

/** JSON with the keys of every object in order, since the database keeps an order of its own. */
export const orderedJson = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

import type { Punctuation } from '#platform/punctuation.ts';

/** One value within the content of an item, with the names that lead to it: ['steps', 0, 'zh']. */
export interface ContentPart {
  readonly path: readonly (string | number)[];
  readonly value: string;
}

export interface ContentDifference {
  readonly path: ContentPart['path'];
  readonly before: string;
  readonly after: string;
}

export const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text in both languages and nothing else. */
export const isPair = (value: unknown): value is { readonly zh: string; readonly en: string } =>
  isGroup(value) &&
  Object.keys(value).length === 2 &&
  typeof value['zh'] === 'string' &&
  typeof value['en'] === 'string';

const isWord = (value: unknown): boolean => !isGroup(value) && !Array.isArray(value);

type Listed = Punctuation['listed'];

/** Every value of a content in order; a list of plain words counts as one. */
export const partsOf = (value: unknown, listed: Listed, path: ContentPart['path'] = []): ContentPart[] => {
  if (Array.isArray(value)) {
    if (value.every(isWord)) return [{ path, value: listed(value.map(String)) }];
    return value.flatMap((one: unknown, at) => partsOf(one, listed, [...path, at]));
  }
  if (isGroup(value))
    return Object.entries(value).flatMap(([key, one]) => partsOf(one, listed, [...path, key]));
  return [{ path, value: value === null || value === undefined ? '' : String(value) }];
};

/** What differs between two contents, in the order of the second. */
export const contentDifferences = (before: unknown, after: unknown, listed: Listed): ContentDifference[] => {
  const byPath = (content: unknown) =>
    new Map(partsOf(content, listed).map((part) => [part.path.join('.'), part] as const));
  const [old, now] = [byPath(before), byPath(after)];
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((key) => ({
      path: now.get(key)?.path ?? old.get(key)?.path ?? [],
      before: old.get(key)?.value ?? '',
      after: now.get(key)?.value ?? '',
    }))
    .filter((one) => one.before !== one.after);
};

/** The path of a text that is written in one language only; null where there is none. */
export const oneSidedIn = (value: unknown, path: ContentPart['path'] = []): ContentPart['path'] | null => {
  if (Array.isArray(value)) {
    for (const [at, one] of value.entries()) {
      const found = oneSidedIn(one, [...path, at]);
      if (found) return found;
    }
    return null;
  }
  if (!isGroup(value)) return null;
  const { zh, en } = value;
  if (typeof zh === 'string' && typeof en === 'string' && (zh.trim() === '') !== (en.trim() === ''))
    return path;
  for (const [key, one] of Object.entries(value)) {
    const found = oneSidedIn(one, [...path, key]);
    if (found) return found;
  }
  return null;
};

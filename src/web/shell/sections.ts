import type { Centre, NavigationEntry } from '../routing/navigation-entry.ts';

export interface Section {
  readonly centre: Centre;
  readonly entries: readonly NavigationEntry[];
}

interface Standing {
  readonly permissions: readonly string[];
  /** The centres that the enterprise has in use. */
  readonly centres: readonly string[];
}

const order: readonly Centre[] = [
  'home',
  'decision',
  'control',
  'service',
  'knowledge',
  'learning',
  'pmo',
  'system',
];
const always: ReadonlySet<Centre> = new Set<Centre>(['home', 'pmo', 'system']);

/** The navigation of one person: centres in use, with the entries that the person's permissions open. */
export const sectionsOf = (
  entries: readonly NavigationEntry[],
  { permissions, centres }: Standing,
): Section[] =>
  order
    .filter((centre) => always.has(centre) || centres.includes(centre))
    .map((centre) => ({
      centre,
      entries: entries.filter((entry) => entry.centre === centre && isOpen(entry, permissions)),
    }))
    .filter((section) => section.entries.length > 0);

const isOpen = ({ permission }: NavigationEntry, permissions: readonly string[]): boolean => {
  if (permission === undefined) return true;
  const needed = typeof permission === 'string' ? [permission] : permission;
  return needed.some((one) => permissions.includes(one));
};

/** The entry that an address belongs to: the longest whose path it begins with. */
export const entryAt = (entries: readonly NavigationEntry[], pathname: string): NavigationEntry | undefined =>
  entries
    .filter(({ path }) => pathname === path || (path !== '/' && pathname.startsWith(`${path}/`)))
    .toSorted((a, b) => b.path.length - a.path.length)[0];

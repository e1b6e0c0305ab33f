import type { Text } from '#platform/i18n.ts';
import type { Centre, NavigationEntry } from '../routing/navigation-entry.ts';

export interface Section {
  readonly centre: Centre;
  readonly entries: readonly NavigationEntry[];
  /** What the heading says instead of the name of the centre. */
  readonly title?: Text;
}

interface Standing {
  readonly permissions: readonly string[];
  /** The centres that the enterprise has in use. */
  readonly centres: readonly string[];
  /** Functions that the PMO unit of the person has switched off. */
  readonly functionsOff?: readonly string[];
  /** The PMO by its own name, as 项目管理部. */
  readonly pmoName?: string | null;
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
  { permissions, centres, functionsOff = [], pmoName = null }: Standing,
): Section[] =>
  order
    .filter((centre) => always.has(centre) || centres.includes(centre))
    .map((centre) => ({
      centre,
      entries: entries.filter(
        (entry) => entry.centre === centre && isOpen(entry, permissions) && !isOff(entry, functionsOff),
      ),
      ...(centre === 'pmo' && pmoName !== null ? { title: [pmoName, pmoName] as const } : {}),
    }))
    .filter((section) => section.entries.length > 0);

const isOff = ({ officeFunction }: NavigationEntry, functionsOff: readonly string[]): boolean =>
  officeFunction !== undefined && functionsOff.includes(officeFunction);

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

import type { ComponentType } from 'react';
import type { Text } from '#platform/i18n.ts';

type PageComponent = ComponentType<Record<string, never>>;

/** A page of the product: its address (`/projects/$projectId`), its name in the browser's tab, its code. */
export interface Page {
  readonly path: `/${string}`;
  readonly title: Text;
  /** Loads the page's code when it is first opened: `() => import('./PeoplePage.tsx').then((m) => m.PeoplePage)`. */
  readonly load: () => Promise<PageComponent>;
  /** Asked before the page opens; without it anyone signed in may open it. */
  readonly permission?: string;
}

export const pages = (...list: readonly Page[]): readonly Page[] => list;

import type { NavigationEntry } from '#web/routing/navigation-entry.ts';

export const accessNavigation: readonly NavigationEntry[] = [];

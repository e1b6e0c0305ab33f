import type { NavigationEntry } from './routing/navigation-entry.ts';
import { accessNavigation } from '#capabilities/access/ui/navigation.ts';
import { organisationNavigation } from '#capabilities/organisation/ui/navigation.ts';

/** The left navigation in order; each capability adds its entries. */
export const navigation: readonly NavigationEntry[] = [...organisationNavigation, ...accessNavigation];

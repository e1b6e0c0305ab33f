import type { Capability } from '#platform/capability.ts';
import { access } from './access/capability.ts';
import { imports } from './imports/capability.ts';
import { operations } from './operations/capability.ts';
import { organisation } from './organisation/capability.ts';
import { projects } from './projects/capability.ts';
import { schedule } from './schedule/capability.ts';

/** The capabilities of the product in order: each may use those before it, never those after. */
export const capabilities: readonly Capability[] = [organisation, access, imports, projects, schedule, operations];

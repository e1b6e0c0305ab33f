import type { RegisterKindName } from '../reading/kind-names.ts';
import type { RegisterKind } from './kind.ts';
import { issuesKind } from './issues.ts';
import { milestonesKind } from './milestones.ts';
import { peopleKind } from './people.ts';
import { projectsKind } from './projects.ts';
import { risksKind } from './risks.ts';
import { unitsKind } from './units.ts';

/** The kinds of tables that are imported the same way. */
export const kinds: Readonly<Record<RegisterKindName, RegisterKind>> = {
  register: projectsKind,
  people: peopleKind,
  units: unitsKind,
  risks: risksKind,
  issues: issuesKind,
  milestones: milestonesKind,
};

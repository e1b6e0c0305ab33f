import { issuesTarget } from './issues-target.ts';
import type { RegisterKindName } from './kind-names.ts';
import { milestonesTarget } from './milestones-target.ts';
import { peopleTarget } from './people-target.ts';
import { projectTarget } from './project-target.ts';
import { risksTarget } from './risks-target.ts';
import type { RegisterTarget } from './target.ts';
import { unitsTarget } from './units-target.ts';

/** What a table may be read as, by the name of the kind of import. */
export const targets: Readonly<Record<RegisterKindName, RegisterTarget>> = {
  register: projectTarget,
  people: peopleTarget,
  units: unitsTarget,
  risks: risksTarget,
  issues: issuesTarget,
  milestones: milestonesTarget,
};

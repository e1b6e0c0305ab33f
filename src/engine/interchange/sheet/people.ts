import { blankAssignment, blankResource } from '../blank.ts';
import type { PlanAssignment, PlanResource, PlanTask } from '../../plan.ts';
import { partsOf } from './links.ts';
import type { SheetTask } from './rows.ts';

/** The people that rows name, `张三` or `张三[50%]`, and what each is assigned to. */
export function readPeople(
  drafts: readonly SheetTask[],
  tasks: readonly PlanTask[],
): { readonly resources: readonly PlanResource[]; readonly assignments: readonly PlanAssignment[] } {
  const resources = new Map<string, PlanResource>();
  const assignments: PlanAssignment[] = [];
  for (const [index, { people }] of drafts.entries())
    for (const part of partsOf(people)) {
      const [, name = part, share] =
        /^(.*?)\s*[[［【]\s*(\d+(?:\.\d+)?)\s*[%％]\s*[\]］】]$/.exec(part) ?? [];
      const resource = resources.get(name) ?? personOf(name, resources.size + 1);
      resources.set(name, resource);
      assignments.push({
        uid: String(assignments.length + 1),
        task: tasks[index]?.uid ?? '',
        resource: resource.uid,
        ...blankAssignment,
        units: share === undefined ? 1 : Number(share) / 100,
      });
    }
  return { resources: [...resources.values()], assignments };
}

const personOf = (name: string, number: number): PlanResource => ({
  uid: String(number),
  name,
  ...blankResource,
});

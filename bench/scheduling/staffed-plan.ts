import { blankAssignment, blankResource } from '#engine/interchange/blank.ts';
import type { Plan } from '#engine/plan.ts';
import { drawFrom } from '../enterprise/random.ts';
import { layeredPlan } from './layered-plan.ts';

/** The layered project with one person on every task, drawn among so many, who does one thing at a time. */
export const staffedPlan = (tasks: number, people: number, seed: number): Plan => {
  const plan = layeredPlan(tasks, seed);
  const draw = drawFrom(seed + 1);
  return {
    ...plan,
    resources: Array.from({ length: people }, (_, index) => ({
      ...blankResource,
      uid: `r${index}`,
      name: `人员 ${index}`,
    })),
    assignments: plan.tasks.map(({ uid }, index) => ({
      ...blankAssignment,
      uid: `${index}`,
      task: uid,
      resource: `r${draw.whole(0, people - 1)}`,
    })),
  };
};

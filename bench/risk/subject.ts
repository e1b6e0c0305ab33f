import type { Distribution } from '#engine/monte-carlo/distribution.ts';
import { NO_RISKS, type Risks } from '#engine/monte-carlo/risks.ts';
import type { Plan, PlanLink } from '#engine/plan.ts';
import { drawUniform, streamOf } from '#engine/random/counter-based.ts';
import { planOf } from '../../test/support/plan-notation.ts';

const TASKS = 1_000;
const EVENTS = 20;
const DAY = 480;

/** 1,000 tasks, 2,000 links, half PERT and half triangular, 20 risk events that hit each task once, all with a cost. */
export const riskSubject = (seed: number): { plan: Plan; risks: Risks } => {
  const stream = streamOf(seed, 'bench');
  let counter = 0;
  const below = (count: number): number => Math.floor(drawUniform(stream, counter++) * count);
  const links: PlanLink[] = [];
  // The first tasks have fewer before them than two links want, so later ones make up for them.
  for (let to = 1; links.length < 2 * TASKS; to = to === TASKS - 1 ? 1 : to + 1) {
    for (let link = 0; link < 2 && links.length < 2 * TASKS; link++) {
      const from = Math.max(0, to - 1 - below(40));
      links.push({ from: `T${from}`, to: `T${to}`, type: 'FS', lag: 0, lagUnit: 'working' });
    }
  }
  const blank = planOf(Array.from({ length: TASKS }, (_, task) => `T${task} ${1 + below(20)}d`).join('|'), {
    links,
  });
  const tasks = blank.tasks.map((task) => ({ ...task, costFen: task.durationMinutes * 100 }));
  const spread = (minutes: number, kind: 'pert' | 'triangular'): Distribution => ({
    kind,
    low: minutes * (0.7 + below(20) / 100),
    mode: minutes,
    high: minutes * (1.1 + below(60) / 100),
  });
  const estimates = tasks.map((task, index) => ({
    task: task.uid,
    minutes: spread(task.durationMinutes, index % 2 === 0 ? 'pert' : 'triangular'),
    costFen: null,
  }));
  const events = Array.from({ length: EVENTS }, (_, event) => ({
    id: `R${event}`,
    name: `R${event}`,
    probability: 0.05 + 0.04 * event,
    minutes: spread(DAY * (1 + below(8)), 'triangular'),
    costFen: spread(5_000_000, 'pert'),
    tasks: tasks.filter((__, index) => index % EVENTS === event).map(({ uid }) => uid),
  }));
  return { plan: { ...blank, tasks }, risks: { ...NO_RISKS, estimates, events } };
};

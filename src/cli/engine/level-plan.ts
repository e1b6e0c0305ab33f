import { isoOfMinute } from '#engine/days.ts';
import { levelPlan, type LevelledTask } from '#engine/levelling/plan/level-plan.ts';
import { teamed } from '#engine/levelling/plan/teams.ts';
import type { Plan } from '#engine/plan.ts';
import { startCpuTime } from './cpu-time.ts';
import type { LevelChoice } from './level.ts';
import { InputError } from './read-file.ts';
import { partsOf } from './schedule.ts';

const usualSchedules = 1000;

/** Levels a plan file: dates, why each task waits, and what was gained over levelling row by row. */
export const levelPlanFile = (plan: Plan, { schedules, seed, limitSeconds }: LevelChoice) => {
  const cpuMs = startCpuTime();
  const limitMs = limitSeconds === null ? Infinity : limitSeconds * 1000;
  const most = schedules ?? (limitSeconds === null ? usualSchedules : Number.MAX_SAFE_INTEGER);
  const result = levelPlan(plan, { schedules: most, seed, shouldStop: () => cpuMs() >= limitMs });
  if (result.status === 'cyclic') return result;
  if (result.status === 'invalid') throw new InputError(result.rule, result.at, result.message);
  const { tasks, plan: _plan, start, finish, unlevelledFinish, listOrderFinish, ...figures } = result;
  return {
    ...figures,
    start: isoOfMinute(start),
    finish: isoOfMinute(finish),
    unlevelledFinish: isoOfMinute(unlevelledFinish),
    listOrderFinish: isoOfMinute(listOrderFinish),
    tasks: tasks.map(taskOf),
    cpuMs: Math.round(cpuMs()),
  };
};

const taskOf = (task: LevelledTask) => ({
  uid: task.uid,
  id: task.id,
  name: task.name,
  summary: task.summary,
  start: isoOfMinute(task.start),
  finish: isoOfMinute(task.finish),
  unlevelledStart: isoOfMinute(task.unlevelledStart),
  unlevelledFinish: isoOfMinute(task.unlevelledFinish),
  delayMinutes: task.delayMinutes,
  critical: task.critical,
  driver: task.driver,
  why: task.why,
  ...teamed(task.team),
  ...partsOf(task),
});

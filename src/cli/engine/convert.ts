import { writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { mspdiLosses } from '#engine/interchange/mspdi/losses.ts';
import { writeMspdi } from '#engine/interchange/mspdi/write.ts';
import { sheetLosses } from '#engine/interchange/sheet/write.ts';
import type { Plan, PlanRemark } from '#engine/plan.ts';
import type { Schedule } from '#engine/schedule/outcome.ts';
import { schedulePlan } from '#engine/schedule/schedule-plan.ts';
import { planWorkbook } from '#platform/plan-workbook.ts';
import { UsageError } from '../usage.ts';
import { InputError, printing, readPlanOf } from './read-file.ts';

const usage = '用法 / usage: zhongshu convert IN OUT.(xml|xlsx|json)';

type Dated = Extract<Schedule, { status: 'scheduled' }>;

/** `convert IN OUT`: writes a plan in another format and prints what was kept and what was lost. */
export const convertVerb = ([input, output]: string[]): Promise<number> =>
  printing(async () => {
    if (!output) throw new UsageError(usage);
    const { plan, lost } = await readPlanOf(input, usage);
    const schedule = schedulePlan(plan);
    if (schedule.status === 'cyclic')
      throw new InputError(
        'plan.cyclic',
        schedule.tasks.map(({ id }) => id).join(' → '),
        'the dependencies form a cycle',
      );
    if (schedule.status === 'invalid') throw new InputError(schedule.rule, schedule.at, schedule.message);
    const writing = await write(plan, schedule, output);
    return {
      kept: {
        tasks: plan.tasks.length,
        links: plan.links.length,
        resources: plan.resources.length,
        assignments: plan.assignments.length,
        calendars: plan.calendars.length,
      },
      lost: [...lost, ...writing].map(({ rule, at, what }) => ({ what, where: at, why: rule })),
    };
  });

const write = async (plan: Plan, schedule: Dated, output: string): Promise<readonly PlanRemark[]> => {
  const dates = new Map(schedule.tasks.map((task) => [task.uid, task]));
  switch (extname(output).toLowerCase()) {
    case '.xml':
      writeFileSync(output, writeMspdi(plan, dates));
      return mspdiLosses(plan, dates);
    case '.xlsx':
      writeFileSync(output, await planWorkbook(plan, dates));
      return sheetLosses(plan);
    case '.json':
      writeFileSync(output, JSON.stringify({ plan, schedule }, null, 1));
      return [];
    default:
      throw new UsageError(usage);
  }
};

import { writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { isoOfMinute } from '#engine/days.ts';
import { mspdiLosses } from '#engine/interchange/mspdi/losses.ts';
import { writeMspdi } from '#engine/interchange/mspdi/write.ts';
import type { Plan, PlanRemark } from '#engine/plan.ts';
import type { Schedule, ScheduledTask } from '#engine/schedule/outcome.ts';
import { schedulePlan } from '#engine/schedule/schedule-plan.ts';
import { writeSheet } from '#platform/sheets/write-sheet.ts';
import { UsageError } from '../usage.ts';
import { InputError, printing, readPlanOf } from './read-file.ts';

const usage = '用法 / usage: zhongshu convert IN OUT.(xml|xlsx|json)';

type Dated = Extract<Schedule, { status: 'scheduled' }>;

/** `convert IN OUT`: writes a plan in another format and prints what was kept and what was lost. */
export const convertVerb = ([input, output]: string[]): Promise<number> =>
  printing(async () => {
    if (!output) throw new UsageError(usage);
    const { plan, lost } = readPlanOf(input, usage);
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
  switch (extname(output).toLowerCase()) {
    case '.xml':
      writeFileSync(output, writeMspdi(plan, new Map(schedule.tasks.map((task) => [task.uid, task]))));
      return mspdiLosses(plan);
    case '.xlsx':
      writeFileSync(output, await sheetOf(plan, schedule.tasks));
      return [
        {
          rule: 'plan.sheet-tasks-only',
          at: output,
          what: 'links, calendars, resources and assignments have no column in a task sheet',
        },
      ];
    case '.json':
      writeFileSync(output, JSON.stringify({ plan, schedule }, null, 1));
      return [];
    default:
      throw new UsageError(usage);
  }
};

const sheetOf = (plan: Plan, tasks: readonly ScheduledTask[]): Promise<Uint8Array> =>
  writeSheet({
    name: plan.name || 'Plan',
    columns: [
      { title: 'WBS', kind: 'text' },
      { title: '任务 / Task', kind: 'text' },
      { title: '开始 / Start', kind: 'text' },
      { title: '完成 / Finish', kind: 'text' },
      { title: '工期(天) / Days', kind: 'number' },
      { title: '完成率 / Done', kind: 'percent' },
      { title: '总浮时(分) / Slack', kind: 'number' },
    ],
    rows: plan.tasks.map((task, index) => {
      const dates = tasks[index];
      return [
        task.wbs,
        `${'  '.repeat(Math.max(0, task.outlineLevel - 1))}${task.name}`,
        dates ? isoOfMinute(dates.start) : null,
        dates ? isoOfMinute(dates.finish) : null,
        Math.round((task.durationMinutes / plan.minutesPerDay) * 100) / 100,
        task.percentComplete,
        dates?.totalSlackMinutes ?? null,
      ];
    }),
  });

import { z } from 'zod';
import { ListQuery, listPage } from '#platform/list/query.ts';
import { TimelineRow } from '../schema.ts';

/** One task below a bar of the timeline. */
export const TimelineTask = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(['task', 'summary', 'milestone']),
  level: z.number().int(),
  startOn: z.iso.date().nullable(),
  finishOn: z.iso.date().nullable(),
  percentComplete: z.number(),
  critical: z.boolean(),
  parts: z
    .array(z.object({ startAt: z.string(), finishAt: z.string() }))
    .optional()
    .describe('when a split task is worked, local times; left out for a task in one piece'),
});

export const TimelineQuery = ListQuery.extend({
  tasks: z.stringbool().default(false).describe('with the tasks of every project'),
});

const TimelineBar = TimelineRow.extend({
  tasks: z.array(TimelineTask).optional().describe('where they were asked for, in outline order'),
});

export const TimelinePage = listPage(TimelineBar);

export const TimelineTasksQuery = z.object({
  projects: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.uuid()).max(100))
    .describe('ids of up to 100 projects, separated by commas'),
});

/** What is drawn of a task. */
export const DrawnTask = TimelineTask.pick({ startOn: true, finishOn: true, critical: true, parts: true });

export const TimelineTasks = z.object({
  rows: z.array(
    z.object({
      projectId: z.uuid(),
      tasks: z.array(DrawnTask).describe('without summaries and tasks without dates'),
    }),
  ),
});

import { z } from 'zod';

const id = z.uuid();
const local = z.string().describe('local wall-clock time, 2026-07-31T17:00');
const minutes = z.number().int();
const Shift = z.object({ from: minutes, to: minutes });
const Week = z.array(z.array(Shift).readonly().nullable()).readonly();

export const ProjectPlanId = z.object({ id });
export const TaskId = z.object({ id });

const Parts = z
  .array(z.object({ startAt: local, finishAt: local }))
  .readonly()
  .nullable()
  .describe('the stretches in which a split task is worked; null = in one piece');

const PlanTask = z.object({
  id,
  version: z.number().int(),
  parentId: id.nullable(),
  level: z.number().int(),
  wbs: z.string(),
  name: z.string(),
  kind: z.enum(['task', 'summary', 'milestone']),
  startAt: local.nullable(),
  finishAt: local.nullable(),
  durationMinutes: minutes,
  percentComplete: z.number(),
  critical: z.boolean(),
  totalSlackMinutes: minutes.nullable(),
  baselineStartAt: local.nullable(),
  baselineFinishAt: local.nullable(),
  deadlineAt: local.nullable(),
  owner: z.string().nullable(),
  driver: z.record(z.string(), z.unknown()).nullable().describe('why the task starts when it does'),
  active: z.boolean(),
  manual: z.boolean(),
  parts: Parts,
});

export const PlanView = z.object({
  projectId: id,
  projectName: z.string(),
  plan: z
    .object({
      version: z.number().int(),
      name: z.string(),
      format: z.string().nullable(),
      application: z.string().nullable(),
      startAt: local,
      finishAt: local.nullable(),
      statusAt: local.nullable(),
      calculatedAt: z.string().nullable(),
      minutesPerDay: z.number(),
      calendar: z.string(),
      calendars: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          base: z.string().nullable(),
          week: Week,
          workWeeks: z
            .array(z.object({ from: z.number(), to: z.number(), week: Week }))
            .readonly()
            .optional(),
          exceptions: z
            .array(
              z.object({
                from: z.number(),
                to: z.number(),
                shifts: z.array(Shift).readonly(),
                name: z.string().optional(),
              }),
            )
            .readonly(),
        }),
      ),
    })
    .nullable(),
  tasks: z.array(PlanTask),
  links: z.array(z.object({ from: id, to: id, type: z.enum(['FS', 'SS', 'FF', 'SF']) })),
});
/** What the store answers; the stored plan is readonly. */
export type PlanView = z.input<typeof PlanView>;

export const TaskListRow = z.object({
  id,
  projectId: id,
  project: z.string(),
  position: z.number(),
  wbs: z.string(),
  name: z.string(),
  kind: z.enum(['task', 'summary', 'milestone']),
  startAt: local.nullable(),
  finishAt: local.nullable(),
  durationMinutes: minutes,
  percentComplete: z.number(),
  critical: z.boolean(),
  totalSlackMinutes: minutes.nullable(),
  owner: z.string().nullable(),
  ownerId: id.nullable(),
  mine: z
    .boolean()
    .describe('the reader is to do it: his own, or of nobody we know and named like him; never a summary'),
  deadlineAt: local.nullable(),
  version: z.number().int(),
});
export type TaskListRow = z.output<typeof TaskListRow>;

const Neighbour = z.object({
  id,
  wbs: z.string(),
  name: z.string(),
  type: z.enum(['FS', 'SS', 'FF', 'SF']),
  lag: z.number(),
  lagUnit: z.string(),
});

export const TaskDetail = TaskListRow.extend({
  constraint: z.string(),
  constraintAt: local.nullable(),
  lateStartAt: local.nullable(),
  lateFinishAt: local.nullable(),
  freeSlackMinutes: minutes.nullable(),
  actualStartAt: local.nullable(),
  actualFinishAt: local.nullable(),
  baselineStartAt: local.nullable(),
  baselineFinishAt: local.nullable(),
  workMinutes: minutes.nullable(),
  costFen: z.number().nullable(),
  notes: z.string().nullable(),
  driver: z.record(z.string(), z.unknown()).nullable(),
  parts: Parts,
  custom: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  predecessors: z.array(Neighbour),
  successors: z.array(Neighbour),
  assignments: z.array(
    z.object({ id, name: z.string(), units: z.number(), workMinutes: minutes.nullable() }),
  ),
});

const localInput = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/, 'YYYY-MM-DD or YYYY-MM-DDTHH:mm');

export const NewTask = z.object({
  name: z.string().trim().min(1).max(500),
  parentId: id.nullable().default(null),
  startAt: localInput.nullable().default(null).describe('not before; null = with the project'),
  durationMinutes: minutes.min(0).max(5_000_000).default(480).describe('working minutes; 0 = milestone'),
  percentComplete: z.number().min(0).max(100).default(0),
  ownerId: id.nullable().default(null),
  deadlineAt: localInput.nullable().default(null),
  notes: z.string().max(20_000).nullable().default(null),
});
export type NewTask = z.output<typeof NewTask>;

export const TaskChange = z
  .object({
    name: z.string().trim().min(1).max(500),
    durationMinutes: minutes.min(0).max(5_000_000),
    startAt: localInput.nullable(),
    percentComplete: z.number().min(0).max(100),
    ownerId: id.nullable(),
    deadlineAt: localInput.nullable(),
    notes: z.string().max(20_000).nullable(),
  })
  .partial()
  .extend({ version: z.number().int() });
export type TaskChange = z.output<typeof TaskChange>;

export const CreatedTask = z.object({ id });

/** What a plan file holds and where our dates differ from its own, before anything is saved. */
export const PlanPreview = z.object({
  importId: id,
  fileName: z.string(),
  status: z.enum(['read', 'unreadable']),
  problem: z.object({ rule: z.string(), at: z.string(), message: z.string() }).nullable(),
  planName: z.string().nullable(),
  suggestedCode: z.string().nullable(),
  matchesProject: z.object({ id, name: z.string() }).nullable(),
  counts: z.record(z.string(), z.number()),
});

export const PlanFileQuery = z.object({
  format: z.enum(['xml', 'xlsx']).default('xml').describe('xlsx is a table that can be imported again'),
});
export type PlanFileQuery = z.output<typeof PlanFileQuery>;

export const PlanApplication = z.object({
  projectId: id
    .nullable()
    .default(null)
    .describe('an existing project whose plan is replaced; null = register a new one'),
  code: z.string().trim().min(1).max(60).optional(),
  name: z.string().trim().min(1).max(300).optional(),
});
export type PlanApplication = z.output<typeof PlanApplication>;

import { dayOfMinute, isoOfDay } from '#engine/days.ts';
import type { Plan } from '#engine/plan.ts';
import { AppError } from '#platform/errors.ts';
import type { Manual } from '#platform/handlers.ts';
import { inThread } from '#platform/cpu-work.ts';
import type { Write } from '#platform/db/write.ts';
import { changeImportRun, findImportRun } from '../../imports/store.ts';
import { createProject, deleteProject } from '../../projects/actions/save-project.ts';
import { findProjectFor } from '../../projects/store/find-project.ts';
import { newId } from '#platform/ids.ts';
import type { PlanReading } from '../reading/read-plan-file.ts';
import type { PlanApplication } from '../schema.ts';
import { loadWholePlan } from '../store/load-plan.ts';
import { removePlan, savePlan } from '../store/save-plan.ts';
import { calculated } from './calculate.ts';

type Read = Extract<PlanReading, { status: 'read' }>;
const reader = new URL('../reading/read-plan-file.ts', import.meta.url);

/** Imports a previewed plan into a project, a new one where none is named; all or nothing. */
export const applyPlan = async (
  { app, who }: Manual,
  importId: string,
  input: PlanApplication,
): Promise<{ projectId: string }> => {
  const run = await findImportRun(app.db, who, importId);
  if (run.state !== 'previewed') throw new AppError('conflict', 'import.not-previewed', { state: run.state });
  const file = await app.db
    .selectFrom('file')
    .selectAll()
    .where('id', '=', run.file_id)
    .executeTakeFirstOrThrow();
  const reading = await inThread<PlanReading>(reader, 'readPlanFile', {
    path: app.files.path(file.sha256),
    name: file.name,
  });
  if (reading.status !== 'read')
    throw new AppError('refused', 'plan.unreadable', { at: reading.at, message: reading.message });
  return app.write(who, 'plan.apply', (write) => apply(write, { run, reading, input }));
};

interface Applied {
  readonly run: Awaited<ReturnType<typeof findImportRun>>;
  readonly reading: Read;
  readonly input: PlanApplication;
}

const apply = async (write: Write, { run, reading, input }: Applied): Promise<{ projectId: string }> => {
  const { tx, now } = write;
  const code = run.file_name
    .replace(/^.*[\\/]/, '')
    .replace(/\.[^.]+$/, '')
    .slice(0, 60);
  const projectId =
    input.projectId ??
    (
      await createProject(write, {
        code: input.code ?? code,
        name: input.name ?? reading.plan.name,
        phase: 'executing',
      })
    ).id;
  const project = await findProjectFor(write, 'plan.update', projectId);
  const previous = input.projectId ? await loadWholePlan(tx, projectId) : null;
  await savePlan(tx, { projectId, plan: reading.plan, schedule: reading.schedule, fileId: run.file_id, now });
  await takeMilestones(write, projectId, reading);
  await tx.updateTable('project').set(datesOf(reading)).where('id', '=', projectId).execute();
  const undo = {
    created: input.projectId === null,
    projectId,
    previous,
    dates: {
      start_on: project.start_on,
      finish_on: project.finish_on,
      baseline_start_on: project.baseline_start_on,
      baseline_finish_on: project.baseline_finish_on,
      percent_complete: project.percent_complete,
    },
    planVersion: 1,
  };
  await changeImportRun(tx, run.id, { state: 'applied', applied_at: now, undo: JSON.stringify(undo) });
  write.record({
    subject: { type: 'project', id: projectId, label: project.name },
    after: { plan: run.file_name, tasks: reading.plan.tasks.length },
  });
  return { projectId };
};

const day = (minute: number | null): string | null =>
  minute === null ? null : isoOfDay(dayOfMinute(minute - 1));

/** What the register shows of a plan: its span, its baseline's span, and progress weighted by duration. */
const datesOf = ({ plan, schedule }: Read) => {
  const baselines = plan.tasks.flatMap(({ baselines: all }) => all.filter(({ number }) => number === 0));
  const starts = baselines.flatMap(({ start }) => (start === null ? [] : [start]));
  const finishes = baselines.flatMap(({ finish }) => (finish === null ? [] : [finish]));
  return {
    start_on: isoOfDay(dayOfMinute(schedule.start)),
    finish_on: day(schedule.finish),
    ...(starts.length > 0
      ? { baseline_start_on: isoOfDay(dayOfMinute(starts.reduce((a, b) => Math.min(a, b)))) }
      : {}),
    ...(finishes.length > 0 ? { baseline_finish_on: day(finishes.reduce((a, b) => Math.max(a, b))) } : {}),
    percent_complete: percentOf(plan),
  };
};

const percentOf = (plan: Plan): number | null => {
  const leaves = plan.tasks.filter((task) => !task.summary && task.active && task.durationMinutes > 0);
  const total = leaves.reduce((sum, task) => sum + task.durationMinutes, 0);
  if (total === 0) return null;
  return (
    Math.round(
      (leaves.reduce((sum, task) => sum + task.durationMinutes * task.percentComplete, 0) / total) * 100,
    ) / 100
  );
};

const takeMilestones = async ({ tx }: Write, projectId: string, { plan, schedule }: Read): Promise<void> => {
  const finishes = new Map(schedule.tasks.map((task) => [task.uid, task.finish]));
  const rows = plan.tasks
    .filter((task) => task.milestone && !task.summary && task.active)
    .map((task) => ({
      id: newId(),
      project_id: projectId,
      code: task.wbs || task.uid,
      name: task.name.slice(0, 200),
      baseline_on: day(task.baselines.find(({ number }) => number === 0)?.finish ?? null),
      forecast_on: day(finishes.get(task.uid) ?? null),
      actual_on: day(task.actualFinish),
      is_key: true,
      note: null,
    }));
  for (let from = 0; from < rows.length; from += 200)
    await tx
      .insertInto('milestone')
      .values(rows.slice(from, from + 200))
      .onConflict((conflict) =>
        conflict.columns(['project_id', 'code']).doUpdateSet((column) => ({
          name: column.ref('excluded.name'),
          baseline_on: column.ref('excluded.baseline_on'),
          forecast_on: column.ref('excluded.forecast_on'),
          actual_on: column.ref('excluded.actual_on'),
        })),
      )
      .execute();
};

interface Undo {
  readonly created: boolean;
  readonly projectId: string;
  readonly previous: Plan | null;
  readonly dates: Record<string, string | number | null>;
  readonly planVersion: number;
}

/** Takes a whole plan import back: the project as it was before, or gone where the import registered it. */
export const undoPlan = async (write: Write, importId: string): Promise<void> => {
  const run = await findImportRun(write.tx, write.who, importId);
  if (run.state !== 'applied') throw new AppError('conflict', 'import.not-applied');
  const undo = run.undo as unknown as Undo;
  const plan = await write.tx
    .selectFrom('plan')
    .select(['version', 'source_file_id'])
    .where('project_id', '=', undo.projectId)
    .executeTakeFirst();
  if (plan && (plan.version !== undo.planVersion || plan.source_file_id !== run.file_id))
    throw new AppError('conflict', 'import.changed-since', { what: run.file_name });
  if (undo.created) await deleteProject(write, undo.projectId);
  else await restore(write, undo);
  await changeImportRun(write.tx, importId, { state: 'undone', undone_at: write.now });
  write.record({
    subject: { type: 'import', id: importId, label: run.file_name },
    before: { state: 'applied' },
    after: { state: 'undone' },
  });
};

const restore = async (write: Write, undo: Undo): Promise<void> => {
  await removePlan(write.tx, undo.projectId);
  await write.tx.updateTable('project').set(undo.dates).where('id', '=', undo.projectId).execute();
  if (undo.previous)
    await savePlan(write.tx, {
      projectId: undo.projectId,
      plan: undo.previous,
      schedule: calculated(undo.previous),
      fileId: null,
      now: write.now,
    });
};

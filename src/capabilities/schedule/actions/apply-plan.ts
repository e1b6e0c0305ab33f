import type { Plan } from '#engine/plan.ts';
import type { App } from '#platform/app.ts';
import { inThread } from '#platform/cpu-work.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import type { Manual } from '#platform/handlers.ts';
import { changeImportRun, findImportRun } from '../../imports/store.ts';
import { createProject } from '../../projects/actions/save-project.ts';
import { listPlanMilestones, takePlanFacts, takePlanMilestones } from '../../projects/actions/take-plan.ts';
import type { PlanFacts, PlanMilestone } from '../../projects/schema.ts';
import { findProjectFor } from '../../projects/store/find-project.ts';
import type { PlanReading } from '../reading/read-plan-file.ts';
import { codeFromFile } from '../rules/file-names.ts';
import { planFactsOf, planMilestonesOf } from '../rules/plan-facts.ts';
import type { PlanApplication } from '../schema.ts';
import { loadWholePlan } from '../store/load-plan.ts';
import { savePlan } from '../store/save-plan.ts';
import { ownersOf, tellOwners } from './tell-owners.ts';

type Read = Extract<PlanReading, { status: 'read' }>;
type Run = Awaited<ReturnType<typeof findImportRun>>;
const reader = new URL('../reading/read-plan-file.ts', import.meta.url);

/** What an import replaced, so that it can be taken back as a whole. */
export interface PlanUndo {
  readonly created: boolean;
  readonly projectId: string;
  readonly projectVersion: number;
  readonly planVersion: number;
  readonly plan: Plan | null;
  readonly facts: PlanFacts;
  readonly milestones: readonly PlanMilestone[];
}

/** Imports a previewed plan into a project, a new one where none is named; all or nothing. */
export const applyPlan = async (
  { app, who }: Manual,
  importId: string,
  input: PlanApplication,
): Promise<{ projectId: string }> => {
  const run = await findImportRun(app.db, who, importId);
  if (run.state !== 'previewed') throw new AppError('conflict', 'import.not-previewed', { state: run.state });
  const reading = await readAgain(app, run);
  return app.write(who, 'plan.apply', (write) => apply(write, { run, reading, input }));
};

const readAgain = async ({ db, files }: App, run: Run): Promise<Read> => {
  const file = await db
    .selectFrom('file')
    .selectAll()
    .where('id', '=', run.file_id)
    .executeTakeFirstOrThrow();
  const source = { path: files.path(file.sha256), name: file.name };
  const reading = await inThread<PlanReading>(reader, 'readPlanFile', source);
  if (reading.status === 'read') return reading;
  throw new AppError('refused', 'plan.unreadable', { at: reading.at, message: reading.message });
};

interface Applied {
  readonly run: Run;
  readonly reading: Read;
  readonly input: PlanApplication;
}

const apply = async (write: Write, { run, reading, input }: Applied): Promise<{ projectId: string }> => {
  const { plan, schedule } = reading;
  const projectId = input.projectId ?? (await register(write, { run, reading, input }));
  const project = await findProjectFor(write, 'plan.update', projectId);
  const before = {
    plan: await loadWholePlan(write.tx, projectId),
    milestones: await listPlanMilestones(write, projectId),
  };
  const owners = await ownersOf(write, projectId);
  await savePlan(write.tx, { projectId, plan, schedule, fileId: run.file_id, now: write.now });
  await takePlanMilestones(write, projectId, planMilestonesOf(plan, schedule));
  await takePlanFacts(write, projectId, planFactsOf(plan, schedule));
  const undo: PlanUndo = {
    created: input.projectId === null,
    projectId,
    projectVersion: project.version + 1,
    planVersion: 1,
    ...before,
    facts: factsOf(project),
  };
  await changeImportRun(write.tx, run.id, {
    state: 'applied',
    applied_at: write.now,
    undo: JSON.stringify(undo),
  });
  write.record({
    subject: { type: 'project', id: projectId, label: project.name },
    after: { plan: run.file_name, tasks: plan.tasks.length },
  });
  // A project that comes with its plan is brought in as it stands and gives nobody anything new.
  if (!undo.created) await tellOwners(write, projectId, owners);
  return { projectId };
};

const factsOf = (project: Required<PlanFacts>): PlanFacts => ({
  start_on: project.start_on,
  finish_on: project.finish_on,
  baseline_start_on: project.baseline_start_on,
  baseline_finish_on: project.baseline_finish_on,
  percent_complete: project.percent_complete,
});

const register = async (write: Write, { run, reading, input }: Applied): Promise<string> => {
  const code = input.code ?? reading.plan.source.projectCode ?? codeFromFile(run.file_name);
  const { id } = await createProject(write, {
    code,
    name: input.name ?? reading.plan.name,
    phase: 'executing',
  });
  return id;
};

import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { changeImportRun, findImportRun } from '../../imports/store.ts';
import { deleteProject } from '../../projects/actions/save-project.ts';
import { putBackMilestones, takePlanFacts } from '../../projects/actions/take-plan.ts';
import { findProjectFor } from '../../projects/store/find-project.ts';
import { removePlan, savePlan } from '../store/save-plan.ts';
import type { PlanUndo } from './apply-plan.ts';
import { calculated } from './calculate.ts';

/** Takes a whole plan import back: the project as it was before, or gone where the import registered it. */
export const undoPlan = async (write: Write, importId: string): Promise<void> => {
  const run = await findImportRun(write.tx, write.who, importId);
  if (run.state !== 'applied') throw new AppError('conflict', 'import.not-applied');
  const undo = run.undo as unknown as PlanUndo;
  await expectUnchanged(write, undo, run.file_name);
  if (undo.created) await deleteProject(write, undo.projectId);
  else await restore(write, undo);
  await changeImportRun(write.tx, importId, { state: 'undone', undone_at: write.now });
  const subject = { type: 'import', id: importId, label: run.file_name };
  write.record({ subject, before: { state: 'applied' }, after: { state: 'undone' } });
};

/** What somebody did since must not go with the import. */
const expectUnchanged = async (write: Write, undo: PlanUndo, what: string): Promise<void> => {
  const project = await findProjectFor(write, 'plan.update', undo.projectId);
  const plan = await write.tx
    .selectFrom('plan')
    .select('version')
    .where('project_id', '=', undo.projectId)
    .executeTakeFirst();
  if (project.version !== undo.projectVersion || plan?.version !== undo.planVersion)
    throw new AppError('conflict', 'import.changed-since', { what });
};

const restore = async (write: Write, { projectId, plan, facts, milestones }: PlanUndo): Promise<void> => {
  await removePlan(write.tx, projectId);
  await takePlanFacts(write, projectId, facts);
  await putBackMilestones(write, projectId, milestones);
  if (plan)
    await savePlan(write.tx, { projectId, plan, schedule: calculated(plan), fileId: null, now: write.now });
};

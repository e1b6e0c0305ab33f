import type { Updateable } from 'kysely';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { expectVersion } from '#platform/stale.ts';
import { findDiagnosis } from '../../assessments/store/diagnoses.ts';
import { todayOf } from '../../organisation/store/today.ts';
import { isOutput } from '../names.ts';
import { countOutputs } from '../outputs.ts';
import { datedSteps, missingOutputs, outputsOf } from '../rules.ts';
import type {
  NewRoadmap,
  Roadmap,
  RoadmapChange,
  StepChange,
  StepClosure,
  TakenProposals,
} from '../schema.ts';
import { findRoadmap, findRoadmapRow, findStepRow, listRoadmaps, mayManage } from '../store.ts';
import type { RoadmapStepRow } from '../tables.ts';
import { findTemplate } from '../templates.ts';

/** Creates a road map: the steps of the template one after the other, each with its tasks. */
export const createRoadmap = async (write: Write, input: NewRoadmap): Promise<Roadmap> => {
  const { tx, who, now, record } = write;
  await expectManage(write, input.pmoUnitId);
  const open = (await listRoadmaps(tx)).rows.find(
    ({ pmoUnitId, steps, finished }) => pmoUnitId === input.pmoUnitId && finished < steps,
  );
  if (open) throw new AppError('conflict', 'roadmap.exists', { title: open.title });
  const template = await findTemplate(tx, input.template);
  const after = await tx
    .insertInto('roadmap')
    .values({
      id: newId(),
      pmo_unit_id: input.pmoUnitId,
      template: template.id,
      title: input.title === '' ? template.zh : input.title,
      starts_on: input.startsOn,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  record({ subject: { type: 'roadmap', id: after.id, label: after.title }, after });
  for (const [position, dated] of datedSteps(template.steps, input.startsOn).entries())
    await insertStep(write, { roadmapId: after.id, position, ownerId: input.ownerId, ...dated });
  return findRoadmap(tx, who, after.id, now);
};

type NewStep = ReturnType<typeof datedSteps>[number] & {
  readonly roadmapId: string;
  readonly position: number;
  readonly ownerId: string | null;
};

const insertStep = async ({ tx }: Write, { step, ...at }: NewStep): Promise<void> => {
  const id = newId();
  await tx
    .insertInto('roadmap_step')
    .values({
      id,
      roadmap_id: at.roadmapId,
      position: at.position,
      code: step.id,
      zh: step.zh,
      en: step.en,
      themes: step.themes,
      required: step.required,
      advised: step.advised,
      owner_id: at.ownerId,
      starts_on: at.startsOn,
      due_on: at.dueOn,
    })
    .execute();
  if (step.tasks.length === 0) return;
  await tx
    .insertInto('roadmap_task')
    .values(step.tasks.map(({ zh, en }, position) => ({ id: newId(), step_id: id, position, zh, en })))
    .execute();
};

/** Changes the title of a road map or says which PMO unit it sets up. */
export const changeRoadmap = async (
  write: Write,
  id: string,
  { version, title, pmoUnitId }: RoadmapChange,
): Promise<Roadmap> => {
  const before = await findRoadmapRow(write.tx, id);
  await expectManage(write, before.pmo_unit_id);
  if (pmoUnitId !== undefined) await expectManage(write, pmoUnitId);
  expectVersion(version, before);
  const after = await write.tx
    .updateTable('roadmap')
    .set({
      title: title ?? before.title,
      pmo_unit_id: pmoUnitId === undefined ? before.pmo_unit_id : pmoUnitId,
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'roadmap', id, label: after.title }, before, after });
  return findRoadmap(write.tx, write.who, id, write.now);
};

/** Changes owner or days of a step. */
export const changeStep = async (
  write: Write,
  id: string,
  { version, ownerId, startsOn, dueOn }: StepChange,
): Promise<Roadmap> => {
  const { pmo_unit_id: officeId, closed_at: closedAt, ...before } = await findStepRow(write.tx, id);
  await expectManage(write, officeId);
  expectVersion(version, before);
  if (closedAt) throw new AppError('conflict', 'roadmap.step-finished', { step: toldStep(before) });
  const set: Updateable<RoadmapStepRow> = {
    owner_id: ownerId === undefined ? before.owner_id : ownerId,
    starts_on: startsOn ?? before.starts_on,
    due_on: dueOn ?? before.due_on,
  };
  if ((set.due_on ?? '') < (set.starts_on ?? ''))
    throw new AppError('refused', 'roadmap.step-dates-reversed');
  const after = await write.tx
    .updateTable('roadmap_step')
    .set(set)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'roadmap-step', id, label: after.zh }, before, after });
  return findRoadmap(write.tx, write.who, after.roadmap_id, write.now);
};

const toldStep = ({ zh }: { readonly zh: string }): string => zh;

/** Finishes a step; every output it requires has to be there. */
export const finishStep = async (write: Write, id: string, { note }: StepClosure): Promise<Roadmap> => {
  const { tx, who, now, record } = write;
  const step = await findStepRow(tx, id);
  if (step.owner_id === null || step.owner_id !== who.personId) await expectManage(write, step.pmo_unit_id);
  if (step.closed_at) throw new AppError('conflict', 'roadmap.step-finished', { step: toldStep(step) });
  const outputs = outputsOf(step, await countOutputs(tx, step.pmo_unit_id, now));
  const missing = missingOutputs(outputs);
  if (missing.length > 0)
    throw new AppError('refused', 'roadmap.output-missing', {
      outputs: missing.map((output) =>
        isOutput(output)
          ? { rule: `roadmap-output.${output}` }
          : { rule: 'roadmap-output.unknown', params: { output } },
      ),
    });
  const closure = { closed_at: now, closed_by: who.personId, note: note === '' ? null : note };
  await tx
    .insertInto('roadmap_step_closure')
    .values({ step_id: id, ...closure, outputs: JSON.stringify(outputs) })
    .execute();
  record({ subject: { type: 'roadmap-step', id, label: step.zh }, after: closure });
  return findRoadmap(tx, who, step.roadmap_id, now);
};

/** Opens a finished step again. */
export const reopenStep = async (write: Write, id: string): Promise<Roadmap> => {
  const step = await findStepRow(write.tx, id);
  await expectManage(write, step.pmo_unit_id);
  const before = await write.tx
    .deleteFrom('roadmap_step_closure')
    .where('step_id', '=', id)
    .returning(['closed_at', 'closed_by', 'note'])
    .executeTakeFirst();
  if (before) write.record({ subject: { type: 'roadmap-step', id, label: step.zh }, before });
  return findRoadmap(write.tx, write.who, step.roadmap_id, write.now);
};

/** Takes tasks that a diagnosis proposes into the steps they belong to. */
export const takeProposals = async (
  write: Write,
  id: string,
  { diagnosisId, tasks }: TakenProposals,
): Promise<Roadmap> => {
  const { tx, who, now, record } = write;
  const roadmap = await findRoadmap(tx, who, id, now);
  await expectManage(write, roadmap.pmoUnitId);
  await findDiagnosis(tx, diagnosisId, now);
  const offered = roadmap.proposals?.diagnosisId === diagnosisId ? roadmap.proposals.tasks : [];
  const taken = offered.filter((proposal) => tasks.includes(proposal.id));
  const strange = tasks.find((task) => !taken.some((proposal) => proposal.id === task));
  if (strange !== undefined) throw new AppError('refused', 'roadmap.proposal-gone', { task: strange });
  await tx
    .insertInto('roadmap_task')
    .values(
      taken.map(({ id: proposal, zh, en, stepId }, at) => ({
        id: newId(),
        step_id: stepId,
        position: 100 + at,
        zh,
        en,
        diagnosis_id: diagnosisId,
        proposal,
      })),
    )
    .execute();
  const on = await todayOf(write);
  record({ subject: { type: 'roadmap', id, label: roadmap.title }, after: { taken: tasks, on } });
  return findRoadmap(tx, who, id, now);
};

/** Refuses who may not manage the road map of a PMO unit. */
export const expectManage = async ({ tx, who }: Write, officeId: string | null): Promise<void> => {
  if (!(await mayManage(tx, who, officeId)))
    throw new AppError('forbidden', 'permission.missing', { permission: 'roadmap.manage' });
};

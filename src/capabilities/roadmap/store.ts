import { sql } from 'kysely';
import { holdsEverywhere, type Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { findDiagnosis, listDiagnoses } from '../assessments/store/diagnoses.ts';
import { holdsOnOffice } from '../assessments/store/offices.ts';
import { todayOf } from '../organisation/store/today.ts';
import { countOutputs } from './outputs.ts';
import { outputsOf, stepForTheme, stepState } from './rules.ts';
import type { Roadmap, RoadmapHead, RoadmapStep, RoadmapTask } from './schema.ts';

type Reader = Db | Tx;

const heads = (db: Reader) =>
  db
    .selectFrom('roadmap')
    .leftJoin('pmo_unit as unit', 'unit.id', 'roadmap.pmo_unit_id')
    .select([
      'roadmap.id',
      'roadmap.version',
      'roadmap.title',
      'roadmap.template',
      'roadmap.starts_on as startsOn',
      'roadmap.pmo_unit_id as pmoUnitId',
      'unit.name as pmoUnit',
      sql<string>`(select max(due_on) from roadmap_step as step where step.roadmap_id = roadmap.id)`.as(
        'endsOn',
      ),
      sql<number>`(select count(*)::int from roadmap_step as step where step.roadmap_id = roadmap.id)`.as(
        'steps',
      ),
      sql<number>`(select count(*)::int from roadmap_step as step
        join roadmap_step_closure as closure on closure.step_id = step.id where step.roadmap_id = roadmap.id)`.as(
        'finished',
      ),
    ]);

export const listRoadmaps = async (db: Reader): Promise<{ rows: RoadmapHead[]; total: number }> => {
  const rows = await heads(db).orderBy('roadmap.starts_on', 'desc').orderBy('roadmap.id', 'desc').execute();
  return { rows, total: rows.length };
};

export const findRoadmapRow = async (db: Reader, id: string) => {
  const row = await db.selectFrom('roadmap').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found', { subject: 'roadmap' });
  return row;
};

export const findStepRow = async (db: Reader, id: string) => {
  const row = await db
    .selectFrom('roadmap_step as step')
    .innerJoin('roadmap', 'roadmap.id', 'step.roadmap_id')
    .leftJoin('roadmap_step_closure as closure', 'closure.step_id', 'step.id')
    .selectAll('step')
    .select(['roadmap.pmo_unit_id', 'closure.closed_at'])
    .where('step.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found', { subject: 'roadmap-step' });
  return row;
};

export const findTaskRow = async (db: Reader, id: string) => {
  const row = await db
    .selectFrom('roadmap_task as task')
    .innerJoin('roadmap_step as step', 'step.id', 'task.step_id')
    .innerJoin('roadmap', 'roadmap.id', 'step.roadmap_id')
    .selectAll('task')
    .select(['step.roadmap_id', 'roadmap.pmo_unit_id'])
    .where('task.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found', { subject: 'roadmap-task' });
  return row;
};

/** Whether somebody may manage the road map of a PMO unit; before the unit exists it takes the whole enterprise. */
export const mayManage = async (db: Reader, who: Actor, officeId: string | null): Promise<boolean> =>
  officeId === null
    ? holdsEverywhere(who, 'roadmap.manage')
    : holdsOnOffice(db, who, 'roadmap.manage', officeId);

/** A road map with its steps, what each of them still lacks, and what the latest diagnosis proposes. */
export const findRoadmap = async (db: Reader, who: Actor, id: string, now: Date): Promise<Roadmap> => {
  const head = await heads(db).where('roadmap.id', '=', id).executeTakeFirst();
  if (!head) throw new AppError('not-found', 'record.not-found', { subject: 'roadmap' });
  const isManager = await mayManage(db, who, head.pmoUnitId);
  const steps = await listSteps(db, id);
  const tasks = await listTasks(db, id);
  const counted = await countOutputs(db, head.pmoUnitId, now);
  const today = await todayOf({ db, who, now });
  const isMine = (ownerId: string | null): boolean => ownerId !== null && ownerId === who.personId;
  return {
    ...head,
    steps: steps.map(({ themes: _themes, required, advised, ...step }): RoadmapStep => ({
      ...step,
      state: stepState(step, today),
      outputs: outputsOf({ required, advised }, counted),
      tasks: tasks.flatMap(({ stepId, ...task }): RoadmapTask[] =>
        stepId === step.id ? [{ ...task, mayFinish: isManager || isMine(task.ownerId) }] : [],
      ),
      mayFinish: isManager || isMine(step.ownerId),
    })),
    proposals: await proposalsFor(db, steps, now),
    mayManage: isManager,
  };
};

const listSteps = (db: Reader, roadmapId: string) =>
  db
    .selectFrom('roadmap_step as step')
    .leftJoin('person as owner', 'owner.id', 'step.owner_id')
    .leftJoin('roadmap_step_closure as closure', 'closure.step_id', 'step.id')
    .leftJoin('person as closer', 'closer.id', 'closure.closed_by')
    .where('step.roadmap_id', '=', roadmapId)
    .select([
      'step.id',
      'step.version',
      'step.position',
      'step.code',
      'step.zh',
      'step.en',
      'step.themes',
      'step.required',
      'step.advised',
      'step.owner_id as ownerId',
      'owner.name as owner',
      'step.starts_on as startsOn',
      'step.due_on as dueOn',
      'closure.closed_at as closedAt',
      'closer.name as closedBy',
      'closure.note',
    ])
    .orderBy('step.position')
    .execute();

const listTasks = (db: Reader, roadmapId: string) =>
  db
    .selectFrom('roadmap_task as task')
    .innerJoin('roadmap_step as step', 'step.id', 'task.step_id')
    .leftJoin('person as owner', 'owner.id', 'task.owner_id')
    .leftJoin('person as doer', 'doer.id', 'task.done_by')
    .where('step.roadmap_id', '=', roadmapId)
    .select([
      'task.id',
      'task.version',
      'task.step_id as stepId',
      'task.zh',
      'task.en',
      'task.owner_id as ownerId',
      'owner.name as owner',
      'task.due_on as dueOn',
      'task.done_at as doneAt',
      'doer.name as doneBy',
      sql<boolean>`task.diagnosis_id is not null`.as('isFromDiagnosis'),
    ])
    .orderBy('task.position')
    .orderBy('task.id')
    .execute();

type Step = Awaited<ReturnType<typeof listSteps>>[number];

/** Tasks of the latest closed diagnosis that no task of these steps came from. */
const proposalsFor = async (db: Reader, steps: readonly Step[], now: Date): Promise<Roadmap['proposals']> => {
  const latest = (await listDiagnoses(db)).rows.find(({ closedAt }) => closedAt !== null);
  if (!latest) return null;
  const taken = await db
    .selectFrom('roadmap_task')
    .select('proposal')
    .where(
      'step_id',
      'in',
      steps.map(({ id }) => id),
    )
    .where('proposal', 'is not', null)
    .execute();
  const known = new Set(taken.map(({ proposal }) => proposal));
  const { result } = await findDiagnosis(db, latest.id, now);
  const tasks = result.tasks.flatMap(({ id, zh, en, symptom, theme }) => {
    const step = known.has(id) ? undefined : stepForTheme(steps, theme);
    return step ? [{ id, zh, en, symptom, stepId: step.id }] : [];
  });
  return tasks.length > 0 ? { diagnosisId: latest.id, title: latest.title, tasks } : null;
};

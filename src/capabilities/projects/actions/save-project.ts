import type { Insertable, Updateable } from 'kysely';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { removeProjectEntries, saveSearchEntries } from '#platform/search.ts';
import { expectVersion } from '#platform/stale.ts';
import { forgetPerson } from '../../access/known-actors.ts';
import { announceFormer } from '../../access/store/project-standing.ts';
import { checkDates, checkPhase } from '../rules.ts';
import type { NewProject, ProjectChange } from '../schema.ts';
import { findProjectFor } from '../store/find-project.ts';
import type { ProjectRow } from '../tables.ts';
import { projectColumnsOf } from './project-columns.ts';
import { tellLeaders } from './tell-leaders.ts';

const isTaken = (error: unknown): boolean =>
  (error as { constraint?: string }).constraint === 'project_code_key';

const codeTaken = (code: string | undefined) => (error: unknown) => {
  throw isTaken(error) ? new AppError('conflict', 'project.code-taken', { code }) : error;
};

const indexProject = (
  { tx, now }: Write,
  row: {
    id: string;
    code: string;
    name: string;
    name_en: string | null;
    customer: string | null;
    description: string | null;
  },
) =>
  saveSearchEntries(tx, now, [
    {
      subjectType: 'project',
      subjectId: row.id,
      projectId: row.id,
      title: row.name,
      subtitle: row.code,
      text: [row.name_en, row.customer, row.description].filter(Boolean).join(' '),
    },
  ]);

/** Registers a project; who leads it from now on is told, but not who asked for it and is told of that. */
export const createProject = async (
  write: Write,
  input: NewProject,
  askedBy: string | null = null,
): Promise<{ id: string }> => {
  checkDates(input);
  const id = newId();
  const values = { id, kept_text: '[]', ...projectColumnsOf(input) } as Insertable<ProjectRow>;
  const row = await write.tx
    .insertInto('project')
    .values(values)
    .returningAll()
    .executeTakeFirstOrThrow()
    .catch(codeTaken(input.code));
  forgetLeaders(write, row);
  write.record({ subject: { type: 'project', id, label: row.name }, after: row });
  await indexProject(write, row);
  await tellLeaders(write, row, { manager_id: askedBy, sponsor_id: askedBy });
  return { id };
};

/** The columns that visibility depends on. */
const decideSight = ['manager_id', 'sponsor_id', 'unit_id', 'confidentiality'] as const;

/** Changes a project on the version the user saw. */
export const changeProject = async (
  write: Write,
  id: string,
  { version, ...input }: ProjectChange,
): Promise<void> => {
  const before = await findProjectFor(write, 'project.update', id);
  expectVersion(version, before);
  checkPhase(before.phase, input.phase);
  checkDates({
    startOn: input.startOn === undefined ? before.start_on : input.startOn,
    finishOn: input.finishOn === undefined ? before.finish_on : input.finishOn,
    baselineStartOn: input.baselineStartOn === undefined ? before.baseline_start_on : input.baselineStartOn,
    baselineFinishOn:
      input.baselineFinishOn === undefined ? before.baseline_finish_on : input.baselineFinishOn,
  });
  const isEnded = input.phase === 'closed' || input.phase === 'terminated';
  const columns = {
    ...projectColumnsOf(input),
    ...(isEnded && before.phase !== input.phase ? { closed_at: write.now } : {}),
  } as Updateable<ProjectRow>;
  if (Object.keys(columns).length === 0) return;
  if (decideSight.some((column) => column in columns)) await announceFormer(write, id);
  const after = await write.tx
    .updateTable('project')
    .set(columns)
    .where('id', '=', id)
    .where('version', '=', before.version)
    .returningAll()
    .executeTakeFirstOrThrow()
    .catch(codeTaken(input.code));
  if (before.manager_id !== after.manager_id || before.sponsor_id !== after.sponsor_id)
    forgetLeaders(write, before, after);
  write.record({ subject: { type: 'project', id, label: after.name }, before, after });
  await indexProject(write, after);
  await tellLeaders(write, after, before);
};

/** Whoever leads a project or pays for it has rights there; what is known of them is no longer true. */
const forgetLeaders = (
  write: Write,
  ...rows: readonly { readonly manager_id: string | null; readonly sponsor_id: string | null }[]
): void => {
  const people = new Set(rows.flatMap((row) => [row.manager_id, row.sponsor_id]));
  for (const person of people) if (person !== null) forgetPerson(write, person);
};

/** Deletes a project with all that hangs on it; its rows stay in the history. */
export const deleteProject = async (write: Write, id: string): Promise<void> => {
  const before = await findProjectFor(write, 'project.delete', id);
  await announceFormer(write, id);
  await write.tx.deleteFrom('project').where('id', '=', id).execute();
  await removeProjectEntries(write.tx, id);
  write.record({ subject: { type: 'project', id, label: before.name }, before });
};

import { sql } from 'kysely';
import { dayIn } from '#platform/clock.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { expectVersion } from '#platform/stale.ts';
import { expectOnProject } from '../../access/visibility.ts';
import { zoneFor } from '../../organisation/store/today.ts';
import { meaningChanges } from '../rules.ts';
import type { Answer } from '../schema.ts';
import { findConfirmationRow } from '../store/objectives.ts';
import type { ObjectiveRow } from '../tables.ts';

/** Days within which a project says whether it still fits. */
const daysToAnswer = 10;

type Meaning = Pick<ObjectiveRow, 'title' | 'measure' | 'unit' | 'from_value' | 'to_value'> & {
  readonly id: string;
  readonly direction: string;
};

/** Asks every running project of an objective to confirm its fit, where the meaning of the objective was changed. */
export const askProjects = async (write: Write, before: Meaning, after: Meaning): Promise<void> => {
  const changes = meaningChanges(before, after);
  if (Object.keys(changes).length === 0) return;
  const { tx, now } = write;
  const projects = await tx
    .selectFrom('project')
    .select('project.id')
    .where(
      sql<boolean>`project.phase not in ('closed', 'terminated') and exists (
        select 1 from objective_contribution as given where given.objective_id = ${after.id}::uuid and given.strength > 0
        and (given.project_id = project.id or given.program_id = project.program_id))`,
    )
    .execute();
  const dueOn = dayIn(new Date(now.getTime() + daysToAnswer * 86_400_000), await zoneFor(write));
  for (const { id: projectId } of projects) {
    await replaceOpen(write, after.id, projectId);
    const row = {
      id: newId(),
      objective_id: after.id,
      project_id: projectId,
      changes: JSON.stringify(changes),
      asked_at: now,
      due_on: dueOn,
      verdict: null,
      note: null,
      answered_by: null,
    };
    await tx.insertInto('objective_confirmation').values(row).execute();
    write.announce({ about: 'record', kind: 'objective-confirmation', id: row.id, project: projectId });
  }
};

/** A later change of the same objective takes the place of a question still open. */
const replaceOpen = async ({ tx }: Write, objectiveId: string, projectId: string): Promise<void> => {
  await tx
    .deleteFrom('objective_confirmation')
    .where('objective_id', '=', objectiveId)
    .where('project_id', '=', projectId)
    .where('answered_at', 'is', null)
    .execute();
};

/** The project's answer to a change of its objective. */
export const answerConfirmation = async (write: Write, id: string, answer: Answer): Promise<void> => {
  const { tx, who, now } = write;
  const before = await findConfirmationRow(tx, id);
  await expectOnProject(tx, who, 'project.update', before.project_id);
  if (before.answered_at !== null) throw new AppError('conflict', 'confirmation.answered');
  expectVersion(answer.version, before);
  if (answer.verdict !== 'consistent' && !answer.note)
    throw new AppError('refused', 'confirmation.reason-missing');
  const after = await tx
    .updateTable('objective_confirmation')
    .set({ verdict: answer.verdict, note: answer.note, answered_at: now, answered_by: who.personId })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'objective-confirmation', id }, before, after });
};

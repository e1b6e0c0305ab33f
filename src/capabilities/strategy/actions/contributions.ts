import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { expectOnProject } from '../../access/visibility.ts';
import { shareExcessOf } from '../rules.ts';
import type { ContributionInput } from '../schema.ts';
import type { ContributorColumn } from '../store/contributions.ts';

export interface ContributorRef {
  readonly column: ContributorColumn;
  readonly id: string;
}

/** Says to which objectives a project contributes. */
export const saveProjectContributions = async (
  write: Write,
  id: string,
  contributions: readonly ContributionInput[],
): Promise<void> => {
  await expectOnProject(write.tx, write.who, 'project.update', id);
  await saveContributions(write, { column: 'project_id', id }, contributions);
};

/** Says to which objectives a programme contributes. */
export const saveProgramContributions = async (
  write: Write,
  id: string,
  contributions: readonly ContributionInput[],
): Promise<void> => {
  const found = await write.tx.selectFrom('program').select('id').where('id', '=', id).executeTakeFirst();
  if (!found) throw new AppError('not-found', 'record.not-found');
  await saveContributions(write, { column: 'program_id', id }, contributions);
};

/** Replaces what a project, programme or proposal contributes; whether the actor may is asked by who calls. */
export const saveContributions = async (
  write: Write,
  { column, id }: ContributorRef,
  contributions: readonly ContributionInput[],
): Promise<void> => {
  const { tx } = write;
  const sum = shareExcessOf(contributions.map(({ share }) => share));
  if (sum !== null) throw new AppError('refused', 'contribution.shares-over-100', { sum });
  await expectKnown(write, contributions);
  const before = await tx.selectFrom('objective_contribution').selectAll().where(column, '=', id).execute();
  await tx.deleteFrom('objective_contribution').where(column, '=', id).execute();
  const rows = contributions.map(({ objectiveId, strength, share, reason }) => ({
    id: before.find((row) => row.objective_id === objectiveId)?.id ?? newId(),
    objective_id: objectiveId,
    project_id: null,
    program_id: null,
    proposal_id: null,
    [column]: id,
    strength,
    share,
    reason,
  }));
  if (rows.length > 0) await tx.insertInto('objective_contribution').values(rows).execute();
  const [type = ''] = column.split('_');
  write.record({
    subject: { type, id },
    before: { contributions: before.map(brief) },
    after: { contributions: rows.map(brief) },
  });
};

const brief = (row: { objective_id: string; strength: number; share: number | null }) => ({
  objective: row.objective_id,
  strength: row.strength,
  share: row.share,
});

const expectKnown = async ({ tx }: Write, contributions: readonly ContributionInput[]): Promise<void> => {
  const wanted = [...new Set(contributions.map(({ objectiveId }) => objectiveId))];
  if (wanted.length === 0) return;
  const known = await tx.selectFrom('objective').select('id').where('id', 'in', wanted).execute();
  if (known.length < wanted.length || wanted.length < contributions.length)
    throw new AppError('refused', 'contribution.objective-unknown');
};

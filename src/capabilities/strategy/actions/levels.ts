import type { Insertable } from 'kysely';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { removeSearchEntries, saveSearchEntries } from '#platform/search.ts';
import { todayOf } from '../../organisation/store/today.ts';
import { weightFaultOf } from '../rules.ts';
import type { Level, LevelObjective } from '../schema.ts';
import { countUses, listSiblings } from '../store/objectives.ts';
import type { ObjectiveRow } from '../tables.ts';
import { askProjects } from './confirmations.ts';
import { expectMaySet } from './may-set.ts';
import { objectiveColumnsOf } from './objective-columns.ts';

/** Saves all objectives of one level together, so that their weights can be compared before anything is kept. */
export const saveLevel = async (write: Write, level: Level): Promise<{ ids: string[] }> => {
  await expectMaySet(write.tx, write.who, await todayOf(write));
  expectWeights(level.objectives.map(({ weight }) => weight));
  const before = new Map(
    (await listSiblings(write.tx, level.period, level.parentId)).map((row) => [row.id, row]),
  );
  const kept = new Set(level.objectives.flatMap(({ id }) => id ?? []));
  for (const row of before.values()) if (!kept.has(row.id)) await removeObjective(write, row);
  const ids: string[] = [];
  for (const [position, objective] of level.objectives.entries()) {
    const known = objective.id === undefined ? undefined : before.get(objective.id);
    if (objective.id !== undefined && !known)
      throw new AppError('conflict', 'objective.other-level', { name: objective.title });
    ids.push(await saveOne(write, level, { objective, position, known }));
  }
  return { ids };
};

/** Refuses weights that do not add up to 100, and says what is missing. */
const expectWeights = (weights: readonly number[]): void => {
  const fault = weightFaultOf(weights);
  if (!fault) return;
  const difference = { rule: fault.rule, params: { points: fault.points } };
  throw new AppError('refused', 'objective.weights-not-100', { sum: fault.sum, difference });
};

type Kept = Awaited<ReturnType<typeof listSiblings>>[number];

interface One {
  readonly objective: LevelObjective;
  readonly position: number;
  readonly known: Kept | undefined;
}

const saveOne = async (write: Write, level: Level, { objective, position, known }: One): Promise<string> => {
  const id = known?.id ?? newId();
  const columns = { ...objectiveColumnsOf(objective), weight: objective.weight, position };
  const values = {
    ...columns,
    id,
    period: level.period,
    parent_id: level.parentId,
  } as Insertable<ObjectiveRow>;
  const after = await (
    known
      ? write.tx.updateTable('objective').set(columns).where('id', '=', id).returningAll()
      : write.tx.insertInto('objective').values(values).returningAll()
  )
    .executeTakeFirstOrThrow()
    .catch(codeTaken(level.period, objective.code));
  write.record({
    subject: { type: 'objective', id, label: after.title },
    ...(known ? { before: known } : {}),
    after,
  });
  await indexObjective(write, after);
  if (known) await askProjects(write, known, after);
  return id;
};

export const codeTaken = (period: string, code: string | undefined) => (error: unknown) => {
  const isTaken = (error as { constraint?: string }).constraint === 'objective_period_code_key';
  throw isTaken ? new AppError('conflict', 'objective.code-taken', { period, code }) : error;
};

const removeObjective = async (write: Write, row: Kept): Promise<void> => {
  const { children, contributions, goals } = await countUses(write.tx, row.id);
  if (children > 0 || contributions > 0 || goals > 0)
    throw new AppError('refused', 'objective.in-use', { name: row.title, children, contributions, goals });
  await write.tx.deleteFrom('objective').where('id', '=', row.id).execute();
  await removeSearchEntries(write.tx, 'objective', [row.id]);
  write.record({ subject: { type: 'objective', id: row.id, label: row.title }, before: row });
};

type Indexed = Pick<ObjectiveRow, 'title' | 'code' | 'title_en' | 'measure' | 'note'> & {
  readonly id: string;
};

/** An objective is found by its title, code and measure. */
export const indexObjective = ({ tx, now }: Write, row: Indexed): Promise<void> =>
  saveSearchEntries(tx, now, [
    {
      subjectType: 'objective',
      subjectId: row.id,
      title: row.title,
      subtitle: row.code,
      text: [row.title_en, row.measure, row.note].filter(Boolean).join(' '),
    },
  ]);

import type { Updateable } from 'kysely';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { expectVersion } from '#platform/stale.ts';
import { todayOf } from '../../organisation/store/today.ts';
import { circularLinkOf } from '../rules.ts';
import type { Links, Objective, ObjectiveChange } from '../schema.ts';
import { findObjective, findObjectiveRow, listObjectives } from '../store/objectives.ts';
import type { ObjectiveRow } from '../tables.ts';
import { askProjects } from './confirmations.ts';
import { codeTaken, indexObjective } from './levels.ts';
import { expectMaySet } from './may-set.ts';
import { objectiveColumnsOf } from './objective-columns.ts';

/** Changes one objective; its weight is changed with its level. A change of its meaning asks its projects anew. */
export const changeObjective = async (
  write: Write,
  id: string,
  { version, ...input }: ObjectiveChange,
): Promise<Objective> => {
  const { tx, who } = write;
  const before = await findObjectiveRow(tx, id);
  await expectMaySet(tx, who, await todayOf(write));
  expectVersion(version, before);
  const columns = objectiveColumnsOf(input) as Updateable<ObjectiveRow>;
  if (Object.keys(columns).length > 0) {
    const after = await tx
      .updateTable('objective')
      .set(columns)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
      .catch(codeTaken(before.period, input.code));
    write.record({ subject: { type: 'objective', id, label: after.title }, before, after });
    await indexObjective(write, after);
    await askProjects(write, before, after);
  }
  return findObjective(tx, who, id);
};

/** Draws the arrows of the strategy map anew. */
export const saveLinks = async (write: Write, { period, links }: Links): Promise<void> => {
  const { tx, who } = write;
  await expectMaySet(tx, who, await todayOf(write));
  const titles = new Map((await listObjectives(tx, who, period)).map(({ id, title }) => [id, title]));
  if (links.some(({ fromId, toId }) => !titles.has(fromId) || !titles.has(toId)))
    throw new AppError('conflict', 'contribution.objective-unknown');
  const circular = circularLinkOf(links);
  if (circular) {
    const params = { from: titles.get(circular.fromId), to: titles.get(circular.toId) };
    throw new AppError('refused', 'objective.link-circular', params);
  }
  await tx
    .deleteFrom('objective_link')
    .where('from_id', 'in', [...titles.keys()])
    .execute();
  if (links.length > 0)
    await tx
      .insertInto('objective_link')
      .values(links.map(({ fromId, toId }) => ({ from_id: fromId, to_id: toId })))
      .execute();
  write.record({ subject: { type: 'strategy', id: period, label: period }, after: { links } });
};

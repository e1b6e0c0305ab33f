import { sql } from 'kysely';
import { remark } from '#engine/interchange/rules.ts';
import type { Plan, PlanRemark } from '#engine/plan.ts';
import type { Db, Tx } from '#platform/db/database.ts';

/** Each name of our people that exactly one of them bears, with his id. */
export const peopleCalled = async (
  db: Db | Tx,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const found = await db
    .selectFrom('person')
    .select(['name', sql<string>`min(id::text)`.as('id')])
    .where('name', '=', sql<string>`any(${[...names]})`)
    .groupBy('name')
    .having(sql`count(*)`, '=', 1)
    .execute();
  return new Map(found.map(({ name, id }) => [name, id]));
};

/** People whom a typed table names and we do not know; a file of another tool has resources of its own. */
export const listUnknownPeople = async (
  db: Db | Tx,
  { source, resources, assignments, tasks }: Plan,
): Promise<PlanRemark[]> => {
  if (source.format !== 'sheet') return [];
  const known = await peopleCalled(
    db,
    resources.map(({ name }) => name),
  );
  const taskOf = new Map(tasks.map((task) => [task.uid, task]));
  return resources
    .filter(({ name }) => !known.has(name))
    .map(({ uid, name }) => {
      const task = taskOf.get(assignments.find(({ resource }) => resource === uid)?.task ?? '');
      return remark('plan.sheet-person-unknown', `${task?.id ?? ''} ${task?.name ?? ''}`, { value: name });
    });
};

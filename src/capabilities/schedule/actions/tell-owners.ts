import type { Write } from '#platform/db/write.ts';
import { tellGiven } from '../../inbox/tell-given.ts';

interface OwnedTask {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly kind: string;
  readonly percentComplete: number;
  readonly ownerId: string | null;
}

/** Tells whose a task is from now on; a finished one asks nothing of anybody. */
export const tellOwner = (write: Write, task: OwnedTask, from: string | null): Promise<void> =>
  tellGiven(write, {
    projectId: task.projectId,
    to: task.percentComplete < 100 ? task.ownerId : null,
    from,
    permission: 'plan.read',
    text: task.kind === 'milestone' ? 'notice.given-milestone' : 'notice.given-task',
    params: { subject: task.name },
    path: `/projects/${task.projectId}?tab=plan&task=${task.id}`,
  });

type Owners = ReadonlyMap<string, string>;

/** Whose the tasks of a plan are, by their uid, which outlasts an import of the plan anew. */
export const ownersOf = async ({ tx }: Write, projectId: string): Promise<Owners> => {
  const rows = await tx
    .selectFrom('task')
    .select(['uid', 'owner_id'])
    .where('project_id', '=', projectId)
    .where('owner_id', 'is not', null)
    .execute();
  return new Map(rows.flatMap(({ uid, owner_id }) => (owner_id === null ? [] : [[uid, owner_id]])));
};

/** Tells everybody to whom a plan gives tasks that were not his before, in one notice however many they are. */
export const tellOwners = async (write: Write, projectId: string, before: Owners): Promise<void> => {
  const rows = await write.tx
    .selectFrom('task')
    .select(['id', 'uid', 'name', 'kind', 'percent_complete as percentComplete', 'owner_id as ownerId'])
    .where('project_id', '=', projectId)
    .where('owner_id', 'is not', null)
    .where('kind', '<>', 'summary')
    .where('active', '=', true)
    .where('percent_complete', '<', 100)
    .execute();
  const given = rows.filter(({ uid, ownerId }) => before.get(uid) !== ownerId);
  for (const [to, tasks] of Map.groupBy(given, ({ ownerId }) => ownerId)) {
    const [task] = tasks;
    if (task && tasks.length === 1) await tellOwner(write, { ...task, projectId }, null);
    else
      await tellGiven(write, {
        projectId,
        to,
        from: null,
        permission: 'plan.read',
        text: 'notice.given-tasks',
        params: { count: tasks.length },
        path: `/projects/${projectId}?tab=plan`,
      });
  }
};

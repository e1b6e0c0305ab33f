import type { Tx } from '#platform/db/database.ts';
import { saveSearchEntries, type SearchEntry } from '#platform/search.ts';

/** Puts the tasks of a project, or one task, into the search index; summaries are found through what is below them. */
export const indexTasks = async (
  tx: Tx,
  now: Date,
  { projectId, taskId }: { projectId: string; taskId?: string },
): Promise<void> => {
  const tasks = tx
    .selectFrom('task')
    .innerJoin('project', 'project.id', 'task.project_id')
    .select(['task.id', 'task.name', 'task.wbs', 'project.name as project', 'task.owner_text as owner'])
    .where('task.project_id', '=', projectId)
    .where('task.kind', '<>', 'summary');
  const rows = await (taskId ? tasks.where('task.id', '=', taskId) : tasks).execute();
  await saveSearchEntries(
    tx,
    now,
    rows.map((row) => taskEntry(row, projectId)),
  );
};

interface Found {
  readonly id: string;
  readonly name: string;
  readonly wbs: string;
  readonly project: string;
  readonly owner?: string | null;
}

/** What the index holds of a task. */
export const taskEntry = ({ id, name, wbs, project, owner }: Found, projectId: string): SearchEntry => ({
  subjectType: 'task',
  subjectId: id,
  projectId,
  title: name,
  subtitle: `${project} · ${wbs}`,
  ...(owner ? { text: owner } : {}),
});

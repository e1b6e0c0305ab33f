import { projectColumns } from '#capabilities/projects/columns.ts';
import { initialListState, tableQuery } from '#web/kit/table/list-state.ts';
import type { Client } from './load/client.ts';
import type { Act, Effort } from './load/measure.ts';
import type { OperationName } from './peers.ts';

export interface Operation {
  readonly name: OperationName;
  readonly act: Act;
  /** Fewer turns where one takes long. */
  readonly isHeavy?: true;
}

/** How often an operation is asked for; warmed up as a server is that has run for an hour, its code compiled for good. */
export const effortFor = ({ isHeavy }: Operation): Effort => ({
  warmUps: isHeavy ? 20 : 1_000,
  requests: isHeavy ? 20 : 150,
  together: 16,
  crowdMs: 3_000,
});

interface Row {
  readonly id: string;
  readonly taskCount: number;
}

/** The operations as a person's page sends them, on the enterprise the server holds. */
export const operationsOn = async (client: Client): Promise<Operation[]> => {
  const { rows } = await client.json<{ rows: Row[] }>({ path: '/api/projects?limit=5000' });
  const idOf = (isWanted: (row: Row) => boolean): string => rows.find(isWanted)?.id ?? '';
  const isUsual = ({ taskCount }: Row): boolean => taskCount >= 100 && taskCount < 500;
  const usual = idOf(isUsual);
  const largest = idOf(({ taskCount }) => taskCount >= 1_000);
  const tasks = await client.json<{ rows: Row[] }>({ path: `/api/projects/${usual}/tasks` });
  const get =
    (...paths: string[]): Act =>
    async () => {
      const answers = await Promise.all(paths.map((path) => client.ask({ path })));
      return answers.reduce((sum, { bytes }) => sum + bytes, 0);
    };
  const others = rows.filter((row) => isUsual(row) && row.id !== usual).map(({ id }) => id);
  return [
    { name: 'project-list', act: get(listedProjects(200)) },
    { name: 'task-list', act: get(`/api/projects/${usual}/tasks?limit=100`) },
    { name: 'task-detail', act: get(`/api/tasks/${tasks.rows[20]?.id}`) },
    { name: 'personal-dashboard', act: get('/api/session', '/api/todos', '/api/notifications?limit=50') },
    { name: 'portfolio-page', act: get(...(await portfolioPaths(client))) },
    { name: 'gantt-100', act: get(`/api/projects/${usual}/plan`) },
    { name: 'gantt-1000', act: get(`/api/projects/${largest}/plan`) },
    { name: 'timeline-page', act: openTimeline(client) },
    { name: 'all-tasks-timeline', act: get('/api/projects/timeline?limit=5000&tasks=true'), isHeavy: true },
    { name: 'risk-list', act: get('/api/risks?limit=100') },
    { name: 'search', act: get(`/api/search?q=${encodeURIComponent('接口')}`) },
    { name: 'create-task', act: createTasks(client, others) },
  ];
};

/** The list as its page asks for it: the columns it shows. */
const listedProjects = (size: number): string => {
  const query = tableQuery({ ...initialListState, size: String(size) }, projectColumns);
  return `/api/projects/table?limit=${query.limit}&columns=${query.columns}`;
};

/** The page is its figures and the first screen of the list. */
const portfolioPaths = async (client: Client): Promise<string[]> => {
  const list = listedProjects(50);
  const summary = '/api/portfolio/summary';
  const isThere = await client.ask({ path: summary }).then(
    () => true,
    () => false,
  );
  return isThere ? [summary, list] : [list];
};

/** What the page of the timeline reads until its first screen is full: the first bars and the tasks of those in sight. */
const openTimeline =
  (client: Client): Act =>
  async () => {
    const bars = await client.ask({ path: '/api/projects/timeline?limit=200' });
    const { rows } = JSON.parse(bars.text()) as { rows: Row[] };
    const inSight = rows.slice(0, 25).map(({ id }) => id);
    const tasks = await client.ask({ path: `/api/projects/timeline/tasks?projects=${inSight.join(',')}` });
    return bars.bytes + tasks.bytes;
  };

/** One project after another, as many people at work do it, so that no plan grows out of its size. */
const createTasks = (client: Client, projects: readonly string[]): Act => {
  let count = 0;
  return async () => {
    count += 1;
    const path = `/api/projects/${projects[count % projects.length]}/tasks`;
    const answer = await client.ask({ method: 'POST', path, body: { name: `新任务 ${count}` } });
    return answer.bytes;
  };
};

import { Client as Database } from 'pg';
import { cookiesOf } from '../../test/e2e/support/product.ts';
import { createClient, type Client } from '../load/client.ts';
import type { Act } from '../load/measure.ts';
import type { OperationName } from '../peers.ts';

/** Of the default data's administrator, on a server that is thrown away. */
const account = { username: 'admin', password: 'admin' };

const tokenIn = (page: string): string => {
  const [, token = ''] = /name="authenticity_token" value="([^"]+)"/.exec(page) ?? [];
  return token;
};

/** Signs in as a browser does and answers the cookie of the session. */
const signIn = async (address: string): Promise<string> => {
  const form = await fetch(`${address}/login`);
  const body = new URLSearchParams({ ...account, authenticity_token: tokenIn(await form.text()) });
  const answer = await fetch(`${address}/login`, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { cookie: cookiesOf(form) },
  });
  if (answer.status !== 302) throw new Error(`Redmine did not sign the administrator in: ${answer.status}`);
  return cookiesOf(answer);
};

interface Chosen {
  readonly usual: string;
  readonly largest: string;
  readonly task: number;
}

/** A usual project, the one with most tasks, and a task of the first. */
const choose = async (databaseUrl: string): Promise<Chosen> => {
  const client = new Database({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ identifier: string; id: number }>(
    `select p.identifier, min(i.id) + 20 as id from issues i join projects p on p.id = i.project_id
     where i.tracker_id = 2 group by p.identifier order by count(*), p.identifier`,
  );
  await client.end();
  const [usual, largest] = [rows.at(0), rows.at(-1)];
  if (!usual || !largest) throw new Error('Redmine holds no project with tasks');
  return { usual: usual.identifier, largest: largest.identifier, task: usual.id };
};

export interface RedminePages {
  readonly acts: Readonly<Partial<Record<OperationName, Act>>>;
  readonly close: () => void;
}

/** The pages of Redmine that answer what ours do, signed in; what it has no page for is not there. */
export const redminePages = async (address: string, databaseUrl: string): Promise<RedminePages> => {
  const client = createClient(address, { cookie: await signIn(address) });
  const { usual, largest, task } = await choose(databaseUrl);
  const get =
    (path: string): Act =>
    async () =>
      (await client.ask({ path })).bytes;
  const table = 'set_filter=1&per_page=100';
  return {
    acts: {
      'project-list': get('/projects?set_filter=1&display_type=list&per_page=200'),
      'task-list': get(
        `/projects/${usual}/issues?${table}&f[]=tracker_id&op[tracker_id]==&v[tracker_id][]=2`,
      ),
      'task-detail': get(`/issues/${task}`),
      'personal-dashboard': get('/my/page'),
      'portfolio-page': get('/projects?set_filter=1&display_type=board'),
      'gantt-100': get(`/projects/${usual}/issues/gantt?set_filter=1`),
      'gantt-1000': get(`/projects/${largest}/issues/gantt?set_filter=1`),
      'all-tasks-timeline': get('/issues/gantt?set_filter=1'),
      'risk-list': get(`/issues?${table}&f[]=tracker_id&op[tracker_id]==&v[tracker_id][]=4`),
      search: get(`/search?q=${encodeURIComponent('接口')}&issues=1&projects=1`),
      'create-task': createTasks(client, await apiKey(databaseUrl), usual),
    },
    close: client.close,
  };
};

/** Tasks are made through its interface for programs: less work than its form. */
const createTasks = (client: Client, key: string, project: string): Act => {
  let count = 0;
  return async () => {
    count += 1;
    const issue = { project_id: project, tracker_id: 2, subject: `新任务 ${count}`, priority_id: 2 };
    const path = `/issues.json?key=${key}`;
    return (await client.ask({ method: 'POST', path, body: { issue } })).bytes;
  };
};

const apiKey = async (databaseUrl: string): Promise<string> => {
  const key = 'f'.repeat(40);
  const client = new Database({ connectionString: databaseUrl });
  await client.connect();
  await client.query(
    `insert into tokens (user_id, action, value, created_on) values (1, 'api', $1, now()) on conflict do nothing`,
    [key],
  );
  await client.end();
  return key;
};

import { Client } from 'pg';

/** Redmine's identifiers of what its default data holds. */
const admin = 1;
const statuses = { open: 1, underWay: 2, closed: 5 };
const normalPriority = 2;
const roles = { manager: 3, member: 4 };
const trackers = { task: 2, risk: 4 };

/** What each table of ours says that Redmine can hold; numbers stand for identifiers, in the order of ours. */
const readings = {
  users: `select row_number() over (order by id) + 1000 as id, name, id as own from person`,
  programmes: `select row_number() over (order by code) as id, name, code, id as own from program`,
  projects: `select row_number() over (order by code) + 1000 as id, name, code, id as own, program_id as programme
    from project`,
  members: `select project_id as project, person_id as person, role from project_member`,
  tasks: `select row_number() over (order by project_id, position) as id, id as own, project_id as project,
    parent_id as parent, name, start_at::date as start, finish_at::date as finish,
    round(percent_complete) as percent, owner_id as owner from task order by project_id, position`,
  links: `select from_id as "from", to_id as "to", type from task_link`,
  risks: `select row_number() over (order by id) + 1000000 as id, project_id as project, title as name,
    raised_on as start, due_on as finish, owner_id as owner, status from risk`,
};

type Row = Readonly<Record<string, string | number | null>>;
type Reading = keyof typeof readings;
type Enterprise = Readonly<Record<Reading, readonly Row[]>>;

const read = async (url: string): Promise<Enterprise> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const found: Partial<Record<Reading, readonly Row[]>> = {};
  for (const [name, query] of Object.entries(readings))
    found[name as Reading] = (
      await client.query<{ row: Row }>(`select to_jsonb(one) as row from (${query}) as one`)
    ).rows.map(({ row }) => row);
  await client.end();
  return found as Enterprise;
};

const numbersOf = (rows: readonly Row[]): ReadonlyMap<string | number | null | undefined, number> =>
  new Map(rows.map(({ own, id }) => [own, Number(id)]));

/** Nested sets: every row with what lies below it between its two numbers, counted through or from 1 for each root. */
const nested = <T extends { readonly id: number; readonly parent: number | null }>(
  rows: readonly T[],
  counted: 'through' | 'by root',
): (T & { readonly lft: number; readonly rgt: number; readonly root: number })[] => {
  const below = Map.groupBy(rows, ({ parent }) => parent);
  const placed: (T & { lft: number; rgt: number; root: number })[] = [];
  let at = 0;
  const place = (row: T, root: number): void => {
    const one = { ...row, lft: ++at, rgt: 0, root };
    placed.push(one);
    for (const child of below.get(row.id) ?? []) place(child, root);
    one.rgt = ++at;
  };
  for (const row of below.get(null) ?? []) {
    if (counted === 'by root') at = 0;
    place(row, row.id);
  }
  return placed;
};

const projectRows = ({ programmes, projects }: Enterprise) => {
  const ids = numbersOf(programmes);
  const rows = [
    ...programmes.map(({ id, name, code }) => ({ id: Number(id), parent: null, name, code: `g-${code}` })),
    ...projects.map(({ id, name, code, programme }) => ({
      id: Number(id),
      parent: ids.get(programme) ?? null,
      name,
      code,
    })),
  ];
  return nested(rows, 'through');
};

const issueRows = ({ users, projects, tasks, risks }: Enterprise) => {
  const [people, inProject, numbers] = [numbersOf(users), numbersOf(projects), numbersOf(tasks)];
  const common = ({ id, name, project, owner, start, finish }: Row) => ({
    id: Number(id),
    name,
    start,
    finish,
    project: inProject.get(project),
    owner: people.get(owner) ?? null,
  });
  const ofTasks = tasks.map((row) => ({
    ...common(row),
    parent: numbers.get(row['parent']) ?? null,
    tracker: trackers.task,
    done: Number(row['percent']),
    status: [statuses.open, statuses.underWay, statuses.closed][Math.ceil(Number(row['percent']) / 99.5)],
  }));
  const ofRisks = risks.map((row) => ({
    ...common(row),
    parent: null,
    tracker: trackers.risk,
    done: 0,
    status: row['status'] === 'closed' ? statuses.closed : statuses.open,
  }));
  return nested([...ofTasks, ...ofRisks], 'by root');
};

const linkRows = ({ tasks, links }: Enterprise) => {
  const numbers = numbersOf(tasks);
  return links.map(({ from, to, type }) => ({
    from: numbers.get(from),
    to: numbers.get(to),
    kind: type === 'FS' ? 'precedes' : 'relates',
  }));
};

const memberRows = ({ users, projects, members }: Enterprise) => {
  const [people, inProject] = [numbersOf(users), numbersOf(projects)];
  return members.map(({ project, person, role }, index) => ({
    id: index + 1,
    project: inProject.get(project),
    person: people.get(person),
    role: role === '项目经理' ? roles.manager : roles.member,
  }));
};

const kindsOf = (columns: string): string => `json_to_recordset($1) as one(${columns})`;

/** Each statement takes the rows of one kind as one parameter. */
const writings: readonly {
  readonly rows: (enterprise: Enterprise) => readonly unknown[];
  readonly statements: readonly string[];
}[] = [
  {
    rows: ({ users }) => users,
    statements: [
      `insert into users (id, login, firstname, lastname, status, language, type, mail_notification, created_on)
       select id, 'u' || id, name, name, 1, 'zh', 'User', 'none', now() from ${kindsOf('id int, name text')}`,
    ],
  },
  {
    rows: projectRows,
    statements: [
      `insert into projects (id, name, identifier, parent_id, lft, rgt, status, is_public, created_on, updated_on)
       select id, name, lower(code), parent, lft, rgt, 1, false, now(), now()
       from ${kindsOf('id int, name text, code text, parent int, lft int, rgt int')}`,
      `insert into enabled_modules (project_id, name)
       select id, module from ${kindsOf('id int')}, unnest(array['issue_tracking', 'gantt']) as module`,
      `insert into projects_trackers select id, tracker from ${kindsOf('id int')}, unnest(array[2, 4]) as tracker`,
    ],
  },
  {
    rows: memberRows,
    statements: [
      `insert into members (id, user_id, project_id, created_on)
       select id, person, project, now() from ${kindsOf('id int, person int, project int')}`,
      `insert into member_roles (member_id, role_id) select id, role from ${kindsOf('id int, role int')}`,
    ],
  },
  {
    rows: issueRows,
    statements: [
      `insert into issues (id, tracker_id, project_id, subject, status_id, assigned_to_id, priority_id, author_id,
         start_date, due_date, done_ratio, parent_id, root_id, lft, rgt, created_on, updated_on)
       select id, tracker, project, name, status, owner, ${normalPriority}, ${admin},
         least(start, finish), finish, done, parent, root, lft, rgt, now(), now()
       from ${kindsOf('id int, tracker int, project int, name text, status int, owner int, start date, finish date, done int, parent int, root int, lft int, rgt int')}`,
    ],
  },
  {
    rows: linkRows,
    statements: [
      `insert into issue_relations (issue_from_id, issue_to_id, relation_type, delay)
       select "from", "to", kind, 0 from ${kindsOf('"from" int, "to" int, kind text')} on conflict do nothing`,
    ],
  },
];

const before = [
  `insert into trackers (id, name, position, default_status_id) values (4, '风险', 4, 1)`,
  `insert into workflows (tracker_id, old_status_id, new_status_id, role_id, type)
   select 4, old_status_id, new_status_id, role_id, type from workflows where tracker_id = 2`,
  `update users set must_change_passwd = false, language = 'zh' where id = ${admin}`,
  // As many tasks as there are: the others stop at 500 by themselves.
  `insert into settings (name, value) values ('gantt_items_limit', '2000'), ('per_page_options', '25,50,100,200'),
   ('rest_api_enabled', '1')`,
];

const after = ['users', 'projects', 'members', 'issues', 'trackers'].map(
  (table) => `select setval('${table}_id_seq', (select max(id) from ${table}))`,
);

/** Puts the enterprise of one database into the empty Redmine of another. */
export const fill = async (ours: string, theirs: string): Promise<void> => {
  const enterprise = await read(ours);
  const client = new Client({ connectionString: theirs });
  await client.connect();
  for (const statement of before) await client.query(statement);
  for (const { rows, statements } of writings) {
    const content = JSON.stringify(rows(enterprise));
    for (const statement of statements) await client.query(statement, [content]);
  }
  for (const statement of after) await client.query(statement);
  await client.query('vacuum analyze');
  await client.end();
};

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { systemActor } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { createPerson } from '../organisation/actions/people.ts';
import { createUnit } from '../organisation/actions/units.ts';
import { createAccount } from './actions/accounts.ts';
import { createGrant } from './actions/grants.ts';
import { findKnownAccount } from './store/find-actor.ts';
import { listProjectStandings } from './store/project-standing.ts';
import { mayOnProject } from './visible-to.ts';
import { expectOnProject, projectsWith, visibleProjects } from './visibility.ts';

const unitNames = ['集团', '研发', '研发一部', '销售', null] as const;
const levels = ['public', 'internal', 'secret'] as const;
const relations = ['none', 'manager', 'sponsor', 'member'] as const;

interface Project {
  readonly id: string;
  readonly unit: (typeof unitNames)[number];
  readonly level: (typeof levels)[number];
  readonly relation: (typeof relations)[number];
}

interface Given {
  readonly role: string;
  readonly scope: 'enterprise' | 'unit' | 'project';
  readonly on?: string;
}

let at: TestServer;
let projects: Project[];
let unitIds: Map<string, string>;
let me: { personId: string; accountId: string };

beforeAll(async () => {
  at = await startTestServer();
  await at.setUp();
  unitIds = new Map();
  await at.app.write(systemActor('test'), 'test.arrange', async (write) => {
    const parents: [string, string | null][] = [
      ['集团', null],
      ['研发', '集团'],
      ['研发一部', '研发'],
      ['销售', '集团'],
    ];
    for (const [name, parent] of parents)
      unitIds.set(
        name,
        (
          await createUnit(write, {
            name,
            kind: 'department',
            parentId: parent === null ? null : (unitIds.get(parent) ?? null),
          })
        ).id,
      );
    const person = await createPerson(write, { name: '孙浩' });
    const account = await createAccount(
      write,
      { personId: person.id, login: 'sunh', mustChangePassword: false },
      null,
    );
    me = { personId: person.id, accountId: account.id };
    const other = await createPerson(write, { name: '吴倩' });
    projects = unitNames.flatMap((unit) =>
      levels.flatMap((level) => relations.map((relation) => ({ id: newId(), unit, level, relation }))),
    );
    const stored = projects.map(({ id, unit, level, relation }) => ({
      id,
      confidentiality: level,
      unit_id: unit === null ? null : (unitIds.get(unit) ?? null),
      manager_id: relation === 'manager' ? me.personId : other.id,
      sponsor_id: relation === 'sponsor' ? me.personId : null,
    }));
    await sql`insert into project (id, code, name, sort_key, confidentiality, unit_id, manager_id, sponsor_id)
      select id, id::text, id::text, '', confidentiality, unit_id, manager_id, sponsor_id
      from jsonb_to_recordset(${JSON.stringify(stored)}::jsonb) as one(id uuid, confidentiality text, unit_id uuid, manager_id uuid, sponsor_id uuid)`.execute(
      write.tx,
    );
    const joined = projects.filter(({ relation }) => relation === 'member');
    const rows = joined.map(({ id }) => ({
      id: newId(),
      project_id: id,
      person_id: me.personId,
      role: '开发',
    }));
    await sql`insert into project_member (id, project_id, person_id, role)
      select id, project_id, person_id, role
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as one(id uuid, project_id uuid, person_id uuid, role text)`.execute(
      write.tx,
    );
  });
});
afterAll(() => at.close());

const actorWith = async (
  given: readonly Given[],
  tokenScopes: readonly string[] | null = null,
): Promise<Actor> => {
  await at.app.write(systemActor('test'), 'test.grant', async (write) => {
    await write.tx.deleteFrom('role_grant').where('person_id', '=', me.personId).execute();
    for (const { role, scope, on } of given) {
      const scopeId =
        scope === 'unit' ? (unitIds.get(on ?? '') ?? null) : scope === 'project' ? (on ?? null) : null;
      await createGrant(write, {
        personId: me.personId,
        role,
        scope,
        scopeId,
        validFrom: null,
        validTo: null,
      });
    }
  });
  const account = await findKnownAccount(at.app.db, me.accountId, at.clock.now());
  if (!account) throw new Error('the account was not found');
  return {
    ...systemActor('孙浩'),
    ...account,
    kind: 'person',
    tokenScopes: tokenScopes === null ? null : new Set(tokenScopes),
  };
};

const seenBy = async (who: Actor): Promise<Set<string>> =>
  new Set(
    (await at.app.db.selectFrom('project').select('id').where(visibleProjects(who)).execute()).map(
      ({ id }) => id,
    ),
  );

const subtree: Readonly<Record<string, readonly (string | null)[]>> = {
  集团: ['集团', '研发', '研发一部', '销售'],
  研发: ['研发', '研发一部'],
  研发一部: ['研发一部'],
  销售: ['销售'],
};

/** The law in plain words, over the same projects. */
const expected = (given: readonly Given[]): Set<string> => {
  const isOwn = ({ relation }: Project): boolean => relation !== 'none';
  const maySeeSecret = given.some(
    ({ role, scope }) => scope === 'enterprise' && (role === 'executive' || role === 'pmo-director'),
  );
  const isGranted = (project: Project): boolean =>
    given.some(({ role, scope, on }) => {
      if (scope === 'unit') return subtree[on ?? '']?.includes(project.unit) ?? false;
      if (scope === 'project') return on === project.id;
      return !['project-manager', 'team-member', 'sponsor', 'system-admin', 'proposer'].includes(role);
    });
  return new Set(
    projects
      .filter((one) => isOwn(one) || (isGranted(one) && (one.level !== 'secret' || maySeeSecret)))
      .map(({ id }) => id),
  );
};

describe('which projects somebody sees', () => {
  test.each<{ given: Given[]; count: number }>([
    { given: [], count: 45 },
    { given: [{ role: 'project-manager', scope: 'enterprise' }], count: 45 },
    { given: [{ role: 'system-admin', scope: 'enterprise' }], count: 45 },
    { given: [{ role: 'pmo-analyst', scope: 'enterprise' }], count: 55 },
    { given: [{ role: 'executive', scope: 'enterprise' }], count: 60 },
    { given: [{ role: 'pmo-director', scope: 'enterprise' }], count: 60 },
    { given: [{ role: 'executive', scope: 'unit', on: '集团' }], count: 53 },
    { given: [{ role: 'pmo-director', scope: 'unit', on: '研发' }], count: 49 },
    { given: [{ role: 'resource-manager', scope: 'unit', on: '研发一部' }], count: 47 },
    {
      given: [
        { role: 'resource-manager', scope: 'unit', on: '销售' },
        { role: 'quality', scope: 'unit', on: '研发' },
      ],
      count: 51,
    },
  ])('$given sees $count of 60', async ({ given, count }) => {
    const seen = await seenBy(await actorWith(given));
    expect(seen).toEqual(expected(given));
    expect(seen.size).toBe(count);
  });

  test('a grant on one project shows that one, unless it is secret', async () => {
    for (const level of levels) {
      const project = projects.find((one) => one.relation === 'none' && one.level === level);
      const seen = await seenBy(
        await actorWith([{ role: 'stakeholder', scope: 'project', on: project?.id ?? '' }]),
      );
      expect(seen.has(project?.id ?? '')).toBe(level !== 'secret');
    }
  });

  test('a further grant never hides anything', async () => {
    const steps: Given[] = [
      { role: 'quality', scope: 'unit', on: '研发一部' },
      { role: 'resource-manager', scope: 'unit', on: '集团' },
      { role: 'pmo-analyst', scope: 'enterprise' },
      { role: 'executive', scope: 'enterprise' },
    ];
    let before = new Set<string>();
    for (let count = 0; count <= steps.length; count++) {
      const seen = await seenBy(await actorWith(steps.slice(0, count)));
      expect([...before].filter((id) => !seen.has(id))).toEqual([]);
      before = seen;
    }
  });

  test('a token without project.read sees none, one with it no more than its owner', async () => {
    const given: Given[] = [{ role: 'quality', scope: 'unit', on: '研发' }];
    expect((await seenBy(await actorWith(given, ['people.read']))).size).toBe(0);
    expect(await seenBy(await actorWith(given, ['project.read']))).toEqual(expected(given));
  });

  test('nobody sees none, the system all', async () => {
    const nobody: Actor = { ...systemActor('nobody'), kind: 'anonymous' };
    expect((await seenBy(nobody)).size).toBe(0);
    expect((await seenBy(systemActor('job'))).size).toBe(60);
  });
});

describe('what somebody may do on a project', () => {
  const changeable = async (who: Actor): Promise<Project[]> => {
    const rows = await at.app.db
      .selectFrom('project')
      .select('id')
      .where(projectsWith(who, 'project.update'))
      .execute();
    return projects.filter(({ id }) => rows.some((row) => row.id === id));
  };

  test('a manager changes the managed ones even without a grant, a member or sponsor none', async () => {
    expect(new Set((await changeable(await actorWith([]))).map(({ relation }) => relation))).toEqual(
      new Set(['manager']),
    );
  });

  test('a PMO coordinator of a unit changes what lies below it, and the managed ones', async () => {
    const who = await actorWith([{ role: 'pmo-coordinator', scope: 'unit', on: '研发' }]);
    for (const { unit, relation, level } of await changeable(who))
      expect(
        relation === 'manager' ||
          ((unit === '研发' || unit === '研发一部') && (level !== 'secret' || relation !== 'none')),
      ).toBe(true);
  });

  test('hidden is answered not-found, seen without the permission forbidden', async () => {
    const who = await actorWith([]);
    const [hidden, joined, managed] = (['none', 'member', 'manager'] as const).map(
      (relation) => projects.find((one) => one.relation === relation)?.id ?? '',
    );
    await expect(expectOnProject(at.app.db, who, 'project.update', hidden ?? '')).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(expectOnProject(at.app.db, who, 'project.update', joined ?? '')).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(expectOnProject(at.app.db, who, 'project.update', managed ?? '')).resolves.toBeUndefined();
  });
});

describe('a standing in memory answers what the database answers', () => {
  const grants: Given[][] = [
    [],
    [{ role: 'pmo-analyst', scope: 'enterprise' }],
    [{ role: 'executive', scope: 'enterprise' }],
    [{ role: 'executive', scope: 'unit', on: '集团' }],
    [{ role: 'pmo-director', scope: 'unit', on: '研发' }],
    [{ role: 'project-manager', scope: 'enterprise' }],
    [
      { role: 'resource-manager', scope: 'unit', on: '销售' },
      { role: 'quality', scope: 'unit', on: '研发一部' },
    ],
  ];
  test.each(
    grants.flatMap((given) => [null, ['project.read', 'risk.read']].map((scopes) => ({ given, scopes }))),
  )('$given, token $scopes', async ({ given, scopes }) => {
    const who = await actorWith(given, scopes);
    const standings = await listProjectStandings(
      at.app.db,
      projects.map(({ id }) => id),
    );
    expect(standings.size).toBe(projects.length);
    for (const permission of ['project.read', 'plan.read', 'risk.update', 'project.delete']) {
      const rows = await at.app.db
        .selectFrom('project')
        .select('id')
        .where(projectsWith(who, permission))
        .execute();
      const known = [...standings.values()].filter((one) => mayOnProject(who, permission, one));
      expect(new Set(known.map(({ id }) => id))).toEqual(new Set(rows.map(({ id }) => id)));
    }
  });
});

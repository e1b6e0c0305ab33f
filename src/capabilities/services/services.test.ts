import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { artefactRules, type SetUpFacts } from './artefacts.ts';
import { agreementOf, publishProblem, totalOf, useOf } from './rules.ts';
import type { About, Budget, Completeness, Portal, Survey } from './schema.ts';

test.each([
  [100, 50, 50, false],
  [100, 110, 110, false],
  [100, 111, 111, true],
  [0, 0, null, false],
  [0, 1, null, true],
])('of %d planned %d spent are %s %%, overrun %s', (plannedFen, actualFen, usedPercent, isOverrun) => {
  expect(useOf({ plannedFen, actualFen })).toMatchObject({ usedPercent, isOverrun });
});
test('a budget totals its lines', () => {
  const lines = [
    { plannedFen: 150, actualFen: 20 },
    { plannedFen: 38, actualFen: 0 },
  ];
  expect(totalOf(lines)).toMatchObject({ plannedFen: 188, actualFen: 20, remainingFen: 168 });
});
test('who answers 4 or 5 agrees; nobody asked is not 0 %', () => {
  expect(agreementOf([5, 4, 3, 1])).toEqual({ answers: 4, agreeing: 2, sharePercent: 50 });
  expect(agreementOf([]).sharePercent).toBeNull();
});
test.each([
  [{ mission: null, services: [1] }, 'portal.charter-missing'],
  [{ mission: '使命', services: [] }, 'portal.services-missing'],
  [{ mission: '使命', services: [1] }, null],
])('a portal with %j is refused by %s', (content, problem) => {
  expect(publishProblem(content)).toBe(problem);
});

const complete: SetUpFacts = {
  hasType: true,
  hasCharter: true,
  heldPositions: 1,
  hasHead: true,
  hasCoreGroup: true,
  positions: 1,
  unreadPositions: 0,
  hasMatrix: true,
  hasMandate: true,
  liaisons: 8,
  lackingLiaisons: [],
  hasRegulation: true,
  hasPolicy: true,
  hasReviewStandard: true,
  adoptedRules: 1,
  draftRules: 0,
  portalEdition: 1,
  templates: 30,
  projects: 1,
  hasCriteria: true,
};
const missingOf = (change: Partial<SetUpFacts>) =>
  artefactRules.filter(({ missing }) => missing({ ...complete, ...change }) !== null).map(({ id }) => id);
test('there are sixteen artefacts, four of each pillar, and a complete PMO lacks none', () => {
  expect(artefactRules).toHaveLength(16);
  expect(Map.groupBy(artefactRules, ({ pillar }) => pillar).size).toBe(4);
  expect(missingOf({})).toEqual([]);
});
test.each([
  [{ hasType: false }, 'unit'],
  [{ hasCharter: false }, 'charter'],
  [{ hasHead: false }, 'org-chart'],
  [{ hasCoreGroup: false }, 'core-group'],
  [{ unreadPositions: 1 }, 'positions'],
  [{ hasMatrix: false }, 'duty-matrix'],
  [{ hasMandate: false }, 'mandate'],
  [{ lackingLiaisons: ['测试部'] }, 'liaisons'],
  [{ hasRegulation: false }, 'regulation'],
  [{ hasPolicy: false }, 'policy'],
  [{ hasReviewStandard: false }, 'review-standard'],
  [{ adoptedRules: 0, draftRules: 1 }, 'resource-guideline'],
  [{ portalEdition: null }, 'portal'],
  [{ templates: 29 }, 'templates'],
  [{ projects: 0 }, 'project-register'],
  [{ hasCriteria: false }, 'selection-criteria'],
])('%j leaves %s to be made', (change, id) => {
  expect(missingOf(change)).toEqual([id]);
});

describe('budget, services and portal of a PMO', () => {
  let at: TestServer;
  let cast: Cast;
  let director: Client;
  let officeId = '';
  beforeAll(async () => {
    at = await startTestServer({ now: '2026-01-19T09:00:00+08:00' });
    await at.setUp();
    cast = await bringCast(at);
    director = await cast.as('周启明');
    const body = {
      name: '总部PMO',
      orgUnitId: cast.unitId('项目管理办公室'),
      type: { preset: 'control', from: '2026-01-01', reason: '交付' },
    };
    officeId = (await director.mustPost<{ id: string }>('/api/offices', body)).id;
  });
  afterAll(() => at.close());
  const refused = (type: string) => ({ json: { type } });

  test('lines total; spending is booked by month and an overrun is told to head and finance', async () => {
    const line = { kind: 'training', name: '培训', plannedFen: 6_000_000, year: 2026 };
    const { id } = await director.mustPost<{ id: string }>(`/api/offices/${officeId}/budget-lines`, line);
    expect(await director.post(`/api/offices/${officeId}/budget-lines`, line)).toMatchObject(
      refused('budget.line-exists'),
    );
    const head = { version: 1, personId: cast.personId('周启明'), rank: 'director' };
    await director.put(`/api/offices/${officeId}/head`, head);
    const finance = await cast.as('彭静');
    const book = (body: object) => finance.post(`/api/budget-lines/${id}/actuals`, body);
    expect(await book({ month: '2025-03', amountFen: 1 })).toMatchObject(refused('budget.other-year'));
    expect((await book({ month: '2026-03', amountFen: 6_500_000 })).status).toBe(200);
    const budget = () => director.mustGet<Budget>(`/api/offices/${officeId}/budget?year=2026`);
    expect((await budget()).total).toMatchObject({
      remainingFen: -500_000,
      usedPercent: 108.3,
      isOverrun: false,
    });
    await book({ month: '2026-04', amountFen: 200_000 });
    expect((await budget()).lines[0]).toMatchObject({ isOverrun: true, actuals: [{ month: '2026-03' }, {}] });
    expect(await director.mustGet('/api/notifications')).toMatchObject({
      rows: [{ kind: 'budget', text: expect.stringContaining('111.7%') }],
    });
    const actual = (await budget()).lines[0]?.actuals[1]?.id;
    expect((await director.delete(`/api/budget-actuals/${actual}`)).status).toBe(204);
    const rename = { version: 1, name: '培训与认证' };
    expect((await director.patch(`/api/budget-lines/${id}`, rename)).status).toBe(204);
    expect(await director.delete(`/api/budget-lines/${id}`)).toMatchObject(refused('budget.line-spent'));
    expect((await (await cast.as('孙浩')).get(`/api/offices/${officeId}/budget`)).status).toBe(403);
  });

  test('the portal needs a charter and services, and what was published stays until the next edition', async () => {
    const publish = () => director.post(`/api/offices/${officeId}/portal-editions`);
    expect(await publish()).toMatchObject(refused('portal.charter-missing'));
    await approveCharter();
    expect(await publish()).toMatchObject(refused('portal.services-missing'));
    const choose = (codes: readonly string[]) =>
      director.put(`/api/offices/${officeId}/services`, { services: codes.map((code) => ({ code })) });
    expect(await choose(['S-99'])).toMatchObject(refused('service.unknown'));
    expect((await choose(['S-01', 'S-03'])).status).toBe(204);
    expect(await director.mustGet(`/api/offices/${officeId}/services`)).toMatchObject({ offered: 2 });
    const text = { version: null, does: ['组织评审'], doesNot: ['替代项目经理'], contact: '8 号楼 301' };
    expect((await director.put(`/api/offices/${officeId}/portal-text`, text)).status).toBe(204);
    expect(await publish()).toMatchObject({ status: 200, json: { number: 1 } });
    await choose(['S-01']);
    const { edition, hasChanges } = await director.mustGet<Portal>(`/api/offices/${officeId}/portal`);
    expect(hasChanges).toBe(true);
    expect(edition?.content).toMatchObject({
      mission: '按时交付',
      services: [{}, { code: 'S-03', workDays: 3 }],
    });
    const about = await (await cast.as('孙浩')).mustGet<About>('/api/about-pmo');
    expect(about).toMatchObject({ officeId, tone: 'approve', edition: { number: 1 } });
  });

  const approveCharter = async () => {
    const { id } = await director.mustPost<{ id: string }>('/api/charters', { officeId });
    const executive = await cast.as('沈国栋');
    const level = { period: '2026', parentId: null };
    const objectives = [{ code: 'SO-2', title: '按时交付', weight: 100 }];
    const { ids } = (await executive.put('/api/objectives', { ...level, objectives })).json as {
      ids: string[];
    };
    const goal = { text: '按时', measure: '按时结项率', target: '90%', objectiveId: ids[0] };
    const sections = { mission: '按时交付', duties: '评审', powers: '审批', reporting: '总经理' };
    const change = {
      version: 1,
      sections,
      goals: [goal],
      mandateFrom: '2026-01-01',
      mandateTo: '2026-12-31',
    };
    expect((await director.patch(`/api/charters/${id}`, change)).status).toBe(200);
    const subject = { kind: 'charter', subjectId: id };
    const { approvalId } = await director.mustPost<{ approvalId: string }>('/api/approvals', subject);
    const { version } = await executive.mustGet<{ version: number }>(`/api/approvals/${approvalId}`);
    await executive.mustPost(`/api/approvals/${approvalId}/actions`, { action: 'approve', version });
  };

  test('everybody answers a survey once, anew as often as wished; it is closed by the PMO', async () => {
    const open = () =>
      director.post<{ id: string }>(`/api/offices/${officeId}/surveys`, { name: '期望调查 2026' });
    const { id } = (await open()).json;
    expect(await open()).toMatchObject(refused('survey.open'));
    const answer = async (name: string, agreement: number) =>
      (await cast.as(name)).put(`/api/surveys/${id}/answers`, {
        answers: [{ statement: 'know', agreement }],
      });
    for (const [name, agreement] of [
      ['孙浩', 5],
      ['孙浩', 2],
      ['吴倩', 4],
    ] as const)
      expect((await answer(name, agreement)).status).toBe(204);
    const { surveys } = await director.mustGet<{ surveys: Survey[] }>(`/api/offices/${officeId}/surveys`);
    expect(surveys[0]?.results[0]).toMatchObject({ statement: 'know', answers: 2, sharePercent: 50 });
    await director.mustPost(`/api/surveys/${id}/closure`, { version: 1 });
    expect(await answer('郑凯', 5)).toMatchObject(refused('survey.closed'));
  });

  test('the system of the PMO is as complete as its records', async () => {
    const { artefacts, done, total, percent } = await director.mustGet<Completeness>(
      `/api/offices/${officeId}/completeness`,
    );
    expect(total).toBe(16);
    const made = artefacts.filter(({ isDone }) => isDone).map(({ id }) => id);
    expect(made).toEqual(['unit', 'charter', 'mandate', 'portal', 'templates']);
    expect([done, percent]).toEqual([5, 31.3]);
  });
});

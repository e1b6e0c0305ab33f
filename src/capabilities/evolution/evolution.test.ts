import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import { bringOffices, type Offices } from '../../../test/support/offices.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { meanDays, stateOfDays, stateOfForm, stateOfMaturity, stateOfShare } from './rules.ts';
import type { Signal } from './schema.ts';

test.each([
  [stateOfDays(3.2), 'met'],
  [stateOfDays(7), 'near'],
  [stateOfDays(10.1), 'unmet'],
  [stateOfMaturity(4.1), 'met'],
  [stateOfMaturity(2), 'near'],
  [stateOfMaturity(1.4), 'unmet'],
  [stateOfForm('strong-matrix'), 'met'],
  [stateOfForm('weak-matrix'), 'near'],
  [stateOfForm('functional'), 'unmet'],
  [stateOfShare(1), 'met'],
  [stateOfShare(0.5), 'near'],
  [stateOfShare(0.49), 'unmet'],
])('a signal is %s: %s', (state, expected) => expect(state).toBe(expected));

test('the mean of spans is in days, and of none it is not known', () => {
  const spans = [
    { from: '2026-03-02T01:00:00Z', to: '2026-03-04T01:00:00Z' },
    { from: '2026-03-02T01:00:00Z', to: '2026-03-06T10:36:00Z' },
  ];
  expect(meanDays(spans)).toBe(3.2);
  expect(meanDays([])).toBeNull();
});

describe('the signals of a PMO', () => {
  let at: TestServer;
  let cast: Cast;
  let offices: Offices;
  beforeAll(async () => {
    at = await startTestServer({ now: '2026-03-02T09:00:00+08:00' });
    await at.setUp();
    cast = await bringCast(at);
    offices = await bringOffices(at, cast);
  });
  afterAll(() => at.close());

  const signals = async (name: string, office: string) => {
    const { signals: found } = await (
      await cast.as(name)
    ).mustGet<{ signals: Signal[] }>(`/api/offices/${office}/growth-signals`);
    return new Map(found.map((signal) => [signal.id, signal]));
  };

  test('without records each says why it cannot be known', async () => {
    const found = await signals('周启明', offices.headquarters);
    expect(found.get('decision-days')).toMatchObject({
      value: null,
      state: 'unknown',
      reason: '近 12 个月没有高层审结的事项',
    });
    expect(found.get('maturity')?.reason).toBe('尚未完成成熟度评估');
    for (const { value, reason } of found.values())
      if (value === null) expect(typeof reason === 'string' || found.has('organisation-form')).toBe(true);
  });

  test('the organisation form opens the unit it stands in', async () => {
    expect((await signals('周启明', offices.headquarters)).get('organisation-form')).toMatchObject({
      text: '强矩阵',
      state: 'met',
    });
    expect((await signals('周启明', offices.cloud)).get('organisation-form')).toMatchObject({
      text: '弱矩阵',
      state: 'near',
      rows: [{ path: `/offices/${offices.cloud}` }],
    });
  });

  test('what executives decided tells how long they take, and opens it where it may be read', async () => {
    const member = await cast.as('孙浩');
    const { id } = await member.mustPost<{ id: string }>('/api/requests', {
      title: '采购测试机',
      body: '测试',
      amountFen: null,
      approverIds: [cast.personId('沈国栋')],
      mode: 'sequence',
      copiedIds: [],
    });
    const { approvalId } = await member.mustPost<{ approvalId: string }>('/api/approvals', {
      kind: 'general-request',
      subjectId: id,
    });
    at.clock.set(new Date('2026-03-05T13:48:00+08:00'));
    const executive = await cast.as('沈国栋');
    await executive.post(`/api/approvals/${approvalId}/actions`, { action: 'approve', version: 1 });
    const days = (await signals('沈国栋', offices.headquarters)).get('decision-days');
    expect(days).toMatchObject({ value: 3.2, text: '3.2 天', state: 'met', hidden: 0 });
    expect(days?.rows).toEqual([{ text: '采购测试机', value: '3.2', path: `/approvals/${approvalId}` }]);
    const other = (await signals('何静怡', offices.headquarters)).get('decision-days');
    expect(other).toMatchObject({ value: 3.2, rows: [], hidden: 1 });
  });

  test('decisions that state their figures are counted of all there are', async () => {
    const director = await cast.as('周启明');
    const { number } = await director.mustPost<{ number: string }>('/api/decisions', {
      title: '暂停试点',
      decidedBy: [cast.personId('沈国栋')],
      decision: '暂停',
      reasons: '收益不足',
    });
    expect(number).toMatch(/^DM-2026-/);
    expect((await signals('周启明', offices.headquarters)).get('figures-in-decisions')).toMatchObject({
      value: 0,
      text: '0 / 1',
      state: 'unmet',
    });
  });

  test('who may not see assessments is told so', async () => {
    const found = await signals('方婷', offices.headquarters);
    expect(found.get('maturity')).toMatchObject({ value: null, reason: '您无权查看成熟度评估' });
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import type { ApprovalDetail } from './schema.ts';

let at: TestServer;
let cast: Cast;
beforeAll(async () => {
  at = await startTestServer({ now: '2026-01-20T09:00:00+08:00' });
  await at.setUp();
  cast = await bringCast(at);
});
afterAll(() => at.close());

interface Wanted {
  readonly title: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly mode?: 'sequence' | 'all' | 'one';
  readonly copied?: readonly string[];
}

/** Writes a request and answers its id. */
const write = async ({ title, from, to, mode = 'sequence', copied = [] }: Wanted): Promise<string> => {
  const { id } = await (
    await cast.as(from)
  ).mustPost<{ id: string }>('/api/requests', {
    title,
    body: '因项目需要，申请采购测试设备',
    amountFen: 3_000_000,
    approverIds: to.map(cast.personId),
    mode,
    copiedIds: copied.map(cast.personId),
  });
  return id;
};

const raise = async (wanted: Wanted): Promise<string> => {
  const subjectId = await write(wanted);
  const { approvalId } = await (
    await cast.as(wanted.from)
  ).mustPost<{ approvalId: string }>('/api/approvals', {
    kind: 'general-request',
    subjectId,
    note: '请审批',
  });
  return approvalId;
};

const seen = async (name: string, id: string): Promise<ApprovalDetail> =>
  (await cast.as(name)).mustGet<ApprovalDetail>(`/api/approvals/${id}`);

const does = async (name: string, id: string, action: string, rest: Record<string, unknown> = {}) =>
  (await cast.as(name)).post(`/api/approvals/${id}/actions`, { action, version: 1, ...rest });

const must = async (name: string, id: string, action: string, rest: Record<string, unknown> = {}) => {
  const answer = await does(name, id, action, rest);
  expect(answer.status, `${name} ${action}: ${JSON.stringify(answer.json)}`).toBe(204);
};

describe('a request is raised and decided', () => {
  let id: string;
  test('the first approver is asked, the second waits for his turn', async () => {
    id = await raise({ title: '采购测试机', from: '孙浩', to: ['高建国', '周启明'], copied: ['彭静'] });
    const detail = await seen('高建国', id);
    expect(detail).toMatchObject({
      state: 'running',
      version: 1,
      applicant: '孙浩',
      waitingFor: ['高建国'],
      note: '请审批',
      isIntact: true,
      subjectPath: null,
    });
    expect((await seen('孙浩', id)).subjectPath).toMatch(/^\/approvals\?request=/);
    expect(detail.facts).toContainEqual({ label: '金额', value: '¥30,000.00' });
    expect(detail.legal.map(({ kind }) => kind)).toEqual([
      'approve',
      'reject',
      'return',
      'add-signer',
      'transfer',
      'delegate',
      'copy',
    ]);
    expect((await seen('周启明', id)).legal.map(({ kind }) => kind)).not.toContain('approve');
    const todos = await (await cast.as('高建国')).mustGet<{ rows: object[] }>('/api/todos');
    expect(todos.rows).toMatchObject([
      { kind: 'approval-decide', title: '采购测试机', path: `/approvals/${id}` },
    ]);
  });

  test('who has no part in it does not find it', async () => {
    expect((await (await cast.as('许岚')).get(`/api/approvals/${id}`)).status).toBe(404);
    expect((await does('许岚', id, 'approve')).status).toBe(404);
  });

  test('decided by all it takes effect, and everybody is told', async () => {
    await must('高建国', id, 'approve', { opinion: '情况属实' });
    expect((await does('高建国', id, 'approve')).json).toMatchObject({ type: 'approval.not-your-turn' });
    await must('周启明', id, 'approve');
    const detail = await seen('彭静', id);
    expect(detail).toMatchObject({ state: 'approved', waitingFor: [], copied: ['彭静'] });
    expect(detail.actions).toMatchObject([
      { author: '高建国', kindName: '同意', opinion: '情况属实', step: '高建国审批' },
      { author: '周启明', kindName: '同意' },
    ]);
    const notices = await (await cast.as('孙浩')).mustGet<{ rows: { text: string }[] }>('/api/notifications');
    expect(notices.rows[0]?.text).toBe('“采购测试机”已通过审批');
    expect((await does('周启明', id, 'terminate', { opinion: '无' })).json).toMatchObject({
      type: 'approval.ended',
    });
  });

  test('each finds it in the box it belongs to', async () => {
    const box = async (name: string, which: string) =>
      (await (await cast.as(name)).mustGet<{ total: number }>(`/api/approvals?box=${which}`)).total;
    expect([await box('孙浩', 'mine'), await box('周启明', 'decided'), await box('彭静', 'copied')]).toEqual([
      1, 1, 1,
    ]);
    expect([await box('周启明', 'waiting'), await box('许岚', 'mine')]).toEqual([0, 0]);
  });
});

describe('the sheet of an approval', () => {
  test('is printed as PDF and as Word, for those who may read it', async () => {
    const id = await raise({ title: '打印', from: '孙浩', to: ['高建国'] });
    await must('高建国', id, 'approve', { opinion: '同意采购' });
    const print = async (name: string, format: string) =>
      (await cast.as(name)).get(`/api/approvals/${id}/print?format=${format}`);
    const pdf = await print('孙浩', 'pdf');
    expect(pdf.body.subarray(0, 5).toString()).toBe('%PDF-');
    const docx = await print('高建国', 'docx');
    expect(docx.body.subarray(0, 2).toString()).toBe('PK');
    expect((await print('许岚', 'pdf')).status).toBe(404);
  });
});

describe('two decide at the same moment', () => {
  test('both decisions and both opinions are kept', async () => {
    const id = await raise({
      title: '同时审批',
      from: '孙浩',
      to: ['高建国', '许岚', '钱文博'],
      mode: 'all',
    });
    const answers = await Promise.all(
      ['高建国', '许岚', '钱文博'].map((name) => does(name, id, 'approve', { opinion: `${name}同意` })),
    );
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
    const { state, actions } = await seen('孙浩', id);
    expect(state).toBe('approved');
    expect(new Set(actions.map(({ opinion }) => opinion))).toEqual(
      new Set(['许岚同意', '钱文博同意', '高建国同意']),
    );
  });
});

describe('separation of duties', () => {
  test('an applicant who would decide his own request is skipped to his superior', async () => {
    const id = await raise({ title: '自己的申请', from: '周启明', to: ['周启明'] });
    const [step] = (await seen('周启明', id)).steps;
    expect(step?.seats.map(({ person }) => person)).toEqual(['林若梅', '沈国栋']);
    expect(step).toMatchObject({ mode: 'one', note: expect.stringContaining('由上级 林若梅 代替') });
    await must('林若梅', id, 'approve');
    expect((await seen('周启明', id)).state).toBe('approved');
  });
  test('a seat is not given to the applicant', async () => {
    const id = await raise({ title: '转给申请人', from: '孙浩', to: ['高建国'] });
    const answer = await does('高建国', id, 'transfer', { people: [cast.personId('孙浩')] });
    expect(answer.json).toMatchObject({
      type: 'approval.person-barred',
      title: expect.stringContaining('孙浩'),
    });
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { newOffice } from '../../../test/support/office.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import type { Assessment, MaturitySheet } from './schema/maturity.ts';

let at: TestServer;
let cast: Cast;
let director: Client;
let line: Client;
let opened: Assessment;
let sheet: MaturitySheet;
beforeAll(async () => {
  at = await startTestServer({ now: '2026-01-13T09:00:00+08:00' });
  await at.setUp();
  cast = await bringCast(at);
  director = await cast.as('周启明');
  line = await cast.as('高建国');
  opened = await director.mustPost<Assessment>('/api/maturity-assessments', {
    pmoUnitId: await newOffice(director, { name: '总部PMO' }),
    instrument: 'quick',
    title: '启动评估',
    dueOn: '2026-01-20',
    respondents: [{ personId: cast.personId('高建国'), group: 'line' }],
  });
  const { rows } = await line.mustGet<{ rows: { id: string }[] }>('/api/maturity-sheets');
  sheet = await line.mustGet<MaturitySheet>(`/api/maturity-sheets/${rows[0]?.id}`);
});
afterAll(() => at.close());

const questions = () => sheet.questionnaire.dimensions.flatMap((dimension) => dimension.questions);
const place = (question = questions()[0]?.id) =>
  `subjectType=maturity-answer&subjectId=${sheet.id}:${question}`;
const file = { name: '章程.pdf', content: Buffer.from('%PDF-1.7 章程') };
const attach = (client: Client) => client.upload<{ type?: string }>(`/api/files?${place()}`, file);

test('who answers attaches files to an answer; nobody else sees them yet', async () => {
  expect((await attach(line)).status).toBe(200);
  expect(await line.mustGet(`/api/files?${place()}`)).toMatchObject({ rows: [{ name: '章程.pdf' }] });
  expect((await line.mustGet<MaturitySheet>(`/api/maturity-sheets/${sheet.id}`)).files).toMatchObject([
    { name: '章程.pdf', question: questions()[0]?.id },
  ]);
  expect((await director.get(`/api/files?${place()}`)).status).toBe(404);
  expect((await attach(director)).status).toBe(404);
});

test('there is no such question, and no other record has such an id', async () => {
  expect((await line.get(`/api/files?${place('coffee')}`)).status).toBe(404);
  expect((await line.get(`/api/files?subjectType=project&subjectId=${sheet.id}:a`)).status).toBe(404);
});

test('handed in they stand fast, are read by those who may read the assessment, and count as evidence', async () => {
  const answers = questions().map(({ id }) => ({ question: id, score: 1, evidence: null, link: null }));
  const saved = await line.put<MaturitySheet>(`/api/maturity-sheets/${sheet.id}/answers`, {
    version: sheet.version,
    answers,
  });
  await line.mustPost(`/api/maturity-sheets/${sheet.id}/submission`, { version: saved.json.version });
  expect((await attach(line)).json).toMatchObject({ type: 'file.fixed' });
  const { rows } = await director.mustGet<{ rows: { id: string }[] }>(`/api/files?${place()}`);
  expect((await line.delete(`/api/files/${rows[0]?.id}`)).json).toMatchObject({ type: 'file.fixed' });
  expect((await (await cast.as('孙浩')).get(`/api/files?${place()}`)).status).toBe(404);
  expect((await director.get(`/api/files/${rows[0]?.id}/content`)).body.toString()).toContain('%PDF');
  const closed = await director.mustPost<Assessment>(`/api/maturity-assessments/${opened.id}/closure`, {});
  expect(closed.result?.evidence).toEqual([
    {
      question: questions()[0]?.id,
      by: '高建国',
      text: null,
      link: null,
      files: [{ id: rows[0]?.id, name: '章程.pdf' }],
    },
  ]);
  expect(closed.result?.evidenceSharePct).toBeCloseTo(100 / questions().length, 6);
});

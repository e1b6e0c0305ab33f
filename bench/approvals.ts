// node bench/approvals.ts: the to-dos of a person with 500 waiting approvals, asked of the API.
import { performance } from 'node:perf_hooks';
import { bringCast } from '../test/support/cast.ts';
import { startTestServer } from '../test/support/server.ts';

const waiting = 500;
const asked = 60;
const bar = 100;

const at = await startTestServer();
await at.setUp();
const cast = await bringCast(at);
const applicant = await cast.as('孙浩');
const approver = await cast.as('高建国');

for (let number = 1; number <= waiting; number++) {
  const { id } = await applicant.mustPost<{ id: string }>('/api/requests', {
    title: `采购申请 ${number}`,
    body: '因项目需要',
    amountFen: number * 10_000,
    approverIds: [cast.personId('高建国')],
    mode: 'sequence',
    copiedIds: [],
  });
  await applicant.mustPost('/api/approvals', { kind: 'general-request', subjectId: id });
}

const times: number[] = [];
const before = process.cpuUsage();
for (let turn = 0; turn < asked; turn++) {
  const start = performance.now();
  const { rows, total } = await approver.mustGet<{ rows: object[]; total: number }>('/api/todos?limit=500');
  times.push(performance.now() - start);
  if (rows.length !== waiting || total !== waiting) throw new Error(`${rows.length} of ${total} to-dos`);
}
const spent = process.cpuUsage(before);
await at.close();

const sorted = times.toSorted((one, other) => one - other);
const share = (of: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of))] ?? 0;
const p95 = share(0.95);
const cpuMs = (spent.user + spent.system) / 1000 / asked;
console.log(
  `${waiting} waiting approvals, ${asked} requests: p50 ${share(0.5).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (bar ≤ ${bar} ms: ${p95 <= bar ? 'kept' : 'missed'}); ${cpuMs.toFixed(1)} ms of processor time each, database included`,
);

import { dayOf } from '#engine/days.ts';
import { writeMspdi } from '#engine/interchange/mspdi/write.ts';
import type { Shift } from '#engine/plan.ts';
import { makePlan } from './enterprise/make-plan.ts';
import { drawFrom } from './enterprise/random.ts';
import type { Client } from './load/client.ts';
import { cpuUsed, type CpuMeter } from './load/measure.ts';

export interface ImportTime {
  readonly tasks: number;
  readonly megabytes: number;
  readonly previewMs: number;
  readonly applyMs: number;
  /** Processor time of both, of the server and the database together. */
  readonly cpuMs: number;
}

const tasks = 10_000;
const boundary = 'zhongshu-bench-form';
const shifts: readonly Shift[] = [
  { from: 540, to: 720 },
  { from: 780, to: 1080 },
];

/** Uploads a plan file of ten thousand tasks, confirms it, and answers how long each took. */
export const timeImport = async (client: Client, meter: CpuMeter): Promise<ImportTime> => {
  const content = Buffer.from(planFile());
  const form = Buffer.concat([
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="large-${process.pid}.xml"\r\ncontent-type: application/xml\r\n\r\n`,
    ),
    content,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  const before = await cpuUsed(meter);
  const from = performance.now();
  const { previews } = await client.json<{ previews: { importId: string }[] }>({
    method: 'POST',
    path: '/api/plans/imports',
    raw: { content: form, type: `multipart/form-data; boundary=${boundary}` },
  });
  const previewed = performance.now();
  await client.ask({
    method: 'POST',
    path: `/api/plans/imports/${previews[0]?.importId}/application`,
    body: {},
  });
  const applied = performance.now();
  return {
    tasks,
    megabytes: content.length / 1_048_576,
    previewMs: previewed - from,
    applyMs: applied - previewed,
    cpuMs: ((await cpuUsed(meter)) - before) * 1000,
  };
};

const planFile = (): string => {
  const start = dayOf(2026, 1, 5) * 1440 + 540;
  const { plan, schedule } = makePlan(drawFrom(7), {
    name: '万级任务计划',
    tasks,
    start,
    now: start + 90 * 1440,
    calendar: {
      id: 'standard',
      name: '标准',
      base: null,
      week: [[], shifts, shifts, shifts, shifts, shifts, []],
      exceptions: [],
    },
    team: ['甲', '乙', '丙', '丁', '戊', '己'],
  });
  return writeMspdi(plan, new Map(schedule.tasks.map((task) => [task.uid, task])));
};

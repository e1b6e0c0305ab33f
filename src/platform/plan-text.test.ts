import { expect, test } from 'vitest';
import { readPlan } from '#engine/interchange/read-plan.ts';
import { planText } from './plan-text.ts';

const task = (id: number): string =>
  `<Task><UID>${id}</UID><ID>${id}</ID><Name>${'计划'.repeat(600)}${id}</Name><Duration>PT8H0M0S</Duration></Task>`;
const tasks = 1500;
const long = `\uFEFF<Project><Name>长计划</Name><StartDate>2026-03-02T09:00:00</StartDate><Tasks>${Array.from(
  { length: tasks },
  (_, index) => task(index + 1),
).join('')}</Tasks></Project>`;

test('a long text of UTF-8 comes in parts that are the whole, each character entire, as often as it is asked for', () => {
  const text = planText(Buffer.from(long));
  if (typeof text === 'string') throw new Error('came whole');
  const parts = [...text()];
  expect(parts.length).toBeGreaterThan(1);
  expect([parts.join(''), [...text()].join('')]).toEqual([long.slice(1), long.slice(1)]);
});

test('a plan read in parts is the plan read whole', () => {
  const inParts = readPlan('long.xml', planText(Buffer.from(long)));
  expect(inParts).toEqual(readPlan('long.xml', long));
  expect(inParts).toMatchObject({ status: 'read', plan: { name: '长计划', tasks: { length: tasks } } });
});

test('a long text of another encoding, or of none that fits, comes whole', () => {
  const declared = `<?xml version="1.0" encoding="windows-1252"?><Project><Name>`;
  const latin = Buffer.concat([Buffer.from(declared), Buffer.alloc(5_000_000, 0xe9)]);
  expect(planText(latin)).toBe(`${declared}${'é'.repeat(5_000_000)}`);
  expect(typeof planText(Buffer.concat([Buffer.from('<Project>'), latin]))).toBe('string');
  expect(planText(Buffer.from('<Project/>'))).toBe('<Project/>');
});

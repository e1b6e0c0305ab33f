import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ReadPlan } from '../plan.ts';
import { writeMspdi } from './mspdi/write.ts';
import { readPlan } from './read-plan.ts';

const samples = new URL('../../../../shared/samples/plans/', import.meta.url);
const names = existsSync(samples) ? readdirSync(samples) : [];

/** Tasks, links, resources, assignments; counted independently of the readers. */
const counts: Readonly<Record<string, readonly [number, number, number, number]>> = {
  'Microsoft_Office_Project_2003_deployment.xml': [322, 138, 12, 317],
  'New_Product.xml': [42, 37, 8, 28],
  'HouseBuildingSample.gan': [20, 17, 7, 30],
  'planner-sample.planner': [2, 1, 1, 0],
  'sample.xer': [30, 40, 1, 1],
  'task-links-project2010-mpp14.xml': [16, 8, 0, 0],
  'mspdinulltasks.xml': [5, 0, 0, 0],
};

const read = (name: string): ReadPlan => readPlan(name, readFileSync(new URL(name, samples), 'utf8'));

describe.skipIf(names.length === 0)('plan files of other programs', () => {
  it.each(names)('%s is read, sound, and survives a round trip', (name) => {
    const result = read(name);
    if (result.status !== 'read') throw new Error(`${result.rule} ${result.at}`);
    const { plan, lost } = result;
    const uids = new Set(plan.tasks.map(({ uid }) => uid));
    expect(uids.size).toBe(plan.tasks.length);
    expect(plan.calendars.map(({ id }) => id)).toContain(plan.calendar);
    for (const calendar of plan.calendars)
      if (calendar.base === null) expect(calendar.week).not.toContain(null);
    for (const { from, to } of plan.links) expect([uids.has(from), uids.has(to)]).toEqual([true, true]);
    expect(new Set(lost.map(({ rule, at }) => `${rule} ${at}`)).size).toBe(lost.length);
    const again = readPlan(name, writeMspdi(plan));
    const kept =
      plan.source.format === 'mspdi'
        ? { ...plan, source: { format: 'mspdi' } }
        : { name: plan.name, start: plan.start };
    expect(again).toMatchObject({ status: 'read', plan: kept });
  });

  it.each(Object.entries(counts))(
    '%s has its known numbers of tasks, links, resources and assignments',
    (name, known) => {
      const result = read(name);
      if (result.status !== 'read') throw new Error(result.rule);
      const { tasks, links, resources, assignments } = result.plan;
      expect([tasks.length, links.length, resources.length, assignments.length]).toEqual(known);
    },
  );
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ReadPlan } from '../plan.ts';
import type { ComparedField } from './compare-plan.ts';
import { readMspdi } from '../interchange/mspdi/read.ts';
import { readXer } from '../interchange/xer/read.ts';
import { comparePlan } from './compare-plan.ts';

/** Plans whose dates were computed by Microsoft Project and Primavera: theirs against ours. */
const FOLDER = new URL('../../../../shared/samples/plans/', import.meta.url);
const isThere = existsSync(FOLDER);

/** Agreed: leaf tasks, starts, finishes, slacks of those filed, critical flags of those filed. */
const AGREED: Readonly<Record<string, readonly [number, number, number, string, string]>> = {
  'DefaultDurationFormat.xml': [1, 1, 1, '1/1', '1/1'],
  'Microsoft_Office_Project_2003_deployment.xml': [250, 250, 250, '250/250', '250/250'],
  'New_Product.xml': [36, 36, 36, '36/36', '36/36'],
  'PredecessorCalendar.xer': [1, 1, 1, '0/0', '0/0'],
  'ProjectDefaultCalendar.xer': [1, 1, 1, '0/0', '0/0'],
  'SuccessorCalendar.xer': [1, 1, 1, '0/0', '0/0'],
  'TwentyFourHourCalendar.xer': [1, 1, 1, '0/0', '0/0'],
  'assignment-assignments-project2019-mspdi.xml': [3, 3, 3, '3/3', '3/3'],
  'baselines.xml': [1, 1, 1, '1/1', '1/1'],
  'bug1.xml': [10, 10, 10, '8/10', '10/10'],
  'calendar-calendars-project2019-mspdi.xml': [0, 0, 0, '0/0', '0/0'],
  'holidays.xml': [1, 1, 1, '1/1', '1/1'],
  'issue2659.xml': [1, 1, 1, '0/0', '0/1'],
  'legacy-sample.xml': [16, 16, 16, '16/16', '16/16'],
  'mspdiassignmentcustom.xml': [1, 1, 1, '1/1', '1/1'],
  'mspdiavailability.xml': [0, 0, 0, '0/0', '0/0'],
  'mspdicostratetable.xml': [0, 0, 0, '0/0', '0/0'],
  'mspdiduration.xml': [10, 10, 10, '6/10', '10/10'],
  'mspdinulltasks.xml': [3, 3, 3, '3/3', '3/3'],
  'mspdiresource.xml': [3, 3, 3, '3/3', '3/3'],
  'mspditimephased.xml': [40, 40, 40, '22/40', '40/40'],
  'resource-misc-project2019-mspdi.xml': [0, 0, 0, '0/0', '0/0'],
  'sample.xer': [25, 25, 25, '25/25', '25/25'],
  'task-durations-project2019-mspdi.xml': [110, 110, 110, '110/110', '0/110'],
  'task-links-project2003-mspdi.xml': [16, 16, 16, '16/16', '16/16'],
  'task-links-project2010-mpp14.xml': [16, 16, 16, '16/16', '16/16'],
  'task-text-project2010-mspdi.xml': [30, 30, 30, '30/30', '30/30'],
  'task-textvalues-project2013-mspdi.xml': [3, 3, 3, '3/3', '0/3'],
  'weekends.xml': [0, 0, 0, '0/0', '0/0'],
};

interface Explained {
  readonly file: string;
  readonly tasks: (uid: number) => boolean;
  readonly fields: readonly ComparedField[];
  readonly reason: string;
}

const among =
  (...uids: readonly number[]) =>
  (uid: number) =>
    uids.includes(uid);
const EXPLAINED: readonly Explained[] = [
  {
    file: 'bug1.xml',
    tasks: among(3, 4),
    fields: ['totalSlack'],
    reason:
      'the filed late finish of task 4 (27 Feb) lies after the filed late start of its successor 12 (25 Feb)',
  },
  {
    file: 'mspdiduration.xml',
    tasks: among(1, 2, 3, 4),
    fields: ['totalSlack', 'freeSlack'],
    reason: 'the filed late finish is the end of task 5, from before the tasks of elapsed months were added',
  },
  {
    file: 'mspditimephased.xml',
    tasks: (uid) => uid <= 22,
    fields: ['totalSlack', 'freeSlack'],
    reason: 'the filed late finish (11–12 Dec) is older than the longest tasks, which end on 2 Jan',
  },
  {
    file: 'issue2659.xml',
    tasks: among(1),
    fields: ['critical'],
    reason: 'written by another program, which files no slack and calls nothing critical',
  },
  ...['task-durations-project2019-mspdi.xml', 'task-textvalues-project2013-mspdi.xml'].map((file) => ({
    file,
    tasks: () => true,
    fields: ['critical' as const],
    reason:
      'manual tasks whose dates or duration were never entered are not critical there, even without slack',
  })),
];

function read(file: string): ReadPlan {
  const bytes = readFileSync(new URL(file, FOLDER));
  return file.endsWith('.xer') ? readXer(bytes.toString('latin1')) : readMspdi(bytes.toString('utf8'));
}

describe.skipIf(!isThere)('plans filed by other tools', () => {
  const files = isThere ? readdirSync(FOLDER).filter((file) => /\.(xml|xer)$/.test(file)) : [];

  test('all have agreed numbers', () => {
    expect(files.toSorted()).toEqual(Object.keys(AGREED).toSorted());
  });

  test.each(files)('%s', (file) => {
    const result = read(file);
    if (result.status === 'unreadable') throw new Error(result.message);
    const compared = comparePlan(result.plan);
    if (compared.status !== 'compared') throw new Error(JSON.stringify(compared));
    const { leafTasks, startEqual, finishEqual, slackEqual, slackFiled, criticalEqual, criticalFiled } =
      compared;
    const numbers = [
      leafTasks,
      startEqual,
      finishEqual,
      `${slackEqual}/${slackFiled}`,
      `${criticalEqual}/${criticalFiled}`,
    ];
    expect(numbers).toEqual(AGREED[file]);
    const unexplained = compared.differences.filter(
      ({ uid, field }) =>
        !EXPLAINED.some(
          (item) => item.file === file && item.tasks(Number(uid)) && item.fields.includes(field),
        ),
    );
    expect(unexplained).toEqual([]);
  });
});

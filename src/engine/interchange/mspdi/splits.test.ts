import { describe, expect, test } from 'vitest';
import { at, plan, planOf } from '../../../../test/support/plan-notation.ts';
import type { Plan } from '../../plan.ts';
import { schedulePlan } from '../../schedule/schedule-plan.ts';
import { blankAssignment, blankResource } from '../blank.ts';
import { mspdiLosses } from './losses.ts';
import { readMspdi } from './read.ts';
import { writeMspdi } from './write.ts';

function scheduled(given: Plan) {
  const schedule = schedulePlan(given);
  if (schedule.status !== 'scheduled') throw new Error(JSON.stringify(schedule));
  return schedule.tasks;
}

const datesOf = (given: Plan) => new Map(scheduled(given).map((task) => [task.uid, task]));

function reread(text: string): Plan {
  const read = readMspdi(text);
  if (read.status !== 'read') throw new Error(read.message);
  return read.plan;
}

/** Of every task: start, finish and the stretches in which it is worked. */
const shown = (given: Plan) => scheduled(given).map(({ start, finish, parts }) => ({ start, finish, parts }));

const assigned = (given: Plan, workMinutes: number | null): Plan => ({
  ...given,
  resources: [{ ...blankResource, uid: '1', name: '李工' }],
  assignments: [
    { ...blankAssignment, uid: '1', task: given.tasks[0]?.uid ?? '', resource: '1', units: 0.5, workMinutes },
  ],
});

describe('the pauses of a split task written as MSPDI', () => {
  test.each([
    ['of nobody', plan`A 3d rests 1d+2d | B 2d rests 3h+1h, 5h+4d after A`],
    ['in the middle of a day', plan`Z 4d | A 1d rests 2h+1h, 5h+1d after Z`],
    ['by the clock', plan`A 2ed rests 1ed+1ed`],
    ['with somebody on it', assigned(plan`A 3d rests 1d+2d | B 1d after A`, 720)],
    ['with somebody on it whose work nobody knows', assigned(plan`A 3d rests 1d+2d`, null)],
    ['with somebody on it who does nothing', assigned(plan`A 3d rests 1d+2d`, 0)],
  ])('are read again, %s', (_, given) => {
    const again = reread(writeMspdi(given, datesOf(given)));
    expect(again.tasks.map(({ pauses }) => pauses)).toEqual(given.tasks.map(({ pauses }) => pauses));
    expect(shown(again)).toEqual(shown(given));
    expect(mspdiLosses(given, datesOf(given))).toEqual([]);
  });

  test.each([
    ['begun', planOf('A 4d rests 1d+2d, 3d+1d begun 2026-01-05 37%')],
    ['held up', planOf('A 2d rests 1d+1d begun 2026-01-05 50%', { dataDate: at('2026-01-12') })],
  ])('lead to the same dates of a task that is %s', (_, given) => {
    const again = reread(writeMspdi(given, datesOf(given)));
    expect(shown(again)).toEqual(shown(given));
  });

  test('stay with a task that is done as they explain its dates, and are named as lost where they do not', () => {
    const done = plan`A 2d rests 1d+1d done 2026-01-05..2026-01-07T17:00`;
    const again = reread(writeMspdi(done, datesOf(done)));
    expect(again.tasks[0]?.pauses).toEqual([{ afterMinutes: 480, pauseMinutes: 480 }]);
    const longer = plan`A 2d rests 1d+1d done 2026-01-05..2026-01-09T17:00`;
    expect(mspdiLosses(longer, datesOf(longer)).map(({ at: place }) => place)).toEqual(['tasks / pauses']);
    expect(reread(writeMspdi(longer, datesOf(longer))).tasks[0]).not.toHaveProperty('pauses');
  });

  test('need a start to be told from', () =>
    expect(mspdiLosses(plan`A 3d rests 1d+2d`).map(({ at: place }) => place)).toEqual(['tasks / pauses']));

  test('an assignment of nobody that tells of no pause is named as lost', () => {
    const text = writeMspdi(plan`A 3d`).replace(
      '</Assignments>',
      '<Assignment><UID>1</UID><TaskUID>1</TaskUID><ResourceUID>-65535</ResourceUID></Assignment></Assignments>',
    );
    const lost = (given: string) => {
      const read = readMspdi(given);
      return read.status === 'read' ? read.lost.map(({ rule }) => rule) : [];
    };
    expect(lost(text)).toContain('plan.assignment-unassigned');
    const split = plan`A 3d rests 1d+2d`;
    expect(lost(writeMspdi(split, datesOf(split)))).not.toContain('plan.assignment-unassigned');
  });
});

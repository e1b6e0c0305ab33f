import { describe, expect, test } from 'vitest';
import { checkDates, mayFollow, nextPhases } from './rules.ts';
import { phases } from './names.ts';

describe('phases', () => {
  test.each([
    ['proposed', 'executing', true],
    ['executing', 'closed', true],
    ['executing', 'executing', true],
    ['closed', 'executing', false],
    ['terminated', 'planning', false],
    ['proposed', 'closed', false],
    ['suspended', 'executing', true],
  ] as const)('%s → %s: %s', (from, to, allowed) => expect(mayFollow(from, to)).toBe(allowed));

  test('every phase but the ends leads on, and every phase but the first is reached', () => {
    const ends = phases.filter((phase) => nextPhases[phase].length === 0);
    expect(ends).toEqual(['closed', 'terminated']);
    const reached = new Set(phases.flatMap((phase) => nextPhases[phase]));
    expect(phases.filter((phase) => !reached.has(phase))).toEqual(['proposed']);
  });
});

describe('dates', () => {
  test('that run backwards are refused, missing ones are not', () => {
    expect(() => checkDates({ startOn: '2026-05-02', finishOn: '2026-05-01' })).toThrow(
      'project.dates-reversed',
    );
    expect(() => checkDates({ baselineStartOn: '2026-05-02', baselineFinishOn: '2026-05-01' })).toThrow(
      'project.dates-reversed',
    );
    expect(() => checkDates({ startOn: '2026-05-02', finishOn: null })).not.toThrow();
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ReadProblems } from './instance.ts';
import { levelProject } from '../../levelling/level.ts';
import { readJsonSet } from './read-json.ts';
import { readPatterson, readPsplib } from './read-psplib.ts';

const read = (path: string): ReadProblems => {
  const text = readFileSync(new URL(`../../../../test/cases/problems/${path}`, import.meta.url), 'utf8');
  if (path.endsWith('.sm')) return readPsplib('two-crews', text);
  return path.endsWith('.rcp') ? readPatterson('two-crews', text) : readJsonSet(text);
};

describe('a set of projects', () => {
  test.each(['two-crews.sm', 'two-crews.rcp', 'two-crews.json'])('%s holds the same project', (name) => {
    const found = read(`right/${name}`);
    if (found.status !== 'read') throw new Error(found.rule);
    const [instance] = found.instances;
    const { problem } = instance ?? { problem: { resources: [], activities: [], links: [] } };
    expect(found.instances.length).toBe(1);
    expect(problem.resources.map(({ capacity }) => capacity)).toEqual([3, 1]);
    expect(problem.activities.map(({ duration }) => duration)).toEqual([0, 4, 3, 2, 5, 0]);
    expect(problem.links.length).toBe(7);
    expect(levelProject(problem, { schedules: 50, seed: 1 })).toMatchObject({
      makespan: 9,
      provenOptimal: true,
    });
  });

  test.each([
    ['rows-missing.json', 'set.successors', 'a / succ'],
    ['text-for-a-number.json', 'set.capacity', 'a / cap'],
    ['a-list.json', 'set.not-json', '文件'],
    ['nothing-in-it.json', 'set.empty', '文件'],
    ['cut-short.json.txt', 'set.not-json', '文件'],
    ['cut-short.rcp', 'patterson.figures', 'two-crews'],
    ['several-modes.sm', 'psplib.several-modes', '第 13 行'],
    ['nonrenewable.sm', 'psplib.nonrenewable', 'two-crews'],
    ['no-capacities.sm', 'psplib.section', 'two-crews'],
    ['figure-missing.sm', 'psplib.figures', '第 24 行'],
  ])('%s is refused by %s', (name, rule, at) => {
    expect(read(`wrong/${name}`)).toMatchObject({ status: 'unreadable', rule, at });
  });
});

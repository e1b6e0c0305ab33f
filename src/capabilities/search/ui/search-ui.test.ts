import { expect, test } from 'vitest';
import { readRecent, withRecent } from './recent-hits.ts';
import { groupHits } from './use-search.ts';

const hit = (type: string, id: string) => ({
  type,
  id,
  title: `${type} ${id}`,
  subtitle: null,
  path: `/${type}/${id}`,
});

test('hits of a type stand together: projects, people, tasks, then what has no place of its own', () => {
  const groups = groupHits([
    hit('task', '1'),
    hit('novelty', '1'),
    hit('project', '1'),
    hit('task', '2'),
    hit('person', '1'),
  ]);
  expect(groups.map(({ type, hits }) => [type, hits.map(({ id }) => id)])).toEqual([
    ['project', ['1']],
    ['person', ['1']],
    ['task', ['1', '2']],
    ['novelty', ['1']],
  ]);
});

test('what is opened again moves to the front, and eight are kept', () => {
  const eight = Array.from({ length: 8 }, (_, index) => hit('project', String(index)));
  expect(withRecent(eight, hit('project', '3')).map(({ id }) => id)).toEqual([
    '3',
    '0',
    '1',
    '2',
    '4',
    '5',
    '6',
    '7',
  ]);
  expect(withRecent(eight, hit('task', '3'))).toHaveLength(8);
});

test.each([
  null,
  '',
  'x',
  '{}',
  '[1]',
  '[{"type":"project"}]',
  '[{"type":"a","id":"b","title":"c","path":"d","subtitle":1}]',
])('%j left in the browser is no list', (text) => {
  expect(readRecent(text)).toEqual([]);
});

test('what was left in the browser by this version is read again, with and without a second line', () => {
  const kept = [hit('project', '1'), { ...hit('task', '2'), subtitle: '数据中心' }];
  expect(readRecent(JSON.stringify(kept))).toEqual(kept);
});

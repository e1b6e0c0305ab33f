import { expect, test } from 'vitest';
import type { NavigationEntry } from '../routing/navigation-entry.ts';
import { navigation } from '../navigation.ts';
import { sectionsOf } from './sections.ts';

const entry = (id: string, change: Partial<NavigationEntry> = {}): NavigationEntry => ({
  centre: 'control',
  id,
  path: `/${id}`,
  label: [id, id],
  icon: () => null,
  ...change,
});
const entries = [
  entry('plan'),
  entry('bonus', { officeFunction: 'bonus', permission: 'bonus.read' }),
  entry('authority', { centre: 'pmo' }),
];
const standing = { permissions: ['bonus.read'], centres: ['control'] };
const shown = (change: object) =>
  sectionsOf(entries, { ...standing, ...change }).flatMap((section) => section.entries.map(({ id }) => id));

test('a function the PMO unit has switched off leaves the menu', () => {
  expect(shown({})).toEqual(['plan', 'bonus', 'authority']);
  expect(shown({ functionsOff: ['bonus'] })).toEqual(['plan', 'authority']);
});

test('the section of the PMO bears its own name', () => {
  expect(sectionsOf(entries, { ...standing, pmoName: '项目管理部' }).map(({ title }) => title?.[0])).toEqual([
    undefined,
    '项目管理部',
  ]);
});

test('no two pages answer to the same key', () => {
  const keys = navigation.flatMap(({ key }) => key ?? []);
  expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted());
});

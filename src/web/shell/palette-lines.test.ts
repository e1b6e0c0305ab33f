import { expect, test } from 'vitest';
import type { NavigationEntry } from '../routing/navigation-entry.ts';
import { paletteGroups } from './palette-lines.ts';

const projects: NavigationEntry = {
  centre: 'control',
  id: 'projects',
  path: '/projects',
  label: ['项目', 'Projects'],
  icon: () => null,
  create: { label: ['新建项目', 'New project'], path: '/projects?create=yes', permission: 'project.create' },
};

const asked = (q: string, may: boolean) =>
  paletteGroups({
    entries: [projects],
    may: () => may,
    recent: [],
    found: [],
    q,
    locale: 'zh-CN',
  }).flatMap(({ key, lines }) => lines.map(({ hit }) => `${key} ${hit.path}`));

test('what can be begun is found by its words and its pinyin initials', () => {
  expect(asked('新建', true)).toEqual(['create /projects?create=yes']);
  expect(asked('xjxm', true)).toEqual(['create /projects?create=yes']);
  expect(asked('new pro', true)).toEqual(['create /projects?create=yes']);
});

test('nobody is offered what he may not begin', () => {
  expect(asked('', true)).toEqual(['pages /projects', 'create /projects?create=yes']);
  expect(asked('', false)).toEqual(['pages /projects']);
});

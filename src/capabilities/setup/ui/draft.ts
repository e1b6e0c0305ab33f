import type { UnitTree } from '../schema.ts';

/** What the wizard has gathered so far. */
export interface Draft {
  readonly name: string;
  readonly moneyUnit: 'wan' | 'yuan';
  readonly locale: 'zh-CN' | 'en';
  /** The units as an outline: one a line, two spaces or one full-width space for each level. */
  readonly outline: string;
  readonly hoursPerDay: number;
  /** `09:00`. */
  readonly startsAt: string;
  readonly statutoryDays: boolean;
  readonly personName: string;
  readonly login: string;
  readonly email: string;
  readonly password: string;
  readonly repeat: string;
  readonly isPmoDirector: boolean;
}

export const emptyDraft = (locale: Draft['locale']): Draft => ({
  name: '',
  moneyUnit: 'wan',
  locale,
  outline: '',
  hoursPerDay: 8,
  startsAt: '09:00',
  statutoryDays: true,
  personName: '',
  login: '',
  email: '',
  password: '',
  repeat: '',
  isPmoDirector: true,
});

/** What the server is sent. */
export const setupOf = (draft: Draft, token: string) => ({
  token,
  enterprise: { name: draft.name, moneyUnit: draft.moneyUnit, locale: draft.locale },
  units: treeOfOutline(draft.outline),
  administrator: {
    name: draft.personName,
    login: draft.login,
    password: draft.password,
    email: draft.email.trim() === '' ? null : draft.email.trim(),
    isPmoDirector: draft.isPmoDirector,
  },
  calendar: {
    hoursPerDay: draft.hoursPerDay,
    startsAt: minutesOf(draft.startsAt),
    statutoryDays: draft.statutoryDays,
  },
});

export const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

interface Branch {
  name: string;
  children: Branch[];
}

/** A line of an outline whose unit bears the name of another below the same one; lines are counted from 1. */
export interface TwiceNamed {
  readonly name: string;
  readonly line: number;
  readonly firstLine: number;
}

/** The tree of an outline; a line deeper than its place allows goes below the line before it. */
export const treeOfOutline = (outline: string): UnitTree[] => readOutline(outline).tree;

/** Where units of an outline could not be told apart. */
export const twiceNamedIn = (outline: string): readonly TwiceNamed[] => readOutline(outline).twice;

const readOutline = (outline: string): { tree: UnitTree[]; twice: TwiceNamed[] } => {
  const tree: Branch[] = [];
  const twice: TwiceNamed[] = [];
  const path: Branch[] = [];
  const lines = new Map<Branch, number>();
  for (const [index, text] of outline.split('\n').entries()) {
    const name = text.trim();
    if (name === '') continue;
    const depth = Math.min(depthOf(text), path.length);
    const beside = depth === 0 ? tree : (path[depth - 1]?.children ?? tree);
    const first = beside.find((other) => other.name === name);
    if (first) twice.push({ name, line: index + 1, firstLine: lines.get(first) ?? 0 });
    const branch: Branch = { name, children: [] };
    lines.set(branch, index + 1);
    beside.push(branch);
    path.splice(depth, path.length, branch);
  }
  return { tree, twice };
};

const depthOf = (line: string): number => {
  const lead = /^[\s\u3000]*/.exec(line)?.[0] ?? '';
  const width = [...lead].reduce((sum, sign) => sum + (sign === '\t' || sign === '\u3000' ? 2 : 1), 0);
  return Math.floor(width / 2);
};

/** The outline of a tree. */
export const outlineOfTree = (units: readonly UnitTree[], depth = 0): string =>
  units
    .map(
      ({ name, children }) => `${'\u3000'.repeat(depth)}${name}\n${outlineOfTree(children ?? [], depth + 1)}`,
    )
    .join('');

export const countUnits = (units: readonly UnitTree[]): number =>
  units.reduce((sum, { children }) => sum + 1 + countUnits(children ?? []), 0);

export const commonOutline: readonly [zh: string, en: string] = [
  '总经理办公室\n项目管理办公室（PMO）\n研发中心\n\u3000产品部\n\u3000研发一部\n\u3000研发二部\n\u3000测试部\n交付中心\n\u3000实施部\n\u3000运维部\n市场与销售部\n质量部\n计划部\n财务部\n人力资源部\n',
  'General management\nProject management office (PMO)\nDevelopment\n    Products\n    Development 1\n    Development 2\n    Testing\nDelivery\n    Implementation\n    Operations\nMarketing and sales\nQuality\nPlanning\nFinance\nHuman resources\n',
];

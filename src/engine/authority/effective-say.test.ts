import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { effectiveSay, effectiveSays, typeOn } from './effective-say.ts';
import type { Level, Override, Preset, ProjectClass, Question, Register, UnitFacts } from './model.ts';

const order = ['assurance', 'control', 'directive', 'strategic'] as const;

/** §3.2 of the requirements, written out by hand: 保证 · 控制 · 指导 · 战略. */
const table: Readonly<Record<string, readonly [Cell, Cell, Cell, Cell]>> = {
  'DP-01': [0, 1, 1, 5],
  'DP-02': [2, 3, 3, 5],
  'DP-03': [2, 3, 3, 5],
  'DP-04': [1, 2, 3, 3],
  'DP-05': [1, 4, 4, 4],
  'DP-06': [2, 3, 3, 5],
  'DP-07': [2, 4, 5, 4],
  'DP-08': [2, 4, 5, 4],
  'DP-09': [2, 4, 4, 5],
  'DP-10': [2, 2, 5, 2],
  'DP-11': [2, 4, 4, 4],
  'DP-12': [1, 4, 5, 4],
  'DP-13': [2, 4, 5, 4],
  'DP-14': [2, 4, 5, 4],
  'DP-15': ['voluntary', 'weekly', 'weekly-attended', 'weekly-and-portfolio'],
  'DP-16': ['warn', 'block-mandatory', 'block', 'block-core'],
  'DP-17': [1, 3, 4, 4],
  'DP-18': ['sponsor', 'pmo-steering', 'pmo-owned', 'pmo-steering'],
  'DP-19': [1, 4, 4, 4],
  'DP-20': [1, 4, 4, 4],
  'DP-21': [0, 3, 4, 3],
  'DP-22': [0, 2, 3, 5],
  'DP-23': [5, 5, 5, 5],
  'DP-24': ['provide', 'hand-over', 'hand-over', 'none'],
  'DP-25': ['on-request', 'on-request-triggered', 'embedded', 'triggered-portfolio'],
  'DP-26': ['status', 'multi-project', 'project-decisions', 'scenarios'],
  'DP-27': ['recommend', 'publish-check', 'publish-check', 'publish-core'],
};
type Cell = Level | string;

interface Shipped {
  readonly decisionPoints: readonly {
    readonly id: string;
    readonly presets: Readonly<
      Record<Preset, { level?: Level; mode?: string; classes?: readonly ProjectClass[] }>
    >;
  }[];
}
const shipped = JSON.parse(
  readFileSync(new URL('../../../content/authority/presets.json', import.meta.url), 'utf8'),
) as Shipped;
const register: Register = new Map(
  shipped.decisionPoints.map(({ id, presets }) => {
    const value = (preset: Preset) => {
      const { level = 0, mode = null, classes = null } = presets[preset];
      return { level, mode, classes };
    };
    return [
      id,
      {
        assurance: value('assurance'),
        control: value('control'),
        directive: value('directive'),
        strategic: value('strategic'),
      },
    ];
  }),
);

const unit = (change: Partial<UnitFacts> & { readonly preset?: Preset } = {}): UnitFacts => ({
  types: [{ from: '2026-01-01', preset: change.preset ?? 'control', isCustom: false }],
  overrides: [],
  mandates: [{ from: '2026-01-01', to: '2026-12-31' }],
  compensations: [],
  form: 'strong-matrix',
  isHeadBelow: false,
  ...change,
});
const ask = (point: string, change: Partial<Question> = {}): Question => ({
  point,
  on: '2026-03-02',
  projectClass: null,
  projectType: null,
  amountFen: null,
  isOfProject: false,
  ...change,
});
const override = (change: Partial<Override>): Override => ({
  id: '01',
  point: 'DP-05',
  level: 3,
  mode: null,
  projectClass: null,
  projectType: null,
  fromFen: null,
  belowFen: null,
  from: '2026-01-01',
  to: null,
  ...change,
});
const levelOf = (facts: UnitFacts, question: Question): readonly [Level, string] => {
  const { level, rule } = effectiveSay(register, facts, question);
  return [level, rule];
};

test('the register holds the 27 decision points', () => {
  expect([...register.keys()]).toEqual(Object.keys(table));
});

describe.each(Object.entries(table))('%s', (point, cells) => {
  test.each(order.map((preset, at) => [preset, cells[at] ?? 0] as const))('%s: %s', (preset, cell) => {
    const { level, mode, rule } = effectiveSay(register, unit({ preset }), ask(point));
    expect(typeof cell === 'number' ? level : mode).toBe(cell);
    expect(mode === null).toBe(typeof cell === 'number');
    expect(rule).toBe('authority.preset');
  });
});

describe('战略型 delegates class C to the departments', () => {
  const strategic = unit({ preset: 'strategic' });
  test.each(Object.keys(table))('%s', (point) => {
    const isDelegated = ['DP-11', 'DP-12', 'DP-13'].includes(point);
    const { rule, level } = effectiveSay(register, strategic, ask(point, { projectClass: 'C' }));
    expect(rule).toBe(isDelegated ? 'authority.class-delegated' : 'authority.preset');
    if (isDelegated) expect(level).toBe(1);
    for (const projectClass of ['A', 'B'] as const)
      expect(effectiveSay(register, strategic, ask(point, { projectClass })).rule).toBe('authority.preset');
  });
});

describe('types by their dates', () => {
  const facts = unit({
    types: [
      { from: '2026-04-01', preset: 'assurance', isCustom: false },
      { from: '2027-07-01', preset: 'control', isCustom: false },
    ],
    mandates: [{ from: '2026-01-01', to: null }],
  });
  test.each([
    ['2026-03-31', 1, 'authority.type-not-yet'],
    ['2026-04-01', 1, 'authority.preset'],
    ['2027-06-30', 1, 'authority.preset'],
    ['2027-07-01', 4, 'authority.preset'],
  ] as const)('立项审批 on %s is %i', (on, level, rule) => {
    expect(levelOf(facts, ask('DP-05', { on }))).toEqual([level, rule]);
  });

  test('自定义 starts from its preset and says so', () => {
    const custom = unit({ types: [{ from: '2026-01-01', preset: 'directive', isCustom: true }] });
    expect(levelOf(custom, ask('DP-08'))).toEqual([5, 'authority.preset-custom']);
    expect(typeOn(custom.types, '2025-12-31')).toBeNull();
  });
});

describe('overrides', () => {
  const some = [
    override({ id: '01', level: 3 }),
    override({ id: '02', level: 5, projectClass: 'A' }),
    override({ id: '03', level: 2, projectClass: 'A', projectType: 'internal' }),
    override({ id: '04', level: 1, belowFen: 10_000_000 }),
    override({ id: '05', level: 0, from: '2026-06-01', to: '2026-06-30' }),
    override({ id: '06', point: 'DP-16', level: null, mode: 'warn' }),
    override({ id: '07', level: 4, projectType: 'integration', fromFen: 500_000_000 }),
  ];
  const facts = unit({ overrides: some });
  test.each([
    ['of the unit before the preset', {}, 3, 'authority.override-unit'],
    ['by class before the unit', { projectClass: 'A' }, 5, 'authority.override-case'],
    [
      'by more conditions before fewer',
      { projectClass: 'A', projectType: 'internal' },
      2,
      'authority.override-case',
    ],
    ['by another class not', { projectClass: 'B' }, 3, 'authority.override-unit'],
    ['below an amount', { amountFen: 9_999_999 }, 1, 'authority.override-case'],
    ['not at that amount', { amountFen: 10_000_000 }, 3, 'authority.override-unit'],
    [
      'from an amount on',
      { projectType: 'integration', amountFen: 500_000_000 },
      4,
      'authority.override-case',
    ],
    ['that began later', { on: '2026-06-30' }, 0, 'authority.override-unit'],
    ['that has ended no more', { on: '2026-07-01' }, 3, 'authority.override-unit'],
  ] as const)('%s', (_name, change, level, rule) => {
    expect(levelOf(facts, ask('DP-05', change))).toEqual([level, rule]);
  });

  test('of a manner', () => {
    expect(effectiveSay(register, facts, ask('DP-16'))).toMatchObject({
      mode: 'warn',
      rule: 'authority.override-unit',
      reasons: [
        { rule: 'authority.preset' },
        { rule: 'authority.override-unit', params: { override: '06' } },
      ],
    });
  });

  test('saved later wins among equals of one day', () => {
    const twice = [override({ id: '08', level: 2 }), override({ id: '09', level: 1 })];
    expect(levelOf(unit({ overrides: twice }), ask('DP-05'))[0]).toBe(1);
    expect(levelOf(unit({ overrides: twice.toReversed() }), ask('DP-05'))[0]).toBe(1);
  });
});

describe('cap (a): charter and mandate', () => {
  test.each(Object.entries(table))('%s', (point, cells) => {
    order.forEach((preset, at) => {
      const cell = cells[at] ?? 0;
      const { level, mode, rule } = effectiveSay(register, unit({ preset, mandates: [] }), ask(point));
      expect(typeof cell === 'number' ? level : mode).toBe(
        typeof cell === 'number' ? Math.min(cell, 2) : cell,
      );
      expect(rule).toBe(typeof cell === 'number' && cell > 2 ? 'authority.cap-charter' : 'authority.preset');
    });
  });

  test('an expired mandate names its last day; the last day itself still holds; a renewal lifts it', () => {
    expect(levelOf(unit(), ask('DP-05', { on: '2026-12-31' }))[0]).toBe(4);
    expect(effectiveSay(register, unit(), ask('DP-05', { on: '2027-01-01' }))).toMatchObject({
      level: 2,
      rule: 'authority.cap-mandate',
      reasons: [{ rule: 'authority.preset' }, { params: { to: '2026-12-31' } }],
    });
    const renewed = unit({
      mandates: [
        { from: '2026-01-01', to: '2026-12-31' },
        { from: '2027-01-01', to: null },
      ],
    });
    expect(levelOf(renewed, ask('DP-05', { on: '2027-01-01' }))).toEqual([4, 'authority.preset']);
  });
});

describe('cap (b): rank of the head', () => {
  const below = unit({ isHeadBelow: true });
  test.each([
    ['DP-06', 3, 'authority.preset'],
    ['DP-08', 3, 'authority.cap-rank'],
    ['DP-09', 3, 'authority.cap-rank'],
  ] as const)('%s is at most 3 and the superior signs', (point, level, rule) => {
    expect(effectiveSay(register, below, ask(point))).toMatchObject({ level, rule, superiorSigns: true });
  });

  test('other points and advice need no superior', () => {
    expect(effectiveSay(register, below, ask('DP-05'))).toMatchObject({ level: 4, superiorSigns: false });
    const advises = unit({ isHeadBelow: true, preset: 'assurance' });
    const say = effectiveSay(register, advises, ask('DP-09'));
    expect(say).toMatchObject({ level: 2, superiorSigns: false });
    expect(say.reasons.map(({ rule }) => rule)).not.toContain('authority.cap-rank');
  });
});

describe('cap (c): organisation form', () => {
  const may = ['DP-07', 'DP-08'];
  const lift = [{ points: may, from: '2026-02-01', to: '2026-02-28' }];
  test.each([
    ['functional', 'DP-07', 2],
    ['functional', 'DP-08', 2],
    ['weak-matrix', 'DP-07', 4],
    ['weak-matrix', 'DP-08', 3],
    ['strong-matrix', 'DP-07', 4],
    ['strong-matrix', 'DP-08', 4],
    ['project', 'DP-07', 4],
    ['project', 'DP-08', 4],
  ] as const)('%s: %s %i, lifted by a written mandate as long as it runs', (form, point, level) => {
    const rule = level === 4 ? 'authority.preset' : `authority.cap-${form}`;
    expect(levelOf(unit({ form }), ask(point))).toEqual([level, rule]);
    const lifted = unit({ form, compensations: lift });
    expect(levelOf(lifted, ask(point, { on: '2026-02-28' }))).toEqual([4, 'authority.preset']);
    expect(levelOf(lifted, ask(point, { on: '2026-03-01' }))[0]).toBe(level);
  });
});

test.each(Object.keys(table))(
  'cap (d): who works in the project neither approves nor assesses, %s',
  (point) => {
    const separated = ['05', '11', '12', '13', '14', '17', '19', '20', '21'].map((no) => `DP-${no}`);
    const { rule, level } = effectiveSay(register, unit(), ask(point, { isOfProject: true }));
    expect(rule).toBe(separated.includes(point) ? 'authority.cap-separation' : 'authority.preset');
    if (separated.includes(point)) expect(level).toBe(2);
  },
);

describe('the order of the rules', () => {
  const rulesOf = (facts: UnitFacts, question: Question) =>
    effectiveSay(register, facts, question).reasons.map(({ rule }) => rule.replace('authority.', ''));

  test('runs preset, unit, case, then (b), (c) as each lowers further', () => {
    const facts = unit({
      overrides: [
        override({ id: '01', point: 'DP-08', level: 5 }),
        override({ id: '02', point: 'DP-08', level: 4, projectClass: 'A' }),
      ],
      isHeadBelow: true,
      form: 'functional',
    });
    expect(rulesOf(facts, ask('DP-08', { projectClass: 'A' }))).toEqual([
      'preset',
      'override-unit',
      'override-case',
      'cap-rank',
      'cap-functional',
    ]);
  });

  test('(a) comes before what would lower no further', () => {
    const facts = unit({ mandates: [], isHeadBelow: true, form: 'functional' });
    expect(levelOf(facts, ask('DP-08', { isOfProject: true }))).toEqual([2, 'authority.cap-charter']);
    expect(levelOf(facts, ask('DP-05', { isOfProject: true }))).toEqual([2, 'authority.cap-charter']);
  });

  test('an override never escapes a cap', () => {
    const facts = unit({ overrides: [override({ level: 5 })], mandates: [] });
    expect(levelOf(facts, ask('DP-05'))).toEqual([2, 'authority.cap-charter']);
  });
});

test('many questions get the answers each would get alone', () => {
  const questions = Object.keys(table).map((point) => ask(point));
  expect(effectiveSays(register, unit(), questions)).toEqual(
    questions.map((question) => effectiveSay(register, unit(), question)),
  );
});

test('an unknown decision point is a mistake of the caller', () => {
  expect(() => effectiveSay(register, unit(), ask('DP-28'))).toThrow(RangeError);
});

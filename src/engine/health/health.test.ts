import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assessHealth, type Fact, type HealthFacts } from './assess-health.ts';
import { colourOf, rulesWith, type HealthRules } from './rules.ts';
import { watermelon, watermelonWith, type WatermelonRules } from './watermelon.ts';

const content = new URL('../../../content/', import.meta.url);
const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, content), 'utf8')) as T;
const rules = read<HealthRules & { watermelon: WatermelonRules }>('health/rag-rules.json');

interface DemoProject {
  readonly id: string;
  readonly evm: Readonly<Record<string, number | null>>;
  readonly health: {
    readonly computed: Readonly<Record<string, 'G' | 'A' | 'R'>>;
    readonly selfReported: Readonly<Record<string, 'G' | 'A' | 'R'>>;
    readonly inputs: {
      readonly overdueMilestones: readonly { readonly days: number }[];
      readonly pendingChangesOver15d: readonly string[];
      readonly defects: { readonly critical: number; readonly serious: number };
      readonly overallocated: readonly string[];
    } & Readonly<Record<string, number>>;
    readonly watermelon: {
      readonly flag: boolean;
      readonly score: number;
      readonly signals: readonly { readonly code: string; readonly points: number }[];
    };
  };
}
const projects = readdirSync(new URL('demo/projects/', content)).map(
  (name) => read<{ project: DemoProject }>(`demo/projects/${name}`).project,
);
const { changeRequests } = read<{
  changeRequests: readonly { readonly id: string; readonly raised: string }[];
}>('demo/changes.json');
const { overAllocations } = read<{
  overAllocations: {
    readonly items: readonly {
      readonly person: string;
      readonly peak: number;
      readonly consecutiveWeeksOver120: number;
    }[];
  };
}>('demo/resources.json');

const letters = { green: 'G', amber: 'A', red: 'R' } as const;
const colours = { G: 'green', A: 'amber', R: 'red' } as const;
const ageAt = (raised: string): number => (Date.parse('2026-10-31') - Date.parse(raised)) / 86_400_000;

const factsOf = ({ evm, health: { inputs } }: DemoProject): HealthFacts => {
  const value = (number: number | undefined): Fact =>
    number === undefined ? { missing: 'health.no-data' } : { value: number };
  const overloads = overAllocations.items.filter(({ person }) => inputs.overallocated.includes(person));
  const pending = changeRequests.filter(({ id }) => inputs.pendingChangesOver15d.includes(id));
  return {
    percentComplete: (evm['pctComplete'] ?? 0) * 100,
    notAssessed: null,
    missing: {},
    measures: {
      spit: value(inputs['spit']),
      slipPct: value(inputs['slipPct']),
      slipDays: value(inputs['slipDays']),
      overdueMilestones: { value: inputs.overdueMilestones.length },
      milestoneOverdueDays: { value: Math.max(0, ...inputs.overdueMilestones.map(({ days }) => days)) },
      cpi: value(inputs['cpi']),
      vacPct: value(inputs['vacPct']),
      tcpi:
        typeof evm['tcpi_bac'] === 'number' ? { value: evm['tcpi_bac'] } : { red: 'health.budget-exhausted' },
      scopeChangePct: value(inputs['scopeChangePct']),
      oldestPendingChangeDays: { value: Math.max(0, ...pending.map(({ raised }) => ageAt(raised))) },
      criticalDefects: { value: inputs.defects.critical },
      seriousDefects: { value: inputs.defects.serious },
      overdueNc: value(inputs['overdueNc']),
      reserveUsePct: value(inputs['reserveUsePct']),
      maxRiskScore: value(inputs['maxRiskScore']),
      keyRoleFillPct: value(inputs['keyRoleFillPct']),
      maxLoadPct: { value: Math.max(0, ...overloads.map(({ peak }) => peak * 100)) },
      weeksAbove120: { value: Math.max(0, ...overloads.map((one) => one.consecutiveWeeksOver120)) },
    },
  };
};

describe('the twelve projects of the demonstration', () => {
  test.each(projects.map((project) => [project.id, project] as const))(
    '%s has the published colours',
    (_, project) => {
      const { colour, dimensions } = assessHealth(factsOf(project), rules);
      expect({
        overall: letters[colour ?? 'green'],
        ...Object.fromEntries(dimensions.map((one) => [one.dimension, one.colour && letters[one.colour]])),
      }).toEqual(project.health.computed);
    },
  );

  test.each(projects.map((project) => [project.id, project] as const))(
    '%s has the published watermelon signs',
    (_, project) => {
      const { health, evm } = project;
      const { computed, signals } = {
        computed: health.computed['overall'],
        signals: health.watermelon.signals,
      };
      // What other registers know is taken from the published signs; the rest is computed.
      const told = (code: string): boolean => signals.some((signal) => signal.code === code);
      const self = Object.entries(health.selfReported).map(([dimension, letter]) => [
        dimension,
        colours[letter],
      ]);
      expect(
        watermelon(
          {
            self: Object.fromEntries(self),
            computed: computed ? colours[computed] : null,
            reportedPercent: (evm['reportedPct'] ?? 0) * 100,
            verifiedPercent: (evm['pctComplete'] ?? 0) * 100,
            spit: evm['spit'] ?? null,
            criticalDefects: health.inputs.defects.critical,
            overdueNc: health.inputs['overdueNc'] ?? null,
            ninetyPercentTasks: told('W05') ? 6 : null,
            unreportedOverdueDays: told('W06') ? 49 : null,
            workAfterOpenGate: told('W08') ? true : null,
            overtimeHours: told('W10') ? 44 : null,
            greenPeriodsWithoutNews: told('W11') ? 3 : null,
          },
          rules.watermelon,
        ),
      ).toEqual({
        ...health.watermelon,
        signals: signals.map(({ code, points }) => ({ code, points })),
      });
    },
  );
});

const nothing: HealthFacts = {
  percentComplete: 50,
  notAssessed: null,
  measures: {},
  missing: { schedule: 'health.no-baseline', cost: 'health.no-measure' },
};
const assess = (measures: HealthFacts['measures'], percentComplete: number | null = 50) =>
  assessHealth({ ...nothing, measures, percentComplete }, rules);
const fine = { slipDays: { value: 0 }, slipPct: { value: 0 } } as const;

describe('the overall colour', () => {
  test.each([
    ['all well', fine, 'green', 'health.all-green'],
    ['a slip of 10.5 %', { ...fine, slipPct: { value: 10.5 } }, 'red', 'health.slip-pct'],
    ['a slip of 20 working days', { ...fine, slipDays: { value: 20 } }, 'amber', 'health.slip-days'],
    ['two overdue key milestones', { overdueMilestones: { value: 2 } }, 'red', 'health.overdue-milestones'],
    ['one by 11 days', { milestoneOverdueDays: { value: 11 } }, 'red', 'health.milestone-overdue-days'],
    ['a forecast 5 % above the budget', { ...fine, vacPct: { value: -5 } }, 'green', 'health.all-green'],
    ['5.1 %', { ...fine, vacPct: { value: -5.1 } }, 'amber', 'health.vac-pct'],
    [
      'the budget used up',
      { ...fine, tcpi: { red: 'health.budget-exhausted' } },
      'red',
      'health.budget-exhausted',
    ],
    [
      'one red beside the core',
      { ...fine, reserveUsePct: { value: 121 } },
      'amber',
      'health.reserve-use-pct',
    ],
    [
      'two of them',
      { ...fine, reserveUsePct: { value: 121 }, keyRoleFillPct: { value: 80 } },
      'red',
      'health.reserve-use-pct',
    ],
    ['one amber beside the core', { ...fine, maxRiskScore: { value: 25 } }, 'green', 'health.all-green'],
    [
      'a pending change never turns red',
      { ...fine, oldestPendingChangeDays: { value: 400 } },
      'green',
      'health.all-green',
    ],
    ['a critical defect', { ...fine, criticalDefects: { value: 1 } }, 'red', 'health.critical-defects'],
  ] as const)('%s', (_, measures, colour, rule) => {
    expect(assess(measures)).toMatchObject({ colour, rule });
  });

  test('says which dimension and value decided', () => {
    expect(assess({ ...fine, cpi: { value: 0.8 } })).toMatchObject({
      rule: 'health.cpi',
      params: { dimension: 'cost', colour: 'red', value: 0.8, green: 0.95, yellow: 0.85, bound: 0.85 },
    });
  });
});

describe('what is not known', () => {
  test('is neither green nor red, and the reason stands in its place', () => {
    expect(assess({})).toMatchObject({ colour: null, rule: 'health.no-baseline' });
    expect(assess({}).dimensions.map(({ colour }) => colour)).toEqual(Array.from({ length: 6 }, () => null));
    expect(assess({}).dimensions[1]).toMatchObject({ dimension: 'cost', rule: 'health.no-measure' });
  });
  test('cost and quality alone make nothing green, but they make it red', () => {
    expect(assess({ vacPct: { value: 3 }, criticalDefects: { value: 0 } }).colour).toBeNull();
    expect(assess({ vacPct: { value: -30 } })).toMatchObject({ colour: 'red', rule: 'health.vac-pct' });
  });
  test('green tells what it was not based on', () => {
    expect(assess(fine).params).toEqual({ rated: 1, of: 6 });
  });
  test('indices of the first 5 % are not rated; TCPI only from 20 to 95 %', () => {
    const early = assess({ spit: { value: 0.5 }, cpi: { value: 0.5 } }, 4.9);
    expect(early.dimensions[0]).toMatchObject({ colour: null });
    expect(early.dimensions[0]?.measures[0]).toMatchObject({
      colour: null,
      rule: 'health.too-early',
      value: 0.5,
    });
    const cost = (percent: number) => assess({ tcpi: { value: 2 } }, percent).dimensions[1]?.colour;
    expect([19, 20, 95, 96].map(cost)).toEqual([null, 'red', 'red', null]);
    const late = assess({ tcpi: { value: 2 } }, 96).dimensions[1]?.measures[2];
    expect(late).toMatchObject({ id: 'tcpi', rule: 'health.too-late' });
  });
  test('a closed project is not assessed', () => {
    const told = assessHealth({ ...nothing, measures: fine, notAssessed: 'health.closed' }, rules);
    expect(told).toMatchObject({ colour: null, rule: 'health.closed' });
  });
});

test('an enterprise may set other thresholds', () => {
  const strict = rulesWith(rules, { thresholds: { slipDays: { green: 3, yellow: 6 } } });
  expect(assessHealth({ ...nothing, measures: { slipDays: { value: 7 } } }, strict).colour).toBe('red');
  expect(assessHealth({ ...nothing, measures: { slipDays: { value: 7 } } }, rules).colour).toBe('green');
});

test('an enterprise may set from when on an index counts and how many reds make a red', () => {
  const facts = { ...nothing, percentComplete: 8, measures: { spit: { value: 0.5 } } };
  expect(assessHealth(facts, rules).colour).toBe('red');
  expect(assessHealth(facts, rulesWith(rules, { limits: { indexMinPercentComplete: 10 } })).colour).toBe(
    null,
  );
  const reds = {
    ...nothing,
    measures: { scopeChangePct: { value: 90 }, keyRoleFillPct: { value: 10 }, slipDays: { value: 0 } },
  };
  expect(assessHealth(reds, rules).colour).toBe('red');
  expect(assessHealth(reds, rulesWith(rules, { limits: { redWhenRedCount: 3 } })).colour).toBe('amber');
});

test('an enterprise may weigh the signs of a rosy self-rating otherwise', () => {
  const shipped = { flagScore: 40, signals: [{ code: 'W09', points: 5, parameters: { count: 2 } }] };
  const own = watermelonWith(shipped, { limits: { watermelonFlagScore: 20 }, points: { W09: 20 } });
  expect(own).toEqual({ flagScore: 20, signals: [{ code: 'W09', points: 20, parameters: { count: 2 } }] });
  expect(watermelonWith(shipped, {})).toEqual(shipped);
});

test.each([
  ['up', 0.95, 'green'],
  ['up', 0.9499, 'amber'],
  ['up', 0.8499, 'red'],
  ['down', 0.85, 'green'],
  ['down', 0.96, 'red'],
] as const)('reading %s at %d is %s', (direction, value, colour) => {
  const bounds = direction === 'up' ? { green: 0.95, yellow: 0.85 } : { green: 0.85, yellow: 0.95 };
  expect(colourOf({ id: 'any', direction, ...bounds }, value)).toBe(colour);
});

import { describe, expect, test } from 'vitest';

import type { StatutoryCalendar } from '#content/types/calendar.ts';
import type {
  CertificateFile,
  CompetencyFramework,
  MaturityQuestionnaire,
  PmLadder,
  PmoFamily,
  QuickAssessment,
} from '#content/types/capability.ts';
import type { AuthorityFile, LevelPreset, ModePreset } from '#content/types/governance.ts';
import type { HealthMeasure, HealthRuleFile } from '#content/types/measure.ts';
import { contentFiles, readContent } from './support/method-content.ts';

/** Assurance, control, directive, strategic; * marks what the source text itself states. */
const levels = `
DP-01 0 1 1 5*|DP-02 2 3 3 5|DP-03 2 3 3 5*|DP-04 1 2 3 3|DP-05 1 4* 4 4|DP-06 2 3 3 5|DP-07 2 4* 5 4
DP-08 2 4* 5 4|DP-09 2 4 4 5|DP-10 2 2 5* 2|DP-11 2 4 4 4|DP-12 1 4 5 4|DP-13 2 4 5 4|DP-14 2 4* 5 4
DP-15 voluntary weekly weekly-attended weekly-and-portfolio|DP-16 warn block-mandatory block block-core
DP-17 1 3 4 4|DP-18 sponsor pmo-steering pmo-owned pmo-steering|DP-19 1 4* 4 4|DP-20 1 4 4 4|DP-21 0 3 4 3
DP-22 0 2 3 5|DP-23 5* 5* 5 5|DP-24 provide* hand-over* hand-over none
DP-25 on-request* on-request-triggered embedded triggered-portfolio
DP-26 status multi-project* project-decisions scenarios*|DP-27 recommend publish-check publish-check publish-core`;

describe('authority presets', () => {
  const { decisionPoints } = readContent<AuthorityFile>('authority/presets.json');

  test('equal the table, value by value', () => {
    const rows = decisionPoints.map(({ id, presets: p }) =>
      [id, ...[p.assurance, p.control, p.directive, p.strategic].map(shown)].join(' '),
    );
    expect(rows).toEqual(levels.trim().split(/[|\n]/));
  });

  test('alert at an administrative share of 40, 20, 20 and 10 percent', () => {
    const point = decisionPoints.find((each) => each.id === 'DP-24');
    if (point?.kind !== 'mode') throw new Error('DP-24 is a mode');
    const { assurance, control, directive, strategic } = point.presets;
    expect([assurance, control, directive, strategic].map((each) => each.alertSharePct)).toEqual([
      40, 20, 20, 10,
    ]);
  });

  test('delegate class C to the departments at three decision points of the strategic type', () => {
    const delegated = decisionPoints.filter(
      (point) => point.kind === 'level' && point.presets.strategic.otherClassesDelegated,
    );
    expect(delegated.map((point) => point.id)).toEqual(['DP-11', 'DP-12', 'DP-13']);
  });
});

describe('statutory calendars', () => {
  const calendars = contentFiles('calendars').map((path) => readContent<StatutoryCalendar>(path));

  test('cover 2024 to 2027, the last one provisional', () => {
    expect(calendars.map((each) => [each.year, each.provisional])).toEqual([
      [2024, false],
      [2025, false],
      [2026, false],
      [2027, true],
    ]);
  });

  test.each([
    [2024, 11, 251],
    [2025, 13, 248],
    [2026, 13, 248],
    [2027, 13, 248],
  ])('%i has %i statutory days and %i working days', (year, statutory, working) => {
    const calendar = calendars.find((each) => each.year === year);
    expect(calendar?.days.filter((day) => day.statutory)).toHaveLength(statutory);
    expect(Object.values(calendar?.workDaysByMonth ?? {}).reduce((sum, days) => sum + days, 0)).toBe(working);
  });

  test.each(calendars)('$id: working days per month follow from its days', (calendar) => {
    expect(workDaysByMonth(calendar)).toEqual(calendar.workDaysByMonth);
  });

  test.each(calendars.slice(1))('$id: working days per month are those of the demonstration', (calendar) => {
    const demo = readContent<{ calendar: { workDaysByMonth: Record<string, number> } }>('demo/calendar.json');
    const year = Object.entries(demo.calendar.workDaysByMonth).filter(([month]) =>
      month.startsWith(String(calendar.year)),
    );
    expect(calendar.workDaysByMonth).toEqual(Object.fromEntries(year));
  });

  test.each(calendars)(
    '$id: a day worked in exchange is a weekend day, and no day is listed twice',
    (calendar) => {
      const worked = calendar.days.filter((day) => day.kind === 'work');
      expect(worked.filter((day) => !isWeekend(day.date))).toEqual([]);
      expect(new Set(calendar.days.map((day) => day.date)).size).toBe(calendar.days.length);
    },
  );
});

type Colour = 'G' | 'A' | 'R';
type HealthInputs = {
  spit: number;
  slipDays: number;
  slipPct: number;
  overdueMilestones: { days: number }[];
  cpi: number;
  vacPct: number;
  scopeChangePct: number;
  pendingChangesOver15d: string[];
  defects: { critical: number; serious: number };
  overdueNc: number;
  reserveUsePct: number;
  maxRiskScore: number;
  keyRoleFillPct: number;
  overallocated: string[];
};
type DemoProject = {
  id: string;
  evm: { tcpi_bac: number | null; pctComplete: number };
  health: {
    computed: Record<string, Colour>;
    inputs: HealthInputs;
    watermelon: { score: number; signals: { code: string; points: number }[] };
  };
};

describe('health rules', () => {
  const rules = readContent<HealthRuleFile>('health/rag-rules.json');
  const projects = contentFiles('demo/projects').map(
    (path) => readContent<{ project: DemoProject }>(path).project,
  );

  test.each(projects)('give the recorded colours of $id', (project) => {
    const values = measured(rules, project);
    const colours = Object.fromEntries(
      rules.dimensions.map((dimension) => [dimension.id, worst(dimension.measures, values)]),
    );
    expect({ overall: overall(rules, colours), ...colours }).toEqual(project.health.computed);
  });

  test('score the watermelon signals as recorded', () => {
    const points = new Map(rules.watermelon.signals.map((signal) => [signal.code, signal.points]));
    for (const { health } of projects) {
      const score = health.watermelon.signals.reduce((sum, { code }) => sum + (points.get(code) ?? 0), 0);
      expect(Math.min(score, 100)).toBe(health.watermelon.score);
    }
  });
});

describe('maturity', () => {
  const questionnaire = readContent<MaturityQuestionnaire>('maturity/questionnaire.json');
  const { maturity } = readContent<{
    maturity: { assessments: { answers: Record<string, number[]>; index: number; level: string }[] };
  }>('demo/maturity.json');

  test('asks 48 questions in 8 dimensions', () => {
    expect(questionnaire.dimensions.map((each) => each.questions.length)).toEqual([6, 6, 6, 6, 6, 6, 6, 6]);
    expect(questionnaire.dimensions.every((each) => each.levels.length === 5)).toBe(true);
  });

  test.each(maturity.assessments)('rates the recorded answers as $level', ({ answers, index, level }) => {
    const means = Object.fromEntries(Object.entries(answers).map(([id, given]) => [id, mean(given)]));
    const total = mean(Object.values(means));
    const reached = questionnaire.scoring.levels.find(
      (each) =>
        total >= each.minIndex &&
        Math.min(...Object.values(means)) >= each.minLowest &&
        Object.entries(each.minDimensions).every(([id, least]) => (means[id] ?? 0) >= least),
    );
    expect(total).toBeCloseTo(index, 2);
    expect(reached?.zh).toBe(level);
  });

  test.each([
    [[1.5, 1.2, 1.4, 1.6, 1.0, 1.3, 1.8], '1.40', '初始级'],
    [[3.8, 4.2, 4.0, 4.4, 4.1, 3.9, 4.3], '4.10', '优化级'],
  ])('the quick assessment %j gives %s, %s', (scores, total, level) => {
    const quick = readContent<QuickAssessment>('maturity/quick-assessment.json');
    expect(quick.dimensions).toHaveLength(scores.length);
    expect(mean(scores).toFixed(2)).toBe(total);
    expect(quick.levels.find((each) => each.below === null || mean(scores) < each.below)?.zh).toBe(level);
  });
});

describe('competency', () => {
  const framework = readContent<CompetencyFramework>('competency/framework.json');
  const ladder = readContent<PmLadder>('competency/pm-ladder.json');
  const family = readContent<PmoFamily>('competency/pmo-family.json');
  const known = new Set(framework.competencies.map((each) => each.id));

  test('18 competencies; levels and positions refer to no other', () => {
    expect(known.size).toBe(18);
    const used = [
      ...ladder.levels.flatMap((level) => Object.keys(level.competencies)),
      ...family.positions.flatMap((each) => [...each.keyCompetencies, ...Object.keys(each.targets)]),
    ];
    expect(used.filter((id) => !known.has(id))).toEqual([]);
  });

  test('weights add up to 100', () => {
    expect([totalWeight(framework.assessment.weights), totalWeight(ladder.assessment.weights)]).toEqual([
      100, 100,
    ]);
  });

  test('five project manager levels, eight PMO positions, and paths between positions that exist', () => {
    expect(ladder.levels.map((level) => level.id)).toEqual(['PM1', 'PM2', 'PM3', 'PM4', 'PM5']);
    const positions = new Set(family.positions.map((each) => each.id));
    expect(positions.size).toBe(8);
    expect(family.careerPath.flat().filter((id) => !positions.has(id))).toEqual([]);
  });

  test('a certificate has months of validity exactly if it is of fixed validity', () => {
    const { certificates } = readContent<CertificateFile>('competency/certificates.json');
    expect(
      certificates.filter((each) => (each.validity === 'fixed') !== (each.validMonths !== null)),
    ).toEqual([]);
  });
});

function shown(preset: LevelPreset | ModePreset): string {
  return `${'level' in preset ? preset.level : preset.mode}${preset.stated ? '*' : ''}`;
}

function totalWeight(list: readonly { weight: number }[]): number {
  return list.reduce((sum, each) => sum + each.weight, 0);
}

function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}

function workDaysByMonth(calendar: StatutoryCalendar): Record<string, number> {
  const kinds = new Map(calendar.days.map((day) => [day.date, day.kind]));
  const months: Record<string, number> = {};
  for (let at = Date.UTC(calendar.year, 0, 1); at < Date.UTC(calendar.year + 1, 0, 1); at += 86_400_000) {
    const date = new Date(at).toISOString().slice(0, 10);
    const kind = kinds.get(date);
    const works = kind === undefined ? !isWeekend(date) : kind === 'work';
    months[date.slice(0, 7)] = (months[date.slice(0, 7)] ?? 0) + (works ? 1 : 0);
  }
  return months;
}

/** Values by measure id; a measure that does not apply is absent. */
function measured(
  rules: HealthRuleFile,
  { evm, health: { inputs } }: DemoProject,
): ReadonlyMap<string, number> {
  const weeks = readContent<{ overAllocations: { items: { person: string; weeks: { units: number }[] }[] } }>(
    'demo/resources.json',
  )
    .overAllocations.items.filter((item) => inputs.overallocated.includes(item.person))
    .flatMap((item) => item.weeks.map((week) => week.units * 100));
  const percent = evm.pctComplete * 100;
  const { indexMinPercentComplete, tcpiMinPercentComplete, tcpiMaxPercentComplete } = rules.applicability;
  const values = new Map([
    ['slipPct', inputs.slipPct],
    ['slipDays', inputs.slipDays],
    ['overdueMilestones', inputs.overdueMilestones.length],
    ['milestoneOverdueDays', Math.max(0, ...inputs.overdueMilestones.map((each) => each.days))],
    ['vacPct', inputs.vacPct],
    ['scopeChangePct', inputs.scopeChangePct],
    ['oldestPendingChangeDays', inputs.pendingChangesOver15d.length > 0 ? 16 : 0],
    ['criticalDefects', inputs.defects.critical],
    ['seriousDefects', inputs.defects.serious],
    ['overdueNc', inputs.overdueNc],
    ['reserveUsePct', inputs.reserveUsePct],
    ['maxRiskScore', inputs.maxRiskScore],
    ['keyRoleFillPct', inputs.keyRoleFillPct],
    ['maxLoadPct', Math.max(0, ...weeks)],
    ['weeksAbove120', weeks.filter((load) => load > 120).length],
  ]);
  if (percent >= indexMinPercentComplete) values.set('spit', inputs.spit).set('cpi', inputs.cpi);
  const tcpiApplies = percent >= tcpiMinPercentComplete && percent <= tcpiMaxPercentComplete;
  if (tcpiApplies && evm.tcpi_bac !== null) values.set('tcpi', evm.tcpi_bac);
  return values;
}

function worst(measures: readonly HealthMeasure[], values: ReadonlyMap<string, number>): Colour {
  const colours = measures.map((measure) => colour(measure, values.get(measure.id)));
  return colours.includes('R') ? 'R' : colours.includes('A') ? 'A' : 'G';
}

function colour({ direction, green, yellow }: HealthMeasure, value: number | undefined): Colour {
  if (value === undefined) return 'G';
  const reaches = (limit: number) => (direction === 'up' ? value >= limit : value <= limit);
  if (reaches(green)) return 'G';
  return yellow === null || reaches(yellow) ? 'A' : 'R';
}

function overall(rules: HealthRuleFile, colours: Readonly<Record<string, Colour>>): Colour {
  const core = rules.dimensions
    .filter((dimension) => dimension.core)
    .map((dimension) => colours[dimension.id]);
  const count = (wanted: Colour) => Object.values(colours).filter((each) => each === wanted).length;
  if (core.includes('R') || count('R') >= rules.overall.redWhenRedCount) return 'R';
  const yellow = count('R') > 0 || core.includes('A') || count('A') >= rules.overall.yellowWhenYellowCount;
  return yellow ? 'A' : 'G';
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

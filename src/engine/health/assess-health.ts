import { colourOf, type Colour, type DimensionRule, type HealthRules, type MeasureRule } from './rules.ts';

/** What is known of one measure: its value, why there is none, or a state that is red whatever the number. */
export type Fact =
  | {
      readonly value: number;
      readonly told?: Readonly<Record<string, unknown>>;
      /** The rule to name when the value is not green, where it is not the measure's own. */
      readonly rule?: string;
      /** It can speak against the project but not for it: the reason told in place of green. */
      readonly notGreen?: string;
    }
  | { readonly missing: string }
  | { readonly red: string; readonly told?: Readonly<Record<string, unknown>> };

export interface HealthFacts {
  /** 0–100; null = not known, and then every measure that is known counts. */
  readonly percentComplete: number | null;
  /** Why the project is not assessed at all (closed, not started …), null where it is. */
  readonly notAssessed: string | null;
  /** Facts by the id of the measure; one left out is missing. */
  readonly measures: Readonly<Record<string, Fact>>;
  /** Said of a dimension about which nothing is known. */
  readonly missing: Readonly<Record<string, string>>;
}

export type ReasonParams = Readonly<Record<string, unknown>>;

export interface MeasureHealth {
  readonly id: string;
  /** Null = not rated, and `rule` says why. */
  readonly colour: Colour | null;
  readonly rule: string;
  readonly value: number | null;
  readonly green: number;
  readonly yellow: number | null;
  readonly told: ReasonParams;
}

export interface DimensionHealth {
  readonly dimension: string;
  readonly core: boolean;
  readonly colour: Colour | null;
  /** The measure that decided, or why there is no colour. */
  readonly rule: string;
  readonly params: ReasonParams;
  readonly measures: readonly MeasureHealth[];
}

export interface HealthAssessment {
  readonly colour: Colour | null;
  readonly rule: string;
  readonly params: ReasonParams;
  readonly dimensions: readonly DimensionHealth[];
}

const rank: Readonly<Record<Colour, number>> = { green: 0, amber: 1, red: 2 };
/** Without a colour of these nothing says that a project is well. */
const needed = 'schedule';

/**
 * The health of a project by the rules of the enterprise: each dimension takes the worst colour of
 * its rated measures, the whole follows from the dimensions. Red and amber need one rated dimension;
 * green needs the schedule to be rated, because what is not known is not well.
 */
export function assessHealth(facts: HealthFacts, rules: HealthRules): HealthAssessment {
  const dimensions = rules.dimensions.map((dimension) => assessDimension(dimension, facts, rules));
  if (facts.notAssessed !== null) return { colour: null, rule: facts.notAssessed, params: {}, dimensions };
  return { ...overall(dimensions, rules.overall), dimensions };
}

function assessDimension(dimension: DimensionRule, facts: HealthFacts, rules: HealthRules): DimensionHealth {
  const measures = dimension.measures.map((measure) => assessMeasure(measure, facts, rules));
  const worst = measures
    .filter((measure) => measure.colour !== null)
    .reduce<MeasureHealth | null>((most, one) => (most === null || isWorse(one, most) ? one : most), null);
  const about = { dimension: dimension.id, core: dimension.core, measures };
  if (worst === null) {
    const [first] = measures;
    const rule = facts.missing[dimension.id] ?? first?.rule ?? 'health.no-data';
    return { ...about, colour: null, rule, params: {} };
  }
  return { ...about, colour: worst.colour, rule: worst.rule, params: paramsOf(worst) };
}

const isWorse = (one: MeasureHealth, other: MeasureHealth): boolean =>
  rank[one.colour ?? 'green'] > rank[other.colour ?? 'green'];

const paramsOf = ({ colour, value, green, yellow, told }: MeasureHealth): ReasonParams => ({
  colour,
  ...(value === null ? {} : { value }),
  green,
  ...(yellow === null ? {} : { yellow }),
  // What the value went past: the bound of the colour it has.
  bound: colour === 'red' ? (yellow ?? green) : green,
  ...told,
});

function assessMeasure(measure: MeasureRule, facts: HealthFacts, rules: HealthRules): MeasureHealth {
  const { id, green, yellow } = measure;
  const fact = facts.measures[id] ?? { missing: 'health.no-data' };
  const about = { id, green, yellow };
  if ('missing' in fact) return { ...about, colour: null, rule: fact.missing, value: null, told: {} };
  const told = fact.told ?? {};
  if ('red' in fact) return { ...about, colour: 'red', rule: fact.red, value: null, told };
  const inapplicable = whyNot(id, facts.percentComplete, rules.applicability);
  if (inapplicable !== null) return { ...about, colour: null, rule: inapplicable, value: fact.value, told };
  const colour = colourOf(measure, fact.value);
  if (colour === 'green' && fact.notGreen !== undefined)
    return { ...about, colour: null, rule: fact.notGreen, value: fact.value, told };
  const rule = colour === 'green' ? 'health.within' : (fact.rule ?? ruleOfMeasure[id] ?? `health.${id}`);
  return { ...about, colour, rule, value: fact.value, told };
}

/** The public ids of the rules, by measure. */
const ruleOfMeasure: Readonly<Record<string, string>> = {
  spit: 'health.spit',
  slipPct: 'health.slip-pct',
  slipDays: 'health.slip-days',
  overdueMilestones: 'health.overdue-milestones',
  milestoneOverdueDays: 'health.milestone-overdue-days',
  cpi: 'health.cpi',
  vacPct: 'health.vac-pct',
  tcpi: 'health.tcpi',
  scopeChangePct: 'health.scope-change-pct',
  oldestPendingChangeDays: 'health.oldest-pending-change-days',
  criticalDefects: 'health.critical-defects',
  seriousDefects: 'health.serious-defects',
  overdueNc: 'health.overdue-nc',
  reserveUsePct: 'health.reserve-use-pct',
  maxRiskScore: 'health.max-risk-score',
  keyRoleFillPct: 'health.key-role-fill-pct',
  maxLoadPct: 'health.max-load-pct',
  weeksAbove120: 'health.weeks-above120',
};

function whyNot(
  measure: string,
  percent: number | null,
  { indexMinPercentComplete, tcpiMinPercentComplete, tcpiMaxPercentComplete }: HealthRules['applicability'],
): string | null {
  if (percent === null) return null;
  if ((measure === 'spit' || measure === 'cpi') && percent < indexMinPercentComplete)
    return 'health.too-early';
  if (measure !== 'tcpi') return null;
  if (percent < tcpiMinPercentComplete) return 'health.too-early';
  return percent > tcpiMaxPercentComplete ? 'health.too-late' : null;
}

type Verdict = Omit<HealthAssessment, 'dimensions'>;

function overall(dimensions: readonly DimensionHealth[], rules: HealthRules['overall']): Verdict {
  const of = (colour: Colour): DimensionHealth[] => dimensions.filter((one) => one.colour === colour);
  const [reds, ambers] = [of('red'), of('amber')];
  const coreRed = reds.find(({ core }) => core);
  const coreAmber = ambers.find(({ core }) => core);
  if (rules.redWhenCoreRed && coreRed) return because('red', coreRed);
  if (reds.length >= rules.redWhenRedCount) return because('red', reds[0], reds);
  if (rules.yellowWhenAnyRed && reds.length > 0) return because('amber', reds[0]);
  if (rules.yellowWhenCoreYellow && coreAmber) return because('amber', coreAmber);
  if (ambers.length >= rules.yellowWhenYellowCount) return because('amber', ambers[0], ambers);
  return wellOrUnknown(dimensions);
}

const because = (
  colour: Colour,
  deciding: DimensionHealth | undefined,
  together: readonly DimensionHealth[] = [],
): Verdict => ({
  colour,
  rule: deciding?.rule ?? 'health.no-data',
  params: {
    ...deciding?.params,
    dimension: deciding?.dimension,
    ...(together.length > 1 ? { together: together.map(({ dimension }) => dimension) } : {}),
  },
});

function wellOrUnknown(dimensions: readonly DimensionHealth[]): Verdict {
  const isRated = ({ colour }: DimensionHealth): boolean => colour !== null;
  const first = dimensions.find(({ dimension }) => dimension === needed);
  if (first && !isRated(first)) return { colour: null, rule: first.rule, params: first.params };
  const rated = dimensions.filter(isRated).length;
  return { colour: 'green', rule: 'health.all-green', params: { rated, of: dimensions.length } };
}

import { earnedValue } from '#engine/earned-value/earned-value.ts';
import { scheduleIndices } from '#engine/earned-value/earned-schedule.ts';
import { valueOf, type Figure } from '#engine/earned-value/figure.ts';
import type { Fact, HealthFacts } from '#engine/health/assess-health.ts';
import { enteredFacts, riskFacts } from './entered-facts.ts';

/** What SQL gathers of one project; null = not known. */
export interface ProjectFacts {
  readonly phase: string;
  readonly percentComplete: number | null;
  readonly baselineStartOn: string | null;
  readonly baselineFinishOn: string | null;
  /** Of the plan where there is one, else of the register. */
  readonly finishOn: string | null;
  readonly actualFinishOn: string | null;
  readonly budgetFen: number | null;
  readonly actualCostFen: number | null;
  readonly forecastFen: number | null;
  readonly measure: MeasureFigures | null;
  readonly milestones: readonly MilestoneFigures[];
  readonly risks: readonly RiskFigures[];
}

export interface MeasureFigures {
  readonly bacFen: number | null;
  readonly pvFen: number | null;
  readonly evFen: number | null;
  readonly acFen: number | null;
  readonly eacFen: number | null;
  readonly percentComplete: number | null;
  readonly spiT: number | null;
  readonly facts: Readonly<Record<string, number>>;
}

export interface MilestoneFigures {
  readonly name: string;
  readonly baselineOn: string | null;
  readonly forecastOn: string | null;
  readonly actualOn: string | null;
}

export interface RiskFigures {
  readonly title: string;
  readonly score: number | null;
  readonly residualEmvFen: number | null;
}

export interface Today {
  readonly today: string;
  /** Working days after `from` up to `to`, negative backwards; null without a calendar. */
  readonly workingDays: ((from: string, to: string) => number) | null;
}

const missing = (rule: string): Fact => ({ missing: rule });

/** The facts the health rules ask for, each a number or the reason why there is none. */
export const healthFactsOf = (project: ProjectFacts, when: Today): HealthFacts => ({
  percentComplete: completeOf(project),
  notAssessed: notAssessed(project.phase),
  measures: {
    ...scheduleFacts(project, when),
    ...costFacts(project),
    ...riskFacts(project),
    ...enteredFacts(project),
  },
  missing: {
    schedule: project.baselineFinishOn === null ? 'health.no-baseline' : 'health.no-finish',
    cost: project.budgetFen === null && project.measure === null ? 'health.no-measure' : 'health.no-forecast',
    scope: 'health.no-changes',
    quality: 'health.no-quality',
    resource: 'health.no-resources',
  },
});

/** Phases of projects that are in hand: neither proposed nor ended. */
export const managedPhases: readonly string[] = [
  'initiating',
  'planning',
  'executing',
  'accepting',
  'suspended',
];

const notAssessed = (phase: string): string | null => {
  if (phase === 'closed' || phase === 'terminated') return 'health.ended';
  if (phase === 'suspended') return 'health.suspended';
  return phase === 'proposed' ? 'health.not-started' : null;
};

const completeOf = ({ measure, percentComplete }: ProjectFacts): number | null => {
  if (measure === null) return percentComplete;
  if (measure.percentComplete !== null) return measure.percentComplete;
  const complete = valueOf(evmOf(measure).complete);
  return complete === null ? percentComplete : complete * 100;
};

const evmOf = ({ bacFen: bac, pvFen: pv, evFen: ev, acFen: ac }: MeasureFigures) =>
  earnedValue({ bac, pv, ev, ac });

const factOf = (figure: Figure, whenMissing: string): Fact =>
  'value' in figure ? figure : missing(whenMissing);

const scheduleFacts = (project: ProjectFacts, when: Today): Record<string, Fact> => ({
  spit: spitOf(project.measure),
  ...slipFacts(project, when),
  ...milestoneFacts(project.milestones, when.today),
});

const spitOf = (measure: MeasureFigures | null): Fact => {
  if (measure === null) return missing('health.no-measure');
  if (measure.spiT !== null) return { value: measure.spiT };
  const { earnedScheduleDays: es, elapsedDays: at, plannedDays: pd } = measure.facts;
  if (es === undefined || at === undefined) return missing('health.no-data');
  return factOf(scheduleIndices({ es, at, pd: pd ?? at }).spit, 'health.no-data');
};

const bothSlips = (fact: Fact) => ({ slipDays: fact, slipPct: fact });

const slipFacts = (project: ProjectFacts, { today, workingDays }: Today): Record<string, Fact> => {
  const { baselineStartOn: start, baselineFinishOn: baseline, finishOn, actualFinishOn } = project;
  if (workingDays === null) return bothSlips(missing('health.no-calendar'));
  if (baseline === null)
    return { slipPct: missing('health.no-baseline'), slipDays: overdueFact(project, { today, workingDays }) };
  if (actualFinishOn === null && finishOn === null && baseline >= today)
    return bothSlips(missing('health.no-finish'));
  // What is not finished cannot finish before today, whatever the register still says.
  const finish = actualFinishOn ?? [finishOn ?? today, today].toSorted()[1] ?? today;
  const days = workingDays(baseline, finish);
  const told = { baseline, finish };
  const duration = start === null ? 0 : workingDays(start, baseline) + 1;
  return {
    slipDays: { value: days, told },
    slipPct: duration > 0 ? { value: (days / duration) * 100, told } : missing('health.no-baseline'),
  };
};

/** Without a baseline only a plan that has run out is known to be late; an open one says nothing. */
const overdueFact = (
  { finishOn, actualFinishOn }: ProjectFacts,
  {
    today,
    workingDays,
  }: { readonly today: string; readonly workingDays: (from: string, to: string) => number },
): Fact =>
  finishOn === null || actualFinishOn !== null || finishOn >= today
    ? missing('health.no-baseline')
    : {
        value: workingDays(finishOn, today),
        told: { finish: finishOn },
        rule: 'health.finish-overdue',
        notGreen: 'health.no-baseline',
      };

const daysFrom = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Calendar days by which a milestone is late today; 0 where it is done or not due. */
export const overdueDaysOf = (
  { baselineOn, forecastOn, actualOn }: Omit<MilestoneFigures, 'name'>,
  today: string,
): number => {
  const due = baselineOn ?? forecastOn;
  return actualOn === null && due !== null && due < today ? daysFrom(due, today) : 0;
};

const bothCounts = (fact: Fact) => ({ overdueMilestones: fact, milestoneOverdueDays: fact });

const milestoneFacts = (milestones: readonly MilestoneFigures[], today: string): Record<string, Fact> => {
  const dated = milestones.filter(({ baselineOn, forecastOn }) => (baselineOn ?? forecastOn) !== null);
  if (dated.length === 0) return bothCounts(missing('health.no-milestones'));
  if (dated.every((one) => (one.baselineOn ?? one.forecastOn ?? '') >= today && one.actualOn === null))
    return bothCounts(missing('health.milestones-not-due'));
  const late = dated
    .map((one) => ({ name: one.name, days: overdueDaysOf(one, today) }))
    .filter(({ days }) => days > 0)
    .toSorted((a, b) => b.days - a.days);
  return {
    overdueMilestones: { value: late.length, told: { names: late.map(({ name }) => name) } },
    milestoneOverdueDays: { value: late[0]?.days ?? 0, told: { name: late[0]?.name ?? '' } },
  };
};

const costFacts = (project: ProjectFacts): Record<string, Fact> => {
  const { measure } = project;
  const evm = measure === null ? null : evmOf(measure);
  return {
    cpi: evm === null ? missing('health.no-measure') : factOf(evm.cpi, 'health.no-measure'),
    vacPct: vacOf(project),
    tcpi: tcpiOf(project),
  };
};

const vacOf = (project: ProjectFacts): Fact => {
  const { measure, budgetFen, forecastFen } = project;
  const bac = measure?.bacFen ?? budgetFen;
  const byIndex = measure === null ? null : valueOf(evmOf(measure).eac.typical);
  const eac = measure?.eacFen ?? byIndex ?? forecastFen;
  if (bac === null || bac <= 0 || eac === null) return missing('health.no-forecast');
  return { value: ((bac - eac) / bac) * 100 };
};

const tcpiOf = (project: ProjectFacts): Fact => {
  const { measure, budgetFen, actualCostFen } = project;
  const bac = measure?.bacFen ?? budgetFen;
  const ac = measure?.acFen ?? actualCostFen;
  const percent = completeOf(project);
  const isOpen = percent === null || percent < 100;
  if (bac !== null && bac > 0 && ac !== null && ac >= bac && isOpen)
    return { red: 'health.budget-exhausted' };
  return measure === null
    ? missing('health.no-measure')
    : factOf(evmOf(measure).tcpiBac, 'health.no-measure');
};

/** Figures as they are told: indices to three places, percents and days to one. */
export const told = (value: number): number => Number(value.toFixed(Math.abs(value) < 3 ? 3 : 1));

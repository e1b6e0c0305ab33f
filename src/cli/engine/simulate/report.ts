import { isoOfMinute } from '#engine/days.ts';
import type { Removal } from '#engine/monte-carlo/removal.ts';
import type { SimulationSettings } from '#engine/monte-carlo/risks.ts';
import type { TornadoBar } from '#engine/monte-carlo/sensitivity.ts';
import type { CostRisk, Simulation } from '#engine/monte-carlo/simulate-plan.ts';

const SHARES = ['p10', 'p50', 'p80', 'p90'] as const;
type ByShare<T> = Record<(typeof SHARES)[number], T>;

const byShare = <T>(of: (name: (typeof SHARES)[number]) => T): ByShare<T> => ({
  p10: of('p10'),
  p50: of('p50'),
  p80: of('p80'),
  p90: of('p90'),
});

/** Parts of a day and of a share beyond this say nothing at any number of iterations. */
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

/** A simulation as the command line prints it: instants as ISO text, lengths in working days. */
export const reportOf = (
  simulation: Simulation,
  settings: SimulationSettings,
  minutesPerDay: number,
): object => {
  const { finish, status, iterations, seed, kernel, network, warnings } = simulation;
  const days = (minutes: number): number => rounded(minutes / minutesPerDay);
  return {
    status,
    iterations,
    seed,
    kernel,
    network,
    start: isoOfMinute(simulation.start),
    ...byShare((name) => isoOfMinute(finish[name])),
    mean: isoOfMinute(finish.mean),
    days: daysOf(simulation, days),
    band: byShare((name) => finish.band[name].map(isoOfMinute)),
    planned: { finish: isoOfMinute(finish.planned), share: finish.plannedShare },
    earliest: isoOfMinute(finish.earliest),
    latest: isoOfMinute(finish.latest),
    reserve: reserveOf(simulation, days),
    cost: simulation.cost === null ? null : costOf(simulation.cost),
    confidence: confidenceOf(simulation, settings),
    milestones: milestonesOf(simulation),
    criticality: Object.fromEntries(simulation.tasks.map(({ uid, criticality }) => [uid, criticality])),
    tasks: measuredTasks(simulation, days),
    tornado: simulation.tornado.map((bar) => barOf(bar, simulation, days)),
    histogram: finish.histogram.map(({ from, to, count }) => ({
      fromDays: days(from),
      toDays: days(to),
      count,
    })),
    curve: finish.curve.map(({ share, at }) => ({ share, at: isoOfMinute(at) })),
    unrest: rounded(simulation.unrest),
    estimates: estimatesOf(simulation, settings),
    warnings,
  };
};

/** The contingency that a commitment to the P80 needs beyond the plan as it stands. */
const reserveOf = ({ finish: { minutes }, cost }: Simulation, days: (minutes: number) => number): object => ({
  days: days(minutes.p80 - minutes.planned),
  fen: cost === null || cost.planned === null ? null : Math.round(cost.p80 - cost.planned),
});

const milestonesOf = ({ milestones }: Simulation): readonly object[] =>
  milestones.map((one) => ({
    uid: one.uid,
    name: one.name,
    ...byShare((name) => isoOfMinute(one[name])),
    deadline: one.deadline === null ? null : isoOfMinute(one.deadline),
    share: one.share,
  }));

const estimatesOf = (
  { estimates }: Simulation,
  { spread, threePoint, bounds }: SimulationSettings,
): object => ({ ...estimates, defaultSpread: spread, distribution: threePoint, bounds });

const daysOf = ({ finish: { minutes } }: Simulation, days: (minutes: number) => number): object => ({
  ...byShare((name) => days(minutes[name])),
  mean: days(minutes.mean),
  deviation: days(minutes.deviation),
  planned: days(minutes.planned),
});

const barOf = (bar: TornadoBar, { cost }: Simulation, days: (minutes: number) => number): object => ({
  kind: bar.kind,
  id: bar.id,
  name: bar.name,
  lowDays: days(bar.low),
  highDays: days(bar.high),
  swingDays: days(bar.high - bar.low),
  swingFen: cost === null ? null : Math.round(bar.highFen - bar.lowFen),
  correlation: rounded(bar.correlation),
});

const measuredTasks = ({ tasks }: Simulation, days: (minutes: number) => number): readonly object[] =>
  tasks.flatMap(({ uid, criticality, cruciality, sensitivity, meanMinutes, deviationMinutes }) =>
    cruciality === null || meanMinutes === null || deviationMinutes === null
      ? []
      : {
          uid,
          criticality,
          cruciality: rounded(cruciality),
          sensitivity: sensitivity === null ? null : rounded(sensitivity),
          meanDays: days(meanMinutes),
          deviationDays: days(deviationMinutes),
        },
  );

/** In 分. */
const costOf = (cost: CostRisk): object => ({
  unit: 'fen',
  ...byShare((name) => Math.round(cost[name])),
  mean: Math.round(cost.mean),
  deviation: Math.round(cost.deviation),
  lowest: Math.round(cost.lowest),
  highest: Math.round(cost.highest),
  planned: cost.planned === null ? null : Math.round(cost.planned),
  plannedShare: cost.plannedShare,
  band: byShare((name) => cost.band[name].map(Math.round)),
  histogram: cost.histogram.map(({ from, to, count }) => ({
    fromFen: Math.round(from),
    toFen: Math.round(to),
    count,
  })),
  curve: cost.curve.map(({ share, fen }) => ({ share, fen: Math.round(fen) })),
});

const confidenceOf = ({ confidence }: Simulation, { target }: SimulationSettings): object => ({
  finishBy: target.finish === null ? null : isoOfMinute(target.finish),
  budgetFen: target.costFen,
  ...confidence,
});

/** The gains of removing risks, in working days and 分. */
export const removalReport = (removals: readonly Removal[], minutesPerDay: number): readonly object[] =>
  removals.map(({ kind, id, name, savedMinutes, savedFen }) => ({
    kind,
    id,
    name,
    savedDaysAtP80: rounded(savedMinutes / minutesPerDay),
    savedFenAtP80: savedFen === null ? null : Math.round(savedFen),
  }));

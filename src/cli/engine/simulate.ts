import { modelPlan, type Model } from '#engine/monte-carlo/model.ts';
import { removalsOf } from '#engine/monte-carlo/removal.ts';
import { NO_RISKS, type Risks } from '#engine/monte-carlo/risks.ts';
import { joined, runIterations, type Sample } from '#engine/monte-carlo/run-iterations.ts';
import { summarise } from '#engine/monte-carlo/simulate-plan.ts';
import type { Plan } from '#engine/plan.ts';
import { inThread } from '#platform/cpu-work.ts';
import { InputError, printing, readPlanOf } from './read-file.ts';
import { removalReport, reportOf } from './simulate/report.ts';
import { readRisks } from './simulate/risks-file.ts';
import type { PartOfRun } from './simulate/run-part.ts';
import { usage, wanted, type Wanted } from './simulate/settings.ts';

/** `simulate FILE`: what risks make of a plan's finish and cost, as JSON. */
export const simulateVerb = (args: string[]): Promise<number> =>
  printing(async () => {
    const order = wanted(args);
    const { settings } = order;
    const { plan } = await readPlanOf(order.file, usage);
    const risks = order.risks === null ? NO_RISKS : readRisks(order.risks, { ...plan, ...settings });
    const clock = processorClock();
    const model = modelOf(plan, risks, order);
    const prepareMs = clock();
    const sample = await sampleOf(model, risks, order);
    const cpuMs = clock();
    const simulation = summarise(model, sample);
    const summaryMs = clock();
    const removals =
      order.removals === 'priced'
        ? { removals: removalReport(removalsOf(plan, risks, settings, simulation), plan.minutesPerDay) }
        : {};
    return {
      ...reportOf(simulation, settings, plan.minutesPerDay),
      ...removals,
      cpuMs,
      cpu: { prepareMs, iterationsMs: cpuMs, summaryMs },
    };
  });

const modelOf = (plan: Plan, risks: Risks, { settings }: Wanted): Model => {
  const modelled = modelPlan(plan, risks, settings);
  if (modelled.status === 'modelled') return modelled.model;
  if (modelled.status === 'invalid') throw new InputError(modelled.rule, modelled.at, modelled.message);
  const round = modelled.tasks.map(({ id, name }) => `${id} ${name}`).join(' → ');
  throw new InputError('plan.cyclic', round, '依赖成环,无法排程 / the dependencies form a cycle');
};

/** A million iterations of a large plan of several calendars may take a worker most of an hour. */
const LIMIT_MS = 7_200_000;

/** An iteration depends on its number alone, so the workers' parts make the same whole as one run. */
const sampleOf = async (model: Model, risks: Risks, { settings, workers }: Wanted): Promise<Sample> => {
  const { iterations } = settings;
  const count = Math.ceil(iterations / workers);
  const parts = Array.from({ length: Math.ceil(iterations / count) }, (_, index) => ({
    from: index * count,
    count: Math.min(count, iterations - index * count),
  }));
  if (parts.length === 1) return runIterations(model, { from: 0, count: iterations });
  const module = new URL('./simulate/run-part.ts', import.meta.url);
  const { plan } = model;
  return joined(
    await Promise.all(
      parts.map((part) =>
        inThread<Sample>(module, 'runPart', { plan, risks, settings, part } satisfies PartOfRun, LIMIT_MS),
      ),
    ),
  );
};

/** Each call answers the processor time since the last, in milliseconds, of all threads together. */
const processorClock = (): (() => number) => {
  let last = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(last);
    last = process.cpuUsage();
    return Math.round((user + system) / 100) / 10;
  };
};

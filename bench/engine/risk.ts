import { modelPlan } from '#engine/monte-carlo/model.ts';
import { USUAL_SETTINGS } from '#engine/monte-carlo/risks.ts';
import { runIterations } from '#engine/monte-carlo/run-iterations.ts';
import { compileNative } from '../risk/native.ts';
import { riskSubject } from '../risk/subject.ts';
import { cpuOf } from '../scheduling/kernel.ts';
import { medianOf, timeRow, type EngineRow } from './row.ts';

const iterations = 10_000;
const rounds = 11;
const warmUps = 2;

/** The simulation of 1,000 tasks with cost, criticality and risk events, in turn with the same in C. */
export const riskRows = (): readonly EngineRow[] => {
  const { plan, risks } = riskSubject(1);
  const modelled = modelPlan(plan, risks, { ...USUAL_SETTINGS, iterations, seed: 1 });
  if (modelled.status !== 'modelled') throw new Error(modelled.status);
  const { model } = modelled;
  const native = compileNative(model);
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = -warmUps; round < rounds; round++) {
    const time = cpuOf(() => runIterations(model, { from: 0, count: iterations }));
    const limit = native?.run(iterations, 3).cpuMs.at(-1);
    if (round < 0) continue;
    ours.push(time);
    if (limit !== undefined) theirs.push(limit);
  }
  native?.remove();
  return [
    timeRow('risk, 10,000 iterations of 1,000 tasks', ours, {
      beside: native === null ? 'no C compiler here' : 'the same in C',
      theirs: native === null ? null : medianOf(theirs),
      atMost: 80,
    }),
  ];
};

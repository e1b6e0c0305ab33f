import type { InvalidPlan } from '../schedule/outcome.ts';
import type { Draws } from './columns.ts';
import type { Model } from './model.ts';
import { END_MINUTE } from '../days.ts';
import { KIND_TASK } from '../network/codes.ts';
import { LONGEST } from '../schedule/check.ts';
import { nameOf } from '../schedule/outcome.ts';
import { calendarNetwork } from './calendar-network.ts';
import { FACTOR, LANES } from './columns.ts';

/**
 * The task that may run on beyond 2149, or null: everything is taken at its longest at once. Dates
 * and counts of minutes within that span cannot overflow.
 */
export function findBeyondHorizon(model: Model): InvalidPlan | null {
  const { size, kind } = model.laid.network;
  const longest = new Int32Array(size * LANES);
  for (let node = 0; node < size; node++) {
    const minutes = longestOf(model.draws, node);
    if (minutes > LONGEST) return beyond(model, node);
    longest[node * LANES] = Math.ceil(minutes);
  }
  const network = calendarNetwork(model);
  network.pass(longest, 0);
  for (let node = 0; node < size; node++) {
    if (kind[node] === KIND_TASK && (network.dates.finish[node] ?? 0) >= END_MINUTE)
      return beyond(model, node);
  }
  return null;
}

function longestOf({ variables, terms, variableOf, known, termAt, term }: Draws, node: number): number {
  const variable = variableOf[node] ?? -1;
  if (variable === -1) return known[node] ?? 0;
  const high = (of: number): number => (variables.low[of] ?? 0) + (variables.width[of] ?? 0);
  let minutes = high(variable);
  for (let index = termAt[node] ?? 0; index < (termAt[node + 1] ?? 0); index++) {
    const which = term[index] ?? 0;
    const by = high(terms.variable[which] ?? 0);
    if (terms.effect[which] === FACTOR) minutes *= Math.max(1, by);
    else minutes += Math.max(0, by);
  }
  return minutes;
}

function beyond({ laid }: Model, node: number): InvalidPlan {
  return {
    status: 'invalid',
    rule: 'simulation.beyond-horizon',
    at: nameOf(laid.plan.tasks[laid.network.task[node] ?? -1]),
    message:
      '最坏情况下任务持续到 2149 年以后;请改小悲观值或系数 / at its longest the task runs on beyond 2149: lower its estimate or factors',
  };
}

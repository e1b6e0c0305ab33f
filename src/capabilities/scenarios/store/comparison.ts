import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError, type Told } from '#platform/errors.ts';
import { monthOf } from '../../scoring/rules/rounds.ts';
import { expectEverywhere } from '../../scoring/store/reach.ts';
import { baseOf, changesSince } from '../rules/base.ts';
import { faultsOf } from '../rules/faults.ts';
import { figuresOf, type Setting } from '../rules/figures.ts';
import { candidatesUnder, type Live, type LiveCandidate } from '../rules/lines.ts';
import type { Column, Comparison } from '../schema.ts';
import { findLive } from './live.ts';
import { findScenarioRow } from './scenarios.ts';
import { findSetting } from './setting.ts';

const mostCompared = 3;

/** The live plan and up to three scenarios of a round side by side. */
export const compareScenarios = async (
  { db, who }: { readonly db: Db | Tx; readonly who: Actor },
  roundId: string,
  asked: string | undefined,
): Promise<Comparison> => {
  expectEverywhere(who, 'round.read');
  const ids = [...new Set(asked?.split(',') ?? [])];
  if (ids.length > mostCompared) throw new AppError('refused', 'scenario.too-many');
  const live = await findLive(db, roundId);
  const setting = await findSetting(db, who, roundId);
  const columns = [
    columnOf({ id: null, name: null, budgetFen: live.budgetFen, changes: [] }, live.candidates, setting),
  ];
  for (const id of ids) {
    const row = await findScenarioRow(db, id);
    if (row.round_id !== roundId) throw new AppError('not-found', 'record.not-found');
    const changes = row.adopted_at === null ? changesSince(row.base, baseOf(live)) : [];
    const head = { id, name: row.name, budgetFen: row.budget_fen, changes };
    columns.push(columnOf(head, candidatesUnder(live, row.lines), setting));
  }
  return { columns };
};

type Head = Pick<Column, 'id' | 'name' | 'budgetFen'> & { readonly changes: Told[] };

const columnOf = (head: Head, candidates: readonly LiveCandidate[], setting: Setting) => {
  const figures = figuresOf(candidates, setting);
  return {
    ...head,
    figures,
    ...faultsOf(candidates, figures, head.budgetFen),
    lines: candidates.map(({ title, isIn, startsOn, shiftMonths }) => ({
      title,
      isIn,
      startsOn: startsOn === null ? null : monthOf(startsOn, shiftMonths),
    })),
  };
};

/** Figures and broken limits of a scenario on the live plan; objectives are no part of them. */
export const judged = (
  live: Live,
  { lines, budget_fen: budgetFen }: Awaited<ReturnType<typeof findScenarioRow>>,
  capacities: Setting['capacities'],
) => {
  const candidates = candidatesUnder(live, lines);
  const figures = figuresOf(candidates, { capacities, objectives: [], mix: [] });
  return { candidates, figures, ...faultsOf(candidates, figures, budgetFen) };
};

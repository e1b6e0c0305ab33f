import type { SearchEntry } from '#platform/search.ts';
import { strengthOfShare } from '../../initiation/rules/initiation.ts';
import type { DemoRow, IdOf } from './image.ts';
import type { DemoProposal, DemoStrategy } from './proposal-set.ts';

interface Ground {
  readonly strategy: DemoStrategy;
  readonly proposals: readonly DemoProposal[];
  readonly idOf: IdOf;
}

/** Objectives with their measures below them, and what projects and proposals contribute. */
export const strategyTables = ({ strategy, proposals, idOf }: Ground) => ({
  objective: objectiveRows(strategy, idOf),
  objective_contribution: proposals.flatMap((one) =>
    one.objectives.map(({ id, share }) => ({
      id: idOf('contribution', `${one.id} ${id}`),
      objective_id: idOf('objective', id),
      // What became a project contributes as the project, the others as proposals.
      project_id: one.linkedProject === null ? null : idOf('project', one.linkedProject),
      proposal_id: one.linkedProject === null ? idOf('proposal', one.id) : null,
      strength: strengthOfShare(share),
      share,
      reason: one.summary,
    })),
  ),
});

const objectiveRows = ({ period, objectives }: DemoStrategy, idOf: IdOf): DemoRow[] =>
  objectives.flatMap(({ id, name, en, owner, weight, kpis }, position) => [
    {
      ...empty,
      id: idOf('objective', id),
      period,
      code: id,
      title: name,
      title_en: en,
      weight,
      owner_id: idOf('person', owner),
      position,
    },
    ...kpis.map(({ code, name: measure, unit, baseline, target, current }, place) => ({
      ...empty,
      id: idOf('objective', code),
      period,
      code,
      title: measure,
      parent_id: idOf('objective', id),
      weight: 100 / kpis.length,
      measure,
      unit,
      from_value: baseline,
      to_value: target,
      current_value: current,
      direction: target < baseline ? 'down' : 'up',
      owner_id: idOf('person', owner),
      position: place,
    })),
  ]);

const empty = { direction: 'up', is_demo: true };

export const strategyEntries = ({ objectives }: DemoStrategy, idOf: IdOf): SearchEntry[] =>
  objectives.map(({ id, name, en }) => ({
    subjectType: 'objective',
    subjectId: idOf('objective', id),
    title: name,
    subtitle: id,
    text: en,
  }));

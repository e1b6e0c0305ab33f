import { sql } from 'kysely';
import type { Db, Tx } from '#platform/db/database.ts';
import type { Taken } from '../rules/commitments.ts';

interface DecidedElsewhere {
  readonly id: string;
  readonly title: string;
  readonly roundNumber: string;
  readonly outcome: 'selected' | 'reserve';
  readonly startsOn: string | null;
  readonly shiftMonths: number;
}

/**
 * What other rounds promised people to, by the latest decision on each proposal: the chosen whole until their project is
 * closed or terminated, those in reserve by half. Where the project has a start, it counts from there.
 */
export const listTaken = async (db: Db | Tx, roundId: string): Promise<readonly Taken[]> => {
  const { rows: decided } = await sql<DecidedElsewhere>`
    select latest.id, proposal.name as title, latest."roundNumber", latest.outcome,
      coalesce(project.start_on, latest.starts_on) as "startsOn",
      case when project.start_on is null then latest.shift_months else 0 end as "shiftMonths"
    from (
      select distinct on (candidate.proposal_id) candidate.id, candidate.proposal_id, candidate.starts_on,
        candidate.shift_months, selection_round.number as "roundNumber", final_decision.outcome
      from final_decision
      join round_candidate as candidate on candidate.id = final_decision.candidate_id
      join selection_round on selection_round.id = candidate.round_id
      where candidate.round_id <> ${roundId}::uuid
      order by candidate.proposal_id, final_decision.decided_at desc, candidate.id
    ) as latest
    join proposal on proposal.id = latest.proposal_id
    left join initiation on initiation.proposal_id = proposal.id and initiation.outcome = 'approved'
    left join project on project.id = initiation.project_id
    where latest.outcome in ('selected', 'reserve')
      and proposal.state in ('selected', 'reserve', 'initiated')
      and (project.id is null or project.phase not in ('closed', 'terminated'))
      and not exists (select 1 from round_candidate as own
        where own.round_id = ${roundId}::uuid and own.proposal_id = latest.proposal_id)
    order by latest."roundNumber", proposal.name`.execute(db);
  const demand = await listDemand(
    db,
    decided.map(({ id }) => id),
  );
  return decided.map(({ outcome, ...one }) => ({
    ...one,
    share: outcome === 'selected' ? 1 : 0.5,
    demand: demand.get(one.id) ?? [],
  }));
};

const listDemand = async (db: Db | Tx, ids: readonly string[]) => {
  if (ids.length === 0) return new Map<string, Taken['demand']>();
  const rows = await db
    .selectFrom('candidate_demand')
    .select(['candidate_id', 'role', 'month', 'people'])
    .where('candidate_id', 'in', [...ids])
    .execute();
  return Map.groupBy(rows, ({ candidate_id }) => candidate_id);
};

import { sql } from 'kysely';
import type { Db, Tx } from '#platform/db/database.ts';

/** What a round needs to know of a proposal. */
export interface ProposalFacts {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly unitId: string | null;
  readonly unit: string | null;
  readonly costFen: number | null;
  readonly roiPercent: number | null;
  readonly sponsorId: string | null;
  readonly proposerId: string | null;
  readonly state: string;
  readonly npvFen: number | null;
  readonly expectedNpvFen: number | null;
  readonly benefitFen: number | null;
  readonly projectClass: 'A' | 'B' | 'C' | null;
  readonly startsOn: string | null;
  /** 1–10. */
  readonly complexity: number | null;
  readonly riskLevel: 'low' | 'medium' | 'high' | null;
}

/** The facts of proposals, wherever they stand. */
export const listProposalFacts = async (
  db: Db | Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ProposalFacts>> => {
  const { rows } = await sql<ProposalFacts>`
    select proposal.id, proposal.code as number, proposal.name as title, proposal.unit_id as "unitId",
      org_unit.name as unit, proposal.cost_fen as "costFen", proposal.roi * 100 as "roiPercent",
      proposal.npv_fen as "npvFen", proposal.expected_npv_fen as "expectedNpvFen",
      proposal.benefit_fen as "benefitFen", proposal.project_class as "projectClass",
      proposal.sponsor_id as "sponsorId", proposal.applicant_id as "proposerId", proposal.state,
      proposal.start_on as "startsOn", (proposal.content ->> 'complexity')::float8 as complexity,
      proposal.content ->> 'riskLevel' as "riskLevel"
    from proposal left join org_unit on org_unit.id = proposal.unit_id
    where proposal.id = any(${[...ids]}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
};

/** The facts of the proposals of a round, with the money as it was agreed where that differs. */
export const listCandidateFacts = async (
  db: Db | Tx,
  roundId: string,
): Promise<ReadonlyMap<string, ProposalFacts>> => {
  const agreed = await db
    .selectFrom('round_candidate')
    .select(['proposal_id', 'agreed_cost_fen', 'agreed_npv_fen', 'agreed_benefit_fen'])
    .where('round_id', '=', roundId)
    .execute();
  const facts = await listProposalFacts(
    db,
    agreed.map(({ proposal_id: id }) => id),
  );
  return new Map(
    agreed.flatMap((row) => {
      const proposed = facts.get(row.proposal_id);
      if (!proposed) return [];
      const money = {
        costFen: row.agreed_cost_fen ?? proposed.costFen,
        npvFen: row.agreed_npv_fen ?? proposed.npvFen,
        benefitFen: row.agreed_benefit_fen ?? proposed.benefitFen,
      };
      return [[proposed.id, { ...proposed, ...money }] as const];
    }),
  );
};

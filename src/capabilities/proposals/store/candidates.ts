import type { Actor } from '#platform/actor.ts';
import type { LinkKind, ProposalState } from '../names.ts';
import { benefitOf, costOf } from '../rules/case.ts';
import { missingFor } from '../rules/gaps.ts';
import { needsByMonth, type MonthNeed } from '../rules/needs.ts';
import { visibleProposals } from '../../access/visibility.ts';
import { formOf, type ProposalRecord, type Reader } from './rows.ts';

/** A proposal as scoring, selection and optimisation take it. */
export interface Candidate {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly state: ProposalState;
  readonly projectType: string;
  readonly projectClass: 'A' | 'B' | 'C' | null;
  readonly unitId: string | null;
  readonly applicantId: string | null;
  readonly sponsorId: string | null;
  readonly managerId: string | null;
  readonly benefitOwnerId: string | null;
  readonly costFen: number | null;
  readonly benefitFen: number | null;
  readonly npvFen: number | null;
  readonly expectedNpvFen: number | null;
  /** 0.4 = 40 %. */
  readonly roi: number | null;
  readonly irr: number | null;
  readonly paybackYears: number | null;
  readonly startOn: string | null;
  readonly finishOn: string | null;
  readonly years: readonly { readonly year: number; readonly costFen: number; readonly benefitFen: number }[];
  readonly needs: readonly MonthNeed[];
  readonly personMonths: number | null;
  readonly mandatory: 'none' | 'law' | 'contract' | 'safety';
  readonly complexity: number | null;
  readonly riskLevel: 'low' | 'medium' | 'high' | null;
  readonly objectives: readonly {
    readonly objectiveId: string | null;
    readonly name: string;
    readonly sharePercent: number;
  }[];
  readonly links: readonly { readonly kind: LinkKind; readonly otherId: string }[];
  /** Fields that 终选 asks for and nobody has filled in. */
  readonly missingForFinal: readonly string[];
}

/** The visible proposals, of some states or with some ids, in the order of their numbers. */
export const listCandidates = async (
  db: Reader,
  who: Actor,
  { ids, states }: { readonly ids?: readonly string[]; readonly states?: readonly ProposalState[] } = {},
): Promise<Candidate[]> => {
  const rows = await db
    .selectFrom('proposal')
    .selectAll()
    .where(visibleProposals(who))
    .$if(ids !== undefined, (some) => some.where('id', 'in', [...(ids ?? []), noId]))
    .$if(states !== undefined, (some) => some.where('state', 'in', [...(states ?? [])]))
    .orderBy('code')
    .execute();
  const links = await db.selectFrom('proposal_link').selectAll().execute();
  return rows.map((row) => ({
    ...candidateOf(row),
    links: links
      .filter((link) => link.proposal_id === row.id)
      .map((link) => ({ kind: link.kind, otherId: link.other_id })),
  }));
};

/** Keeps an empty list of ids a list. */
const noId = '00000000-0000-0000-0000-000000000000';

const candidateOf = (row: ProposalRecord): Omit<Candidate, 'links'> => {
  const form = formOf(row);
  const { content } = form;
  const { name, projectType, projectClass, unitId, sponsorId, managerId, benefitOwnerId } = form;
  const head = { name, projectType, projectClass, unitId, sponsorId, managerId, benefitOwnerId };
  return {
    ...head,
    id: row.id,
    code: row.code,
    state: row.state,
    applicantId: row.applicant_id,
    costFen: row.cost_fen,
    benefitFen: row.benefit_fen,
    npvFen: row.npv_fen,
    expectedNpvFen: row.expected_npv_fen,
    roi: row.roi,
    irr: row.irr,
    paybackYears: row.payback_years,
    startOn: row.start_on,
    finishOn: row.finish_on,
    years: content.years.map((one) => ({ year: one.year, costFen: costOf(one), benefitFen: benefitOf(one) })),
    needs: needsByMonth(content.needs),
    personMonths: content.personMonths,
    mandatory: content.mandatory,
    complexity: content.complexity,
    riskLevel: content.riskLevel,
    objectives: content.objectives,
    missingForFinal: missingFor(form, 'final'),
  };
};

import { categories, categoryNames } from '../../portfolio-plans/names.ts';
import { monthOf } from '../../scoring/rules/rounds.ts';
import { budgetLine } from '../../selection/rules/line.ts';
import { rankOrder, suggestionFor } from '../../selection/rules/preliminary.ts';
import { consultationRows, meetingRows } from './meeting-rows.ts';
import type { DemoRow, IdOf } from './image.ts';
import { at, candidateId, type Judged, type RoundGround } from './round-ground.ts';
import type { DemoRound } from './pmo-set.ts';



type Tables = Readonly<Record<string, readonly DemoRow[]>>;

/** The rounds as far as they have come; points, totals and ranking are those of the data. */
export const roundTables = (ground: RoundGround): Tables => {
  const parts = ground.given.rounds.map((round) => {
    const judged = judgedIn(round, ground);
    return { selection_round: [roundRow(round, ground.idOf)],
      ...candidateRows(round, judged, ground),
      ...scoreRows(round, judged, ground),
      ...preliminaryRows(round, judged, ground), ...consultationRows(round, ground), ...meetingRows(round, judged, ground) };
  });
  const of = (table: keyof (typeof parts)[number]) => parts.flatMap((part) => part[table]);
  return {
    selection_round: of('selection_round'),
    round_candidate: of('round_candidate'),
    candidate_relation: ground.given.rounds.flatMap((round) => relationRows(round, ground)),
    candidate_demand: of('candidate_demand'),
    round_assessor: of('round_assessor'),
    assessor_score: of('assessor_score'),
    preliminary_decision: of('preliminary_decision'),
    consultation: of('consultation'),
    consultation_opinion: of('consultation_opinion'),
    selection_meeting: of('selection_meeting'),
    meeting_vote: of('meeting_vote'),
    final_decision: of('final_decision'),
    role_capacity: ground.given.capacity.flatMap(([role, people]) =>
      Array.from({ length: 12 }, (_none, month) => ({ role, month: monthOf('2027-01-01', month), people })),
    ),
  };
};


/** Where the data leave a proposal tells whether it has been decided on. */
const undecided = '初选评审中';
const sentBack = '退回补充';

const judgedIn = (round: DemoRound, { proposals }: RoundGround): Judged[] => {
  const all = round.candidates.map((code) => {
    const proposal = proposals.proposals.find(({ id }) => id === code);
    if (!proposal) throw new RangeError(`the demonstration data know no proposal "${code}"`);
    const total = proposal.expected['score100'] ?? 0;
    const mandatoryReason = proposal.mandatory ? proposal.summary : null;
    const said = suggestionFor({ total, knockOuts: [], mandatoryReason }, proposals.passLine);
    const isOpen = proposal.status === undecided;
    const isBack = proposal.status === sentBack;
    return {
      proposal,
      total,
      outcome: isOpen ? null : isBack ? ('returned' as const) : said.outcome,
      reason: isBack ? '收益测算缺少基准数据，请补充后再报' : said.reason[0],
      mandatoryReason,
    };
  });
  return rankedIn(round, all);
};

type Weighed = Omit<Judged, 'rank' | 'isWithin'> & { readonly mandatoryReason: string | null };

/** Those that passed in their order, and whom the budget reaches. */
const rankedIn = (round: DemoRound, all: readonly Weighed[]): Judged[] => {
  const passed = all.filter(({ outcome }) => outcome === 'passed');
  const order = rankOrder(
    passed.map(({ proposal, ...one }) => ({ ...one, candidateId: proposal.id, number: proposal.id })),
  );
  const line = budgetLine(
    order.map((id) => {
      const proposal = passed.find((one) => one.proposal.id === id)?.proposal;
      return {
        candidateId: id,
        costFen: (proposal?.investmentWan ?? 0) * 1_000_000,
        isMandatory: proposal?.mandatory ?? false,
      };
    }),
    round.budgetWan * 1_000_000,
    round.line,
  );
  return all.map((one) => {
    const place = order.indexOf(one.proposal.id);
    return { ...one, rank: place < 0 ? null : place + 1, isWithin: line.fits.has(one.proposal.id) };
  });
};

const candidateRows = (round: DemoRound, judged: readonly Judged[], { given, idOf }: RoundGround) => ({
  round_candidate: judged.map(({ proposal, rank }) => ({
    id: candidateId(round, proposal.id, idOf),
    created_at: at(round.closes),
    round_id: idOf('round', round.id),
    proposal_id: idOf('proposal', proposal.id),
    mandatory_reason: proposal.mandatory ? proposal.summary : null,
    mandatory_by: proposal.mandatory ? idOf('person', 'U009') : null,
    starts_on: `${round.year}-01-01`,
    shift_months: 0,
    rank,
    category: categoryNames[categoryOf(given.categories[proposal.id])][0],
  })),
  candidate_demand: judged.flatMap(({ proposal }) =>
    (given.demand[proposal.id] ?? []).flatMap(([role, people]) =>
      Array.from({ length: Math.min(proposal.durationMonths, 9) }, (_none, month) => ({
        candidate_id: candidateId(round, proposal.id, idOf),
        role,
        month,
        people,
      })),
    ),
  ),
});

const scoreRows = (round: DemoRound, judged: readonly Judged[], { given, proposals, idOf }: RoundGround) => ({
  round_assessor: given.assessors.map((person) => ({
    round_id: idOf('round', round.id),
    person_id: idOf('person', person),
    invited_at: at(round.closes),
    invited_by: idOf('person', 'U010'),
    submitted_at: at(round.scoring),
  })),
  assessor_score: judged.flatMap(({ proposal }) =>
    proposals.criteria.flatMap(({ code }) =>
      pointsOf(proposal.scores[code] ?? 1, given.assessors.length).map((points, seat) => ({
        id: idOf('score', `${round.id} ${proposal.id} ${code} ${seat}`),
        candidate_id: candidateId(round, proposal.id, idOf),
        person_id: idOf('person', given.assessors[seat] ?? ''),
        criterion_id: idOf('criterion', code),
        points,
        reason: points <= 2 ? (proposal.topRisks[0] ?? null) : null,
      })),
    ),
  ),
});

const preliminaryRows = (round: DemoRound, judged: readonly Judged[], { idOf }: RoundGround) => ({
  preliminary_decision: judged.flatMap(({ proposal, outcome, reason, total }) =>
    outcome === null
      ? []
      : [
          {
            id: idOf('preliminary', `${round.id} ${proposal.id}`),
            candidate_id: candidateId(round, proposal.id, idOf),
            outcome,
            reason,
            score: total,
            decided_by: idOf('person', 'U009'),
            decided_at: at(round.scoring, 17),
            read_at: round.isConcluded ? at(round.consultation) : null,
          },
        ],
  ),
});

const categoryOf = (code: string | undefined) => categories.find((one) => one === code) ?? 'innovate';

const roundRow = (round: DemoRound, idOf: IdOf): DemoRow => ({
  id: idOf('round', round.id),
  created_at: at(round.opens),
  number: round.id,
  name: round.name,
  year: round.year,
  opens_on: round.opens,
  closes_on: round.closes,
  scoring_due_on: round.scoring,
  consultation_due_on: round.consultation,
  decides_on: round.decides,
  budget_fen: round.budgetWan * 1_000_000,
  line_rule: round.line,
  criteria_set_id: idOf('criteria', '2026'),
  frozen_at: at(round.closes),
  frozen_by: idOf('person', 'U010'),
  created_by: idOf('person', 'U010'),
});


/** Whole points of so many assessors whose mean is the one of the data. */
const pointsOf = (mean: number, seats: number): number[] => {
  const sum = Math.round(mean * seats);
  const low = Math.floor(sum / seats);
  return Array.from({ length: seats }, (_none, seat) => (seat < sum - low * seats ? low + 1 : low));
};

/** What needs or excludes another candidate of the same round. */
const relationRows = (round: DemoRound, { proposals, idOf }: RoundGround): DemoRow[] =>
  proposals.proposals
    .filter(({ id }) => round.candidates.includes(id))
    .flatMap(({ id, dependsOn, excludes }) => {
      const row = (kind: string, other: string) => ({
        id: idOf('relation', `${round.id} ${id} ${other}`),
        candidate_id: candidateId(round, id, idOf),
        other_id: candidateId(round, other, idOf),
        kind,
      });
      const inRound = (other: string) => round.candidates.includes(other);
      return [
        ...dependsOn.filter(inRound).map((other) => row('requires', other)),
        ...excludes.filter((other) => inRound(other) && id < other).map((other) => row('excludes', other)),
      ];
    });

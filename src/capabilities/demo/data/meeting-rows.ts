import type { DemoRound } from './pmo-set.ts';
import { at, candidateId, type Judged, type RoundGround } from './round-ground.ts';

/** The day on which the departments of the round that runs have answered. */
const answeredOn = '2026-10-29';

/** What the departments said of the candidates. */
export const consultationRows = (round: DemoRound, { idOf }: RoundGround) => ({
  consultation: round.consultations.map(([unit, person, statement]) => ({
    id: idOf('consultation', `${round.id} ${unit}`),
    round_id: idOf('round', round.id),
    unit_id: idOf('unit', unit),
    person_id: idOf('person', person),
    due_on: round.consultation,
    given_at: statement === null ? null : at(round.isConcluded ? round.consultation : answeredOn, 15),
    capacity_statement: statement,
  })),
  consultation_opinion: round.consultations.flatMap(([unit, , , opinions]) =>
    Object.entries(opinions).map(([proposal, [opinion, reason, answer]]) => ({
      id: idOf('opinion', `${round.id} ${unit} ${proposal}`),
      consultation_id: idOf('consultation', `${round.id} ${unit}`),
      candidate_id: candidateId(round, proposal, idOf),
      opinion,
      reason,
      answer,
      answered_by: answer === null ? null : idOf('person', 'U010'),
      answered_at: answer === null ? null : at(round.decides),
    })),
  ),
});

const core = ['U001', 'U002', 'U003', 'U004', 'U008'];

/** The sitting that decided a round, and what it decided; none while the round runs. */
export const meetingRows = (round: DemoRound, judged: readonly Judged[], { idOf }: RoundGround) => {
  if (!round.isConcluded) return { selection_meeting: [], meeting_vote: [], final_decision: [] };
  const members = core.map((person) => idOf('person', person));
  const present = members.slice(0, 4);
  const meetingId = idOf('meeting', round.id);
  return {
    selection_meeting: [
      {
        id: meetingId,
        round_id: idOf('round', round.id),
        held_on: round.decides,
        members,
        chair_id: members[0],
        quorum: 3,
        present,
        concluded_at: at(round.decides, 16),
        concluded_by: idOf('person', 'U009'),
        budget_fen: round.budgetWan * 1_000_000,
        line_rule: round.line,
      },
    ],
    meeting_vote: present.map((person, seat) => ({
      meeting_id: meetingId,
      person_id: person,
      vote: seat === 3 ? 'abstain' : 'for',
      voted_at: at(round.decides, 15),
    })),
    final_decision: judged.map((one) => ({
      id: idOf('final', `${round.id} ${one.proposal.id}`),
      candidate_id: candidateId(round, one.proposal.id, idOf),
      ...fateOf(one),
      rank: one.rank,
      decided_by: members[0],
      decided_at: at(round.decides, 16),
      read_at: at(round.decides, 18),
    })),
  };
};

const fateOf = ({ proposal, isWithin, rank, total }: Judged) =>
  isWithin && proposal.linkedProject !== null
    ? { outcome: 'selected', reason: `第 ${rank} 名，在预算线内` }
    : { outcome: 'reserve', reason: `评分 ${total}，${proposal.topRisks.join('、')}，搁置` };

import { handle } from '#platform/handlers.ts';
import { changeCandidate } from './actions/candidates.ts';
import { addCandidates, removeCandidate } from './actions/enter-round.ts';
import { changeCriteria, createCriteria, publishCriteria, startEdition } from './actions/criteria.ts';
import { changeRound, createRound, freezeCriteria } from './actions/rounds.ts';
import { inviteAssessors, removeAssessor, saveSheet, submitSheet } from './actions/sheets.ts';
import { scoringRoutes } from './routes.ts';
import { findCriteriaSet, listCriteriaSets } from './store/criteria.ts';
import { findRound, listRounds } from './store/rounds.ts';
import { findScores, findSheet } from './store/sheets.ts';

export const scoringHandlers = handle(scoringRoutes, {
  'criteria.list': (_input, { db }) => listCriteriaSets(db),
  'criteria.show': ({ params }, { db }) => findCriteriaSet(db, params.id),
  'criteria.create': ({ body }, write) => createCriteria(write, body),
  'criteria.update': ({ params, body }, write) => changeCriteria(write, params.id, body),
  'criteria.publish': ({ params, body }, write) => publishCriteria(write, params.id, body.version),
  'criteria.edition': ({ params }, write) => startEdition(write, params.id),
  'round.list': (_input, { db, who }) => listRounds(db, who),
  'round.show': ({ params }, { db, who }) => findRound(db, who, params.id),
  'round.create': ({ body }, write) => createRound(write, body),
  'round.update': ({ params, body }, write) => changeRound(write, params.id, body),
  'round.criteria': ({ params, body }, write) => freezeCriteria(write, params.id, body.criteriaSetId),
  'round.add-candidates': ({ params, body }, write) => addCandidates(write, params.id, body.proposalIds),
  'candidate.update': ({ params, body }, write) => changeCandidate(write, params.id, body),
  'candidate.delete': ({ params }, write) => removeCandidate(write, params.id),
  'round.add-assessors': ({ params, body }, write) => inviteAssessors(write, params.id, body.personIds),
  'round.remove-assessor': ({ params }, write) => removeAssessor(write, params.id, params.personId),
  'round.sheet': ({ params }, { db, who }) => findSheet(db, who, params.id),
  'round.save-sheet': ({ params, body }, write) => saveSheet(write, params.id, body.points),
  'round.submit-sheet': ({ params }, write) => submitSheet(write, params.id),
  'round.scores': ({ params }, { db, who }) => findScores(db, who, params.id),
});

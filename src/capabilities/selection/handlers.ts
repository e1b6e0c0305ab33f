import { handle } from '#platform/handlers.ts';
import { saveRoleCapacities } from './actions/capacity.ts';
import { answerOpinion, askDepartments, giveOpinion } from './actions/consultations.ts';
import { decideRound } from './actions/decide.ts';
import { conveneMeeting, recordAttendance, recordVotes } from './actions/meetings.ts';
import { decidePreliminary, readResult } from './actions/preliminary.ts';
import { askRankChange } from './actions/ranking.ts';
import { startStudy } from './actions/studies.ts';
import { boardPackFile } from './pack/board-pack.ts';
import { makeBoardPack } from './pack/make.ts';
import { selectionRoutes } from './routes.ts';
import { listBoardPacks } from './store/board-packs.ts';
import { findCapacityCheck, listRoleCapacities } from './store/capacity.ts';
import { findConsultation, listConsultations } from './store/consultations.ts';
import { findMeeting } from './store/meetings.ts';
import { findPreliminary, listOwnResults } from './store/preliminary.ts';
import { findRanking } from './store/ranking.ts';
import { findStudy, listStudies } from './store/studies.ts';

export const selectionHandlers = handle(selectionRoutes, {
  'round.preliminary': ({ params }, { db, who }) => findPreliminary(db, who, params.id),
  'round.decide-preliminary': ({ params, body }, write) => decidePreliminary(write, params.id, body),
  'selection.own-results': (_input, { db, who }) => listOwnResults(db, who),
  'selection.read-result': ({ params }, write) => readResult(write, params.id),
  'capacity.list': (_input, { db }) => listRoleCapacities(db),
  'capacity.save': ({ body }, write) => saveRoleCapacities(write, body),
  'round.capacity': ({ params, query }, { db, who }) =>
    findCapacityCheck(db, who, { roundId: params.id, shifts: query.shifts }),
  'round.consultations': ({ params }, { db, who }) => listConsultations(db, who, params.id),
  'round.consult': ({ params, body }, write) => askDepartments(write, params.id, body),
  'consultation.show': ({ params }, { db, who }) => findConsultation(db, who, params.id),
  'consultation.give': ({ params, body }, write) => giveOpinion(write, params.id, body),
  'opinion.answer': ({ params, body }, write) => answerOpinion(write, params.id, body.answer),
  'round.ranking': ({ params }, { db, who }) => findRanking(db, who, params.id),
  'round.change-rank': ({ params, body }, write) => askRankChange(write, params.id, body),
  'round.meeting': ({ params }, { db, who }) => findMeeting(db, who, params.id),
  'round.convene': ({ params, body }, write) => conveneMeeting(write, params.id, body),
  'round.attendance': ({ params, body }, write) => recordAttendance(write, params.id, body),
  'round.votes': ({ params, body }, write) => recordVotes(write, params.id, body),
  'round.decide': ({ params, body }, write) => decideRound(write, params.id, body),
  'study.list': ({ params }, { db, who }) => listStudies(db, who, params.id),
  'study.start': ({ params, body }, context) => startStudy(context, params.id, body),
  'study.show': ({ params }, { db, who }) => findStudy(db, who, params.id),
  'board-pack.list': ({ params }, { db, who }) => listBoardPacks(db, who, params.id),
  'board-pack.make': ({ params }, write) => makeBoardPack(write, params.id),
  'board-pack.file': ({ params, query }, read) => boardPackFile(read, params.id, query.format),
});

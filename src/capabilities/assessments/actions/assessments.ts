import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { todayOf } from '../../organisation/store/today.ts';
import { suggestionsFor, typeFit } from '../rules/advice.ts';
import { maturityScores } from '../rules/scoring.ts';
import { questionnaireOf } from '../questionnaires.ts';
import { Questionnaire } from '../schema/content.ts';
import type { Assessment, Invitations, MaturityResult, NewAssessment } from '../schema/maturity.ts';
import { findAssessment, findManagedAssessment } from '../store/assessments.ts';
import { listEvidenceFiles } from '../store/evidence.ts';
import { listSubmittedAnswers } from '../store/sheets.ts';
import { typeOfOffice } from '../store/type-in-force.ts';
import { expectOnOffice } from '../visibility.ts';
import { expectPresent } from './expect-present.ts';

type Invited = Invitations['respondents'];

/** Opens an assessment of a PMO unit and invites its respondents; the questionnaire is frozen. */
export const openAssessment = async (write: Write, input: NewAssessment): Promise<Assessment> => {
  const { tx, who, record } = write;
  await expectOnOffice(tx, who, 'assessment.manage', input.pmoUnitId);
  if (input.dueOn < (await todayOf(write)))
    throw new AppError('refused', 'assessment.due-past', { day: input.dueOn });
  const after = await tx
    .insertInto('maturity_assessment')
    .values({
      id: newId(),
      pmo_unit_id: input.pmoUnitId,
      instrument: input.instrument,
      title: input.title,
      due_on: input.dueOn,
      questionnaire: JSON.stringify(await questionnaireOf(tx, input.instrument)),
      opened_by: who.personId,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const { questionnaire: _frozen, ...recorded } = after;
  record({ subject: { type: 'maturity-assessment', id: after.id, label: after.title }, after: recorded });
  await invite(write, after.id, input.respondents);
  return findAssessment(tx, who, after.id);
};

/** Invites more respondents as long as the assessment is open. */
export const inviteRespondents = async (
  write: Write,
  id: string,
  { respondents }: Invitations,
): Promise<Assessment> => {
  const assessment = await findManagedAssessment(write.tx, write.who, id);
  if (assessment.closed_at) throw new AppError('conflict', 'assessment.closed', { title: assessment.title });
  await invite(write, id, respondents);
  write.record({
    subject: { type: 'maturity-assessment', id, label: assessment.title },
    after: { invited: respondents.map(({ personId }) => personId) },
  });
  return findAssessment(write.tx, write.who, id);
};

const invite = async (write: Write, assessmentId: string, respondents: Invited): Promise<void> => {
  const people = respondents.map(({ personId }) => personId);
  await expectPresent(write, people);
  const invited = await write.tx
    .selectFrom('maturity_sheet')
    .select('person_id')
    .where('assessment_id', '=', assessmentId)
    .execute();
  const all = [...invited.map(({ person_id }) => person_id), ...people];
  const twice = all.find((person, at) => all.indexOf(person) !== at);
  if (twice !== undefined) {
    const { name } = await write.tx
      .selectFrom('person')
      .select('name')
      .where('id', '=', twice)
      .executeTakeFirstOrThrow();
    throw new AppError('conflict', 'assessment.respondent-twice', { name });
  }
  await write.tx
    .insertInto('maturity_sheet')
    .values(
      respondents.map(({ personId, group }) => ({
        id: newId(),
        assessment_id: assessmentId,
        person_id: personId,
        respondent_group: group,
      })),
    )
    .execute();
};

/** Closes an assessment: what was handed in is scored once and stays as it is. */
export const closeAssessment = async (write: Write, id: string): Promise<Assessment> => {
  const { tx, who, now, record } = write;
  const assessment = await findManagedAssessment(tx, who, id);
  if (assessment.closed_at) throw new AppError('conflict', 'assessment.closed', { title: assessment.title });
  const answers = await withFiles(tx, await listSubmittedAnswers(tx, id));
  if (answers.length === 0)
    throw new AppError('refused', 'assessment.nobody-answered', { title: assessment.title });
  const content = resultOf(
    Questionnaire.parse(assessment.questionnaire),
    answers,
    await typeOfOffice(tx, assessment.pmo_unit_id, await todayOf(write)),
  );
  const closure = { closed_at: now, closed_by: who.personId };
  await tx
    .insertInto('maturity_result')
    .values({
      assessment_id: id,
      ...closure,
      index_score: content.index,
      level: content.level,
      content: JSON.stringify(content),
    })
    .execute();
  record({
    subject: { type: 'maturity-assessment', id, label: assessment.title },
    after: { ...closure, index: content.index, level: content.level },
  });
  return findAssessment(tx, who, id);
};

/** The answers with the files given as their evidence. */
const withFiles = async (tx: Write['tx'], answers: Awaited<ReturnType<typeof listSubmittedAnswers>>) => {
  const files = await listEvidenceFiles(tx, [...new Set(answers.map(({ sheetId }) => sheetId))]);
  return answers.map((answer) => ({
    ...answer,
    files: files
      .filter(({ sheetId, question }) => sheetId === answer.sheetId && question === answer.question)
      .map(({ id, name }) => ({ id, name })),
  }));
};
type Answers = Awaited<ReturnType<typeof withFiles>>;

const resultOf = (
  questionnaire: Questionnaire,
  answers: Answers,
  chosenType: string | null,
): Omit<MaturityResult, 'closedAt' | 'closedBy'> => {
  const scores = maturityScores(
    questionnaire,
    answers.map(({ group, question, score, evidence, link, files }) => ({
      group,
      question,
      score,
      hasEvidence: evidence !== null || link !== null || files.length > 0,
    })),
  );
  return {
    ...scores,
    suggestions: suggestionsFor(questionnaire.advice, scores),
    typeFit: typeFit(scores.level, chosenType),
    answered: new Set(answers.map(({ sheetId }) => sheetId)).size,
    evidence: answers.flatMap(({ question, by, evidence, link, files }) =>
      evidence === null && link === null && files.length === 0
        ? []
        : [{ question, by, text: evidence, link, files }],
    ),
  };
};

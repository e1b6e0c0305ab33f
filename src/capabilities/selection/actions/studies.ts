import type { App } from '#platform/app.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import type { Manual } from '#platform/handlers.ts';
import { newId } from '#platform/ids.ts';
import { readSelection } from '#engine/portfolio/read-selection.ts';
import { findManagedRound } from '../../scoring/store/rounds.ts';
import { isMonthly, studyProblem } from '../rules/study.ts';
import type { StudyAnswer, StudyQuestion } from '../schema/final.ts';
import { listFreeCapacities } from '../store/capacity.ts';
import { listStudied } from '../store/studies.ts';

export const studyJob = 'selection.study';

/** Asks for the best portfolio under the limits of a round; what is found is a proposal, people decide. */
export const startStudy = (
  { app, who }: Manual,
  roundId: string,
  question: StudyQuestion,
): Promise<{ id: string; jobId: string }> =>
  app.write(who, 'study.start', (write) => askStudy(app, write, { roundId, question }));

const askStudy = async (
  app: App,
  write: Write,
  { roundId, question }: { readonly roundId: string; readonly question: StudyQuestion },
): Promise<{ id: string; jobId: string }> => {
  const { tx, who } = write;
  const round = await findManagedRound(tx, who, roundId);
  const budgetFen = question.budgetFen ?? round.budget_fen;
  if (budgetFen === null) throw new AppError('refused', 'study.no-budget');
  const studied = await listStudied(tx, roundId, question);
  if (studied.length === 0)
    throw new AppError('refused', 'selection.nothing-shortlisted', { number: round.number });
  const unstarted = isMonthly(question) ? studied.find(({ startsOn }) => startsOn === null) : undefined;
  if (unstarted) throw new AppError('refused', 'study.unstarted', { title: unstarted.title });
  const capacities = await listFreeCapacities(tx, roundId);
  const asked = studyProblem(studied, { ...question, budgetFen }, capacities);
  const read = readSelection(asked.problem);
  if (read.status === 'invalid') throw new RangeError(`study: ${read.rule} at ${read.at}`);
  const id = newId();
  const jobId = await app.jobs.start(write, studyJob, { studyId: id, locale: who.locale });
  await tx
    .insertInto('portfolio_study')
    .values({
      id,
      round_id: roundId,
      asked_by: who.personId,
      problem: JSON.stringify({ question: { ...question, budgetFen }, asked }),
      job_id: jobId,
      answer: null,
    })
    .execute();
  write.record({ subject: { type: 'portfolio_study', id, label: round.number }, after: { ...question } });
  return { id, jobId };
};

export const saveStudyAnswer = async (write: Write, id: string, answer: StudyAnswer): Promise<void> => {
  await write.tx
    .updateTable('portfolio_study')
    .set({ answer: JSON.stringify(answer), answered_at: write.now })
    .where('id', '=', id)
    .execute();
  write.record({
    subject: { type: 'portfolio_study', id },
    after: { status: answer.status, value: answer.value, gap: answer.gap },
  });
};

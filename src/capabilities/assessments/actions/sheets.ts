import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { expectVersion } from '#platform/stale.ts';
import { answerFault, unanswered } from '../rules/answers.ts';
import type { Answer, MaturityAnswers, MaturitySheet, Submission } from '../schema/maturity.ts';
import { findOwnSheet, findSheet, listAnswers } from '../store/sheets.ts';

type Sheet = Awaited<ReturnType<typeof findOwnSheet>>;

/** Keeps the answers as far as they are given; they may be handed in later. */
export const saveAnswers = async (
  write: Write,
  id: string,
  { version, answers }: MaturityAnswers,
): Promise<MaturitySheet> => {
  const sheet = await findOpenSheet(write, id);
  expectVersion(version, sheet);
  const fault = answerFault(sheet.questionnaire, answers);
  if (fault)
    throw new AppError('refused', 'sheet.answer-unfit', {
      question: fault.question,
      score: fault.score ?? '—',
      min: sheet.questionnaire.min,
      max: sheet.questionnaire.max,
    });
  await write.tx.deleteFrom('maturity_answer').where('sheet_id', '=', id).execute();
  if (answers.length > 0) await insertAnswers(write, id, answers);
  await touch(write, sheet, null);
  return findSheet(write.tx, write.who, id);
};

const insertAnswers = ({ tx }: Write, sheetId: string, answers: readonly Answer[]) =>
  tx
    .insertInto('maturity_answer')
    .values(
      answers.map(({ question, score, evidence, link }) => ({
        sheet_id: sheetId,
        question,
        score,
        evidence: evidence === '' ? null : evidence,
        link,
      })),
    )
    .execute();

/** Hands the sheet in; every question needs an answer. */
export const submitSheet = async (
  write: Write,
  id: string,
  { version }: Submission,
): Promise<MaturitySheet> => {
  const sheet = await findOpenSheet(write, id);
  expectVersion(version, sheet);
  const open = unanswered(sheet.questionnaire, await listAnswers(write.tx, id));
  if (open.length > 0)
    throw new AppError('refused', 'sheet.unanswered', { count: open.length, first: open[0]?.id });
  await touch(write, sheet, write.now);
  return findSheet(write.tx, write.who, id);
};

/** Takes a sheet back that was handed in, as long as the assessment is open. */
export const takeSheetBack = async (write: Write, id: string): Promise<MaturitySheet> => {
  const sheet = await findOwnSheet(write.tx, write.who, id);
  if (sheet.closed_at) throw new AppError('conflict', 'assessment.closed', { title: sheet.title });
  if (sheet.submitted_at) await touch(write, sheet, null);
  return findSheet(write.tx, write.who, id);
};

const findOpenSheet = async ({ tx, who }: Write, id: string): Promise<Sheet> => {
  const sheet = await findOwnSheet(tx, who, id);
  if (sheet.closed_at) throw new AppError('conflict', 'assessment.closed', { title: sheet.title });
  if (sheet.submitted_at) throw new AppError('conflict', 'sheet.submitted', { title: sheet.title });
  return sheet;
};

const touch = async ({ tx, record }: Write, sheet: Sheet, submittedAt: Date | null): Promise<void> => {
  await tx
    .updateTable('maturity_sheet')
    .set({ submitted_at: submittedAt })
    .where('id', '=', sheet.id)
    .execute();
  record({
    subject: { type: 'maturity-sheet', id: sheet.id, label: sheet.title },
    before: { submitted_at: sheet.submitted_at },
    after: { submitted_at: submittedAt },
  });
};

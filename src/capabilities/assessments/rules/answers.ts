import type { Questionnaire } from '../schema/content.ts';
import type { Answer } from '../schema/maturity.ts';

export type AnswerFault = { readonly question: string; readonly score: number | null };

const noise = 1e-6;

/** The first answer that does not fit its questionnaire; null where all do. */
export const answerFault = (questionnaire: Questionnaire, answers: readonly Answer[]): AnswerFault | null => {
  const known = new Set(questionnaire.dimensions.flatMap(({ questions }) => questions.map(({ id }) => id)));
  const { min, max, step, mayNotApply } = questionnaire;
  const fits = ({ question, score }: Answer): boolean => {
    if (!known.has(question)) return false;
    if (score === null) return mayNotApply;
    const steps = (score - min) / step;
    return score >= min && score <= max && Math.abs(steps - Math.round(steps)) < noise;
  };
  const fault = answers.find((answer) => !fits(answer));
  return fault ? { question: fault.question, score: fault.score } : null;
};

/** The questions that have no answer yet. */
export const unanswered = (questionnaire: Questionnaire, answers: readonly Pick<Answer, 'question'>[]) => {
  const given = new Set(answers.map(({ question }) => question));
  return questionnaire.dimensions.flatMap(({ questions }) => questions.filter(({ id }) => !given.has(id)));
};

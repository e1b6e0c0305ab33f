import type { RespondentGroup } from '../names.ts';
import type { Limit, Questionnaire } from '../schema/content.ts';
import type { MaturityScores } from '../schema/maturity.ts';

export interface GivenAnswer {
  readonly group: RespondentGroup;
  readonly question: string;
  /** Null where the respondent says that the question does not apply. */
  readonly score: number | null;
  readonly hasEvidence: boolean;
}

interface QuestionScore {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly score: number | null;
  readonly spread: number;
  readonly hasEvidence: boolean;
}

type Dimension = Questionnaire['dimensions'][number];

/**
 * Scores of an assessment (handbook §8.3–8.4): a question is the weighted mean of the groups that answered,
 * a dimension the mean of its applicable questions, the index the weighted mean of the rated dimensions.
 */
export const maturityScores = (
  questionnaire: Questionnaire,
  answers: readonly GivenAnswer[],
): MaturityScores => {
  const byQuestion = Map.groupBy(answers, ({ question }) => question);
  const rated = questionnaire.dimensions.map((dimension) => {
    const questions = dimension.questions.map((question) =>
      questionScore(question, byQuestion.get(question.id) ?? [], questionnaire.groups),
    );
    return { dimension, questions, ...dimensionScore(questions, questionnaire.mostNotApplicable) };
  });
  const index = weightedMean(
    rated.map(({ dimension, score }) => ({ value: score, weight: dimension.weight })),
  );
  const questions = rated.flatMap((one) => one.questions);
  const applicable = questions.filter(({ score }) => score !== null);
  const share =
    applicable.length === 0
      ? null
      : (100 * applicable.filter(({ hasEvidence }) => hasEvidence).length) / applicable.length;
  const dimensions = rated.map(({ dimension: { id, zh, en }, score, notApplicable }) => ({
    id,
    zh,
    en,
    score,
    notApplicable,
  }));
  return {
    dimensions,
    index,
    ...levelOf(questionnaire.limits, index, dimensions),
    evidenceSharePct: share,
    isForReference: share === null || share < questionnaire.evidenceSharePct,
    toCalibrate: questions
      .filter(({ spread }) => spread >= questionnaire.calibrationSpread - noise)
      .map(({ id, zh, en, spread }) => ({ question: id, zh, en, spread })),
  };
};

// Sums of tenths differ from what is meant in the last digits; a limit is met when it is met on paper.
const noise = 1e-9;

const questionScore = (
  { id, zh, en }: Dimension['questions'][number],
  answers: readonly GivenAnswer[],
  groups: Questionnaire['groups'],
): QuestionScore => {
  const means = groups.flatMap(({ id: group, weight }) => {
    const value = mean(answers.flatMap((one) => (one.group === group ? [one.score] : [])));
    return value === null ? [] : [{ value, weight }];
  });
  const values = means.map(({ value }) => value);
  return {
    id,
    zh,
    en,
    score: weightedMean(means),
    spread: values.length < 2 ? 0 : Math.max(...values) - Math.min(...values),
    hasEvidence: answers.some(({ hasEvidence, score }) => hasEvidence && score !== null),
  };
};

const dimensionScore = (questions: readonly QuestionScore[], mostNotApplicable: number) => {
  const notApplicable = questions.filter(({ score }) => score === null).length;
  const score = notApplicable > mostNotApplicable ? null : mean(questions.map((question) => question.score));
  return { score, notApplicable };
};

const mean = (values: readonly (number | null)[]): number | null =>
  weightedMean(values.map((value) => ({ value, weight: 1 })));

/** Over the values that are known; null where none is. */
const weightedMean = (
  parts: readonly { readonly value: number | null; readonly weight: number }[],
): number | null => {
  const known = parts.flatMap(({ value, weight }) => (value === null ? [] : [{ value, weight }]));
  const total = known.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? null : known.reduce((sum, { value, weight }) => sum + value * weight, 0) / total;
};

type Rated = readonly { readonly id: string; readonly score: number | null }[];

/** The highest level all of whose conditions hold, with what the level above it lacks. */
const levelOf = (
  limits: readonly Limit[],
  index: number | null,
  dimensions: Rated,
): Pick<MaturityScores, 'level' | 'missed'> => {
  if (index === null) return { level: null, missed: [] };
  const at = limits.findIndex((limit) => missedBy(limit, index, dimensions).length === 0);
  const above = at === -1 ? limits.at(-1) : limits[at - 1];
  return {
    level: at === -1 ? null : (limits[at]?.level ?? null),
    missed: above ? missedBy(above, index, dimensions) : [],
  };
};

const missedBy = (limit: Limit, index: number, dimensions: Rated): MaturityScores['missed'] => {
  const scores = dimensions.flatMap(({ score }) => (score === null ? [] : [score]));
  const conditions = [
    { measure: 'index', has: index, needs: limit.minIndex },
    ...Object.entries(limit.minDimensions).map(([id, needs]) => ({
      measure: id,
      has: dimensions.find((one) => one.id === id)?.score ?? null,
      needs,
    })),
    { measure: 'lowest', has: Math.min(...scores), needs: limit.minLowest },
  ];
  return conditions.filter(({ has, needs }) => has === null || has < needs - noise);
};

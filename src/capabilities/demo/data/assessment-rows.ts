import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { groupNames, type AdvisedType } from '../../assessments/names.ts';
import { suggestionsFor, typeFit } from '../../assessments/rules/advice.ts';
import { maturityScores } from '../../assessments/rules/scoring.ts';
import { typeAdvice } from '../../assessments/rules/type-advice.ts';
import { fullQuestionnaire, quickQuestionnaire } from '../../assessments/rules/questionnaire.ts';
import { FullContent, QuickContent, type Questionnaire } from '../../assessments/schema/content.ts';
import { shippedMethod } from '../../method/shipped.ts';
import type { IdOf } from './image.ts';
import type { DemoAssessments } from './pmo-set.ts';

interface Ground {
  readonly given: DemoAssessments;
  readonly idOf: IdOf;
}

/** A rule set as it is shipped, with its version. */
export const shippedRuleSet = (code: string) => {
  const item = shippedMethod().find((one) => one.kind === 'rule-set' && one.code === code);
  if (!item) throw new RangeError(`no rule set "${code}" is shipped`);
  return { version: item.shippedVersion ?? 'own', content: item.content };
};

/** Every assessment with what was answered and, where it is closed, what came of it. */
export const assessmentTables = (ground: Ground) => {
  const assessments = assessmentsOf(ground);
  return {
    maturity_assessment: assessments.map(({ row }) => row),
    maturity_sheet: assessments.flatMap(({ sheets }) => sheets),
    maturity_answer: assessments.flatMap(({ answers }) => answers),
    maturity_result: assessments.flatMap(({ results }) => results),
    type_choice: ground.given.choices.map((choice) => choiceRow(choice, ground.idOf)),
  };
};

const assessmentsOf = ({ given, idOf }: Ground) => {
  const full = shippedRuleSet('maturity');
  const questionnaire = fullQuestionnaire(full.version, FullContent.parse(full.content));
  const quick = shippedRuleSet('maturity-quick');
  const quickly = quickQuestionnaire(quick.version, QuickContent.parse(quick.content), questionnaire);
  const scored = new Map(quickly.dimensions.map(({ id }, at) => [id, given.quick.scores[at] ?? 0]));
  const { respondents } = given;
  return [
    assessmentOf(
      { ...given.quick, instrument: 'quick', questionnaire: quickly, respondents, scores: scored },
      idOf,
    ),
    ...given.full.map((one) =>
      assessmentOf(
        {
          ...one,
          id: one.period,
          office: 'hq',
          instrument: 'full',
          questionnaire,
          respondents,
          scores: shippedScores(one.period),
        },
        idOf,
      ),
    ),
    assessmentOf(
      {
        ...given.open,
        instrument: 'quick',
        questionnaire: quickly,
        respondents: given.openRespondents,
        scores: null,
        closed: null,
        type: null,
      },
      idOf,
    ),
  ];
};

/** The answers of the data set, by the id of the question. */
const shippedScores = (period: string): ReadonlyMap<string, number> => {
  const url = new URL('../../../../content/demo/maturity.json', import.meta.url);
  const { maturity }: { maturity: { assessments: readonly PeriodAnswers[] } } = JSON.parse(
    readFileSync(fileURLToPath(url), 'utf8'),
  );
  const found = maturity.assessments.find((one) => one.period === period);
  if (!found) throw new RangeError(`the demonstration data know no assessment of ${period}`);
  return new Map(
    Object.entries(found.answers).flatMap(([dimension, scores]) =>
      scores.map((score, at) => [`${dimension}-${at + 1}`, score]),
    ),
  );
};
interface PeriodAnswers {
  readonly period: string;
  readonly answers: Readonly<Record<string, readonly number[]>>;
}

interface Asked {
  readonly id: string;
  readonly office: string;
  readonly title: string;
  readonly opened: string;
  readonly due: string;
  readonly instrument: 'full' | 'quick';
  readonly questionnaire: Questionnaire;
  readonly respondents: DemoAssessments['respondents'];
  /** Null while nobody answered. */
  readonly scores: ReadonlyMap<string, number> | null;
  readonly closed: string | null;
  readonly type: AdvisedType | null;
}

const assessmentOf = (asked: Asked, idOf: IdOf) => {
  const { id, questionnaire, respondents, scores } = asked;
  const given = answersTo(questionnaire, respondents, scores);
  const sheetId = (person: string) => idOf('maturity-sheet', `${id} ${person}`);
  return {
    row: {
      id: idOf('assessment', id),
      created_at: `${asked.opened}T09:00:00+08:00`,
      pmo_unit_id: idOf('office', asked.office),
      instrument: asked.instrument,
      title: asked.title,
      due_on: asked.due,
      questionnaire,
      opened_by: idOf('person', 'U009'),
      is_demo: true,
    },
    sheets: respondents.map(([person, group]) => ({
      id: sheetId(person),
      assessment_id: idOf('assessment', id),
      person_id: idOf('person', person),
      respondent_group: group,
      submitted_at: scores === null ? null : `${asked.due}T17:00:00+08:00`,
    })),
    answers: given.map(({ person, question, score, evidence }) => ({
      sheet_id: sheetId(person),
      question,
      score,
      evidence,
    })),
    results: asked.closed === null ? [] : [resultRow(asked, asked.closed, { given, idOf })],
  };
};


type Given = ReturnType<typeof answersTo>;

const answersTo = (
  { dimensions }: Questionnaire,
  respondents: Asked['respondents'],
  scores: Asked['scores'],
) => {
  if (scores === null) return [];
  const questions = dimensions.flatMap((dimension) => dimension.questions);
  return respondents.flatMap(([person, group], seat) =>
    questions.map((question, at) => ({
      person,
      group: groupNames.find((one) => one === group) ?? 'pmo',
      question: question.id,
      score: scores.get(question.id) ?? null,
      evidence: seat === 0 && at % 3 !== 2 ? question.evidence.zh : null,
    })),
  );
};

/** The closing, worked out as the product does. */
const resultRow = (
  { id, questionnaire, respondents, type }: Asked,
  closed: string,
  { given, idOf }: { readonly given: Given; readonly idOf: IdOf },
) => {
  const told = given.map((one) => ({ ...one, hasEvidence: one.evidence !== null }));
  const scores = maturityScores(questionnaire, told);
  const content = {
    ...scores,
    suggestions: suggestionsFor(questionnaire.advice, scores),
    typeFit: typeFit(scores.level, type),
    answered: respondents.length,
    evidence: given.flatMap(({ question, evidence }) =>
      evidence === null ? [] : [{ question, by: '苏静怡', text: evidence, link: null }],
    ),
  };
  return {
    assessment_id: idOf('assessment', id),
    closed_at: `${closed}T10:00:00+08:00`,
    closed_by: idOf('person', 'U009'),
    index_score: scores.index,
    level: scores.level,
    content,
  };
};

/** A choice of a type with the advice that was given. */
const choiceRow = (
  { id, office, on, chosen, effective, reason, ...inputs }: DemoAssessments['choices'][number],
  idOf: IdOf,
) => {
  const advice = typeAdvice(inputs);
  return {
    id: idOf('type-choice', id),
    chosen_at: `${on}T10:00:00+08:00`,
    chosen_by: idOf('person', 'U002'),
    pmo_unit_id: idOf('office', office),
    inputs,
    recommended: advice.recommended,
    chosen,
    advice,
    reason,
    effective_on: effective,
  };
};

import { describe, expect, test } from 'vitest';
import { readContent } from '../../../test/support/method-content.ts';
import { adviceTexts } from './names.ts';
import { suggestionsFor, typeFit } from './rules/advice.ts';
import { diagnosisOf } from './rules/diagnosis.ts';
import { fullQuestionnaire, quickQuestionnaire } from './rules/questionnaire.ts';
import { maturityScores, type GivenAnswer } from './rules/scoring.ts';
import { monthsBetween } from '#engine/months.ts';
import { needsReason, typeAdvice } from './rules/type-advice.ts';
import { FullContent, QuickContent, Symptoms } from './schema/content.ts';
import type { TypeInputs } from './schema/type-choice.ts';

const full = fullQuestionnaire('1.0', FullContent.parse(readContent('maturity/questionnaire.json')));
const quick = quickQuestionnaire(
  '1.0',
  QuickContent.parse(readContent('maturity/quick-assessment.json')),
  full,
);

const bothLevels = (scores: readonly number[]) =>
  maturityScores(
    quick,
    quick.dimensions.map(({ id }, at) => ({
      group: 'pmo' as const,
      question: id,
      score: scores[at] ?? 0,
      hasEvidence: true,
    })),
  );

test.each([
  [[1.5, 1.2, 1.4, 1.6, 1.0, 1.3, 1.8], 1.4, 'initial'],
  [[3.8, 4.2, 4.0, 4.4, 4.1, 3.9, 4.3], 4.1, 'optimising'],
  [[2, 2, 2, 2, 2, 2, 2], 2, 'managed'],
  [[1.9, 2, 2, 2, 2, 2, 2], 1.986, 'initial'],
  [[3.9, 4, 4, 4, 4, 4, 4], 3.986, 'managed'],
  [[4, 4, 4, 4, 4, 4, 4], 4, 'optimising'],
] as const)('the quick assessment of %j has the mean %d and is %s', (scores, index, level) => {
  const result = bothLevels(scores);
  expect(result.index).toBeCloseTo(index, 3);
  expect(result.level).toBe(level);
});

const demo = readContent<{
  maturity: { assessments: { answers: Record<string, number[]>; index: number; dimensionScores: object }[] };
}>('demo/maturity.json').maturity.assessments;

const inFull = (answers: Readonly<Record<string, readonly number[]>>, more: Partial<GivenAnswer> = {}) =>
  Object.entries(answers).flatMap(([dimension, scores]) =>
    scores.map((score, at): GivenAnswer => ({
      group: 'pmo',
      question: `${dimension}-${at + 1}`,
      score,
      hasEvidence: false,
      ...more,
    })),
  );
const all = (score: number) =>
  Object.fromEntries(full.dimensions.map(({ id }) => [id, [score, score, score, score, score, score]]));

describe('the full questionnaire', () => {
  test.each([
    [0, 'initial'],
    [1, 'managed'],
  ] as const)('reproduces assessment %d of the handbook: %s', (at, level) => {
    const one = demo[at];
    const result = maturityScores(full, inFull(one?.answers ?? {}));
    const rounded = Object.fromEntries(
      result.dimensions.map(({ id, score }) => [id, Math.round((score ?? 0) * 100) / 100]),
    );
    expect(rounded).toEqual(one?.dimensionScores);
    expect([result.index?.toFixed(2), result.level]).toEqual([one?.index.toFixed(2), level]);
  });

  test.each([
    ['all at 2.5', all(2.5), 'managed', ['index', 'D1', 'D7', 'lowest']],
    ['all just below', all(2.4), 'initial', ['index', 'D2', 'D4']],
    ['D2 below 2.5', { ...all(3), D2: [2, 2, 3, 2, 2, 2] }, 'initial', ['D2']],
    ['a lowest dimension below 2', { ...all(3), D8: [1, 2, 2, 2, 2, 2] }, 'initial', ['lowest']],
    ['all at 3.8', all(3.8), 'optimising', []],
    ['D7 below 3.5', { ...all(4), D7: [3, 3, 4, 3, 4, 3] }, 'managed', ['D7']],
    ['a lowest dimension below 3', { ...all(4), D5: [2, 3, 3, 3, 3, 3] }, 'managed', ['lowest']],
  ] as const)('%s', (_name, answers, level, missed) => {
    const result = maturityScores(full, inFull(answers));
    expect([result.level, result.missed.map(({ measure }) => measure)]).toEqual([level, missed]);
  });

  test('weighs the groups 40, 30, 20, 10 and those alone that answered', () => {
    const groups = (scores: Readonly<Partial<Record<GivenAnswer['group'], number>>>) =>
      Object.entries(scores).flatMap(([group, score]) =>
        inFull(all(score), { group: group as GivenAnswer['group'] }),
      );
    const four = maturityScores(full, groups({ pmo: 4, pm: 3, line: 2, executive: 1 }));
    expect(four.index).toBeCloseTo(3, 9);
    expect(four.toCalibrate).toHaveLength(48);
    const two = maturityScores(full, groups({ pmo: 4, executive: 2.6 }));
    expect(two.index).toBeCloseTo((4 * 40 + 2.6 * 10) / 50, 9);
    expect(two.toCalibrate).toEqual([]);
  });

  test('leaves out what does not apply; a dimension with more than two such questions is not rated', () => {
    const without = (count: number) =>
      maturityScores(
        full,
        inFull(all(3)).map((one) =>
          one.question.startsWith('D3') && Number(one.question.slice(3)) <= count
            ? { ...one, score: null }
            : one,
        ),
      ).dimensions.find(({ id }) => id === 'D3');
    expect([without(2), without(3)]).toMatchObject([
      { score: 3, notApplicable: 2 },
      { score: null, notApplicable: 3 },
    ]);
    expect(maturityScores(full, [])).toMatchObject({ index: null, level: null, isForReference: true });
  });

  test.each([
    [28, true],
    [29, false],
  ])('with evidence for %d of 48 questions the result is for reference only: %s', (count, isForReference) => {
    const answers = inFull(all(3)).map((one, at) => ({ ...one, hasEvidence: at < count }));
    expect(maturityScores(full, answers).isForReference).toBe(isForReference);
  });

  test.each([
    [{ D2: 2.4 }, 'managed', ['D2']],
    [{ D1: 2.9 }, 'managed', ['D1']],
    [{ D1: 1.5, D2: 2.4 }, 'initial', ['D1', 'D2']],
    [{ D8: 2.9, D3: 2.4 }, 'managed', ['D3', 'D8']],
    [{}, 'managed', []],
  ] as const)('advises on %j at level %s: %j', (scores, level, measures) => {
    const changed: Readonly<Record<string, number>> = scores;
    const dimensions = full.dimensions.map(({ id, zh, en }) => ({
      id,
      zh,
      en,
      notApplicable: 0,
      score: changed[id] ?? 3.1,
    }));
    const advice = suggestionsFor(full.advice, { dimensions, index: 3, level });
    expect([...new Set(advice.map(({ measure }) => measure))]).toEqual(measures);
  });

  test('asks to look outside from 3.8', () => {
    const advice = suggestionsFor(full.advice, { dimensions: [], index: 3.8, level: 'optimising' });
    expect(advice).toMatchObject([{ measure: 'index', within90Days: { zh: '对标外部、输出最佳实践' } }]);
  });
});

test.each([
  ['initial', 'assurance', 'match', 'assurance'],
  ['initial', 'control', 'ahead', 'assurance'],
  ['managed', 'directive', 'match', 'control'],
  ['optimising', 'control', 'may-upgrade', 'strategic'],
  ['optimising', 'custom', 'none', 'strategic'],
  ['managed', null, 'none', 'control'],
  [null, 'control', 'none', null],
] as const)('level %s beside type %s: %s', (level, type, fit, suggestedType) => {
  expect(typeFit(level, type)).toEqual({ fit, chosenType: type, suggestedType });
});

const inputs: TypeInputs = {
  maturity: 1.4,
  level: 'initial',
  sponsorship: 3,
  authority: 2,
  culture: 3,
  form: 'strong-matrix',
  people: 600,
  present: null,
};
const managed = { maturity: 3, level: 'managed', sponsorship: 3, authority: 3 } as const;
const optimising = { maturity: 4.1, level: 'optimising', sponsorship: 4, authority: 4 } as const;

test.each([
  ['the story', {}, 'assurance', []],
  ['more support, immature', { sponsorship: 5, authority: 4 }, 'assurance', []],
  ['full support', { sponsorship: 5, authority: 5 }, 'assurance', ['strategic']],
  ['nothing measured', { maturity: null, level: null }, 'assurance', []],
  ['managed', managed, 'control', []],
  ['managed, little authority', { ...managed, authority: 2 }, 'assurance', []],
  ['managed, against control', { ...managed, culture: 1 }, 'assurance', []],
  ['optimising', optimising, 'strategic', []],
  ['optimising, support for control only', { ...optimising, sponsorship: 3 }, 'control', []],
  ['project', { ...managed, authority: 4, form: 'project' }, 'control', ['directive']],
] as const)('the assistant on %s', (_name, change, recommended, offered) => {
  const advice = typeAdvice({ ...inputs, ...change });
  expect([advice.recommended, advice.offered]).toEqual([recommended, offered]);
  expect([needsReason(advice, recommended), needsReason(advice, 'directive')]).toEqual([false, true]);
  for (const { rule } of [...advice.reasons, ...advice.warnings]) expect(adviceTexts).toHaveProperty([rule]);
});

test.each([
  ['2026-04-01', '2026-12-01', 8, true],
  ['2026-04-01', '2027-03-31', 11, true],
  ['2026-04-01', '2027-07-01', 15, false],
] as const)(
  'an upgrade from a type of %s on %s comes after %d months: a reason is asked %s',
  (from, on, months, isEarly) => {
    expect(monthsBetween(from, on)).toBe(months);
    const present = { type: 'assurance', from, months, stepMonths: 12 } as const;
    const advice = typeAdvice({ ...inputs, ...managed, present });
    expect([advice.recommended, needsReason(advice, 'control')]).toEqual(['control', isEarly]);
  },
);

test.each([
  ['strong-matrix', 4, []],
  ['weak-matrix', 4, ['type-advice.form-weak-matrix']],
  ['functional', 4, ['type-advice.form-functional']],
  ['strong-matrix', 2, ['type-advice.no-authority']],
] as const)('control in %s with authority %d: %j', (form, authority, rules) => {
  const { warnings } = typeAdvice({ ...inputs, form, authority });
  expect(warnings.filter(({ type }) => type === 'control').map(({ rule }) => rule)).toEqual(rules);
});
test.each([
  [50, 'dispersed'],
  [300, 'mixed'],
  [600, 'central'],
  [null, null],
])('%s people hint at %s', (people, structure) => {
  expect(typeAdvice({ ...inputs, people }).structure).toBe(structure);
});

const symptoms = Symptoms.parse(readContent('diagnosis/symptoms.json'));
const said = (symptom: string, ...missing: readonly boolean[]) =>
  missing.map((isMissing, at) => ({ unitId: `u${at}`, symptom, isMissing }));

test.each([
  ['nobody answered, none counted', [], { 'published-standards': 0 }, 'missing'],
  ['nobody answered, some counted', [], { 'published-standards': 2 }, 'unknown'],
  ['nobody answered, enough counted', [], { 'published-standards': 6 }, 'solved'],
  ['half say missing', said('standards', true, false), { 'published-standards': 0 }, 'missing'],
  ['one in three says missing', said('standards', true, false, false), {}, 'partial'],
  ['nobody says missing', said('standards', false, false), { 'published-standards': 0 }, 'solved'],
  [
    'all say missing, the system proves the contrary',
    said('standards', true, true),
    { 'published-standards': 7 },
    'solved',
  ],
] as const)('a symptom where %s', (_name, answers, counted, verdict) => {
  const { symptoms: results, tasks } = diagnosisOf(symptoms, answers, counted);
  expect(results[0]?.verdict).toBe(verdict);
  expect(tasks.some(({ symptom }) => symptom === 'standards')).toBe(verdict === 'missing');
});
test('a department with several respondents counts once', () => {
  const answers = [
    ...said('history', true),
    ...said('history', true),
    { unitId: 'u9', symptom: 'history', isMissing: false },
  ];
  expect(diagnosisOf(symptoms, answers, {}).symptoms[2]).toMatchObject({
    missing: 1,
    answered: 2,
    havePct: 50,
  });
});

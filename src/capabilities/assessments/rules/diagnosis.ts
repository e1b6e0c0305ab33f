import type { Verdict } from '../names.ts';
import type { Symptom, Symptoms } from '../schema/content.ts';
import type { DiagnosisContent, Evidence, SymptomResult } from '../schema/diagnosis.ts';

export interface SaidByUnit {
  readonly unitId: string;
  readonly symptom: string;
  readonly isMissing: boolean;
}

/** What the system counts, by measure; a measure it has no data for is not among them. */
export type Counted = Readonly<Record<string, number>>;

/** How the symptoms stand after the answers of the departments and what the system itself can count. */
export const diagnosisOf = (
  { symptoms, missingFromPct }: Pick<Symptoms, 'symptoms' | 'missingFromPct'>,
  said: readonly SaidByUnit[],
  counted: Counted,
): DiagnosisContent => {
  const results = symptoms.map((symptom) => resultOf(symptom, { said, counted, missingFromPct }));
  const open = new Set(results.flatMap(({ id, verdict }) => (verdict === 'missing' ? [id] : [])));
  return {
    symptoms: results,
    tasks: symptoms
      .filter(({ id }) => open.has(id))
      .flatMap(({ id, tasks }) => tasks.map((task) => ({ ...task, symptom: id }))),
  };
};

interface Ground {
  readonly said: readonly SaidByUnit[];
  readonly counted: Counted;
  readonly missingFromPct: number;
}

const resultOf = (symptom: Symptom, { said, counted, missingFromPct }: Ground): SymptomResult => {
  const { id, zh, en, measure, enough } = symptom;
  const byUnit = Map.groupBy(
    said.filter((one) => one.symptom === id),
    ({ unitId }) => unitId,
  );
  // A department with several respondents counts once: missing where at least half of them say so.
  const missing = [...byUnit.values()].filter(
    (answers) => answers.filter(({ isMissing }) => isMissing).length * 2 >= answers.length,
  ).length;
  const answered = byUnit.size;
  const value = measure === null ? undefined : counted[measure];
  const evidence: Evidence | null =
    measure === null || value === undefined ? null : { measure, value, enough };
  const isProven = evidence !== null && enough !== null && evidence.value >= enough;
  const missingPct = answered === 0 ? null : (100 * missing) / answered;
  const havePct = isProven ? 100 : missingPct === null ? null : 100 - missingPct;
  const verdict = isProven ? 'solved' : verdictOf(missingPct, missingFromPct, evidence);
  return { id, zh, en, verdict, missing, answered, havePct, evidence };
};

/** The departments decide; without them a count of nothing speaks for itself. */
const verdictOf = (missingPct: number | null, missingFromPct: number, evidence: Evidence | null): Verdict => {
  if (missingPct === null) return evidence?.value === 0 ? 'missing' : 'unknown';
  if (missingPct >= missingFromPct) return 'missing';
  return missingPct > 0 ? 'partial' : 'solved';
};

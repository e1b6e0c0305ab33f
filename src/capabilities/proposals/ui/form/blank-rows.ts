import type { FieldKey } from '../../fields/field.ts';
import type { ProposalContent } from '../../schema/content.ts';

export type TableKey = {
  readonly [K in keyof ProposalContent]: ProposalContent[K] extends readonly object[] ? K : never;
}[keyof ProposalContent];

export type TableRow = Readonly<Record<string, unknown>>;

const blanks: Readonly<Record<TableKey, TableRow>> = {
  objectives: { objectiveId: null, name: '', sharePercent: 0 },
  goals: { goal: '', indicator: '', baseline: '', target: '', dueOn: null },
  options: { kind: 'recommended', name: '', costFen: null, benefit: '', judgement: '' },
  milestones: { name: '', dueOn: null },
  years: { year: 0, capexFen: 0, opexFen: 0, revenueFen: 0, savingFen: 0, avoidedFen: 0 },
  costLines: { kind: 'labour', costFen: 0, basis: '' },
  estimates: { item: '', optimistic: 0, likely: 0, pessimistic: 0 },
  needs: { role: '', fromMonth: 1, toMonth: 1, people: 1 },
  benefits: { indicator: '', baseline: '', target: '', measuredBy: '' },
  risks: { risk: '', probability: null, impact: null, response: '', owner: '' },
  feasibility: {
    dimension: 'technical',
    analysis: '',
    evidence: '',
    conclusion: null,
    conditions: '',
    owner: '',
  },
};

/** What a new row of a table begins with; a further year is the next one. */
export const blankRow = (key: FieldKey, rows: readonly TableRow[]): TableRow => {
  const blank = key in blanks ? blanks[key as TableKey] : {};
  if (key !== 'years' || rows.length === 0) return blank;
  return { ...blank, year: Math.max(...rows.map(({ year }) => Number(year))) + 1 };
};

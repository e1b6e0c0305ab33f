import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AdvisedType } from '../../assessments/names.ts';
import type { TypeInputs } from '../../assessments/schema/type-choice.ts';
import type { DemoRow, IdOf, PastApproval } from './image.ts';

/** What the PMO of the demonstration measured of itself. */
export interface DemoAssessments {
  readonly quick: Closed & { readonly scores: readonly number[] };
  readonly full: readonly (Omit<Closed, 'id' | 'office'> & { readonly period: string })[];
  readonly choices: readonly (TypeInputs & {
    readonly id: string;
    readonly office: string;
    readonly on: string;
    readonly chosen: AdvisedType;
    readonly effective: string;
    readonly reason: string | null;
  })[];
  readonly open: Measured;
  readonly respondents: readonly Respondent[];
  readonly openRespondents: readonly Respondent[];
  readonly diagnoses: readonly DemoDiagnosis[];
  readonly roadmap: {
    readonly office: string;
    readonly template: string;
    readonly title: string;
    readonly starts: string;
    readonly owner: string;
    readonly finished: readonly (readonly [day: string, note: string])[];
    readonly lastDue: string;
  };
}
interface Measured {
  readonly id: string;
  readonly office: string;
  readonly title: string;
  readonly opened: string;
  readonly due: string;
}
interface Closed extends Measured {
  readonly closed: string;
  /** Type of the PMO that day. */
  readonly type: AdvisedType | null;
}
type Respondent = readonly [person: string, group: string];

export interface DemoDiagnosis {
  readonly id: string;
  readonly title: string;
  readonly sent: string;
  readonly due: string;
  readonly isClosed: boolean;
  /** Department, who answers for it, and 1 for each symptom that is missing; null where nobody answered. */
  readonly units: readonly (readonly [unit: string, person: string, missing: string | null])[];
  readonly evidence: Readonly<Record<string, string>>;
}

export interface DemoRound {
  readonly id: string;
  readonly year: number;
  readonly name: string;
  readonly opens: string;
  readonly closes: string;
  readonly scoring: string;
  readonly consultation: string;
  readonly decides: string;
  readonly budgetWan: number;
  readonly line: 'strict' | 'skip';
  readonly candidates: readonly string[];
  readonly isConcluded: boolean;
  readonly consultations: readonly (readonly [
    unit: string,
    person: string,
    statement: string | null,
    opinions: Readonly<Record<string, readonly [opinion: string, reason: string | null, answer: string | null]>>,
  ])[];
}

export interface DemoPlanOfYear {
  readonly id: string;
  readonly year: number;
  readonly title: string;
  readonly envelopeWan: number;
  readonly created: string;
  readonly approved: string;
  readonly note: string;
  readonly mix: readonly (readonly [category: string, percent: number])[];
  readonly events: readonly (readonly [kind: string, name: string, on: string, done: string | null])[];
}

export interface DemoInitiation {
  readonly proposal: string;
  readonly requested: string;
  readonly decided: string;
  readonly goals: readonly string[];
  readonly conditions: readonly (readonly [text: string, due: string, owner: string, met: string | null])[];
}

export interface DemoMemo {
  readonly kind: string;
  readonly on: string;
  readonly by?: readonly string[];
  readonly forum?: string;
  readonly proposal?: string;
  readonly round?: string;
  readonly project?: string;
  readonly title?: string;
  readonly question?: string;
  readonly options?: readonly string[];
  readonly decision?: string;
  readonly reasons?: string;
}

export interface DemoPortfolio {
  readonly assessors: readonly string[];
  readonly rounds: readonly DemoRound[];
  readonly capacity: readonly (readonly [role: string, people: number])[];
  readonly demand: Readonly<Record<string, readonly (readonly [role: string, people: number])[]>>;
  readonly plans: readonly DemoPlanOfYear[];
  readonly carriedOver: readonly (readonly [project: string, category: string, wan: number])[];
  readonly categories: Readonly<Record<string, string>>;
  readonly initiations: readonly DemoInitiation[];
  readonly openInitiation: {
    readonly id: string;
    readonly title: string;
    readonly klass: string;
    readonly type: string;
    readonly amountWan: number;
    readonly category: string;
    readonly unit: string;
    readonly requestedBy: string;
    readonly requested: string;
    readonly sponsor: string;
    readonly manager: string;
    readonly customer: string;
    readonly start: string;
    readonly finish: string;
    readonly reasons: string;
    readonly goals: readonly string[];
  };
  /** The project whose mandate waits for its signature. */
  readonly mandateDraft: string;
  readonly memos: readonly DemoMemo[];
  readonly confirmations: readonly (readonly [objective: string, project: string])[];
  readonly objectiveLinks: readonly (readonly [from: string, to: string])[];
  readonly costs: readonly (readonly [
    project: string,
    on: string,
    fen: number,
    kind: string,
    note: string,
    bookedBy: string,
  ])[];
}

const read = <T>(name: string): T => {
  const url = new URL(`../../../../content/demo/pmo/${name}.json`, import.meta.url);
  const data: T = JSON.parse(readFileSync(fileURLToPath(url), 'utf8'));
  return data;
};

export const readDemoAssessments = (): DemoAssessments => read('assessments');
export const readDemoPortfolio = (): DemoPortfolio => read('portfolio');

export const readDemoApprovals = (): readonly PastApproval[] =>
  read<{ approvals: readonly PastApproval[] }>('approvals').approvals;

const rowFiles = ['offices', 'staff', 'duties', 'services', 'charters'] as const;

/** The rows that are shipped as they are kept, by table; `@person:U009` stands for the id of what it names. */
export const officeTables = (idOf: IdOf): Readonly<Record<string, readonly DemoRow[]>> =>
  Object.assign(
    {},
    ...rowFiles.map((name) => {
      const { rows } = read<{ rows: Readonly<Record<string, readonly DemoRow[]>> }>(name);
      return Object.fromEntries(
        Object.entries(rows).map(([table, all]) => [table, all.map((row) => filled(row, idOf))]),
      );
    }),
  );

const filled = (row: DemoRow, idOf: IdOf): DemoRow =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, named(value, idOf)]));

const named = (value: unknown, idOf: IdOf): unknown => {
  if (Array.isArray(value)) return value.map((one) => named(one, idOf));
  if (typeof value === 'object' && value !== null) return filled(value as DemoRow, idOf);
  const name = typeof value === 'string' ? /^([a-z]+:)?@([a-z-]+):(.+)$/.exec(value) : null;
  return name ? `${name[1] ?? ''}${idOf(name[2] ?? '', name[3] ?? '')}` : value;
};

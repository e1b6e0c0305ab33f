import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A proposal of the demonstration data, as far as the product shows it. */
export interface DemoProposal {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly klass: 'A' | 'B' | 'C';
  readonly dept: string;
  readonly applicant: string;
  readonly sponsor: string;
  readonly summary: string;
  readonly topRisks: readonly string[];
  readonly riskLevel: string;
  readonly round: string;
  readonly status: string;
  readonly linkedProject: string | null;
  readonly mandatory: boolean;
  readonly dependsOn: readonly string[];
  readonly excludes: readonly string[];
  readonly objectives: readonly { readonly id: string; readonly share: number }[];
  readonly investmentWan: number;
  readonly annualNetBenefitWan: readonly number[];
  readonly effortPersonMonths: number;
  readonly durationMonths: number;
  readonly complexity1to10: number;
  readonly pTechnical: number;
  readonly pCommercial: number;
  /** Mean points of the assessors by criterion. */
  readonly scores: Readonly<Record<string, number>>;
  readonly expected: Readonly<Record<string, number | null>>;
}

interface File {
  readonly proposals: readonly DemoProposal[];
  readonly scoringModel: {
    readonly name: string;
    readonly discountRate: number;
    readonly criteria: DemoProposals['criteria'];
    readonly ahp: { readonly order: readonly string[]; readonly matrix: readonly (readonly string[])[] };
    readonly thresholds: { readonly preliminaryPass: number };
  };
}
export interface DemoStrategy {
  readonly period: string;
  readonly objectives: readonly {
    readonly id: string;
    readonly name: string;
    readonly en: string;
    readonly owner: string;
    readonly weight: number;
    readonly kpis: readonly {
      readonly code: string;
      readonly name: string;
      readonly unit: string;
      readonly baseline: number;
      readonly target: number;
      readonly current: number;
    }[];
  }[];
}

export interface DemoProposals {
  /** Of the scoring model: its name, its criteria, and the judgements of each pair of them. */
  readonly name: string;
  readonly criteria: readonly { readonly code: string; readonly name: string; readonly weight: number }[];
  readonly order: readonly string[];
  readonly matrix: readonly (readonly string[])[];
  readonly passLine: number;
  readonly proposals: readonly DemoProposal[];
  readonly ratePercent: number;
  readonly objectiveNames: ReadonlyMap<string, string>;
  readonly strategy: DemoStrategy;
}

const read = <T>(name: string): T => {
  const url = new URL(`../../../../content/demo/${name}.json`, import.meta.url);
  const data: T = JSON.parse(readFileSync(fileURLToPath(url), 'utf8'));
  return data;
};

/** The proposals as they are shipped. */
export const readDemoProposals = (): DemoProposals => {
  const { proposals, scoringModel } = read<File>('proposals');
  const { strategy } = read<{ strategy: DemoStrategy }>('strategy');
  return {
    proposals,
    name: scoringModel.name,
    criteria: scoringModel.criteria,
    order: scoringModel.ahp.order,
    matrix: scoringModel.ahp.matrix,
    passLine: scoringModel.thresholds.preliminaryPass,
    ratePercent: scoringModel.discountRate * 100,
    strategy,
    objectiveNames: new Map(strategy.objectives.map(({ id, name }) => [id, name])),
  };
};

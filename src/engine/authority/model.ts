/** 0 不参与 · 1 知会 · 2 建议 · 3 会签 · 4 审批 · 5 主导; from 3 on a decision waits for it. */
export type Level = 0 | 1 | 2 | 3 | 4 | 5;
export type Preset = 'assurance' | 'control' | 'directive' | 'strategic';
export type ProjectClass = 'A' | 'B' | 'C';
export type OrganisationForm = 'functional' | 'weak-matrix' | 'strong-matrix' | 'project';

/** What one preset gives at one decision point: a level, or a mode where the point is a manner. */
export interface PresetValue {
  readonly level: Level;
  readonly mode: string | null;
  /** Classes the level holds for; the others are delegated to the departments. Null = all. */
  readonly classes: readonly ProjectClass[] | null;
}

/** The decision points by their codes, each with what the four presets give. */
export type Register = ReadonlyMap<string, Readonly<Record<Preset, PresetValue>>>;

/** The type of a unit from a day on, until the next begins. */
export interface DatedType {
  /** `YYYY-MM-DD`. */
  readonly from: string;
  readonly preset: Preset;
  /** 自定义: the preset is only where it starts from. */
  readonly isCustom: boolean;
}

/** The first and last day of something; `to` null = until further notice. */
export interface Period {
  readonly from: string;
  readonly to: string | null;
}

/** An own value of the unit; without conditions it holds for every project. */
export interface Override extends Period {
  readonly id: string;
  readonly point: string;
  readonly level: Level | null;
  readonly mode: string | null;
  readonly projectClass: ProjectClass | null;
  readonly projectType: string | null;
  /** From this amount on, 分; null = any. */
  readonly fromFen: number | null;
  /** Below this amount, 分; null = any. */
  readonly belowFen: number | null;
}

/** A written mandate that lifts the cap of the organisation form at some decision points. */
export interface Compensation extends Period {
  readonly points: readonly string[];
}

/** Everything about a PMO unit that its say depends on. */
export interface UnitFacts {
  /** In order of their days. */
  readonly types: readonly DatedType[];
  readonly overrides: readonly Override[];
  /** Given by approved charters. */
  readonly mandates: readonly Period[];
  readonly compensations: readonly Compensation[];
  readonly form: OrganisationForm;
  /** Its head ranks below the heads of the departments concerned. */
  readonly isHeadBelow: boolean;
}

/** The decision that is asked about. What is not known is null and meets no condition. */
export interface Question {
  readonly point: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly projectClass: ProjectClass | null;
  readonly projectType: string | null;
  readonly amountFen: number | null;
  /** The person of the PMO who is to act works in the project. */
  readonly isOfProject: boolean;
}

/** A rule that had a part in the answer; its text stands with who shows it. */
export interface Reason {
  readonly rule: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface Say {
  /** 0 where the point is a manner: then `mode` says which. */
  readonly level: Level;
  readonly mode: string | null;
  /** The rule that gave the answer. */
  readonly rule: string;
  /** Every rule that had a part in it, in the order they were asked. */
  readonly reasons: readonly Reason[];
  /** The superior of the head signs too. */
  readonly superiorSigns: boolean;
}

/** Whether a day lies in a period, both ends included. */
export const isWithin = ({ from, to }: Period, day: string): boolean =>
  from <= day && (to === null || day <= to);

/** Life cycles, project classification and the deliverable catalogue. */
import type { Bilingual, Named, ProjectClass, Versioned } from './common.ts';

/** lifecycles/tpl-*.json: one file per template */
export type Lifecycle = Versioned &
  Named & {
    readonly method: 'waterfall' | 'agile' | 'incremental' | 'hybrid' | 'any';
    readonly suitedFor: Bilingual;
    readonly gateRules: {
      readonly verdicts: readonly ('go' | 'conditional' | 'recycle' | 'hold' | 'kill')[];
      readonly scorePassMean: number;
      readonly conditionMaxWorkDays: number;
      readonly submitWorkDaysBefore: Readonly<Record<ProjectClass, number>>;
      readonly publishWithinWorkDays: number;
    };
    readonly phases: readonly LifecyclePhase[];
    readonly gates: readonly LifecycleGate[];
    /** an empty gate list means the template is not meant for that class */
    readonly classes: Readonly<
      Record<
        ProjectClass,
        { readonly gates: readonly string[]; readonly mergedGates: readonly (readonly string[])[] }
      >
    >;
    readonly checkpoints: readonly (Named & {
      readonly when: Bilingual;
      readonly items: readonly Bilingual[];
    })[];
    readonly metrics: readonly (Named & { readonly definition: Bilingual })[];
    readonly notes: readonly Bilingual[];
  };
export type LifecyclePhase = Named & {
  readonly purpose: Bilingual;
  readonly iterative: boolean;
  readonly endGate: string | null;
  readonly deliverables: readonly (Bilingual & {
    /** code in the deliverable catalogue, null for one that only this template knows */
    readonly code: string | null;
    readonly requiredFor: readonly ProjectClass[];
  })[];
};
export type LifecycleGate = Named & {
  /** decision: DCP, asks whether to go on investing; technical: TR, judges maturity and risk */
  readonly kind: 'decision' | 'technical';
  readonly requiredFor: readonly ProjectClass[];
  readonly recurring: Bilingual | null;
  /** gates that must be passed before this one opens */
  readonly requires: readonly string[];
  readonly releasesFunds: boolean;
  readonly checklist: readonly CheckItem[];
};
/** M: must item, one "no" is a veto; S: scored 1–5 */
export type CheckItem = Bilingual & { readonly no: number; readonly type: 'M' | 'S' };

/** classification/classification.json */
export type ClassificationFile = Versioned & {
  /** 万元: A from the first limit, B from the second, C below */
  readonly amountLimitsWan: { readonly A: number; readonly B: number };
  readonly factors: readonly (Named & {
    readonly weight: number;
    readonly anchors: readonly (Bilingual & { readonly points: number })[];
  })[];
  readonly scoreLimits: { readonly A: number; readonly B: number };
  readonly forcedUp: readonly (Bilingual & { readonly to: ProjectClass })[];
  readonly tailoring: readonly (Named & Readonly<Record<ProjectClass, Bilingual>>)[];
  readonly notTailorable: readonly Bilingual[];
  readonly tailoringRecord: readonly Bilingual[];
};

/** deliverables/deliverables.json */
export type DeliverableFile = Versioned & { readonly deliverables: readonly Deliverable[] };
export type Deliverable = Bilingual & {
  readonly code: string;
  readonly requiredFor: readonly ProjectClass[];
  readonly requiredWhenRegulated: boolean;
  readonly lifecycles: readonly string[];
  /** gate ids, "G0" for final selection, "sprint" for each iteration */
  readonly dueBefore: readonly string[];
  readonly keptCurrent: boolean;
};

/** project-types/project-types.json: what a new project of a type starts with */
export type ProjectTypeFile = Versioned & { readonly projectTypes: readonly ProjectType[] };
export type ProjectType = Named & {
  /** id of the life cycle proposed first */
  readonly lifecycle: string;
  readonly wbs: readonly (Bilingual & { readonly children: readonly Bilingual[] })[];
  readonly milestones: readonly Bilingual[];
  readonly risks: readonly Bilingual[];
  readonly qualityMetrics: readonly Named[];
};

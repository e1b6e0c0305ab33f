/** Maturity questionnaires and competency models. */
import type { Bilingual, Named, PmoType, ProjectClass, Versioned } from './common.ts';

/** maturity/questionnaire.json: 8 dimensions of 6 questions */
export type MaturityQuestionnaire = Versioned & {
  readonly scale: { readonly min: number; readonly max: number };
  readonly anchors: readonly (Bilingual & { readonly score: number; readonly evidence: Bilingual })[];
  readonly notApplicable: { readonly allowed: boolean; readonly maxPerDimension: number };
  readonly respondents: readonly (Named & { readonly weight: number })[];
  /** a question whose four groups differ by this much goes to the calibration meeting */
  readonly calibrationSpread: number;
  readonly scoring: {
    readonly dimension: Bilingual;
    readonly index: Bilingual;
    /** below this percentage of evidenced answers the result is for reference only */
    readonly evidenceShareForFullConfidence: number;
    readonly repeatMonths: { readonly min: number; readonly max: number };
    /** highest first; the first whose conditions all hold applies */
    readonly levels: readonly (Bilingual & {
      readonly type: PmoType;
      readonly minIndex: number;
      readonly minDimensions: Readonly<Record<string, number>>;
      readonly minLowest: number;
    })[];
  };
  readonly dimensions: readonly MaturityDimension[];
  readonly advice: readonly MaturityAdvice[];
  readonly roadmap: readonly (Bilingual & { readonly years: string })[];
};
export type MaturityDimension = Named & {
  readonly weight: number;
  readonly levels: readonly (Bilingual & { readonly level: number })[];
  readonly questions: readonly (Named & { readonly evidence: Bilingual; readonly expectedFrom: PmoType })[];
};
export type MaturityAdvice = {
  /** dimension id, "index" for the total, "belowMean" for the gap of a dimension below the mean */
  readonly measure: string;
  readonly operator: '<' | '>=';
  readonly value: number;
  readonly fromType: PmoType | null;
  readonly within90Days: Bilingual;
  readonly within1Year: Bilingual | null;
};

/** maturity/quick-assessment.json: 7 dimensions scored 0–5, the level is that of the mean */
export type QuickAssessment = Versioned & {
  readonly scale: { readonly min: number; readonly max: number };
  readonly levels: readonly (Named & { readonly below: number | null; readonly matchingType: PmoType })[];
  readonly dimensions: readonly (Named & { readonly question: Bilingual; readonly evidence: Bilingual })[];
};

/** diagnosis/symptoms.json */
export type SymptomFile = Versioned & {
  /** share of departments, in percent, from which a symptom counts as there */
  readonly missingFromPct: number;
  readonly repeatMonths: number;
  readonly symptoms: readonly (Named & {
    readonly question: Bilingual;
    readonly lookFor: Bilingual;
    /** what the product itself counts; null where it cannot */
    readonly measure: string | null;
    /** from this count on the symptom is solved */
    readonly enough: number | null;
    readonly tasks: readonly (Named & { readonly theme: string })[];
  })[];
};

/** roadmap/roadmaps.json */
export type RoadmapFile = Versioned & {
  readonly templates: readonly (Named & {
    readonly about: Bilingual;
    readonly steps: readonly (Named & {
      readonly days: number;
      /** themes of proposed tasks that belong to the step */
      readonly themes: readonly string[];
      /** outputs without which it cannot be finished, see capabilities/roadmap/names.ts */
      readonly required: readonly string[];
      readonly advised: readonly string[];
      readonly tasks: readonly Named[];
    })[];
  })[];
};

/** competency/framework.json */
export type CompetencyFramework = Versioned & {
  readonly groups: readonly Named[];
  readonly levels: readonly (Bilingual & { readonly level: number; readonly meaning: Bilingual })[];
  readonly assessment: {
    readonly weights: readonly (Bilingual & { readonly by: string; readonly weight: number })[];
    readonly validMonths: number;
    readonly defenceFromLevel: number;
  };
  readonly competencies: readonly (Named & { readonly group: string })[];
};

/** competency/pm-ladder.json */
export type PmLadder = Versioned & {
  readonly levels: readonly PmLevel[];
  readonly assessment: {
    readonly windowsMonths: readonly number[];
    readonly reviewMonths: number;
    readonly publicNoticeDays: number;
    readonly passScore: number;
    readonly writtenPassScore: number;
    readonly panelSize: { readonly min: number; readonly max: number };
    readonly weights: readonly (Named & { readonly weight: number })[];
    readonly steps: readonly Bilingual[];
    readonly demotion: readonly Bilingual[];
    readonly exception: Bilingual;
  };
};
export type PmLevel = Named & {
  readonly tier: Named;
  readonly mayLead: Bilingual;
  readonly classes: readonly ProjectClass[];
  readonly underGuidance: boolean;
  readonly experience: Bilingual;
  readonly results: Bilingual;
  readonly resultsMonths: number;
  /** least level per competency id */
  readonly competencies: Readonly<Record<string, number>>;
  readonly certificatesAnyOf: readonly Bilingual[];
  readonly certificateGrace: Bilingual | null;
  readonly trainingHoursPerYear: number;
  readonly minMonthsBeforeNext: number | null;
};

/** competency/pmo-family.json */
export type PmoFamily = Versioned & {
  readonly positions: readonly (Named & {
    readonly duties: Bilingual;
    readonly keyCompetencies: readonly string[];
    readonly staffing: Bilingual;
    /** target level per competency id; empty where the model gives none */
    readonly targets: Readonly<Record<string, number>>;
  })[];
  readonly careerPath: readonly (readonly string[])[];
  readonly pmEquivalents: readonly { readonly pm: string; readonly positions: readonly string[] }[];
  readonly transferMonths: number;
};

/** competency/certificates.json */
export type CertificateFile = Versioned & {
  readonly remindDaysBefore: readonly number[];
  readonly pduBehindPct: number;
  readonly suspendedMonths: number;
  readonly certificates: readonly (Named & {
    readonly validity: 'fixed' | 'permanent' | 'custom';
    readonly validMonths: number | null;
    readonly pduRequired: number | null;
    readonly pduRules: {
      readonly educationMin?: number;
      readonly perTalentTriangleSideMin?: number;
      readonly givingBackMax?: number;
    };
  })[];
};

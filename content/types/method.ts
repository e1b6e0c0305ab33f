/** Document templates, management processes, services and glossary. */
import type { Bilingual, Named, ProjectClass, Versioned } from './common.ts';

/** templates/templates.json and templates/fields.json */
export type TemplateFile = Versioned & { readonly templates: readonly DocumentTemplate[] };
export type TemplateFieldFile = Versioned & { readonly fields: readonly Named[] };
export type DocumentTemplate = Named & {
  readonly kind: TemplateKind;
  readonly version: string;
  readonly owner: string;
  /** no project type means all types */
  readonly appliesTo: {
    readonly phase: TemplatePhase;
    readonly classes: readonly ProjectClass[];
    readonly projectTypes: readonly string[];
  };
  readonly deliverable: string | null;
  readonly sections: readonly (Named & {
    readonly guidance: Bilingual;
    /** ids of templates/fields.json, filled in when the document is created */
    readonly autofill: readonly string[];
  })[];
};
export type TemplateKind =
  | 'proposal'
  | 'charter'
  | 'plan'
  | 'register'
  | 'report'
  | 'record'
  | 'decision'
  | 'form'
  | 'checklist'
  | 'governance';
export type TemplatePhase =
  | 'initiation'
  | 'planning'
  | 'execution'
  | 'monitoring'
  | 'closing'
  | 'post'
  | 'portfolio'
  | 'pmo';

/** processes/processes.json */
export type ProcessFile = Versioned & { readonly processes: readonly ManagementProcess[] };
export type ManagementProcess = Named & {
  readonly group:
    | 'portfolio'
    | 'initiation'
    | 'planning'
    | 'execution'
    | 'monitoring'
    | 'closing'
    | 'support';
  readonly module: string;
  readonly version: string;
  readonly decisionPoints: readonly string[];
  readonly purpose: Bilingual;
  readonly inputs: readonly Bilingual[];
  readonly steps: readonly (Bilingual & {
    readonly no: number;
    readonly role: string;
    readonly output: Bilingual;
  })[];
  readonly metrics: readonly string[];
  readonly templates: readonly string[];
};

/** services/services.json */
export type ServiceFile = Versioned & { readonly services: readonly CatalogueService[] };
export type CatalogueService = Bilingual & {
  readonly code: string;
  /** id of centres/centres.json */
  readonly centre: string;
  readonly audience: Bilingual;
  readonly sla: Bilingual;
  /** null where the level is a plan rather than a number of working days */
  readonly slaWorkDays: number | null;
  readonly urgentSlaHours?: number;
  readonly slaByLevel?: Readonly<Record<string, number>>;
  readonly measure: Bilingual;
};

/** glossary/glossary.json: a synonym belongs to one term only and is never itself a term */
export type GlossaryFile = Versioned & { readonly terms: readonly GlossaryTerm[] };
export type GlossaryTerm = Named & {
  readonly abbreviation?: string;
  readonly definition: Bilingual;
  readonly synonyms: readonly string[];
  /** Words of it with an everyday meaning too, which texts do not explain. */
  readonly unmarked?: readonly string[];
  readonly note?: Bilingual;
};

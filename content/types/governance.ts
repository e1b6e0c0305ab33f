/** Roles, authority register and centres. */
import type { Bilingual, Named, PmoType, Versioned, ProjectClass } from './common.ts';

/** roles/roles.json */
export type RoleFile = Versioned & {
  readonly separation: readonly (Bilingual & { readonly roles: readonly string[] })[];
  readonly roles: readonly Role[];
};
export type Role = Named & {
  readonly alsoCalled: readonly string[];
  readonly homeQuestion: Bilingual;
  readonly administrator: boolean;
  /** the roles of the access capability whose holders act in this role */
  readonly accessRoles: readonly string[];
};

/** authority/presets.json */
export type AuthorityFile = Versioned & {
  readonly levels: readonly (Bilingual & { readonly level: AuthorityLevel; readonly blocks: boolean })[];
  readonly types: readonly (Named & {
    readonly id: PmoType;
    readonly labels: Readonly<Record<Taxonomy, Bilingual>>;
    readonly maturity: Bilingual | null;
  })[];
  readonly decisionPoints: readonly DecisionPoint[];
  readonly reportingLine: Readonly<
    Record<PmoType, Bilingual & { readonly to: readonly string[]; readonly stated: boolean }>
  >;
  readonly tone: Readonly<Record<PmoType, Named>>;
  readonly caps: readonly AuthorityCap[];
};
export type AuthorityLevel = 0 | 1 | 2 | 3 | 4 | 5;
export type Taxonomy = 'assurance-control-strategic' | 'supportive-controlling-directive';
export type DecisionPoint = Named & { readonly note?: Bilingual } & (
    | { readonly kind: 'level'; readonly presets: Readonly<Record<PmoType, LevelPreset>> }
    | { readonly kind: 'mode'; readonly presets: Readonly<Record<PmoType, ModePreset>> }
  );
export type LevelPreset = {
  readonly level: AuthorityLevel;
  /** true where the source text itself gives the value, false for a design default */
  readonly stated: boolean;
  readonly note?: Bilingual;
  /** classes the level holds for; the others are delegated to the departments */
  readonly classes?: readonly ProjectClass[];
  readonly otherClassesDelegated?: true;
};
export type ModePreset = Bilingual & {
  readonly mode: string;
  readonly stated: boolean;
  /** DP-24: share of administrative work, in percent, above which an alert is raised */
  readonly alertSharePct?: number;
  /** DP-18: who is asked, in order, and who gets a copy */
  readonly path?: readonly string[];
  readonly copy?: readonly string[];
};
export type AuthorityCap = Named & {
  readonly letter: 'a' | 'b' | 'c' | 'd';
  readonly decisionPoints?: 'all-levels' | readonly string[];
  readonly maxLevel?: AuthorityLevel;
  readonly needsSuperiorSignature?: true;
  readonly liftedBy?: 'compensating-mandate';
  readonly byOrganisation?: Readonly<
    Record<
      string,
      readonly { readonly decisionPoints: readonly string[]; readonly maxLevel: AuthorityLevel }[]
    >
  >;
  readonly excludes?: readonly ('assess' | 'approve')[];
};

/** centres/centres.json */
export type CentreFile = Versioned & { readonly centres: readonly Centre[] };
export type Centre = Named & {
  readonly functions: readonly Bilingual[];
  readonly modules: readonly string[];
  readonly partialModules: readonly string[];
  readonly metrics: readonly Bilingual[];
  readonly defaultOnFor: readonly PmoType[];
  readonly partlyOnFor?: readonly { readonly type: PmoType; readonly functions: readonly Bilingual[] }[];
};

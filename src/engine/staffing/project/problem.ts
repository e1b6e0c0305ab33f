/** A piece of work that needs people with skills, all of them from its start to its finish. */
export interface Activity {
  readonly id: string;
  /** Whole periods. */
  readonly duration: number;
  /** How many people with each skill. */
  readonly needs: Readonly<Record<string, number>>;
  /** Ids of activities that must be finished before. */
  readonly after?: readonly string[];
}

/** Somebody who has several skills and uses one of them at a time. */
export interface SkilledPerson {
  readonly id: string;
  readonly skills: readonly string[];
}

/** The multi-skill project scheduling problem (Néron & Baptista 2002). */
export interface ProjectProblem {
  readonly activities: readonly Activity[];
  readonly people: readonly SkilledPerson[];
}

/** When an activity runs and who uses which skill on it. */
export interface StaffedActivity {
  readonly activity: string;
  readonly start: number;
  readonly finish: number;
  /** Skill used, by person. */
  readonly people: Readonly<Record<string, string>>;
}

/** What the register shows of a project's plan. */
export interface PlanFacts {
  readonly start_on?: string | null;
  readonly finish_on?: string | null;
  readonly baseline_start_on?: string | null;
  readonly baseline_finish_on?: string | null;
  readonly percent_complete?: number | null;
}

export interface PlanMilestone {
  readonly code: string;
  readonly name: string;
  readonly baselineOn: string | null;
  readonly forecastOn: string | null;
  readonly actualOn: string | null;
}

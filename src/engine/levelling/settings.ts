/** How the search goes about a project of some size with some effort. */
export interface Settings {
  /** Schedules in each of the two populations. */
  readonly members: number;
  /** Chance that two neighbours in a child's list are exchanged. */
  readonly mutation: number;
  /** Exponent of the regret in sampling: the larger, the more urgency decides. */
  readonly bias: number;
}

/**
 * Settings found by trial on the PSPLIB sets at 1,000, 5,000 and 50,000 schedules: small projects
 * want large and lively populations, large ones a good beginning and calm.
 */
export function settingsFor(size: number, schedules: number): Settings {
  const activities = Math.max(1, size);
  const share = Math.max(0.16, Math.min(0.8, 0.21 * (120 / activities) ** 0.65));
  const memory = Math.floor(4_000_000 / activities);
  return {
    members: Math.max(4, Math.min(MOST_MEMBERS, memory, Math.round(share * schedules ** 0.6))),
    mutation: Math.max(0.02, Math.min(0.1, 6 / activities)),
    bias: Math.max(1, Math.min(3, activities / 40)),
  };
}

const MOST_MEMBERS = 1000;

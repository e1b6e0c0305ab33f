/** How the search goes about a project of some size with some effort. */
export interface Settings {
  /** Schedules in each of the two populations. */
  readonly members: number;
  /** Chance that two neighbours in a child's list are exchanged. */
  readonly mutation: number;
  /** Exponent of the regret in sampling: the larger, the more urgency decides. */
  readonly bias: number;
  /** Share of the first schedules, and of the later ones, made by the parallel scheme. */
  readonly parallel: { readonly first: number; readonly later: number };
  /** How much worse than the schedule it replaces a child may be, as a share of its cost. */
  readonly lenience: number;
}

/**
 * Settings found by trial on the PSPLIB sets at 1,000, 5,000 and 50,000 schedules: small projects
 * want large and lively populations, large ones a good beginning and calm, and more lenience.
 */
export function settingsFor(size: number, schedules: number): Settings {
  const activities = Math.max(1, size);
  const share = Math.max(0.16, Math.min(0.8, 0.21 * (120 / activities) ** 0.65));
  // Long searches of small projects end where their populations have become alike.
  const between = (least: number, most: number): number =>
    Math.max(0, Math.min(1, (most - activities) / (most - least)));
  const growth = 0.6 + 0.1 * between(60, 120) + 0.05 * between(30, 60);
  const atThousand = share * 1000 ** 0.6;
  const memory = Math.floor(4_000_000 / activities);
  return {
    members: Math.max(
      4,
      Math.min(MOST_MEMBERS, memory, Math.round(atThousand * (schedules / 1000) ** growth)),
    ),
    mutation: Math.max(0.02, Math.min(0.1, 6 / activities)),
    parallel: { first: 1, later: 0.1 },
    lenience: Math.max(0.004, Math.min(0.02, 0.006 * (activities / 60) ** 1.3)),
    bias: Math.max(1, Math.min(3, activities / 40)),
  };
}

const MOST_MEMBERS = 1000;

import type { ConstraintType } from '../plan.ts';

/** No instant, no count: below every real one. */
export const NONE = -2147483648;
/** No bound from above. */
export const NEVER = 2147483647;

export const ASAP = 0;
export const ALAP = 1;
export const MSO = 2;
export const MFO = 3;
export const SNET = 4;
export const SNLT = 5;
export const FNET = 6;
export const FNLT = 7;
export const CONSTRAINT_CODES: Readonly<Record<ConstraintType, number>> = {
  ASAP,
  ALAP,
  MSO,
  MFO,
  SNET,
  SNLT,
  FNET,
  FNLT,
};

/** Not begun: placed by logic. */
export const MODE_PLANNED = 0;
/** Start is actual, the remaining duration is placed. */
export const MODE_BEGUN = 1;
/** Start and finish are actual. */
export const MODE_DONE = 2;
/** Start is given by a person, links do not move it. */
export const MODE_FIXED = 3;

export const BY_PROJECT_START = 0;
export const BY_LINK = 1;
export const BY_CONSTRAINT = 2;
export const BY_ACTUAL = 3;
export const BY_MANUAL = 4;
export const BY_DATA_DATE = 5;
/** The constraint of a summary above. */
export const BY_SUMMARY = 6;
/** As late as possible. */
export const BY_LATE = 7;
/** Nothing but the delay of resource levelling. */
export const BY_DELAY = 8;

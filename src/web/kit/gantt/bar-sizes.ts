export const BAR_HALF = 6;
export const NARROWEST_BAR = 3;
/** Beyond the window by this much nothing of a shape shows; keeps coordinates small. */
export const OUTSIDE = 64;

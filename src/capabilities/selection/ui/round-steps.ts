/** The parts of a round's page, from its criteria to the decision, and the study beside them. */
export const roundSteps = [
  'setup',
  'scoring',
  'preliminary',
  'capacity',
  'consultation',
  'final',
  'study',
] as const;

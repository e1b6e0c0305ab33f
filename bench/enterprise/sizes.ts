export interface Size {
  readonly people: number;
  readonly programs: number;
  /** Projects of a hundred tasks each; one of a thousand comes on top. */
  readonly projects: number;
  readonly tasksEach: number;
  readonly largestPlan: number;
  readonly risks: number;
}

export type SizeName = 'small' | 'large';

export const sizes: Readonly<Record<SizeName, Size>> = {
  small: { people: 300, programs: 10, projects: 200, tasksEach: 100, largestPlan: 1_000, risks: 2_000 },
  large: { people: 3_000, programs: 100, projects: 2_000, tasksEach: 100, largestPlan: 1_000, risks: 20_000 },
};

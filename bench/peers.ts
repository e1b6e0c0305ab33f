/** A bar: milliseconds at the median one at a time, milliseconds of processor time, requests a second at 16. */
export interface Bar {
  readonly p50: number;
  readonly cpu: number;
  readonly perSecond: number;
}

/** The best of the peers in each figure; null where none answers such a request. */
export type Peer = { readonly [K in keyof Bar]: Bar[K] | null };

export const peersMeasured =
  'Redmine 5.0.4, ZenTao 18.8 open edition, ProjeQtOr 10.0.4 and Planka 2.1.1, measured in November 2026 on a machine of the same kind (2 cores) with the same amount of data, authenticated; their figures are not measured anew here';

/** Operations with the best peer and the bar the product is held to on PostgreSQL. */
export const standards = {
  'project-list': { peer: { p50: 28, cpu: 24, perSecond: 75 }, bar: { p50: 5, cpu: 4, perSecond: 400 } },
  'task-list': { peer: { p50: 28, cpu: 23, perSecond: 72 }, bar: { p50: 5, cpu: 4, perSecond: 400 } },
  'task-detail': { peer: { p50: 22, cpu: 18, perSecond: 70 }, bar: { p50: 4, cpu: 3, perSecond: 500 } },
  'personal-dashboard': {
    peer: { p50: 16, cpu: 16, perSecond: 118 },
    bar: { p50: 8, cpu: 6, perSecond: 300 },
  },
  'portfolio-page': { peer: { p50: 42, cpu: 34, perSecond: 52 }, bar: { p50: 8, cpu: 6, perSecond: 300 } },
  'gantt-100': { peer: { p50: 31, cpu: 23, perSecond: 78 }, bar: { p50: 6, cpu: 5, perSecond: 350 } },
  'gantt-1000': { peer: { p50: 50, cpu: 42, perSecond: 41 }, bar: { p50: 12, cpu: 10, perSecond: 150 } },
  // Held to the bar of the large Gantt, of which it draws as much.
  'timeline-page': {
    peer: { p50: 2_917, cpu: 2_953, perSecond: 0.6 },
    bar: { p50: 12, cpu: 10, perSecond: 150 },
  },
  'all-tasks-timeline': {
    peer: { p50: 2_917, cpu: 2_953, perSecond: 0.6 },
    bar: { p50: 150, cpu: 120, perSecond: 10 },
  },
  'risk-list': { peer: { p50: 42, cpu: 39, perSecond: 48 }, bar: { p50: 6, cpu: 5, perSecond: 400 } },
  search: { peer: { p50: 171, cpu: 136, perSecond: 12 }, bar: { p50: 20, cpu: 15, perSecond: 100 } },
  'create-task': { peer: { p50: 47, cpu: 52, perSecond: 19 }, bar: { p50: 10, cpu: 6, perSecond: 200 } },
} as const satisfies Readonly<Record<string, { readonly peer: Peer; readonly bar: Bar }>>;

/** Redmine's median of each, in the measurement the bars were set by, on the machine they were set for. */
export const redmineThen: Readonly<Partial<Record<OperationName, number>>> = {
  'project-list': 204,
  'task-list': 309,
  'task-detail': 215,
  'personal-dashboard': 133,
  'portfolio-page': 357,
  'gantt-100': 462,
  'gantt-1000': 3_247,
  'all-tasks-timeline': 7_606,
  'risk-list': 371,
  search: 247,
  'create-task': 102,
};

export type OperationName = keyof typeof standards;

/** Answers that hold everything there is: ten times as much of it takes ten times as long, at the same pace. */
export const wholes: readonly string[] = ['all-tasks-timeline'] satisfies OperationName[];

/** The embedded database may take this many times as long. */
export const embeddedFactor = 2.5;

/** What starting and memory may come to. */
export const standing = {
  postgres: { startMs: 2_000, memoryMb: 250 },
  embedded: { startMs: 5_000, memoryMb: 700 },
} as const;

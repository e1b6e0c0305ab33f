import type { HealthLimit } from '#engine/health/rules.ts';
import { isCrossed } from '../../rules/thresholds.ts';
import type { HealthOverridesSet, RuleSettings } from '../../schema/health-rules.ts';

export type MeasureSetting = RuleSettings['dimensions'][number]['measures'][number];
export type Bounds = MeasureSetting['inForce'];

/** What was typed over the rules in force; by measure, limit and sign. */
export interface Edits {
  readonly thresholds: Readonly<Record<string, Bounds>>;
  readonly limits: Readonly<Partial<Record<HealthLimit, number>>>;
  readonly points: Readonly<Record<string, number>>;
}

export const noEdits: Edits = { thresholds: {}, limits: {}, points: {} };

const measuresOf = ({ dimensions }: RuleSettings): MeasureSetting[] =>
  dimensions.flatMap(({ measures }) => measures);

/** All that would be in force, as it is sent. */
export const overridesOf = (settings: RuleSettings, edits: Edits): HealthOverridesSet => ({
  thresholds: {
    ...Object.fromEntries(measuresOf(settings).map(({ id, inForce }) => [id, inForce])),
    ...edits.thresholds,
  },
  limits: {
    ...Object.fromEntries(settings.limits.map(({ id, inForce }) => [id, inForce])),
    ...edits.limits,
  },
  points: {
    ...Object.fromEntries(settings.signals.map(({ code, inForce }) => [code, inForce])),
    ...edits.points,
  },
});

/** The rules as shipped, as edits over what is in force. */
export const shippedEdits = (settings: RuleSettings): Edits => ({
  thresholds: Object.fromEntries(measuresOf(settings).map(({ id, shipped }) => [id, shipped])),
  limits: Object.fromEntries(settings.limits.map(({ id, shipped }) => [id, shipped])),
  points: Object.fromEntries(settings.signals.map(({ code, shipped }) => [code, shipped])),
});

export interface Difference {
  readonly id: string;
  /** Of a measure; limits and signs have names elsewhere. */
  readonly name: readonly string[] | null;
  readonly before: Bounds | number;
  readonly after: Bounds | number;
}

export const isSameBounds = (one: Bounds, other: Bounds): boolean =>
  one.green === other.green && one.yellow === other.yellow;

/** Where the edits differ from what is in force. */
export const differencesOf = (settings: RuleSettings, edits: Edits): Difference[] => [
  ...measuresOf(settings).flatMap(({ id, name, inForce: before }): Difference[] => {
    const after = edits.thresholds[id] ?? before;
    return isSameBounds(before, after) ? [] : [{ id, name, before, after }];
  }),
  ...settings.limits.flatMap(({ id, inForce: before }): Difference[] => {
    const after = edits.limits[id] ?? before;
    return before === after ? [] : [{ id, name: null, before, after }];
  }),
  ...settings.signals.flatMap(({ code, text, inForce: before }): Difference[] => {
    const after = edits.points[code] ?? before;
    return before === after ? [] : [{ id: code, name: text, before, after }];
  }),
];

/** Whether everything in force is as shipped. */
export const isShipped = (settings: RuleSettings): boolean =>
  differencesOf(settings, shippedEdits(settings)).length === 0;

/** Whether some warning bound is stricter than its good one. */
export const hasCrossed = (settings: RuleSettings, edits: Edits): boolean =>
  measuresOf(settings).some(({ id, direction, inForce }) =>
    isCrossed(direction, edits.thresholds[id] ?? inForce),
  );

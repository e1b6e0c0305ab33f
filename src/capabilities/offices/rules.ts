import { typeOn } from '#engine/authority/effective-say.ts';
import type { DatedType, OrganisationForm, Preset, Register } from '#engine/authority/model.ts';
import { isBelowItself } from '../organisation/rules.ts';
import type { CentreName } from '../organisation/tables.ts';
import type { PmoType } from '../method/schema/content.ts';
import type { DecisionPoint } from '../method/schema/messages.ts';
import { ranks, type Rank, type ReportTo } from './names.ts';

/** Whether the head ranks below the heads of the departments concerned; a rank not recorded is not below. */
export const isBelow = (rank: Rank | null, heads: Rank): boolean =>
  rank !== null && ranks.indexOf(rank) < ranks.indexOf(heads);

const lines: Readonly<Record<Preset, readonly ReportTo[]>> = {
  assurance: ['vice-president', 'project-managers'],
  control: ['general-manager'],
  directive: ['general-manager'],
  strategic: ['top-management'],
};

/** The reporting line: the unit's own, else what its type proposes. */
export const reportingLine = (own: readonly ReportTo[] | null, preset: Preset): ReportTo[] => [
  ...(own ?? lines[preset]),
];

const defaultCentres: Readonly<Record<Preset, readonly CentreName[]>> = {
  assurance: ['service', 'learning', 'knowledge'],
  control: ['service', 'learning', 'knowledge', 'control', 'decision'],
  directive: ['service', 'learning', 'knowledge', 'control'],
  strategic: ['service', 'learning', 'knowledge', 'control', 'decision'],
};

/** The centres a type proposes to switch on (requirements §3.4). */
export const centresOf = (preset: Preset): CentreName[] => [...defaultCentres[preset]];

/** What refuses a new type from a day on, given the types there are; the first type may lie in the past. */
export const typeProblem = (
  types: readonly DatedType[],
  { from, today }: { readonly from: string; readonly today: string },
): 'office.type-past' | 'office.type-date-taken' | null => {
  if (types.length > 0 && from < today) return 'office.type-past';
  return types.some((type) => type.from === from) ? 'office.type-date-taken' : null;
};

export const stateOf = (
  type: DatedType,
  types: readonly DatedType[],
  today: string,
): 'past' | 'in-force' | 'planned' => {
  if (type.from > today) return 'planned';
  return typeOn(types, today)?.from === type.from ? 'in-force' : 'past';
};

/** Where a type gives power over people whose line managers hold it outside strong matrix and project organisation. */
const ofPeople = ['DP-07', 'DP-08'] as const;

/** Points at which a type decides what the organisation form leaves to the line. */
export const unfitPoints = (register: Register, form: OrganisationForm, preset: Preset): string[] =>
  form === 'functional' || form === 'weak-matrix'
    ? ofPeople.filter((point) => (register.get(point)?.[preset].level ?? 0) > 3)
    : [];

/** Whether moving an office below `parentId` would close a loop. */
export const closesLoop = (
  offices: readonly { readonly id: string; readonly parentId: string | null }[],
  id: string,
  parentId: string | null,
): boolean =>
  isBelowItself(
    offices.map((office) => ({ ...office, position: 0, sortKey: '' })),
    id,
    parentId,
  );

type Types = readonly { readonly code: PmoType }[];

/** Whether types of PMO do not all have the same say at a decision point. */
export const differs = ({ presets }: DecisionPoint, types: Types): boolean => {
  const [first, ...others] = types.map(({ code }) => {
    const { level, text, classes } = presets[code];
    return level === null ? text.zh : `${level} ${classes.join('')}`;
  });
  return others.some((other) => other !== first);
};

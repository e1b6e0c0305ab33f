import type { Structure } from '#engine/authority/structure.ts';
import type { Gap, Staffing } from './schema.ts';

/** Share of a PMO's people who should have so many years of experience. */
const requiredShare = { years: 3, percent: 50 } as const;
/** Priorities down to this place must be carried by a position. */
const topPriorities = 5;

export interface ExperienceFacts {
  readonly hiredOn: string | null;
  readonly statedYears: number | null;
  /** The day for which the years were stated. */
  readonly statedOn: string;
}

/** Whole and tenth years of experience on a day: as stated and grown since, else since joining; null where neither is known. */
export const yearsOn = ({ hiredOn, statedYears, statedOn }: ExperienceFacts, day: string): number | null => {
  if (statedYears !== null) return tenths(statedYears + Math.max(0, yearsBetween(statedOn, day)));
  return hiredOn === null ? null : tenths(Math.max(0, yearsBetween(hiredOn, day)));
};

/** Whole months, as years: three years are reached on the day of the month they began. */
const yearsBetween = (from: string, to: string): number => {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return ((toYear - year) * 12 + toMonth - month - (toDay < day ? 1 : 0)) / 12;
};
const tenths = (years: number): number => Math.floor(years * 10 + 1e-6) / 10;

/** How many of a PMO's people have the experience that is asked for. */
export const staffingOf = (years: readonly (number | null)[]): Staffing => {
  const experienced = years.filter((one) => one !== null && one >= requiredShare.years).length;
  return {
    persons: years.length,
    experienced,
    unknown: years.filter((one) => one === null).length,
    sharePercent: years.length === 0 ? null : Math.round((experienced * 1000) / years.length) / 10,
    requiredPercent: requiredShare.percent,
    years: requiredShare.years,
  };
};

interface StaffFacts {
  readonly positions: readonly {
    readonly id: string;
    readonly name: string;
    readonly duties: readonly string[];
    readonly isVacant: boolean;
  }[];
  readonly priorities: readonly {
    readonly title: string;
    readonly place: number;
    readonly positionId: string | null;
  }[];
  readonly groups: readonly { readonly kind: 'core' | 'support' }[];
  readonly liaisons: readonly { readonly unit: string; readonly personId: string | null }[];
  readonly staffing: Staffing;
}

/** What is missing in the set-up of a PMO's staff, the gravest first. */
export const gapsOf = (facts: StaffFacts): Gap[] => [
  ...priorityGaps(facts),
  ...(['core', 'support'] as const)
    .filter((kind) => !facts.groups.some((group) => group.kind === kind))
    .map((kind): Gap => ({ kind: `${kind}-group-missing`, params: {} })),
  ...facts.positions
    .filter(({ isVacant }) => isVacant)
    .map(({ name, duties }): Gap => ({
      kind: 'position-vacant',
      params: { position: name, duties: duties.length },
    })),
  ...experienceGap(facts.staffing),
  ...liaisonGap(facts.liaisons),
];

const priorityGaps = ({ positions, priorities }: StaffFacts): Gap[] =>
  priorities
    .filter(({ place }) => place <= topPriorities)
    .flatMap(({ title, positionId }): Gap[] => {
      const position = positions.find(({ id }) => id === positionId);
      if (!position) return [{ kind: 'priority-unowned', params: { title } }];
      return position.isVacant
        ? [{ kind: 'priority-vacant', params: { title, position: position.name } }]
        : [];
    });

const experienceGap = ({ persons, experienced, sharePercent, requiredPercent, years }: Staffing): Gap[] =>
  sharePercent === null || sharePercent >= requiredPercent
    ? []
    : [
        {
          kind: 'inexperienced',
          params: { persons, experienced, years, share: sharePercent, required: requiredPercent },
        },
      ];

const liaisonGap = (liaisons: StaffFacts['liaisons']): Gap[] => {
  const lacking = liaisons.filter(({ personId }) => personId === null).map(({ unit }) => unit);
  return lacking.length === 0 ? [] : [{ kind: 'liaison-missing', params: { units: lacking } }];
};

export interface Span {
  readonly fromOn: string;
  readonly toOn: string | null;
}

/** Whether an appointment counts on a day. */
export const isInForce = ({ fromOn, toOn }: Span, day: string): boolean =>
  fromOn <= day && (toOn === null || day <= toOn);

const meet = (a: Span, b: Span): boolean =>
  (b.toOn === null || a.fromOn <= b.toOn) && (a.toOn === null || b.fromOn <= a.toOn);

export interface AppointmentCheck extends Span {
  readonly personId: string;
  readonly rank: string | null;
  readonly isHead: boolean;
  readonly bySelf: boolean;
  /** The position brings a role of the system. */
  readonly bringsRole: boolean;
  readonly leftOn: string | null;
  readonly headcount: number;
  /** The other appointments to the position. */
  readonly others: readonly (Span & { readonly personId: string })[];
}

export type AppointmentProblem =
  | 'appointment.dates-reversed'
  | 'appointment.head-by-himself'
  | 'appointment.role-by-himself'
  | 'appointment.rank-missing'
  | 'appointment.person-left'
  | 'appointment.twice'
  | 'appointment.position-full';

/** Why an appointment is refused, or null. */
export const appointmentProblem = (one: AppointmentCheck): AppointmentProblem | null => {
  if (one.toOn !== null && one.toOn < one.fromOn) return 'appointment.dates-reversed';
  if (one.isHead && one.bySelf) return 'appointment.head-by-himself';
  if (one.bringsRole && one.bySelf) return 'appointment.role-by-himself';
  if (one.isHead && one.rank === null) return 'appointment.rank-missing';
  if (one.leftOn !== null && one.leftOn < one.fromOn) return 'appointment.person-left';
  const beside = one.others.filter((other) => meet(one, other));
  if (beside.some(({ personId }) => personId === one.personId)) return 'appointment.twice';
  const busiest = Math.max(
    0,
    ...[one, ...beside]
      .filter(({ fromOn }) => isInForce(one, fromOn))
      .map(({ fromOn }) => beside.filter((other) => isInForce(other, fromOn)).length),
  );
  return busiest >= one.headcount ? 'appointment.position-full' : null;
};

export interface GroupCheck {
  readonly kind: 'core' | 'support';
  readonly memberIds: readonly string[];
  readonly chairId: string | null;
  readonly quorum: number | null;
}

export type GroupProblem = 'group.chair-missing' | 'group.chair-no-member' | 'group.quorum-too-high';

/** Why a group cannot decide as it is described, or null. */
export const groupProblem = ({ kind, memberIds, chairId, quorum }: GroupCheck): GroupProblem | null => {
  if (kind === 'core' && chairId === null) return 'group.chair-missing';
  if (chairId !== null && !memberIds.includes(chairId)) return 'group.chair-no-member';
  return quorum !== null && quorum > new Set(memberIds).size ? 'group.quorum-too-high' : null;
};

/** Where a PMO is in charge: everywhere, or in these units and all below them. */
export type Reach = 'enterprise' | readonly string[];

interface InCharge {
  readonly id: string;
  readonly parentId: string | null;
  readonly structure: Structure;
  readonly orgUnitId: string | null;
  readonly departments: readonly string[];
}

/** A central or mixed PMO at the top reaches everywhere; the others the units they serve and the one they are part of. */
export const reachOf = (offices: readonly InCharge[], officeId: string): Reach => {
  const office = offices.find(({ id }) => id === officeId);
  if (!office) return [];
  const isTop = office.parentId === null && office.departments.length === 0;
  if (isTop && office.structure !== 'dispersed') return 'enterprise';
  return [...new Set([...office.departments, ...(office.orgUnitId === null ? [] : [office.orgUnitId])])];
};

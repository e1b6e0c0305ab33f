import type { OfficeLevel } from './names.ts';

export interface InScope {
  readonly id: string;
  readonly orgUnitId: string | null;
  readonly parentId: string | null;
  readonly level: OfficeLevel;
  readonly departments: readonly string[];
  readonly projectTypes: readonly string[];
  readonly amountFromFen: number | null;
  readonly amountBelowFen: number | null;
}

/** What is governed: a unit of the organisation, or one of its projects with what is known of it. */
export interface Governed {
  readonly orgUnitId: string | null;
  readonly projectType?: string | null;
  readonly amountFen?: number | null;
}

/** Why a unit is in charge, and which that stand nearer are not, as their scope leaves the project out. */
export interface Charge<O> {
  readonly office: O;
  /** `scope`: no unit of the organisation leads to it, but what it is limited to fits; `top`: nothing else fits. */
  readonly by: 'unit' | 'scope' | 'top';
  /** The unit of the organisation it serves, where that made it the one. */
  readonly orgUnitId: string | null;
  readonly passed: readonly { readonly office: O; readonly why: 'type' | 'amount' }[];
}

/**
 * The PMO unit in charge, the most specific first: the one that serves the unit of the organisation or the nearest
 * unit above it, where type and amount fit its scope, of several the one with the narrowest scope; else one that
 * serves no unit in particular and is limited to such projects; else the top one.
 */
export const chargeOf = <O extends InScope>(
  offices: readonly O[],
  parentOf: ReadonlyMap<string, string | null>,
  governed: Governed,
): Charge<O> | null => {
  const passed: { office: O; why: 'type' | 'amount' }[] = [];
  for (const unit of upwards(governed.orgUnitId, parentOf)) {
    const naming = offices.filter(({ departments }) => departments.includes(unit));
    const own = offices.filter((one) => one.orgUnitId === unit && !naming.includes(one));
    for (const one of [...naming, ...own]) {
      const why = misfit(one, governed);
      if (why !== null) passed.push({ office: one, why });
    }
    const office = narrowest(naming, governed) ?? narrowest(own, governed);
    if (office) return { office, by: 'unit', orgUnitId: unit, passed };
  }
  const limited = narrowest(
    offices.filter((one) => isLimitedAlone(one) && isKnown(one, governed)),
    governed,
  );
  if (limited) return { office: limited, by: 'scope', orgUnitId: null, passed };
  const top = topOf(offices.filter((one) => misfit(one, governed) === null)) ?? topOf(offices);
  return top && { office: top, by: 'top', orgUnitId: null, passed };
};

/** A unit of the organisation and those above it. */
const upwards = (from: string | null, parentOf: ReadonlyMap<string, string | null>): string[] => {
  const way: string[] = [];
  for (let at = from; at !== null && !way.includes(at); at = parentOf.get(at) ?? null) way.push(at);
  return way;
};

const narrowest = <O extends InScope>(offices: readonly O[], governed: Governed): O | undefined =>
  offices.filter((one) => misfit(one, governed) === null).toSorted(narrowestFirst)[0];

const misfit = (office: InScope, { projectType, amountFen }: Governed): 'type' | 'amount' | null => {
  const ofType =
    projectType === undefined ||
    office.projectTypes.length === 0 ||
    (projectType !== null && office.projectTypes.includes(projectType));
  if (!ofType) return 'type';
  const amount = amountFen ?? null;
  const ofAmount =
    amount === null ||
    ((office.amountFromFen === null || amount >= office.amountFromFen) &&
      (office.amountBelowFen === null || amount < office.amountBelowFen));
  return ofAmount ? null : 'amount';
};

/** How many ways a scope is limited. */
const limitsOf = ({ projectTypes, amountFromFen, amountBelowFen }: InScope): number =>
  [projectTypes.length > 0, amountFromFen !== null, amountBelowFen !== null].filter(Boolean).length;

const isLimitedAlone = (office: InScope): boolean =>
  office.departments.length === 0 && office.orgUnitId === null && limitsOf(office) > 0;

/** A limit is met only by what is known: a department as a whole has neither type nor amount. */
const isKnown = (office: InScope, { projectType, amountFen }: Governed): boolean =>
  (office.projectTypes.length === 0 || typeof projectType === 'string') &&
  ((office.amountFromFen === null && office.amountBelowFen === null) || typeof amountFen === 'number');

const levels: readonly OfficeLevel[] = ['strategic', 'organisation', 'department'];

/** The more limited first, then the one of the lower level, then the one set up first (ids sort by time). */
const narrowestFirst = (a: InScope, b: InScope): number =>
  limitsOf(b) - limitsOf(a) || levels.indexOf(b.level) - levels.indexOf(a.level) || (a.id < b.id ? -1 : 1);

/** Of the units without one above, the highest; of equals the one set up first. */
const topOf = <O extends InScope>(offices: readonly O[]): O | null => {
  const known = new Set(offices.map(({ id }) => id));
  const tops = offices.filter(({ parentId }) => parentId === null || !known.has(parentId));
  return (
    tops.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || (a.id < b.id ? -1 : 1))[0] ??
    null
  );
};

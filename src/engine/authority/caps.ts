import {
  isWithin,
  type Level,
  type OrganisationForm,
  type Question,
  type Reason,
  type UnitFacts,
} from './model.ts';

/** A limit of the level that holds here, with the rule that sets it. */
export interface Cap {
  readonly letter: 'a' | 'b' | 'c' | 'd';
  readonly most: Level;
  readonly reason: Reason;
}

/** Where the rank of the head counts: what reaches into other departments. */
const rankPoints: ReadonlySet<string> = new Set(['DP-06', 'DP-08', 'DP-09']);

/** Where a project is approved or assessed, so that nobody of the project may do it. */
const separatedPoints: ReadonlySet<string> = new Set([
  'DP-05',
  'DP-11',
  'DP-12',
  'DP-13',
  'DP-14',
  'DP-17',
  'DP-19',
  'DP-20',
  'DP-21',
]);

const formCaps: Readonly<Record<OrganisationForm, Readonly<Record<string, Level>>>> = {
  functional: { 'DP-07': 2, 'DP-08': 2 },
  'weak-matrix': { 'DP-08': 3 },
  'strong-matrix': {},
  project: {},
};

/**
 * The caps that hold for a decision, in the order (a) charter and mandate, (b) rank, (c) organisation form,
 * (d) separation of duties.
 */
export const capsFor = (unit: UnitFacts, question: Question): readonly Cap[] => {
  const caps: Cap[] = [];
  for (const rule of inOrder) {
    const cap = rule(unit, question);
    if (cap !== null) caps.push(cap);
  }
  return caps;
};

// The reasons that say the same every time are made once: the register asks for thousands of answers.
const noCharter: Cap = {
  letter: 'a',
  most: 2,
  reason: { rule: 'authority.cap-charter', params: { most: 2 } },
};
const lowRank: Cap = { letter: 'b', most: 3, reason: { rule: 'authority.cap-rank', params: { most: 3 } } };
const ownProject: Cap = {
  letter: 'd',
  most: 2,
  reason: { rule: 'authority.cap-separation', params: { most: 2 } },
};

const ofMandate = ({ mandates }: UnitFacts, { on }: Question): Cap | null => {
  let ended = '';
  for (const mandate of mandates) {
    if (isWithin(mandate, on)) return null;
    if (mandate.to !== null && mandate.to < on && mandate.to > ended) ended = mandate.to;
  }
  if (ended === '') return noCharter;
  return { letter: 'a', most: 2, reason: { rule: 'authority.cap-mandate', params: { most: 2, to: ended } } };
};

const ofRank = ({ isHeadBelow }: UnitFacts, { point }: Question): Cap | null =>
  isHeadBelow && rankPoints.has(point) ? lowRank : null;

const ofForm = ({ form, compensations }: UnitFacts, { point, on }: Question): Cap | null => {
  const most = formCaps[form][point];
  if (most === undefined) return null;
  for (const one of compensations) if (one.points.includes(point) && isWithin(one, on)) return null;
  return { letter: 'c', most, reason: { rule: `authority.cap-${form}`, params: { most } } };
};

const ofSeparation = (_unit: UnitFacts, { point, isOfProject }: Question): Cap | null =>
  isOfProject && separatedPoints.has(point) ? ownProject : null;

const inOrder = [ofMandate, ofRank, ofForm, ofSeparation];

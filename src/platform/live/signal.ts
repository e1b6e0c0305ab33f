/** Who stands how to a project: what its visibility is decided by. */
export interface ProjectStanding {
  readonly id: string;
  readonly managerId: string | null;
  readonly sponsorId: string | null;
  readonly memberIds: readonly string[];
  /** The unit of the project and all units above it. */
  readonly unitIds: readonly string[];
  readonly confidentiality: string;
}

/** A committed change of a record: which one, never what it says. */
export interface Change {
  readonly about: 'record';
  readonly kind: string;
  /** Null where one transaction changed many of the kind. */
  readonly id: string | null;
  /** The project it belongs to; decides who may know of it. */
  readonly project?: string;
  /** The only person it concerns. */
  readonly person?: string;
  /** The account that changed it. */
  readonly by?: string;
  /** How the project stood before, so that those from whom it disappears learn of it. */
  readonly former?: ProjectStanding;
}

/** Sessions or rights changed: of an account, of a person, of everybody where neither is named. */
export interface Renewal {
  readonly about: 'rights';
  readonly account?: string;
  readonly person?: string;
}

/** What the processes of the product tell one another after a commit. */
export type Signal = Change | Renewal;

const most = 20;

/** Each change once; where one transaction changed more than 20 of a kind in one place, the kind alone. */
export const compacted = <S extends Signal>(signals: readonly S[]): readonly S[] => {
  if (signals.length < 2) return signals;
  const places = Map.groupBy(signals, placeOf);
  return [...places.values()].flatMap((group) => {
    const each = [...new Map(group.map((signal) => [keyOf(signal), signal])).values()];
    const [first] = each;
    return first?.about === 'record' && each.length > most ? [{ ...first, id: null }] : each;
  });
};

const placeOf = (signal: Signal): string =>
  signal.about === 'rights'
    ? 'rights'
    : [signal.kind, signal.project, signal.person, signal.by, signal.former ? signal.id : ''].join(' ');

const keyOf = (signal: Signal): string =>
  signal.about === 'rights' ? `${signal.account} ${signal.person}` : String(signal.id);

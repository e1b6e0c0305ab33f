import type { Told } from '#platform/errors.ts';
import type { Base, BaseCandidate, Line } from '../names.ts';
import type { Live } from './lines.ts';

export const baseOf = ({ budgetFen, candidates }: Live): Base => ({
  budgetFen,
  candidates: candidates.map((one) => ({
    id: one.id,
    title: one.title,
    isIn: one.isIn,
    shiftMonths: one.shiftMonths,
    startsOn: one.startsOn,
    costFen: one.costFen,
    npvFen: one.npvFen,
    score: one.score,
    isMandatory: one.mandatoryReason !== null,
  })),
});

const wan = (fen: number | null): string => (fen === null ? '—' : String(fen / 1_000_000));

/** What changed in the live plan since a scenario was begun or last brought up to date. */
export const changesSince = (base: Base, now: Base): Told[] => {
  const before = new Map(base.candidates.map((one) => [one.id, one]));
  const after = new Set(now.candidates.map(({ id }) => id));
  return [
    ...(base.budgetFen === now.budgetFen
      ? []
      : [
          {
            rule: 'scenario.changed-budget',
            params: { before: wan(base.budgetFen), after: wan(now.budgetFen) },
          },
        ]),
    ...base.candidates.flatMap(({ id, title }) =>
      after.has(id) ? [] : [{ rule: 'scenario.changed-removed', params: { title } }],
    ),
    ...now.candidates.flatMap((one) => {
      const earlier = before.get(one.id);
      return earlier
        ? changesOf(earlier, one)
        : [{ rule: 'scenario.changed-added', params: { title: one.title } }];
    }),
  ];
};

const changesOf = (before: BaseCandidate, after: BaseCandidate): Told[] => {
  const { title } = after;
  const all: readonly (readonly [string, unknown, unknown])[] = [
    [after.isIn ? 'scenario.changed-taken' : 'scenario.changed-dropped', before.isIn, after.isIn],
    ['scenario.changed-shift', before.shiftMonths, after.shiftMonths],
    ['scenario.changed-start', before.startsOn ?? '—', after.startsOn ?? '—'],
    ['scenario.changed-cost', wan(before.costFen), wan(after.costFen)],
    ['scenario.changed-npv', wan(before.npvFen), wan(after.npvFen)],
    ['scenario.changed-score', before.score ?? '—', after.score ?? '—'],
    ['scenario.changed-mandate', before.isMandatory, after.isMandatory],
  ];
  return all.flatMap(([rule, from, to]) =>
    from === to ? [] : [{ rule, params: { title, before: from, after: to } }],
  );
};

/** A scenario on the live plan of now: what it changed itself stays, all else is as it is live. */
export const rebased = (lines: readonly Line[], base: Base, live: Live): Line[] => {
  const own = new Map(lines.map((line) => [line.candidateId, line]));
  const before = new Map(base.candidates.map((one) => [one.id, one]));
  return live.candidates.map(({ id, isIn, shiftMonths }) => {
    const line = own.get(id);
    const old = before.get(id);
    if (!line || !old)
      return { candidateId: id, isIn, shiftMonths, costFen: null, npvFen: null, benefitFen: null };
    return {
      ...line,
      isIn: line.isIn === old.isIn ? isIn : line.isIn,
      shiftMonths: line.shiftMonths === old.shiftMonths ? shiftMonths : line.shiftMonths,
    };
  });
};

import { firstFault, invalidInput, type InvalidInput } from '../invalid-input.ts';
import { topologicalOrder } from '../network/order.ts';
import type { Candidate } from './problem.ts';

/** The first relation that names nobody, itself, or closes a circle; null when all are sound. */
export const checkRelations = (candidates: readonly Candidate[]): InvalidInput | null => {
  const place = new Map(candidates.map(({ id }, index) => [id, index]));
  return (
    firstFault(candidates, (one, index) => checkNames(one, `candidates[${index}] (${one.id})`, place)) ??
    checkCircle(candidates, place)
  );
};

const checkNames = (
  { id, requires = [], excludes = [] }: Candidate,
  at: string,
  place: ReadonlyMap<string, number>,
): InvalidInput | null => {
  const named = [
    ...requires.map((other) => ['requires', other] as const),
    ...excludes.map((other) => ['excludes', other] as const),
  ];
  return firstFault(named, ([field, other]) => {
    if (!place.has(other))
      return invalidInput('selection.unknown-id', `${at}.${field}`, [
        `没有编号为“${other}”的候选`,
        `no candidate has the id "${other}"`,
      ]);
    return other === id
      ? invalidInput('selection.self-relation', `${at}.${field}`, [
          '候选不能依赖或排斥自己',
          'a candidate cannot require or exclude itself',
        ])
      : null;
  });
};

const checkCircle = (
  candidates: readonly Candidate[],
  place: ReadonlyMap<string, number>,
): InvalidInput | null => {
  const pairs = candidates.flatMap(({ requires = [] }, from) =>
    requires.map((id) => [from, place.get(id) ?? from] as const),
  );
  const order = topologicalOrder({
    size: candidates.length,
    from: pairs.map(([from]) => from),
    to: pairs.map(([, to]) => to),
  });
  if (order.status === 'ordered') return null;
  const ids = order.nodes.map((node) => candidates[node]?.id ?? '');
  return invalidInput('selection.requires-cycle', [...ids, ids[0] ?? ''].join(' → '), [
    '依赖关系成环,请去掉其中一条',
    'the requirements form a circle: remove one of them',
  ]);
};

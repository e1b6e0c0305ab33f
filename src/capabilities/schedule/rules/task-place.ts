import type { TaskRow } from '../tables.ts';
import type { PlanTaskRow } from './plan-of-rows.ts';

/** Where a task stands in the outline of its plan. */
export type Place = Pick<TaskRow, 'parent_id' | 'position' | 'wbs'> & { readonly level: number };

type Placed = Pick<PlanTaskRow, 'id' | 'parent_id' | 'position' | 'level' | 'wbs'>;

/**
 * The place after everything below a parent (null = after everything), so that the outline order holds
 * without moving any other task: half-way to the next one, or one after the last. `tasks` are in outline order.
 */
export const placeBelow = (tasks: readonly Placed[], parent: Placed | null): Place => {
  const number = tasks.filter(({ parent_id }) => parent_id === (parent?.id ?? null)).length + 1;
  if (parent === null) return placeAtEnd({ last: tasks.at(-1)?.position ?? null, top: number - 1 });
  return {
    parent_id: parent.id,
    position: endBelow(tasks, parent),
    level: parent.level + 1,
    wbs: `${parent.wbs}.${number}`,
  };
};

/** What is known of a plan's outline without its tasks: the last position, how many stand at the top. */
export interface OutlineEnd {
  readonly last: number | null;
  readonly top: number;
}

/** The place after everything, at the top. */
export const placeAtEnd = ({ last, top }: OutlineEnd): Place => ({
  parent_id: null,
  position: (last ?? -1) + 1,
  level: 1,
  wbs: String(top + 1),
});

const endBelow = (tasks: readonly Placed[], parent: Placed): number => {
  const below = new Set([parent.id]);
  let last = parent.position;
  for (const { id, parent_id, position } of tasks) {
    if (parent_id === null || !below.has(parent_id)) continue;
    below.add(id);
    last = position;
  }
  const next = tasks.find(({ position }) => position > last);
  return next ? (last + next.position) / 2 : last + 1;
};

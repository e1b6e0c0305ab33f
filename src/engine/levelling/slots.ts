import type { Columns } from './columns.ts';
import type { Packed } from './packing.ts';
import type { Scheme } from './scheme.ts';

/**
 * The serial scheme on a profile with one word per period: all resources in one word, capacities
 * that never change, links without lags. The inner loop of the search.
 */
export function slotScheme(columns: Columns, direction: 'forward' | 'backward', packed: Packed): Scheme {
  const { size, duration, horizon } = columns;
  const { at, from } = columns[direction];
  const { need } = packed;
  const full = packed.full[0] ?? 0;
  const guard = packed.guard[0] ?? 0;
  const free = new Int32Array(horizon + 1).fill(full);
  let used = 0;
  const schedule = (list: Int32Array, finish: Int32Array): number => {
    free.fill(full, 0, used);
    let makespan = 0;
    for (let place = 0; place < size; place++) {
      const activity = list[place] ?? 0;
      let earliest = 0;
      const last = at[activity + 1] ?? 0;
      for (let link = at[activity] ?? 0; link < last; link++) {
        const ready = finish[from[link] ?? 0] ?? 0;
        if (ready > earliest) earliest = ready;
      }
      const periods = duration[activity] ?? 0;
      const units = need[activity] ?? 0;
      let end = earliest + periods;
      if (units !== 0) {
        for (let slot = earliest; slot < end; slot++)
          if ((((free[slot] ?? 0) - units) & guard) !== guard) end = slot + 1 + periods;
        for (let slot = end - periods; slot < end; slot++) free[slot] = (free[slot] ?? 0) - units;
      }
      finish[activity] = end;
      if (end > makespan) makespan = end;
    }
    used = makespan;
    return makespan;
  };
  return { schedule };
}

import type { Bounds } from './bounds.ts';
import type { Clause } from './clauses.ts';

export interface Lesson {
  readonly clause: Clause;
  /** The decisions that stand when the clause is learned. */
  readonly depth: number;
}

/**
 * What a contradiction teaches: a clause with one literal of the latest decision, by the first
 * unique implication point (Marques-Silva & Sakallah 1996) over bounds instead of truth values.
 */
export class Learning {
  private readonly bounds: Bounds;
  private readonly met: (bound: number, value: number) => void;
  /** By bound: the value that the clause needs, and the entry that gave it; −1 for none. */
  private readonly needed: Int32Array;
  private readonly entry: Int32Array;
  private open = 0;
  private bottom: number[] = [];

  constructor(bounds: Bounds, met: (bound: number, value: number) => void) {
    this.bounds = bounds;
    this.met = met;
    this.needed = new Int32Array(bounds.value.length);
    this.entry = new Int32Array(bounds.value.length).fill(-1);
  }

  /** The lesson of a contradiction, or null where it stands without any decision. */
  from(conflict: number): Lesson | null {
    const { bounds } = this;
    const depth = this.deepest(conflict);
    if (depth === 0) return null;
    this.open = 0;
    this.bottom = [];
    this.takeReason(conflict, depth);
    bounds.backTo(depth);
    let at = bounds.raised.length - 1;
    for (;;) {
      while (this.entry[bounds.raised[at] ?? 0] !== at) at--;
      const bound = bounds.raised[at] ?? 0;
      if (this.open === 1) return this.lesson(bound, depth);
      this.entry[bound] = -1;
      this.open--;
      this.takeReason(bounds.reason[at] ?? 0, depth);
      at--;
    }
  }

  /** The decision at which a contradiction came about: that of its latest entry. */
  private deepest(conflict: number): number {
    const { bounds } = this;
    let depth = 0;
    const end = conflict + 1 + (bounds.pool[conflict] ?? 0);
    for (let at = conflict + 1; at < end; at += 2) {
      const entry = bounds.entryOf(bounds.pool[at] ?? 0, bounds.pool[at + 1] ?? 0);
      if (entry !== -1) depth = Math.max(depth, bounds.level[entry] ?? 0);
    }
    return depth;
  }

  private takeReason(reason: number, depth: number): void {
    const { bounds } = this;
    const end = reason + 1 + (bounds.pool[reason] ?? 0);
    for (let at = reason + 1; at < end; at += 2)
      this.take(bounds.pool[at] ?? 0, bounds.pool[at + 1] ?? 0, depth);
  }

  private take(bound: number, value: number, depth: number): void {
    const { bounds } = this;
    const known = this.entry[bound] ?? -1;
    if (known !== -1 && (this.needed[bound] ?? 0) >= value) return;
    const entry = bounds.entryOf(bound, value);
    if (entry === -1 || bounds.level[entry] === 0) return;
    this.met(bound, value);
    const isOpen = bounds.level[entry] === depth;
    if (known === -1) {
      if (isOpen) this.open++;
      else this.bottom.push(bound);
    } else if (isOpen && bounds.level[known] !== depth) {
      this.open++;
      this.bottom.splice(this.bottom.indexOf(bound), 1);
    }
    this.needed[bound] = value;
    this.entry[bound] = entry;
  }

  private lesson(asserting: number, depth: number): Lesson {
    const { bounds } = this;
    const literals = [asserting ^ 1, 1 - (this.needed[asserting] ?? 0)];
    let back = 0;
    const levels = new Set([depth]);
    const kept = this.bottom.filter((bound) => !this.isImplied(bound));
    for (const bound of kept) {
      const level = bounds.level[this.entry[bound] ?? 0] ?? 0;
      levels.add(level);
      // The second literal is the one that the way back refutes last.
      if (level > back) literals.splice(2, 0, bound ^ 1, 1 - (this.needed[bound] ?? 0));
      else literals.push(bound ^ 1, 1 - (this.needed[bound] ?? 0));
      back = Math.max(back, level);
    }
    for (const bound of this.bottom) this.entry[bound] = -1;
    this.entry[asserting] = -1;
    return { clause: { literals: Int32Array.from(literals), spread: levels.size }, depth: back };
  }

  /** Whether a literal follows from the others of the clause, by the reason of its entry. */
  private isImplied(bound: number): boolean {
    const { bounds } = this;
    const reason = bounds.reason[this.entry[bound] ?? 0] ?? 0;
    const end = reason + 1 + (bounds.pool[reason] ?? 0);
    if (end === reason + 1) return false;
    for (let at = reason + 1; at < end; at += 2) {
      const other = bounds.pool[at] ?? 0;
      const value = bounds.pool[at + 1] ?? 0;
      const entry = bounds.entryOf(other, value);
      if (entry === -1 || bounds.level[entry] === 0) continue;
      const isThere =
        other !== bound && (this.entry[other] ?? -1) !== -1 && (this.needed[other] ?? 0) >= value;
      if (!isThere) return false;
    }
    return true;
  }
}

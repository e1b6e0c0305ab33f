import type { Bounds } from './bounds.ts';
import { AGREED } from './bounds.ts';

/** A learned clause: pairs of bound and value, at least one of which holds in every schedule. */
export interface Clause {
  readonly literals: Int32Array;
  /** Decisions that met in it: the fewer, the more it is worth keeping. */
  readonly spread: number;
}

/** Learned clauses; each is watched through two of its literals that are not yet refuted. */
export class Clauses {
  private readonly bounds: Bounds;
  private kept: Clause[] = [];
  /** By bound: clauses with a watched literal that a rise of the bound may refute. */
  private readonly watching: Clause[][];

  constructor(bounds: Bounds) {
    this.bounds = bounds;
    this.watching = Array.from(bounds.value, () => []);
  }

  get count(): number {
    return this.kept.length;
  }

  /** Keeps a clause of two literals or more. */
  add(clause: Clause): void {
    this.kept.push(clause);
    this.watch(clause, 0);
    this.watch(clause, 2);
  }

  /** Follows the clauses that a raised bound refutes; answers where the reason of a contradiction lies. */
  propagate(raised: number): number {
    const list = this.watching[raised] ?? [];
    let kept = 0;
    for (let index = 0; index < list.length; index++) {
      const clause = list[index];
      if (clause === undefined) continue;
      const { literals } = clause;
      const place = (literals[0] ?? 0) === (raised ^ 1) && this.isRefuted(literals, 0) ? 0 : 2;
      if ((literals[place] ?? 0) !== (raised ^ 1) || !this.isRefuted(literals, place)) {
        list[kept++] = clause;
        continue;
      }
      if (place === 0) swap(literals, 0, 2);
      if (this.holds(literals, 0)) {
        list[kept++] = clause;
        continue;
      }
      if (this.moveWatch(clause)) continue;
      list[kept++] = clause;
      const conflict = this.force(literals);
      if (conflict === AGREED) continue;
      for (let rest = index + 1; rest < list.length; rest++) list[kept++] = list[rest] ?? clause;
      list.length = kept;
      return conflict;
    }
    list.length = kept;
    return AGREED;
  }

  /** Forgets the half that is worth least. Only where no decision is open, so that no clause is a reason. */
  forget(): void {
    const ranked = this.kept.toSorted((a, b) => a.spread - b.spread || a.literals.length - b.literals.length);
    this.kept = ranked.slice(0, ranked.length >> 1);
    for (const list of this.watching) list.length = 0;
    for (const clause of this.kept) {
      this.watch(clause, 0);
      this.watch(clause, 2);
    }
  }

  /** Raises the bound that the clause's first literal asks for, the others being refuted. */
  force(literals: Int32Array): number {
    const { bounds } = this;
    const reason = bounds.because();
    for (let at = 2; at < literals.length; at += 2)
      bounds.and(reason, (literals[at] ?? 0) ^ 1, 1 - (literals[at + 1] ?? 0));
    const [bound = 0, value = 0] = literals;
    if (this.isRefuted(literals, 0)) {
      bounds.and(reason, bound ^ 1, 1 - value);
      return reason;
    }
    bounds.raise(bound, value, reason);
    return AGREED;
  }

  private moveWatch(clause: Clause): boolean {
    const { literals } = clause;
    for (let at = 4; at < literals.length; at += 2) {
      if (this.isRefuted(literals, at)) continue;
      swap(literals, 2, at);
      this.watch(clause, 2);
      return true;
    }
    return false;
  }

  private watch(clause: Clause, at: number): void {
    this.watching[(clause.literals[at] ?? 0) ^ 1]?.push(clause);
  }

  private holds(literals: Int32Array, at: number): boolean {
    return this.bounds.holds(literals[at] ?? 0, literals[at + 1] ?? 0);
  }

  private isRefuted(literals: Int32Array, at: number): boolean {
    return this.bounds.holds((literals[at] ?? 0) ^ 1, 1 - (literals[at + 1] ?? 0));
  }
}

function swap(literals: Int32Array, one: number, other: number): void {
  for (let part = 0; part < 2; part++) {
    const kept = literals[one + part] ?? 0;
    literals[one + part] = literals[other + part] ?? 0;
    literals[other + part] = kept;
  }
}

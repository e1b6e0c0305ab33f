import type { Bounds } from './bounds.ts';
import { AGREED } from './bounds.ts';

/** A learned clause: pairs of bound and value, at least one of which holds in every schedule. */
export interface Clause {
  readonly literals: Int32Array;
  /** Decisions that met in it: the fewer, the more it is worth keeping. */
  readonly spread: number;
}

/** Clauses to look at when a bound rises, each from the value on that refutes its watched literal. */
interface Watchers {
  readonly clause: Clause[];
  readonly from: number[];
}

/** Learned clauses; each is watched through two of its literals that are not yet refuted. */
export class Clauses {
  private readonly bounds: Bounds;
  private kept: Clause[] = [];
  /** By bound. */
  private readonly watching: readonly Watchers[];

  constructor(bounds: Bounds) {
    this.bounds = bounds;
    this.watching = Array.from(bounds.value, () => ({ clause: [], from: [] }));
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
    const watchers = this.watching[raised];
    if (watchers === undefined) return AGREED;
    const { clause, from } = watchers;
    const value = this.bounds.value[raised] ?? 0;
    let kept = 0;
    let conflict = AGREED;
    for (let index = 0; index < clause.length; index++) {
      const one = clause[index];
      const refutedFrom = from[index] ?? 0;
      if (one === undefined) continue;
      const isAffected = refutedFrom <= value && conflict === AGREED;
      if (isAffected && this.moveWatch(one, raised ^ 1, 1 - refutedFrom)) continue;
      clause[kept] = one;
      from[kept++] = refutedFrom;
      if (isAffected && !this.holds(one.literals, 0)) conflict = this.force(one.literals);
    }
    clause.length = kept;
    from.length = kept;
    return conflict;
  }

  /** Forgets the half that is worth least. Only where no decision is open, so that no clause is a reason. */
  forget(): void {
    const ranked = this.kept.toSorted((a, b) => a.spread - b.spread || a.literals.length - b.literals.length);
    this.kept = ranked.slice(0, ranked.length >> 1);
    for (const { clause, from } of this.watching) clause.length = from.length = 0;
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

  /** Brings the refuted literal to the second place and watches another instead, if one is left. */
  private moveWatch(clause: Clause, bound: number, value: number): boolean {
    const { literals } = clause;
    if (literals[0] === bound && literals[1] === value) swap(literals, 0, 2);
    if (this.holds(literals, 0)) return false;
    for (let at = 4; at < literals.length; at += 2) {
      if (this.isRefuted(literals, at)) continue;
      swap(literals, 2, at);
      this.watch(clause, 2);
      return true;
    }
    return false;
  }

  private watch(clause: Clause, at: number): void {
    const watchers = this.watching[(clause.literals[at] ?? 0) ^ 1];
    watchers?.clause.push(clause);
    watchers?.from.push(1 - (clause.literals[at + 1] ?? 0));
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

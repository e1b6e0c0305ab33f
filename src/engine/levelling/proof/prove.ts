import type { Columns } from '../columns.ts';
import type { Clause } from './clauses.ts';
import { earliestStarts, tails } from '../lengths.ts';
import { AGREED, Bounds } from './bounds.ts';
import { Clauses } from './clauses.ts';
import { Learning } from './learn.ts';
import { Pairs } from './pairs.ts';
import { Usage } from './usage.ts';

export interface ProofEffort {
  /** Contradictions to learn from at most. */
  readonly conflicts: number;
  readonly shouldStop?: () => boolean;
}

export interface Proof {
  /** `proven`: there is no schedule as short as was asked for. */
  readonly status: 'proven' | 'found' | 'open';
  /** Starts by activity, where one was found. */
  readonly start: Int32Array | null;
  readonly conflicts: number;
}

const CONFLICTS_BETWEEN_QUESTIONS = 64;
const FIRST_RESTART = 100;
const RESTART_GROWTH = 1.1;
const MOST_CLAUSES = 4000;
const DECAY = 0.95;

/**
 * Decides whether a project can be done in so many periods: search that learns a clause of bounds
 * from every contradiction (lazy clause generation; Schutt, Feydy, Stuckey & Wallace 2011).
 * Capacities must not change in time.
 */
export function prove(columns: Columns, makespan: number, effort: ProofEffort): Proof {
  return new Prover(columns, makespan, effort).run();
}

class Prover {
  private readonly columns: Columns;
  private readonly effort: ProofEffort;
  private readonly bounds: Bounds;
  private readonly clauses: Clauses;
  private readonly pairs: Pairs;
  private readonly usages: readonly Usage[];
  private readonly learning: Learning;
  /** By activity and period: how often "starts no later" took part in contradictions of late. */
  private readonly weight: readonly Float64Array[];
  private readonly offset: Int32Array;
  private increment = 1;
  private followed = 0;
  private conflicts = 0;

  constructor(columns: Columns, makespan: number, effort: ProofEffort) {
    this.columns = columns;
    this.effort = effort;
    const least = earliestStarts(columns);
    const tail = tails(columns, 'forward');
    const most = least.map((_, one) => makespan - (tail[one] ?? 0) - (columns.duration[one] ?? 0));
    this.bounds = new Bounds(least, most);
    this.clauses = new Clauses(this.bounds);
    this.pairs = new Pairs(columns, this.bounds);
    this.usages = Array.from(
      columns.capacity,
      (_, resource) => new Usage(columns, resource, this.bounds, makespan),
    );
    this.offset = least;
    this.weight = Array.from(
      least,
      (first, one) => new Float64Array(Math.max(0, (most[one] ?? 0) - first + 2)),
    );
    this.learning = new Learning(this.bounds, (bound, value) => this.met(bound, value));
  }

  run(): Proof {
    for (let activity = 0; activity < this.columns.size; activity++)
      if (this.bounds.least(activity) > this.bounds.most(activity)) return this.answer('proven');
    if (this.start() !== AGREED) return this.answer('proven');
    let limit = FIRST_RESTART;
    for (;;) {
      const outcome = this.searchUntil(this.conflicts + limit);
      if (outcome !== 'open') return this.answer(outcome);
      if (this.conflicts >= this.effort.conflicts || this.effort.shouldStop?.() === true)
        return this.answer('open');
      this.backTo(0);
      if (this.clauses.count > MOST_CLAUSES) this.clauses.forget();
      limit = Math.ceil(limit * RESTART_GROWTH);
    }
  }

  /** What follows from the beginning, before any decision. */
  private start(): number {
    for (let bound = 0; bound < this.bounds.value.length; bound++) {
      const conflict = this.pairs.propagate(bound);
      if (conflict !== AGREED) return conflict;
    }
    return this.propagate();
  }

  private searchUntil(limit: number): Proof['status'] {
    while (this.conflicts < limit) {
      const conflict = this.propagate();
      if (conflict === AGREED) {
        if (!this.decideByWeight() && !this.decideByTime()) return 'found';
        continue;
      }
      this.conflicts++;
      const lesson = this.learning.from(conflict);
      if (lesson === null || !this.learn(lesson.clause, lesson.depth)) return 'proven';
      this.increment /= DECAY;
      if (this.increment > 1e100) this.rescale();
      if (this.conflicts % CONFLICTS_BETWEEN_QUESTIONS === 0 && this.effort.shouldStop?.() === true)
        return 'open';
    }
    return 'open';
  }

  private propagate(): number {
    const { bounds } = this;
    for (;;) {
      while (this.followed < bounds.raised.length) {
        const raised = bounds.raised[this.followed++] ?? 0;
        const conflict = this.pairs.propagate(raised);
        if (conflict !== AGREED) return conflict;
        const refuted = this.clauses.propagate(raised);
        if (refuted !== AGREED) return refuted;
        for (const usage of this.usages) usage.hear(raised >> 1);
      }
      for (const usage of this.usages) {
        const conflict = usage.propagate();
        if (conflict !== AGREED) return conflict;
        if (this.followed < bounds.raised.length) break;
      }
      if (this.followed === bounds.raised.length) return AGREED;
    }
  }

  /** False where the clause leaves nothing possible. */
  private learn(clause: Clause, depth: number): boolean {
    this.backTo(depth);
    if (clause.literals.length > 2) this.clauses.add(clause);
    return this.clauses.force(clause.literals) === AGREED;
  }

  private backTo(depth: number): void {
    this.bounds.backTo(depth);
    this.followed = Math.min(this.followed, this.bounds.raised.length);
  }

  /** The split of a start that took part in most contradictions, the early part first. */
  private decideByWeight(): boolean {
    const { bounds } = this;
    let heaviest = 0;
    let chosen = -1;
    let split = 0;
    for (let activity = 0; activity < this.columns.size; activity++) {
      const [least, most] = [bounds.least(activity), bounds.most(activity)];
      if (least === most) continue;
      const weights = this.weight[activity] ?? NO_WEIGHTS;
      const offset = this.offset[activity] ?? 0;
      for (let start = least + 1; start <= most; start++) {
        const weight = weights[start - offset] ?? 0;
        if (weight <= heaviest) continue;
        heaviest = weight;
        chosen = activity;
        split = start;
      }
    }
    if (chosen === -1) return false;
    bounds.decide(2 * chosen + 1, 1 - split);
    return true;
  }

  /** The activity that can start first starts there; false where every start is decided. */
  private decideByTime(): boolean {
    const { bounds } = this;
    let chosen = -1;
    for (let activity = 0; activity < this.columns.size; activity++) {
      const least = bounds.least(activity);
      if (least === bounds.most(activity)) continue;
      const isSooner =
        chosen === -1 ||
        least < bounds.least(chosen) ||
        (least === bounds.least(chosen) && bounds.most(activity) < bounds.most(chosen));
      if (isSooner) chosen = activity;
    }
    if (chosen === -1) return false;
    bounds.decide(2 * chosen + 1, -bounds.least(chosen));
    return true;
  }

  private met(bound: number, value: number): void {
    const activity = bound >> 1;
    const start = (bound & 1) === 0 ? value : 1 - value;
    const weights = this.weight[activity] ?? NO_WEIGHTS;
    const at = start - (this.offset[activity] ?? 0);
    if (at >= 0 && at < weights.length) weights[at] = (weights[at] ?? 0) + this.increment;
  }

  private rescale(): void {
    for (const weights of this.weight) weights.forEach((weight, at) => (weights[at] = weight * 1e-100));
    this.increment *= 1e-100;
  }

  private answer(status: Proof['status']): Proof {
    const start = status === 'found' ? this.offset.map((_, activity) => this.bounds.least(activity)) : null;
    return { status, start, conflicts: this.conflicts };
  }
}

const NO_WEIGHTS = new Float64Array(0);

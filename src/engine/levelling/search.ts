import type { RandomSequence } from '../random/sequence.ts';
import type { Columns } from './columns.ts';
import type { Individual } from './individual.ts';
import type { LevellingEffort } from './problem.ts';
import type { Scheme } from './scheme.ts';
import { randomSequence } from '../random/sequence.ts';
import { Breeder, mutate, reverseInto } from './breeding.ts';
import { blankIndividual, copyIndividual, finishSorter, isBetter } from './individual.ts';
import { NO_PLACE } from './events.ts';
import { tails } from './lengths.ts';
import { ListMaker } from './lists.ts';
import { hasDueDates, tightness, weightedTardiness } from './objective.ts';
import { isTimeless, parallelSchemeOf, schemeOf } from './scheme.ts';
import { SeenSchedules } from './seen.ts';
import { settingsFor, type Settings } from './settings.ts';

/** One end of the project: its scheme and the schedules that are justified towards it. */
interface End {
  readonly scheme: Scheme;
  /** For some of the schedules, where there is one and the makespan alone counts. */
  readonly parallel: Scheme | null;
  readonly seen: SeenSchedules;
  readonly tail: Int32Array;
  readonly lists: ListMaker;
  readonly population: Individual[];
  readonly side: Columns['forward'];
  /** A schedule from this end is one of the project. */
  readonly isTrue: boolean;
}

export interface Found {
  /** The list of the best schedule from the start. */
  readonly list: Int32Array;
  readonly finish: Int32Array;
  readonly makespan: number;
  readonly schedules: number;
}

const SCHEDULES_BETWEEN_QUESTIONS = 64;

/**
 * Searches for a short schedule with two populations, one justified to the left and one to the
 * right: parents of one breed children of the other, so that every pass of the scheme improves by
 * justification as well (Valls, Ballestín & Quintanilla 2005; Debels & Vanhoucke 2007). Ends at
 * the bound, at the end of the effort, or when asked to stop; the first pass is always made. With a
 * scheme of its own from the start, schedules from the other end serve as lists only.
 */
export function search(columns: Columns, bound: number, effort: LevellingEffort, own?: Scheme): Found {
  return new Search(columns, bound, effort, own).run();
}

class Search {
  private readonly columns: Columns;
  private readonly bound: number;
  private readonly effort: LevellingEffort;
  private readonly random: RandomSequence;
  private readonly breeder: Breeder;
  private readonly ends: readonly [End, End];
  private readonly settings: Settings;
  private readonly best: Individual;
  private readonly list: Int32Array;
  private readonly draft: Int32Array;
  private readonly bestList: Int32Array;
  /** With leads an activity may end before its predecessor, so lists in order of finish need mending. */
  private readonly hasLeads: boolean;
  /** Lateness counts, so that only schedules from the start are worth something. */
  private readonly isDue: boolean;
  private readonly sort: (list: Int32Array, one: Individual) => void;
  private schedules = 0;
  private isStopped = false;

  constructor(columns: Columns, bound: number, effort: LevellingEffort, own?: Scheme) {
    const { size } = columns;
    this.columns = columns;
    this.bound = bound;
    this.effort = effort;
    this.settings = settingsFor(size, effort.schedules);
    this.random = randomSequence(effort.seed);
    this.breeder = new Breeder(columns, this.random);
    this.hasLeads = columns.forward.lag.some((periods) => periods < 0);
    this.best = blankIndividual(size);
    this.list = new Int32Array(size);
    this.draft = new Int32Array(size);
    this.bestList = new Int32Array(size);
    this.sort = finishSorter(size);
    this.isDue = hasDueDates(columns);
    this.ends = [this.endOf('forward', own), this.endOf('backward', own)];
  }

  private endOf(direction: 'forward' | 'backward', own?: Scheme): End {
    const { columns, effort } = this;
    const tail = tails(columns, direction);
    return {
      scheme: direction === 'forward' && own !== undefined ? own : schemeOf(columns, direction),
      parallel: own === undefined && !this.isDue ? parallelSchemeOf(columns, direction) : null,
      seen: new SeenSchedules(effort.schedules / 2),
      tail,
      lists: new ListMaker(columns, direction, tail, this.settings.bias),
      population: [],
      side: columns[direction],
      isTrue: direction === 'forward' || (own === undefined && !this.isDue && isTimeless(columns)),
    };
  }

  run(): Found {
    this.begin();
    const [left, right] = this.ends;
    for (let turn = 0; !this.isOver(); turn++) {
      if (turn % 2 === 0) this.breed(left, right);
      else this.breed(right, left);
    }
    return {
      list: this.bestList,
      finish: this.best.finish,
      makespan: this.best.makespan,
      schedules: this.schedules,
    };
  }

  /** The greedy list first, then samples, each justified to the other side and back. */
  private begin(): void {
    const [left, right] = this.ends;
    const { members, parallel } = this.settings;
    const empty = (): Individual => blankIndividual(this.columns.size);
    left.lists.greedy(this.list);
    const first = empty();
    this.decode(left, first, parallel.first);
    for (let member = 0; member < members && !this.isOver(); member++) {
      const [near, far] = member % 2 === 0 ? [left, right] : [right, left];
      const one = member === 0 ? first : empty();
      if (member > 0) {
        near.lists.sample(this.list, this.random);
        this.decode(near, one, parallel.first);
      }
      const other = empty();
      this.justify(one, far, other);
      this.justify(other, near, one);
      near.population.push(one);
      far.population.push(other);
    }
  }

  /** Schedules from the other end what ended last first. */
  private justify(one: Individual, to: End, into: Individual): void {
    if (this.isOver()) return;
    reverseInto(one.order, this.list);
    this.decode(to, into, 0);
  }

  /** Each member of a population is father once; its better child may take its place at the other end. */
  private breed(from: End, to: End): void {
    const members = from.population.length;
    const children = [blankIndividual(this.columns.size), blankIndividual(this.columns.size)] as const;
    for (let member = 0; member < members && !this.isOver(); member++) {
      const father = from.population[member];
      const mother = from.population[this.otherThan(member, from)];
      const place = to.population[member];
      if (father === undefined || mother === undefined || place === undefined) return;
      const [one, other] = children;
      this.conceive([father, mother], to, one);
      if (!this.isOver()) this.conceive([mother, father], to, other);
      const child = (one.isRepeat === other.isRepeat ? isBetter(other, one) : one.isRepeat) ? other : one;
      if (this.isWelcome(child, place)) copyIndividual(child, place);
    }
  }

  /**
   * Nothing enters twice, which keeps a population from becoming alike; a worse schedule enters the
   * less often the worse it is (the rule of simulated annealing; Kirkpatrick, Gelatt & Vecchi 1983).
   */
  private isWelcome(child: Individual, place: Individual): boolean {
    if (child.isRepeat) return false;
    const longer = (child.cost - place.cost) / (this.settings.lenience * place.cost);
    const worse = longer + child.tightness - place.tightness;
    return worse <= 0 || this.random.share() < Math.exp(-worse);
  }

  private conceive([father, mother]: readonly [Individual, Individual], to: End, child: Individual): void {
    this.breeder.cross(father, mother, this.draft);
    reverseInto(this.draft, this.list);
    mutate(this.list, to.side, this.settings.mutation, this.random);
    this.decode(to, child, this.settings.parallel.later);
  }

  /** The better of two members drawn at random. */
  private otherThan(member: number, { population }: End): number {
    const draw = (): number => {
      const drawn = this.random.below(population.length);
      return drawn === member ? (drawn + 1) % population.length : drawn;
    };
    const [first, second] = [draw(), draw()];
    const [one, other] = [population[first], population[second]];
    return one !== undefined && other !== undefined && isBetter(other, one) ? second : first;
  }

  /** Makes the schedule of the list, with some chance by the parallel scheme. */
  private decode(end: End, into: Individual, chance: number): void {
    if (this.hasLeads) end.lists.mend(this.list);
    const isParallel = chance > 0 && end.parallel !== null && this.random.share() < chance;
    const scheme = (isParallel ? end.parallel : null) ?? end.scheme;
    into.makespan = scheme.schedule(this.list, into.finish);
    into.cost = end.isTrue ? this.costOf(into) : into.makespan;
    into.tightness = tightness(into.finish, into.makespan, end.tail);
    into.isRepeat = end.seen.add(into.finish);
    this.schedules++;
    this.sort(this.list, into);
    if (end.isTrue && into.cost < this.best.cost) this.keep(end, into);
    if (this.schedules % SCHEDULES_BETWEEN_QUESTIONS === 0 && this.effort.shouldStop?.() === true)
      this.isStopped = true;
  }

  /** Lateness outweighs any makespan. */
  private costOf({ finish, makespan }: Individual): number {
    if (!this.isDue || makespan === NO_PLACE) return makespan;
    return weightedTardiness(this.columns, finish) * this.columns.horizon + makespan;
  }

  private keep(end: End, one: Individual): void {
    copyIndividual(one, this.best);
    if (end === this.ends[0]) this.bestList.set(this.list);
    if (end === this.ends[1])
      for (let activity = 0; activity < this.columns.size; activity++)
        this.best.finish[activity] =
          one.makespan - (one.finish[activity] ?? 0) + (this.columns.duration[activity] ?? 0);
    const { schedules, bound, best } = this;
    this.effort.onProgress?.({ schedules, makespan: best.makespan, bound });
  }

  private isOver(): boolean {
    return this.isStopped || this.schedules >= this.effort.schedules || this.best.cost <= this.bound;
  }
}

import { remark } from './rules.ts';
import type { PlanRule } from './rules.ts';
import type { XmlRecord } from './records.ts';
import type { PlanRemark } from '../plan.ts';

interface Count {
  count: number;
  example: string;
}

interface LeftField {
  count: number;
  /** How many of them say something. */
  telling: number;
  example: string;
}

/** Which leftovers are no loss of information the user gave. */
export interface Expected {
  /** `path` → fields the scheduler recomputes or that only steer another program's display. */
  readonly derived: ReadonlyMap<string, ReadonlySet<string>>;
  /** `path/field` → the value that program writes when the user says nothing. */
  readonly defaults: ReadonlyMap<string, string>;
}

/** Collects what a reader could not keep, each kind and place once, with counts. */
export interface Tally {
  /** Counts one thing under a rule and place; the first example is kept. */
  readonly add: (rule: PlanRule, at: string, example?: string, count?: number) => void;
  /** Everything still in the record was not read. */
  readonly leftover: (record: XmlRecord) => void;
  readonly leftField: (parent: string, field: string, value: string) => void;
  readonly remark: (entry: PlanRemark) => void;
  readonly remarks: () => PlanRemark[];
}

const sayNothing = /^(?:|-1|0|0\.0*|-?PT0H0M0S|false)$/;
const shortest = 60;

/** An empty tally; leftovers named by `expected` are not reported. */
export function createTally(expected: Expected): Tally {
  const counts = new Map<PlanRule, Map<string, Count>>();
  const left = new Map<string, Map<string, LeftField>>();
  const single: PlanRemark[] = [];
  const leftField = (parent: string, field: string, value: string): void => {
    const fields = below(left, parent);
    let entry = fields.get(field);
    if (entry === undefined) fields.set(field, (entry = { count: 0, telling: 0, example: '' }));
    entry.count += 1;
    if (
      sayNothing.test(value) ||
      expected.defaults.get(parent === '' ? field : `${parent}/${field}`) === value
    )
      return;
    if (entry.telling === 0) entry.example = value;
    entry.telling += 1;
  };
  const leftover = (record: XmlRecord): void => {
    for (const [name, value] of record.attributes) leftField(record.path, `@${name}`, value);
    for (const [name, value] of record.fields) leftField(record.path, name, value);
    if (record.text !== '' && record.fields.size === 0) leftField(record.path, 'text()', record.text);
    for (const child of record.children) leftover(child);
  };
  return {
    add(rule, at, example = '', count = 1) {
      const places = below(counts, rule);
      const entry = places.get(at);
      if (entry === undefined) places.set(at, { count, example });
      else entry.count += count;
    },
    leftover,
    leftField,
    remark: (entry) => single.push(entry),
    remarks: () => [...single, ...counted(counts), ...leftFields(left, expected)],
  };
}

function below<Key, Inner>(outer: Map<Key, Map<string, Inner>>, key: Key): Map<string, Inner> {
  let inner = outer.get(key);
  if (inner === undefined) outer.set(key, (inner = new Map()));
  return inner;
}

function* counted(counts: Map<PlanRule, Map<string, Count>>): Iterable<PlanRemark> {
  for (const [rule, places] of counts)
    for (const [at, { count, example }] of places) yield remark(rule, at, { count, example: cut(example) });
}

function* leftFields(left: Map<string, Map<string, LeftField>>, expected: Expected): Iterable<PlanRemark> {
  for (const [path, fields] of left) {
    const derived = expected.derived.get(path);
    const recomputed: [string, LeftField][] = [];
    const silent: [string, LeftField][] = [];
    for (const [name, entry] of fields) {
      if (entry.telling === 0) silent.push([name, entry]);
      else if (derived?.has(name) === true) recomputed.push([name, entry]);
      else
        yield remark('plan.field-not-kept', path === '' ? name : `${path}/${name}`, {
          count: entry.telling,
          example: cut(entry.example),
        });
    }
    if (recomputed.length > 0) yield summed('plan.derived-not-kept', path, recomputed);
    if (silent.length > 0) yield summed('plan.defaults-not-kept', path, silent);
  }
}

function summed(rule: PlanRule, path: string, fields: readonly [string, LeftField][]): PlanRemark {
  let count = 0;
  for (const [, entry] of fields) count += entry.count;
  return remark(rule, path === '' ? '/' : path, { count, fields: fields.map(([name]) => name).join(', ') });
}

const cut = (text: string): string => (text.length > shortest ? `${text.slice(0, shortest)}…` : text);

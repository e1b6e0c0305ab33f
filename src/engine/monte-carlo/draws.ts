import type { Distribution } from './distribution.ts';
import type { Draws, Terms, Variables } from './columns.ts';
import type { Stream } from '../random/counter-based.ts';
import { streamOf } from '../random/counter-based.ts';
import { pertQuantiles } from './beta-quantiles.ts';
import * as column from './columns.ts';
import { trueEnds } from './distribution.ts';
import { normalQuantiles, normalShares } from './normal.ts';

interface Placed {
  readonly kind: number;
  readonly low: number;
  readonly width: number;
  readonly mode?: number;
  readonly table?: number;
  readonly pairs?: number;
}

interface Group {
  readonly index: number;
  /** Correlation of the normal scores of any two of the group. */
  readonly coefficient: number;
}

export interface Variable {
  readonly name: string;
  readonly distribution: Distribution;
  readonly group?: Group | undefined;
}

export interface Term {
  readonly effect: number;
  /** Decides with the seed whether the term applies; terms of the same name apply together. */
  readonly name: string;
  readonly probability: number;
  readonly distribution: Distribution;
}

/** Collects variables, terms and groups, and lays them out in columns. */
export interface DrawList {
  readonly addVariable: (variable: Variable) => number;
  readonly addTerm: (term: Term) => number;
  readonly addGroup: (name: string) => number;
  readonly columns: (nodes: Pick<Draws, 'variableOf' | 'known' | 'termAt' | 'term' | 'rate'>) => Draws;
}

/** An empty list; every stream is named, so what is drawn does not depend on the order of adding. */
export function drawList(seed: number): DrawList {
  const pool = tablePool();
  const variables: (Placed & { stream: Stream; group: Group | undefined })[] = [];
  const terms: (Term & { variable: number; stream: Stream })[] = [];
  const groups: Stream[] = [];
  const addVariable = ({ name, distribution, group }: Variable): number =>
    variables.push({ ...placed(distribution, pool), stream: streamOf(seed, name), group }) - 1;
  return {
    addVariable,
    addTerm(term) {
      const name = `${term.name} ${term.effect}`;
      const variable = addVariable({ name, distribution: term.distribution });
      return terms.push({ ...term, variable, stream: streamOf(seed, term.name) }) - 1;
    },
    addGroup: (name) => groups.push(streamOf(seed, name)) - 1,
    columns(nodes) {
      const isNormal = groups.length > 0;
      const quantiles = isNormal ? pool.add(normalQuantiles()) : 0;
      const shares = isNormal ? pool.add(normalShares()) : 0;
      return {
        ...nodes,
        variables: variableColumns(variables),
        terms: termColumns(terms, variables),
        groups: keysOf(groups),
        tables: pool.whole(),
        normalQuantiles: quantiles,
        normalShares: shares,
      };
    },
  };
}

interface TablePool {
  readonly add: (table: Float32Array) => number;
  readonly whole: () => Float32Array;
}

/** Tables one after the other, equal PERT shapes once. */
function tablePool(): TablePool {
  const tables: Float32Array[] = [];
  const places = new Map<Float32Array, number>();
  let length = 0;
  return {
    add(table) {
      const seen = places.get(table);
      if (seen !== undefined) return seen;
      const at = length;
      tables.push(table);
      places.set(table, at);
      length += table.length;
      return at;
    },
    whole() {
      const all = new Float32Array(length);
      for (const [table, at] of places) all.set(table, at);
      return all;
    },
  };
}

function placed(distribution: Distribution, pool: TablePool): Placed {
  if (distribution.kind === 'fixed') return { kind: column.FIXED, low: distribution.value, width: 0 };
  if (distribution.kind === 'discrete') return placedValues(distribution.values, pool);
  if (distribution.kind === 'uniform')
    return { kind: column.UNIFORM, low: distribution.low, width: distribution.high - distribution.low };
  const { low, mode, high } = trueEnds(distribution);
  const width = high - low;
  if (width === 0) return { kind: column.FIXED, low, width };
  const at = (mode - low) / width;
  if (distribution.kind === 'triangular') return { kind: column.TRIANGULAR, low, width, mode: at };
  const table = pool.add(pertQuantiles(at, distribution.lambda ?? 4));
  return { kind: column.TABLE, low, width, table };
}

function placedValues(
  values: readonly { readonly value: number; readonly weight: number }[],
  pool: TablePool,
): Placed {
  const possible = values.filter(({ weight }) => weight > 0);
  const low = Math.min(...possible.map(({ value }) => value));
  const width = Math.max(...possible.map(({ value }) => value)) - low;
  if (width === 0) return { kind: column.FIXED, low, width };
  const whole = possible.reduce((sum, { weight }) => sum + weight, 0);
  const pairs = new Float32Array(2 * possible.length);
  let before = 0;
  for (const [index, { value, weight }] of possible.entries()) {
    pairs[2 * index] = before / whole;
    pairs[2 * index + 1] = (value - low) / width;
    before += weight;
  }
  return { kind: column.DISCRETE, low, width, table: pool.add(pairs), pairs: possible.length };
}

function keysOf(streams: readonly Stream[]): { k0: Int32Array; k1: Int32Array } {
  return { k0: Int32Array.from(streams, ({ k0 }) => k0), k1: Int32Array.from(streams, ({ k1 }) => k1) };
}

const part = (share: number): number => Math.sqrt(Math.max(0, share));

function variableColumns(
  variables: readonly (Placed & { stream: Stream; group: Group | undefined })[],
): Variables {
  return {
    ...keysOf(variables.map(({ stream }) => stream)),
    kind: Int32Array.from(variables, ({ kind }) => kind),
    low: Float32Array.from(variables, ({ low }) => low),
    width: Float32Array.from(variables, ({ width }) => width),
    mode: Float32Array.from(variables, ({ mode }) => mode ?? 0),
    table: Int32Array.from(variables, ({ table }) => table ?? 0),
    pairs: Int32Array.from(variables, ({ pairs }) => pairs ?? 0),
    group: Int32Array.from(variables, ({ group }) => group?.index ?? -1),
    common: Float32Array.from(variables, ({ group }) => part(group?.coefficient ?? 0)),
    own: Float32Array.from(variables, ({ group }) => part(1 - (group?.coefficient ?? 0))),
  };
}

function termColumns(
  terms: readonly (Term & { variable: number; stream: Stream })[],
  variables: readonly Placed[],
): Terms {
  return {
    ...keysOf(terms.map(({ stream }) => stream)),
    effect: Int32Array.from(terms, ({ effect }) => effect),
    probability: Float32Array.from(terms, ({ probability }) => probability),
    variable: Int32Array.from(terms, ({ variable }) => variable),
    costLow: Float64Array.from(terms, ({ variable }) => variables[variable]?.low ?? 0),
    costWidth: Float64Array.from(terms, ({ variable }) => variables[variable]?.width ?? 0),
  };
}

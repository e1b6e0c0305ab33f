import { addBinary, addRow, emptyDraft, modelOf, type MipModel, type ModelDraft } from '../mip/model.ts';
import type { Instance, Resource } from './instance.ts';

/** The promise of the problem that a row of the model stands for, as the user wrote it. */
export type Pledge =
  | { readonly kind: 'budget'; readonly period: number }
  | { readonly kind: 'total-budget' }
  | { readonly kind: 'capacity'; readonly role: string; readonly period: number }
  | { readonly kind: 'mix-min' | 'mix-max'; readonly category: string }
  | { readonly kind: 'mandatory' | 'excluded'; readonly id: string }
  | { readonly kind: 'requires' | 'excludes'; readonly id: string; readonly other: string };

/** A mixed-integer model of a selection: variable o is option o of the instance. */
export interface Formulation {
  readonly model: MipModel;
  /** By row of the model; null for rows that only say "one start each". */
  readonly pledges: readonly (Pledge | null)[];
  /** The row of resource r is `resourceRow[r]`. */
  readonly resourceRow: readonly number[];
  /** By candidate, the row that makes it mandatory, and the row "one start each"; -1 where there is none. */
  readonly mandatoryRow: Int32Array;
  readonly oneStartRow: Int32Array;
}

/** The model whose whole points are the sound choices; its objective is their value. */
export const formulate = (instance: Instance): Formulation => {
  const draft = emptyDraft();
  const pledges: (Pledge | null)[] = [];
  const { candidateOf, value, excluded } = instance;
  for (const candidate of candidateOf) {
    const column = addBinary(draft, value[candidate] ?? 0);
    if (excluded[candidate] === 1) draft.upper[column] = 0;
  }
  const resourceRow = addResources(draft, instance, pledges);
  addMix(draft, instance, pledges);
  const rows = addStarts(draft, instance, pledges);
  addRelations(draft, instance, pledges);
  return { model: modelOf(draft), pledges, resourceRow, ...rows };
};

type Terms = [column: number, value: number][];

const addResources = (draft: ModelDraft, instance: Instance, pledges: (Pledge | null)[]): number[] => {
  const { resources, useAt, used, amount, candidateOf } = instance;
  const terms: Terms[] = resources.map(() => []);
  for (let option = 0; option < candidateOf.length; option++)
    for (let use = useAt[option] ?? 0; use < (useAt[option + 1] ?? 0); use++)
      terms[used[use] ?? 0]?.push([option, amount[use] ?? 0]);
  return resources.map(({ kind, name, period, limit }, resource) => {
    pledges.push(resourcePledge({ kind, name, period }));
    return addRow(draft, terms[resource] ?? [], { upper: limit });
  });
};

const resourcePledge = ({ kind, name, period }: Omit<Resource, 'limit'>): Pledge => {
  if (kind === 'budget') return { kind, period };
  if (kind === 'total-budget') return { kind };
  return kind === 'capacity' ? { kind, role: name, period } : { kind, category: name };
};

const addMix = (draft: ModelDraft, { mix, candidateOf }: Instance, pledges: (Pledge | null)[]): void => {
  for (const { kind, category, weight, atLeast } of mix) {
    pledges.push({ kind, category });
    addRow(
      draft,
      Array.from(candidateOf, (candidate, option): [number, number] => [option, weight[candidate] ?? 0]),
      { lower: atLeast },
    );
  }
};

/** The options of a candidate, each with the same factor. */
const termsOf = ({ optionsAt }: Instance, candidate: number, factor: 1 | -1): Terms => {
  const first = optionsAt[candidate] ?? 0;
  return Array.from({ length: (optionsAt[candidate + 1] ?? 0) - first }, (_, at) => [first + at, factor]);
};

const addStarts = (draft: ModelDraft, instance: Instance, pledges: (Pledge | null)[]) => {
  const { candidates } = instance.problem;
  const mandatoryRow = new Int32Array(candidates.length).fill(-1);
  const oneStartRow = new Int32Array(candidates.length).fill(-1);
  for (const [number, { id }] of candidates.entries()) {
    const terms = termsOf(instance, number, 1);
    if (instance.mandatory[number] === 1) {
      pledges.push({ kind: 'mandatory', id });
      mandatoryRow[number] = addRow(draft, terms, { lower: 1 });
    }
    if (terms.length === 1) continue;
    pledges.push(null);
    oneStartRow[number] = addRow(draft, terms, { upper: 1 });
  }
  return { mandatoryRow, oneStartRow };
};

const addRelations = (draft: ModelDraft, instance: Instance, pledges: (Pledge | null)[]): void => {
  const { problem, requires, excludes } = instance;
  const idOf = (number: number): string => problem.candidates[number]?.id ?? '';
  for (const [number, { id }] of problem.candidates.entries()) {
    const own = termsOf(instance, number, 1);
    for (const other of requires[number] ?? []) {
      pledges.push({ kind: 'requires', id, other: idOf(other) });
      addRow(draft, [...own, ...termsOf(instance, other, -1)], { upper: 0 });
    }
    for (const other of excludes[number] ?? []) {
      if (other < number) continue;
      pledges.push({ kind: 'excludes', id, other: idOf(other) });
      addRow(draft, [...own, ...termsOf(instance, other, 1)], { upper: 1 });
    }
  }
};

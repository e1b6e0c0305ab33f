import type { Instance } from './instance.ts';

/** A portfolio while it is searched for: which option each candidate has, and what all use together. */
export interface Choice {
  /** The option of each candidate, -1 where it is not chosen. */
  readonly option: Int32Array;
  /** Use of each resource. */
  readonly used: Float64Array;
  /** For each candidate the number of chosen ones that exclude it. */
  readonly barred: Int32Array;
  /** Sum of weights in each mix row. */
  readonly mix: Float64Array;
  value: number;
}

/** Nothing chosen. */
export const emptyChoice = ({ value, limit, mix }: Instance): Choice => ({
  option: new Int32Array(value.length).fill(-1),
  used: new Float64Array(limit.length),
  barred: new Int32Array(value.length),
  mix: new Float64Array(mix.length),
  value: 0,
});

/** Makes one choice equal to another. */
export const copyChoice = (from: Choice, to: Choice): void => {
  to.option.set(from.option);
  to.used.set(from.used);
  to.barred.set(from.barred);
  to.mix.set(from.mix);
  to.value = from.value;
};

/** The choice with those options, its sums added up anew. */
export const choiceOf = (instance: Instance, options: ArrayLike<number>): Choice => {
  const choice = emptyChoice(instance);
  for (let candidate = 0; candidate < options.length; candidate++) {
    const option = options[candidate] ?? -1;
    if (option >= 0) place(instance, choice, option);
  }
  return choice;
};

// Half of what the verifier forgives.
const slack = 5e-10;

/** What a sum may come to before it exceeds the limit. */
export const roomFor = (limit: number): number => limit + slack * Math.max(1, limit);

/** Whether the resources have room for an option. */
export const hasRoom = (
  { useAt, used, amount, limit }: Instance,
  choice: Choice,
  option: number,
): boolean => {
  const end = useAt[option + 1] ?? 0;
  for (let use = useAt[option] ?? 0; use < end; use++) {
    const resource = used[use] ?? 0;
    if ((choice.used[resource] ?? 0) + (amount[use] ?? 0) > roomFor(limit[resource] ?? 0)) return false;
  }
  return true;
};

/** Takes an option into the choice; its candidate has none yet. */
export const place = (instance: Instance, choice: Choice, option: number): void => {
  choice.option[instance.candidateOf[option] ?? 0] = option;
  change(instance, choice, option, 1);
};

/** Takes a chosen candidate out. */
export const remove = (instance: Instance, choice: Choice, candidate: number): void => {
  const option = choice.option[candidate] ?? 0;
  choice.option[candidate] = -1;
  change(instance, choice, option, -1);
};

const change = (instance: Instance, choice: Choice, option: number, sign: 1 | -1): void => {
  const { useAt, used, amount, candidateOf, mix } = instance;
  const candidate = candidateOf[option] ?? 0;
  const end = useAt[option + 1] ?? 0;
  for (let use = useAt[option] ?? 0; use < end; use++) {
    const resource = used[use] ?? 0;
    choice.used[resource] = (choice.used[resource] ?? 0) + sign * (amount[use] ?? 0);
  }
  for (const other of instance.excludes[candidate] ?? [])
    choice.barred[other] = (choice.barred[other] ?? 0) + sign;
  for (let row = 0; row < mix.length; row++)
    choice.mix[row] = (choice.mix[row] ?? 0) + sign * (mix[row]?.weight[candidate] ?? 0);
  choice.value += sign * (instance.value[candidate] ?? 0);
};

/** By how much the mix bounds are missed, in their own weights; 0 when they are kept. */
export const mixMissed = ({ mix }: Instance, choice: Choice): number => {
  let missed = 0;
  for (let row = 0; row < mix.length; row++) {
    const atLeast = mix[row]?.atLeast ?? 0;
    const sum = choice.mix[row] ?? 0;
    if (sum < atLeast - slack * Math.max(1, atLeast)) missed += atLeast - sum;
  }
  return missed;
};

/** Whether every promise of the problem is kept. */
export const isSound = (instance: Instance, choice: Choice): boolean => {
  for (let candidate = 0; candidate < choice.option.length; candidate++)
    if (!isCandidateSound(instance, choice, candidate)) return false;
  for (let resource = 0; resource < instance.limit.length; resource++)
    if ((choice.used[resource] ?? 0) > roomFor(instance.limit[resource] ?? 0)) return false;
  return mixMissed(instance, choice) === 0;
};

const isCandidateSound = (instance: Instance, choice: Choice, candidate: number): boolean => {
  if ((choice.option[candidate] ?? -1) < 0) return instance.mandatory[candidate] === 0;
  return (
    instance.excluded[candidate] === 0 &&
    choice.barred[candidate] === 0 &&
    (instance.requires[candidate] ?? []).every((other) => (choice.option[other] ?? -1) >= 0)
  );
};

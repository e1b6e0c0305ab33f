import { choiceOf, isSound, type Choice } from '#engine/portfolio/choice.ts';
import type { Instance } from '#engine/portfolio/instance.ts';

/** The options of every way to choose and start. */
const ways = (optionsAt: Int32Array, candidate = 0): readonly (readonly number[])[] => {
  if (candidate + 1 >= optionsAt.length) return [[]];
  const own = [-1];
  for (let option = optionsAt[candidate] ?? 0; option < (optionsAt[candidate + 1] ?? 0); option++)
    own.push(option);
  const rest = ways(optionsAt, candidate + 1);
  return own.flatMap((option) => rest.map((list) => [option, ...list]));
};

/** Every selection of a small problem that keeps all its promises. */
export const soundChoices = (instance: Instance): readonly Choice[] =>
  ways(instance.optionsAt)
    .map((options) => choiceOf(instance, options))
    .filter((choice) => isSound(instance, choice));

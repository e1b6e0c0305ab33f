import { fill } from '#platform/i18n.ts';
import { useText } from '#web/i18n/texts.ts';
import { adviceTexts, pmoTypes } from '../names.ts';
import type { Reason } from '../schema/type-choice.ts';

const isType = (type: unknown): type is keyof typeof pmoTypes => typeof type === 'string' && type in pmoTypes;

/** A reason of the assistant in the language of the reader. */
export const useReasons = (): ((reason: Reason) => string) => {
  const say = useText();
  return ({ rule, params }) => {
    const text = adviceTexts[rule];
    const { type } = params;
    return text ? fill(say(text), isType(type) ? { ...params, type: say(pmoTypes[type]) } : params) : rule;
  };
};

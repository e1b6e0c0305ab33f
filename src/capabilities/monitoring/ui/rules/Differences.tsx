import { fill } from '#platform/i18n.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { limitNames } from '../../names.ts';
import type { Difference } from './rules-draft.ts';
import { ruleTexts } from './texts.ts';

/** Each change as before → after, the one in force now first. */
export function Differences({ differences }: { readonly differences: readonly Difference[] }) {
  const t = useTexts(ruleTexts);
  const say = useText();
  const { locale } = useLocale();
  const nameOf = ({ id, name }: Difference): string => {
    const limit = Object.entries(limitNames).find(([key]) => key === id)?.[1];
    return limit ? say(limit) : (name?.[locale === 'en' ? 1 : 0] ?? id);
  };
  const textOf = (value: Difference['before']): string => {
    if (typeof value === 'number') return String(value);
    const { green, yellow } = value;
    return yellow === null ? fill(t.boundsNoRed, { green }) : fill(t.bounds, { green, yellow });
  };
  return (
    <ul className="zs-rules-list">
      {differences.map((difference) => (
        <li key={difference.id}>
          {nameOf(difference)}{' '}
          <span className="zs-number">
            {textOf(difference.before)} → <strong>{textOf(difference.after)}</strong>
          </span>
        </li>
      ))}
    </ul>
  );
}

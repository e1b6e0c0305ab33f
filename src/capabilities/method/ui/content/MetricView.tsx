import type { z } from 'zod';
import { fill } from '#platform/i18n.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Facts } from '#web/kit/Facts.tsx';
import type { MetricContent } from '../../schema/content.ts';
import { methodTexts } from '../texts.ts';
import { useSay, useWord } from '../use-say.ts';
import { Part } from './Part.tsx';

/** A metric: formula, source, and from where on it is green or amber. */
export function MetricView({ content }: { readonly content: z.output<typeof MetricContent> }) {
  const t = useTexts(methodTexts);
  const say = useSay();
  const word = useWord();
  const isUp = content.direction === 'up';
  return (
    <>
      <Part title={t.formula}>
        <p>{say(content.formula)}</p>
      </Part>
      <Facts
        facts={[
          { label: t.source, value: say(content.source) },
          { label: t.cadence, value: word(content.cadence) },
          { label: t.unit, value: word(content.unit) },
          { label: t.direction, value: isUp ? t.higher : t.lower },
        ]}
      />
      <Part title={t.thresholds}>
        <ul>
          {content.thresholds.map(({ measure, green, yellow }, index) => (
            <li key={measure?.zh ?? index} className="zs-number">
              {measure ? `${say(measure)}: ` : ''}
              {fill(isUp ? t.greenFrom : t.greenTo, { value: green })}
              {yellow === null ? '' : ` · ${fill(isUp ? t.amberFrom : t.amberTo, { value: yellow })}`}
            </li>
          ))}
        </ul>
      </Part>
      {content.note ? (
        <Part title={t.notes}>
          <p>{say(content.note)}</p>
        </Part>
      ) : null}
    </>
  );
}

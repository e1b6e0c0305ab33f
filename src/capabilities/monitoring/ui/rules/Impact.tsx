import { fill } from '#platform/i18n.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { useTexts } from '#web/i18n/texts.ts';
import { Health } from '#web/kit/Health.tsx';
import { healthReasonText } from '../../../projects/ui/health-reason.ts';
import type { RulesPreview } from '../../schema/health-rules.ts';
import { ruleTexts } from './texts.ts';

/** How many projects change colour, from which to which, and which ones. */
export function Impact({ preview }: { readonly preview: RulesPreview }) {
  const t = useTexts(ruleTexts);
  const { locale } = useLocale();
  const { assessed, changed, moves, projects } = preview;
  if (changed === 0) return <p>{fill(t.noneMoves, { assessed })}</p>;
  return (
    <>
      <p>
        <strong className="zs-number">{fill(t.someMove, { assessed, changed })}</strong>
      </p>
      <ul className="zs-rules-moves">
        {moves.map(({ from, to, count }) => (
          <li key={`${from} ${to}`}>
            <Health light={from} /> → <Health light={to} /> <strong className="zs-number">{count}</strong>
          </li>
        ))}
      </ul>
      <ul className="zs-rules-list is-long">
        {projects.map(({ id, code, name, from, to, rule, params }) => (
          <li key={id}>
            <span className="zs-rules-project">
              <span className="zs-muted zs-number">{code}</span> {name}
            </span>
            <span>
              <Health light={from} /> →{' '}
              <Health light={to} reason={healthReasonText({ rule, params }, locale)} />
            </span>
            <span className="zs-muted">{healthReasonText({ rule, params }, locale)}</span>
          </li>
        ))}
        {changed > projects.length ? (
          <li className="zs-muted">{fill(t.hidden, { count: changed - projects.length })}</li>
        ) : null}
      </ul>
    </>
  );
}

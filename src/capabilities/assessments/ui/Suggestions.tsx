import { useTexts } from '#web/i18n/texts.ts';
import { useSay } from '../../method/ui/use-say.ts';
import type { MaturityResult } from '../schema/maturity.ts';
import { maturityTexts } from './texts.ts';

/** What the rules advise next, the weakest dimension first. */
export function Suggestions({ result }: { readonly result: MaturityResult }) {
  const t = useTexts(maturityTexts);
  const say = useSay();
  if (result.suggestions.length === 0) return <span className="zs-muted">{t.noSuggestions}</span>;
  return (
    <ul className="zs-suggestions">
      {result.suggestions.map(({ measure, within90Days, within1Year }) => (
        <li key={`${measure} ${within90Days.en}`}>
          <strong>
            {measure === 'index'
              ? t.index
              : say(result.dimensions.find(({ id }) => id === measure)) || measure}
          </strong>
          <span>
            <span className="zs-muted">{t.within90} · </span>
            {say(within90Days)}
          </span>
          {within1Year ? (
            <span>
              <span className="zs-muted">{t.within1y} · </span>
              {say(within1Year)}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

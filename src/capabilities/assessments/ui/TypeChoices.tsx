import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { organisationForms, pmoTypes } from '../names.ts';
import { typeTexts } from './texts.ts';

/** Who chose which type of a unit, and why. */
export function TypeChoices({ officeId }: { readonly officeId: string }) {
  const t = useTexts(typeTexts);
  const say = useText();
  const { number, instant } = useFormat();
  const choices = useGet('/api/type-choices', { query: { office: officeId } });
  const rows = choices.data?.rows ?? [];
  return (
    <Card title={t.choices}>
      {choices.data && rows.length === 0 ? <span className="zs-muted">{t.noChoices}</span> : null}
      <ul className="zs-suggestions">
        {rows.map((row) => (
          <li key={row.id}>
            <span>
              {fill(t.choiceOf, {
                by: row.chosenBy ?? '—',
                chosen: say(pmoTypes[row.chosen]),
                recommended: say(pmoTypes[row.recommended]),
                day: row.effectiveOn,
              })}
              <span className="zs-muted"> · {instant(row.chosenAt)}</span>
            </span>
            <span className="zs-muted">
              {fill(t.input, {
                sponsorship: row.inputs.sponsorship,
                authority: row.inputs.authority,
                form: say(organisationForms[row.inputs.form]),
                maturity: number(row.inputs.maturity, 2),
              })}
            </span>
            {row.reason ? <span>{row.reason}</span> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

import { fill } from '#platform/i18n.ts';
import { spokenParams } from '#platform/punctuation.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { gapNames } from '../names.ts';
import type { Staff } from '../schema.ts';
import './staff.css';
import { staffTexts } from './texts.ts';

/** What is missing in the set-up of the staff. */
export function Gaps({ staff }: { readonly staff: Staff }) {
  const t = useTexts(staffTexts);
  const { labelled } = usePunctuation();
  const say = useText();
  const { locale } = useLocale();
  const { persons, experienced, years } = staff.staffing;
  return (
    <Card title={`${t.gaps}${staff.gaps.length > 0 ? ` · ${staff.gaps.length}` : ''}`}>
      {staff.gaps.length === 0 ? <p>{t.noGaps}</p> : null}
      <ul className="zs-staff-gaps">
        {staff.gaps.map(({ kind, params }) => (
          <li key={`${kind} ${JSON.stringify(params)}`} className="zs-staff-lacking">
            {fill(say(gapNames[kind]), spokenParams(params, locale))}
          </li>
        ))}
      </ul>
      <p className="zs-muted">
        {labelled(
          t.staffingCheck,
          persons === 0 ? t.nobody : fill(t.staffingText, { persons, experienced, years }),
        )}
      </p>
    </Card>
  );
}

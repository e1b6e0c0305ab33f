import { fill } from '#platform/i18n.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { spansOf } from './CalendarStep.tsx';
import { countUnits, treeOfOutline, type Draft } from './draft.ts';
import { setupTexts } from './texts.ts';

export function CheckStep({ draft }: { readonly draft: Draft }) {
  const t = useTexts(setupTexts);
  const { aside, listed } = usePunctuation();
  const units = treeOfOutline(draft.outline);
  const rows: readonly (readonly [string, string])[] = [
    [t.name, draft.name],
    [t.moneyUnit, t[draft.moneyUnit]],
    [t.locale, draft.locale === 'en' ? t.english : t.chinese],
    [t.units, fill(t.count, { count: countUnits(units) })],
    [t.calendarTitle, fill(t.workday, { span: listed(spansOf(draft)) })],
    [t.administrator, aside(draft.personName, draft.login)],
  ];
  return (
    <>
      <h1>{t.checkTitle}</h1>
      <p className="zs-muted">{t.checkText}</p>
      <dl className="zs-setup-summary">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

import { useText, useTexts } from '#web/i18n/texts.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { Card } from '#web/kit/Card.tsx';
import { limitNames } from '../../names.ts';
import type { RuleSettings } from '../../schema/health-rules.ts';
import { BoundInput } from './BoundInput.tsx';
import { Shipped } from './MeasureCard.tsx';
import type { Edits } from './rules-draft.ts';
import { ruleTexts } from './texts.ts';

interface NumbersProps {
  readonly settings: RuleSettings;
  readonly edits: Edits;
  readonly onEdits: (change: (former: Edits) => Edits) => void;
}

/** From when on measures count, and what makes the whole red or amber. */
export function LimitsCard({ settings, edits, onEdits }: NumbersProps) {
  const t = useTexts(ruleTexts);
  const say = useText();
  return (
    <NumberCard
      title={t.limits}
      heading={[t.limit, t.value]}
      rows={settings.limits.map((limit) => ({
        ...limit,
        key: limit.id,
        name: say(limitNames[limit.id]),
        value: edits.limits[limit.id] ?? limit.inForce,
        onChange: (value: number) =>
          onEdits((former) => ({ ...former, limits: { ...former.limits, [limit.id]: value } })),
      }))}
    />
  );
}

/** How much each sign weighs that a project rates itself too well. */
export function SignalsCard({ settings, edits, onEdits }: NumbersProps) {
  const t = useTexts(ruleTexts);
  const { locale } = useLocale();
  return (
    <NumberCard
      title={t.signals}
      heading={[t.signal, t.points]}
      rows={settings.signals.map((signal) => ({
        ...signal,
        key: signal.code,
        name: `${signal.code} ${signal.text[locale === 'en' ? 1 : 0] ?? ''}`,
        value: edits.points[signal.code] ?? signal.inForce,
        onChange: (value: number) =>
          onEdits((former) => ({ ...former, points: { ...former.points, [signal.code]: value } })),
      }))}
    />
  );
}

interface NumberRow {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  readonly shipped: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
}

interface NumberCardProps {
  readonly title: string;
  readonly heading: readonly [string, string];
  readonly rows: readonly NumberRow[];
}

function NumberCard({ title, heading, rows }: NumberCardProps) {
  const t = useTexts(ruleTexts);
  return (
    <Card title={title} isFlush>
      <table className="zs-rule-table" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{heading[0]}</th>
            <th scope="col">{heading[1]}</th>
            <th scope="col">{t.shipped}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, value, shipped, min, max, step, onChange }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>
                <BoundInput
                  label={name}
                  value={value}
                  min={min}
                  max={max}
                  step={step}
                  onChange={(next) => onChange(next ?? shipped)}
                />
              </td>
              <td>
                <Shipped
                  name={name}
                  text={String(shipped)}
                  isChanged={value !== shipped}
                  onReset={() => onChange(shipped)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

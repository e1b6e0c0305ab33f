import { UndoOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { Card } from '#web/kit/Card.tsx';
import { dimensionNames } from '../../names.ts';
import { isCrossed } from '../../rules/thresholds.ts';
import type { RuleSettings } from '../../schema/health-rules.ts';
import { BoundInput } from './BoundInput.tsx';
import { isSameBounds, type Bounds, type Edits, type MeasureSetting } from './rules-draft.ts';
import { ruleTexts } from './texts.ts';

interface MeasureCardProps {
  readonly dimension: RuleSettings['dimensions'][number];
  readonly edits: Edits;
  readonly onEdits: (change: (former: Edits) => Edits) => void;
}

/** The measures of one dimension with their two bounds. */
export function MeasureCard({ dimension, edits, onEdits }: MeasureCardProps) {
  const t = useTexts(ruleTexts);
  const say = useText();
  const name = say(dimensionNames[dimension.id]);
  return (
    <Card
      isFlush
      title={
        <>
          {name} {dimension.core ? <Tag>{t.core}</Tag> : null}
        </>
      }
    >
      <table className="zs-rule-table" aria-label={name}>
        <thead>
          <tr>
            <th scope="col">{t.measure}</th>
            <th scope="col">{t.good}</th>
            <th scope="col">{t.warning}</th>
            <th scope="col">{t.shipped}</th>
          </tr>
        </thead>
        <tbody>
          {dimension.measures.map((measure) => (
            <MeasureRow
              key={measure.id}
              measure={measure}
              bounds={edits.thresholds[measure.id] ?? measure.inForce}
              onChange={(bounds) =>
                onEdits((former) => ({
                  ...former,
                  thresholds: { ...former.thresholds, [measure.id]: bounds },
                }))
              }
            />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

interface MeasureRowProps {
  readonly measure: MeasureSetting;
  readonly bounds: Bounds;
  readonly onChange: (bounds: Bounds) => void;
}

function MeasureRow({ measure, bounds, onChange }: MeasureRowProps) {
  const t = useTexts(ruleTexts);
  const { locale } = useLocale();
  const { shipped, direction, min, max, step } = measure;
  const [zh = measure.id, en = measure.id] = measure.name;
  const name = locale === 'en' ? en : zh;
  const sign = direction === 'up' ? t.atLeast : t.atMost;
  const isWrong = isCrossed(direction, bounds);
  const within = { min, max, step };
  // The other units stand in the names.
  const unit = measure.unit === 'percent' && !name.includes('%') ? '%' : null;
  return (
    <tr>
      <th scope="row">
        {name} {unit ? <small className="zs-muted">{unit}</small> : null}
        {isWrong ? (
          <span role="alert" className="zs-rule-wrong">
            {t.crossed}
          </span>
        ) : null}
      </th>
      <td>
        <span className="zs-rule-bound">
          <small>{t.good}</small> {sign}
          <BoundInput
            {...within}
            label={fill(t.goodBound, { name })}
            value={bounds.green}
            onChange={(green) => onChange({ ...bounds, green: green ?? shipped.green })}
          />
        </span>
      </td>
      <td>
        <span className="zs-rule-bound">
          <small>{t.warning}</small> {sign}
          <BoundInput
            {...within}
            label={fill(t.warningBound, { name })}
            value={bounds.yellow}
            status={isWrong ? 'error' : ''}
            placeholder={shipped.yellow === null ? t.noRed : ''}
            onChange={(yellow) => onChange({ ...bounds, yellow: yellow ?? shipped.yellow })}
          />
        </span>
      </td>
      <td>
        <Shipped
          name={name}
          text={`${shipped.green} / ${shipped.yellow ?? t.noRed}`}
          isChanged={!isSameBounds(bounds, shipped)}
          onReset={() => onChange(shipped)}
        />
      </td>
    </tr>
  );
}

interface ShippedProps {
  readonly name: string;
  readonly text: string;
  readonly isChanged: boolean;
  readonly onReset: () => void;
}

/** The shipped value, and the way back to it where another one is set. */
export function Shipped({ name, text, isChanged, onReset }: ShippedProps) {
  const t = useTexts(ruleTexts);
  return (
    <span className="zs-rule-shipped zs-number">
      {text}
      {isChanged ? (
        <Button
          type="text"
          size="small"
          icon={<UndoOutlined />}
          aria-label={fill(t.reset, { name })}
          title={fill(t.reset, { name })}
          onClick={onReset}
        />
      ) : null}
    </span>
  );
}

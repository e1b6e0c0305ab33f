import { Alert, InputNumber } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useFormat } from '#web/i18n/format.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { useMoneyScale } from '../../projects/ui/money-scale.ts';
import type { StudyQuestion } from '../schema/final.ts';
import { studyTexts } from './texts.ts';

interface LimitsProps {
  readonly question: StudyQuestion;
  readonly onChange: (patch: Partial<StudyQuestion>) => void;
}

interface MonthlyProps extends LimitsProps {
  readonly months: readonly string[];
}

/** The most that may be spent in each month; an empty one is free. */
export function MonthlyLimits({ question, months, onChange }: MonthlyProps) {
  const t = useTexts(studyTexts);
  const { moneyUnit } = useFormat();
  const scale = useMoneyScale();
  const given = question.monthly ?? [];
  const put = (month: string, value: number | null) => {
    const others = given.filter((one) => one.month !== month);
    onChange({
      monthly: value === null ? others : [...others, { month, fen: Math.round(value * scale) }],
    });
  };
  if (months.length === 0) return <p className="zs-muted">{t.noMonths}</p>;
  return (
    <fieldset className="zs-limits">
      <legend>{fill(t.monthly, { unit: moneyUnit })}</legend>
      <div className="zs-fields">
        {months.map((month) => {
          const fen = given.find((one) => one.month === month)?.fen;
          return (
            <label key={month}>
              {month.slice(0, 7)}
              <InputNumber
                min={0}
                placeholder={t.free}
                value={fen === undefined ? null : fen / scale}
                aria-label={fill(t.monthlyOf, { month: month.slice(0, 7) })}
                onChange={(value) => put(month, value)}
                style={{ width: '100%' }}
              />
            </label>
          );
        })}
      </div>
      <p className="zs-muted">{t.monthlyHint}</p>
    </fieldset>
  );
}

interface MixProps extends LimitsProps {
  readonly categories: readonly string[];
}

/** The least and the most of the money each category may have. */
export function MixLimits({ question, categories, onChange }: MixProps) {
  const t = useTexts(studyTexts);
  const { listed } = usePunctuation();
  if (categories.length === 0) return <p className="zs-muted">{t.noCategories}</p>;
  const put = (category: string, patch: { readonly min?: number; readonly max?: number }) => {
    const { [category]: now = { min: 0, max: 1 }, ...others } = question.mix ?? {};
    const next = { ...now, ...patch };
    onChange({ mix: next.min === 0 && next.max === 1 ? others : { ...others, [category]: next } });
  };
  const crossed = crossedBounds(question);
  return (
    <fieldset className="zs-limits">
      <legend>{t.mixTitle}</legend>
      <div className="zs-stack">
        {categories.map((category) => {
          const { min, max } = question.mix?.[category] ?? { min: 0, max: 1 };
          return (
            <div key={category} className="zs-mix">
              <span>{category}</span>
              <InputNumber
                min={0}
                max={100}
                suffix="%"
                value={Math.round(min * 100)}
                aria-label={fill(t.leastOf, { name: category })}
                onChange={(value) => put(category, { min: (value ?? 0) / 100 })}
              />
              <span aria-hidden>–</span>
              <InputNumber
                min={0}
                max={100}
                suffix="%"
                value={Math.round(max * 100)}
                status={crossed.includes(category) ? 'error' : ''}
                aria-label={fill(t.mostOf, { name: category })}
                onChange={(value) => put(category, { max: (value ?? 100) / 100 })}
              />
            </div>
          );
        })}
        {crossed.length > 0 ? (
          <Alert type="error" title={fill(t.crossed, { names: listed(crossed) })} />
        ) : null}
      </div>
    </fieldset>
  );
}

/** The categories whose least is above their most. */
export const crossedBounds = ({ mix }: StudyQuestion): readonly string[] =>
  Object.entries(mix ?? {}).flatMap(([category, { min, max }]) => (min > max ? [category] : []));

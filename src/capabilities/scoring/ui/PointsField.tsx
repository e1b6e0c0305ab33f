import { fill } from '#platform/i18n.ts';
import { useTexts } from '#web/i18n/texts.ts';
import type { CriterionRecord } from '../schema/criteria.ts';
import { sheetTexts } from './texts.ts';

interface PointsFieldProps {
  /** Keeps its five choices together. */
  readonly name: string;
  readonly criterion: CriterionRecord;
  readonly value: number | null;
  /** What a figure of the proposal suggests. */
  readonly hint: string | null;
  readonly isClosed: boolean;
  readonly onChange: (points: number) => void;
}

/** One to five points as five buttons, with what the chosen number means. */
export function PointsField({ name, criterion, value, hint, isClosed, onChange }: PointsFieldProps) {
  const t = useTexts(sheetTexts);
  const textOf = (points: number) => criterion.scale.find((one) => one.points === points)?.text;
  const [worst, best] = [textOf(1), textOf(5)];
  const ends = worst && best ? fill(t.ends, { worst, best }) : undefined;
  const meaning = value === null ? ends : textOf(value);
  return (
    <fieldset className="zs-sheet-points">
      <legend>
        {criterion.name} <span className="zs-muted">{criterion.weight}%</span>
      </legend>
      {[1, 2, 3, 4, 5].map((points) => (
        <label key={points} title={textOf(points)}>
          <input
            type="radio"
            name={name}
            value={points}
            checked={value === points}
            disabled={isClosed}
            onChange={() => onChange(points)}
          />
          {points}
        </label>
      ))}
      {meaning || hint ? (
        <p className="zs-muted" style={{ flexBasis: '100%' }}>
          {[meaning, hint].filter(Boolean).join(' · ')}
        </p>
      ) : null}
    </fieldset>
  );
}

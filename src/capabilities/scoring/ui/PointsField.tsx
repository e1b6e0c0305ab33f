import type { CriterionRecord } from '../schema/criteria.ts';

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
  const meaning = criterion.scale.find(({ points }) => points === value)?.text;
  return (
    <fieldset className="zs-sheet-points">
      <legend>
        {criterion.name} <span className="zs-muted">{criterion.weight}%</span>
      </legend>
      {[1, 2, 3, 4, 5].map((points) => (
        <label key={points} title={criterion.scale.find((one) => one.points === points)?.text}>
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

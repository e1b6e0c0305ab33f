import { useId } from 'react';

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly (readonly [value: V, name: string])[];
  readonly onChoose: (value: V) => void;
}

/** A few values side by side, one of them chosen. */
export function Choice<V extends string>({ label, value, options, onChoose }: ChoiceProps<V>) {
  const name = useId();
  return (
    <fieldset className="zs-choice">
      <legend>{label}</legend>
      <div>
        {options.map(([option, text]) => (
          <label key={option}>
            <input type="radio" name={name} checked={option === value} onChange={() => onChoose(option)} />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

import { Input } from 'antd';
import { useState } from 'react';
import { clockText, minuteOfClock } from '../../rules/week.ts';

interface ClockInputProps {
  readonly label: string;
  /** Minutes after midnight; null = not readable yet. */
  readonly value: number | null;
  readonly onChange: (minute: number | null) => void;
}

/** A time of day up to 24:00, typed as people write it and shown as 09:00. */
export function ClockInput({ label, value, onChange }: ClockInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Input
      className="zs-clock-input zs-number"
      aria-label={label}
      inputMode="numeric"
      maxLength={5}
      status={value === null ? 'error' : ''}
      value={typed ?? (value === null ? '' : clockText(value))}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(minuteOfClock(target.value));
      }}
      onBlur={() => {
        // What could not be read stays as it was typed, so that it can be mended.
        if (value !== null) setTyped(null);
      }}
    />
  );
}

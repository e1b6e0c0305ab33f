import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import './date-field.css';

interface DateFieldProps {
  /** A day as it is stored, `2026-11-23`; '' or null = none. */
  readonly value?: string | null;
  readonly onChange?: (day: string | null) => void;
  readonly id?: string;
  readonly label?: string;
  readonly disabled?: boolean;
}

/** A day, typed or chosen, as text in and out. */
export function DateField({ value, onChange, id, label, disabled }: DateFieldProps) {
  return (
    <DatePicker
      className="zs-date-field"
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      value={value ? dayjs(value) : null}
      disabled={disabled ?? false}
      format="YYYY-MM-DD"
      style={{ width: '100%' }}
      // Enter takes the day that was typed; it must not send the form around it.
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault();
      }}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
    />
  );
}

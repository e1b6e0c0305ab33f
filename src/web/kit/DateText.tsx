import { useFormat } from '../i18n/format.ts';

interface DateTextProps {
  /** A day `2026-11-23` or an instant in ISO 8601. */
  readonly value: string | null | undefined;
}

/** A day as stored, an instant in the time zone of the enterprise; the ISO week on hover. */
export function DateText({ value }: DateTextProps) {
  const { date, instant, week } = useFormat();
  if (!value) return <span>{date(null)}</span>;
  const isInstant = value.length > 10;
  return (
    <time className="zs-number" dateTime={value} title={isInstant ? undefined : week(value)}>
      {isInstant ? instant(value) : date(value)}
    </time>
  );
}

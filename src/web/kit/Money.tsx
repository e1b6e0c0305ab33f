import { useFormat } from '../i18n/format.ts';

interface MoneyProps {
  /** Integer 分. */
  readonly fen: number | null | undefined;
  /** Writes 元 or 万元 behind the number, where no head says it. */
  readonly withUnit?: true;
}

/** A sum of money in the unit of the enterprise. */
export function Money({ fen, withUnit }: MoneyProps) {
  const { money, moneyUnit } = useFormat();
  const hasValue = fen !== null && fen !== undefined;
  return (
    <span className="zs-number">
      {money(fen)}
      {withUnit && hasValue ? ` ${moneyUnit}` : null}
    </span>
  );
}

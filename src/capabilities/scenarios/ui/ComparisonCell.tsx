import { Button } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useFormat } from '#web/i18n/format.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import type { Cell, Row } from './comparison-rows.ts';
import { scenarioTexts } from './texts.ts';

interface ComparisonCellProps {
  readonly row: Row;
  readonly cell: Cell;
  /** The figure of the live plan; null in its own column. */
  readonly live: number | null;
  readonly label: string;
  readonly onOpen: () => void;
}

/** One figure; pressing it opens what it is made of, and what differs from the live plan is said in words. */
export function ComparisonCell({ row, cell, live, label, onOpen }: ComparisonCellProps) {
  const t = useTexts(scenarioTexts);
  const { listed } = usePunctuation();
  const { money, number } = useFormat();
  const say = (amount: number | null): string =>
    row.isMoney ? money(amount) : number(amount, decimalsOf(row));
  const { amount, limit, isOver, unknown } = cell;
  const gap = live === null || amount === null ? 0 : amount - live;
  return (
    <>
      {row.kind === 'budget' || amount === null ? (
        <span className="zs-number">{say(amount)}</span>
      ) : (
        <Button
          type="link"
          size="small"
          style={{ padding: 0 }}
          aria-label={`${label} ${say(amount)}`}
          onClick={onOpen}
        >
          <span className="zs-number">{say(amount)}</span>
        </Button>
      )}
      {isOver ? <strong className="zs-over"> ! {t.over}</strong> : null}
      {limit === null ? null : (
        <small className="zs-muted">
          {' '}
          {row.kind === 'role'
            ? fill(t.ofCapacity, { capacity: number(limit, 1) })
            : fill(t.ofTarget, { percent: limit })}
        </small>
      )}
      {Math.abs(gap) < 1e-9 ? null : (
        <small style={{ display: 'block' }}>
          {fill(gap > 0 ? t.more : t.less, { amount: say(Math.abs(gap)) })}
        </small>
      )}
      {unknown.length > 0 ? (
        <small className="zs-muted" style={{ display: 'block' }}>
          {fill(t.unknownOf, { names: listed(unknown) })}
        </small>
      ) : null}
    </>
  );
}

const decimalsOf = ({ kind }: Row): number => (kind === 'risk' ? 0 : 1);

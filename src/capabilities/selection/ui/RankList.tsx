import { HolderOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { fill } from '#platform/i18n.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { Money } from '#web/kit/Money.tsx';
import type { Ranking, RankedLine } from '../schema/final.ts';
import { selectionTexts } from './texts.ts';

interface RankListProps {
  readonly ranking: Ranking;
  /** Budget, used and free, in words. */
  readonly line: string;
  readonly mayMove: boolean;
  /** Asked to move a row to another rank; nothing moves until it is approved. */
  readonly onMove: (row: RankedLine, toRank: number) => void;
}

/** The ranking; a row is moved by its grip, dragged or with the arrow keys. The budget line stands where the money ends. */
export function RankList({ ranking, line, mayMove, onMove }: RankListProps) {
  const t = useTexts(selectionTexts);
  const { rows } = ranking;
  const [dragged, setDragged] = useState<RankedLine | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const lastIn = rows.findLastIndex(({ fits }) => fits);
  return (
    <Card isFlush>
      <div className="zs-rank-list">
        {lastIn === -1 ? <BudgetLine text={line} /> : null}
        {rows.map((row, index) => (
          <div key={row.candidateId}>
            <div
              className={`zs-rank ${row.fits ? '' : 'is-below'} ${over === row.rank && dragged ? 'is-target' : ''}`}
              onDragOver={(event) => {
                if (!dragged) return;
                event.preventDefault();
                setOver(row.rank);
              }}
              onDrop={(event) => {
                event.preventDefault();
                if (dragged && dragged.rank !== row.rank) onMove(dragged, row.rank);
                setDragged(null);
              }}
            >
              <Grip row={row} most={rows.length} mayMove={mayMove} onMove={onMove} onDrag={setDragged} />
              <span className="zs-rank-number">{row.rank}</span>
              <span>
                <span className="zs-muted">{row.number}</span> {row.title}
                {row.mandatoryReason ? <Tag>{row.mandatoryReason}</Tag> : null}
              </span>
              <Figures row={row} />
            </div>
            {index === lastIn ? <BudgetLine text={line} /> : null}
          </div>
        ))}
      </div>
      <p className="zs-muted" style={{ padding: '8px 14px' }}>
        {t.moveHint}
      </p>
    </Card>
  );
}

function BudgetLine({ text }: { readonly text: string }) {
  const t = useTexts(selectionTexts);
  return (
    <div className="zs-budget-line">
      <span>{t.line}</span>
      <span>{text}</span>
    </div>
  );
}

interface GripProps {
  readonly row: RankedLine;
  readonly most: number;
  readonly mayMove: boolean;
  readonly onMove: (row: RankedLine, toRank: number) => void;
  readonly onDrag: (row: RankedLine | null) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

function Grip({ row, most, mayMove, onMove, onDrag }: GripProps) {
  const t = useTexts(selectionTexts);
  const walk = (event: KeyboardEvent) => {
    const to = row.rank + (steps[event.key] ?? 0);
    if (to === row.rank || to < 1 || to > most) return;
    event.preventDefault();
    onMove(row, to);
  };
  if (!mayMove) return <span />;
  return (
    <button
      type="button"
      className="zs-rank-grip"
      draggable
      aria-label={fill(t.drag, { name: row.title })}
      title={fill(t.drag, { name: row.title })}
      onKeyDown={walk}
      onClick={() => onMove(row, row.rank === 1 ? Math.min(2, most) : row.rank - 1)}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        onDrag(row);
      }}
      onDragEnd={() => onDrag(null)}
    >
      <HolderOutlined />
    </button>
  );
}

const colours = {
  selected: 'success',
  reserve: 'processing',
  returned: 'warning',
  rejected: 'error',
} as const;

function Figures({ row }: { readonly row: RankedLine }) {
  const t = useTexts(selectionTexts);
  const { number } = useFormat();
  return (
    <span className="zs-rank-figures">
      <span>
        <span className="zs-muted">{t.total}</span> {number(row.total, 1)}
      </span>
      <span>
        <span className="zs-muted">{t.cost}</span> <Money fen={row.costFen} />
      </span>
      <span>
        <span className="zs-muted">{t.cumulative}</span> <Money fen={row.cumulativeFen} />
      </span>
      {row.objections > 0 ? (
        <Tag color={row.openObjections > 0 ? 'error' : 'default'}>
          {t.objections} {row.objections}
          {row.openObjections > 0 ? ` · ${t.open}` : ''}
        </Tag>
      ) : null}
      <Tag color={row.decision ? colours[row.decision.outcome] : 'default'} title={row.decision?.reason}>
        {row.decision ? t[row.decision.outcome] : row.fits ? t.selected : t.reserve}
      </Tag>
    </span>
  );
}

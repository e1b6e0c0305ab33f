import { Button, Tag } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { CardSkeletons } from '#web/kit/Skeletons.tsx';
import type { MethodRow } from '../schema/messages.ts';
import { methodTexts } from './texts.ts';
import { useSay, useWord } from './use-say.ts';

interface MethodCardsProps {
  readonly rows: readonly MethodRow[] | undefined;
  readonly q: string;
  readonly openId: string;
  readonly onOpen: (id: string) => void;
  readonly onClear: () => void;
}

export function MethodCards({ rows, q, openId, onOpen, onClear }: MethodCardsProps) {
  const t = useTexts(methodTexts);
  if (!rows) return <CardSkeletons count={9} />;
  if (rows.length === 0)
    return q === '' ? (
      <EmptyState text={t.nothing} />
    ) : (
      <EmptyState text={t.nothingFound} action={<Button onClick={onClear}>{t.retry}</Button>} />
    );
  return (
    <ul className="zs-method-cards">
      {rows.map((row) => (
        <li key={row.id}>
          <button
            type="button"
            className={`zs-method-card ${row.id === openId ? 'is-open' : ''}`}
            onClick={() => onOpen(row.id)}
          >
            <CardContent row={row} />
          </button>
        </li>
      ))}
    </ul>
  );
}

const partsText: Readonly<Record<string, 'steps' | 'sections' | 'phases'>> = {
  process: 'steps',
  template: 'sections',
  lifecycle: 'phases',
};

function CardContent({ row }: { readonly row: MethodRow }) {
  const t = useTexts(methodTexts);
  const say = useSay();
  const word = useWord();
  const parts = partsText[row.kind];
  const marks = [
    row.category === null ? '' : word(row.category),
    parts && row.parts !== null ? fill(t[parts], { count: row.parts }) : '',
  ].filter((mark) => mark !== '');
  return (
    <>
      <strong>{say(row)}</strong>
      <small>{row.code}</small>
      <p>{say(row.about)}</p>
      <span className="zs-method-marks">
        <small>{marks.join(' · ')}</small>
        {row.adapted ? <Tag color="blue">{t.adapted}</Tag> : null}
        {row.isRetired ? <Tag>{t.retired}</Tag> : null}
      </span>
    </>
  );
}

import { useFormat } from '#web/i18n/format.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { DetailDrawer } from '#web/kit/DetailDrawer.tsx';
import '#web/kit/simple-table.css';
import type { Column } from '../schema.ts';
import type { Cell, Row } from './comparison-rows.ts';
import { scenarioTexts } from './texts.ts';

export interface Shown {
  readonly row: Row;
  readonly cell: Cell;
  readonly label: string;
  readonly column: Column;
}

interface PartsDrawerProps {
  readonly shown: Shown | null;
  readonly onClose: () => void;
}

/** The rows a figure came from. */
export function PartsDrawer({ shown, onClose }: PartsDrawerProps) {
  const t = useTexts(scenarioTexts);
  return (
    <DetailDrawer
      isOpen={shown !== null}
      title={shown ? `${shown.label} · ${shown.column.name ?? t.live}` : ''}
      onClose={onClose}
    >
      {shown?.row.kind === 'coverage' ? <Objectives column={shown.column} /> : null}
      {shown && shown.row.kind !== 'coverage' ? <Parts row={shown.row} cell={shown.cell} /> : null}
    </DetailDrawer>
  );
}

function Parts({ row, cell }: Pick<Shown, 'row' | 'cell'>) {
  const t = useTexts(scenarioTexts);
  const { money, number } = useFormat();
  if (cell.parts.length === 0) return <p>{t.noParts}</p>;
  // Of a category its share is compared, and money is what it is made of.
  const isMoney = row.isMoney || row.kind === 'mix';
  return (
    <table className="zs-simple-table">
      <thead>
        <tr>
          <th scope="col">{t.figure}</th>
          <th scope="col" className="is-number">
            {t.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {cell.parts.map(({ title, amount }) => (
          <tr key={title}>
            <th scope="row">{title}</th>
            <td className="is-number">
              {isMoney ? money(amount) : number(amount, row.kind === 'risk' ? 0 : 1)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Objectives({ column }: { readonly column: Column }) {
  const t = useTexts(scenarioTexts);
  const { listed } = usePunctuation();
  const { number } = useFormat();
  return (
    <table className="zs-simple-table">
      <thead>
        <tr>
          <th scope="col">{t.objective}</th>
          <th scope="col" className="is-number">
            {t.weight}
          </th>
          <th scope="col">{t.by}</th>
        </tr>
      </thead>
      <tbody>
        {column.figures.objectives.map(({ id, code, title, weight, titles, isServedByProject }) => (
          <tr key={id}>
            <th scope="row">
              {code} {title}
            </th>
            <td className="is-number">{number(weight, 1)}</td>
            <td>{listed([...titles, ...(isServedByProject ? [t.byRunning] : [])]) || `! ${t.unserved}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

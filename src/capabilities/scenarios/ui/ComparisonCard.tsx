import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import type { Column } from '../schema.ts';
import { ComparisonCell } from './ComparisonCell.tsx';
import { comparisonRows, type Row } from './comparison-rows.ts';
import { PartsDrawer, type Shown } from './PartsDrawer.tsx';
import { Remarks } from './Remarks.tsx';
import { categoryTexts, scenarioTexts } from './texts.ts';

interface ComparisonCardProps {
  readonly roundId: string;
  readonly ids: readonly string[];
}

/** The live plan and the ticked scenarios side by side. */
export function ComparisonCard({ roundId, ids }: ComparisonCardProps) {
  const t = useTexts(scenarioTexts);
  const [shown, setShown] = useState<Shown | null>(null);
  const { data, error, refetch } = useGet('/api/rounds/{id}/scenario-comparison', {
    params: { id: roundId },
    query: ids.length === 0 ? {} : { with: ids.join(',') },
  });
  if (!data)
    return error ? (
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    ) : (
      <RowSkeletons count={8} />
    );
  const { columns } = data;
  return (
    <Card title={t.comparison} isFlush>
      <ScrollX label={t.comparison} minWidth={150 + columns.length * 170}>
        <table className="zs-simple-table">
          <thead>
            <tr>
              <th scope="col">{t.figure}</th>
              {columns.map(({ id, name }) => (
                <th key={id ?? 'live'} scope="col">
                  {name ?? t.live}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t.broken}</th>
              {columns.map((column) => (
                <td key={column.id ?? 'live'}>
                  <Remarks told={[...column.blocking, ...column.others]} none={t.noneBroken} />
                </td>
              ))}
            </tr>
            <FigureRows columns={columns} onShow={setShown} />
            <Membership columns={columns} />
          </tbody>
        </table>
      </ScrollX>
      <p className="zs-muted" style={{ padding: '8px 14px' }}>
        {t.spreadHint}
      </p>
      <PartsDrawer shown={shown} onClose={() => setShown(null)} />
    </Card>
  );
}

interface FigureRowsProps {
  readonly columns: readonly Column[];
  readonly onShow: (shown: Shown) => void;
}

function FigureRows({ columns, onShow }: FigureRowsProps) {
  const labelOf = useRowLabel();
  return comparisonRows(columns).map((row) => {
    const label = labelOf(row);
    return (
      <tr key={`${row.kind}${row.of}`}>
        <th scope="row">{label}</th>
        {row.cells.map((cell, index) => {
          const column = columns[index];
          return column ? (
            <td key={column.id ?? 'live'}>
              <ComparisonCell
                row={row}
                cell={cell}
                live={index === 0 ? null : (row.cells[0]?.amount ?? null)}
                label={label}
                onOpen={() => onShow({ row, cell, label, column })}
              />
            </td>
          ) : null;
        })}
      </tr>
    );
  });
}

const useRowLabel = (): ((row: Row) => string) => {
  const t = useTexts(scenarioTexts);
  const categories = useTexts(categoryTexts);
  const { moneyUnit } = useFormat();
  const nameOf = ({ kind, of }: Row): string => {
    if (kind === 'quarter') return fill(t.costIn, { quarter: of });
    if (kind === 'role') {
      const [role = '', month = ''] = of.split('|');
      return fill(t.load, { role, month: month.slice(0, 7) });
    }
    if (kind === 'mix') {
      const category = of === 'run' || of === 'grow' || of === 'innovate' ? categories[of] : t.otherCategory;
      return fill(t.mix, { category });
    }
    if (kind === 'risk') {
      const level = of === 'high' || of === 'medium' || of === 'low' ? t[of] : t.unrated;
      return fill(t.risk, { level });
    }
    return t[kind];
  };
  return (row) => (row.isMoney ? `${nameOf(row)} (${moneyUnit})` : nameOf(row));
};

/** Who is in where; what differs from the live plan says so. */
function Membership({ columns }: { readonly columns: readonly Column[] }) {
  const t = useTexts(scenarioTexts);
  const [live] = columns;
  return (live?.lines ?? []).map(({ title, isIn, startsOn }, at) => (
    <tr key={title}>
      <th scope="row">{title}</th>
      {columns.map((column) => {
        const line = column.lines[at];
        const differs = line?.isIn !== isIn || line?.startsOn !== startsOn;
        return (
          <td key={column.id ?? 'live'}>
            {line?.isIn ? `✓ ${t.isIn}` : `— ${t.isOut}`}{' '}
            <span className="zs-muted">{line?.startsOn?.slice(0, 7)}</span>
            {differs ? <strong> △ {t.differs}</strong> : null}
          </td>
        );
      })}
    </tr>
  ));
}

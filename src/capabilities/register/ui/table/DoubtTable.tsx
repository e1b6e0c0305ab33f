import { Select } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { Pager } from '#web/kit/Pager.tsx';
import { importTexts } from '../texts.ts';
import { useSay } from '../use-say.ts';

interface DoubtTableProps {
  readonly importId: string;
  readonly byRule: readonly {
    readonly rule: string;
    readonly why: readonly string[];
    readonly count: number;
  }[];
}

const pageSize = 50;

/** Every doubtful place by row and column, page by page, all of them or of one kind. */
export function DoubtTable({ importId, byRule }: DoubtTableProps) {
  const t = useTexts(importTexts);
  const say = useSay();
  const [rule, setRule] = useState('');
  const [page, setPage] = useState(1);
  const total = byRule.reduce((sum, { count }) => sum + count, 0);
  const query = { limit: pageSize, offset: (page - 1) * pageSize, ...(rule === '' ? {} : { rule }) };
  const doubts = useGet(
    '/api/registers/imports/{id}/doubts',
    { params: { id: importId }, query },
    { enabled: total > 0, staleTime: 0 },
  );
  if (total === 0) return <EmptyState text={t.noDoubts} />;
  const choose = (next: string) => {
    setRule(next);
    setPage(1);
  };
  return (
    <Card
      title={`${t.doubtsOf} ${total}`}
      isFlush
      extra={
        <Select
          className="zs-import-rules"
          aria-label={t.why}
          value={rule}
          onChange={choose}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: `${t.allDoubts} ${total}` },
            ...byRule.map((one) => ({
              value: one.rule,
              label: `${one.count} · ${say(one.why).slice(0, 60)}`,
            })),
          ]}
        />
      }
    >
      <table className="zs-import-table is-cards">
        <thead>
          <tr>
            <th scope="col">{t.place}</th>
            <th scope="col">{t.value}</th>
            <th scope="col">{t.why}</th>
          </tr>
        </thead>
        <tbody>
          {(doubts.data?.rows ?? []).map((doubt, index) => (
            <tr key={`${page} ${index}`}>
              <th scope="row">
                {doubt.row === 0 ? t.file : fill(t.row, { row: doubt.row })}
                {doubt.column === '' ? null : <div className="zs-muted">{doubt.column}</div>}
              </th>
              <td>
                <div className="zs-import-value">{doubt.value}</div>
              </td>
              <td>{say(doubt.why)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pager page={page} size={pageSize} total={doubts.data?.total ?? 0} onPage={setPage} of={t.doubtsOf} />
    </Card>
  );
}

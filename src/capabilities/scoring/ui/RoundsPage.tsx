import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { Money } from '#web/kit/Money.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import { paths } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { RoundForm } from './RoundForm.tsx';
import { roundTexts } from './texts.ts';

/** All rounds with how far they have come. */
export function RoundsPage() {
  const t = useTexts(roundTexts);
  const may = useMay();
  const { date } = useFormat();
  const [isNew, setNew] = useState(false);
  const { data, error, refetch } = useGet('/api/rounds');
  const create = may('round.manage') ? (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setNew(true)}>
      {t.create}
    </Button>
  ) : null;
  return (
    <>
      <PageHeader title={t.title} subtitle={t.subtitle} actions={create} />
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {data && data.total === 0 ? <EmptyState text={t.none} /> : null}
      {data && data.total > 0 ? (
        <Card isFlush>
          <ScrollX label={t.title} minWidth={680}>
            <table className="zs-simple-table">
              <thead>
                <tr>
                  <th scope="col">{t.number}</th>
                  <th scope="col">{t.name}</th>
                  <th scope="col">{t.criteria}</th>
                  <th scope="col" className="is-number">
                    {t.candidates}
                  </th>
                  <th scope="col">{t.assessors}</th>
                  <th scope="col" className="is-number">
                    {t.budget}
                  </th>
                  <th scope="col">{t.decidesOn}</th>
                </tr>
              </thead>
              <tbody>
                {data.rows.map((row) => (
                  <tr key={row.id}>
                    <th scope="row">
                      <PageLink to={paths.round(row.id)}>{row.number}</PageLink>
                    </th>
                    <td>{row.name}</td>
                    <td>{row.criteriaName ?? '—'}</td>
                    <td className="is-number">{row.candidates}</td>
                    <td>
                      {row.assessors === 0
                        ? '—'
                        : fill(t.handedIn, { done: row.submitted, all: row.assessors })}
                    </td>
                    <td className="is-number">
                      <Money fen={row.budgetFen} />
                    </td>
                    <td>{date(row.decidesOn)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollX>
        </Card>
      ) : null}
      <RoundForm round={null} isOpen={isNew} onClose={() => setNew(false)} />
    </>
  );
}

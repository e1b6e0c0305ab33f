import { PlusOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useFormat } from '#web/i18n/format.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import { useUrlState } from '#web/routing/url-state.ts';
import type { CriteriaSets } from '../schema/criteria.ts';
import { CriteriaCard } from './CriteriaCard.tsx';
import { criteriaTexts } from './texts.ts';

/** The sets of criteria in all editions, and the one that is open. */
export function CriteriaPage() {
  const t = useTexts(criteriaTexts);
  const may = useMay();
  const [{ open }, setUrl] = useUrlState({ open: '' });
  const { data, error, refetch } = useGet('/api/criteria-sets');
  const show = (id: string) => setUrl({ open: id }, { push: true });
  const create = may('criteria.manage') ? (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => show('new')}>
      {t.create}
    </Button>
  ) : null;
  return (
    <div className="zs-stack">
      <PageHeader title={t.title} subtitle={t.subtitle} actions={create} />
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {data && data.total === 0 && open === '' ? <EmptyState text={t.none} action={create} /> : null}
      {data && data.total > 0 ? <SetTable rows={data.rows} onOpen={show} /> : null}
      {open === '' ? null : <CriteriaCard key={open} id={open} onOpen={show} />}
    </div>
  );
}

interface SetTableProps {
  readonly rows: CriteriaSets['rows'];
  readonly onOpen: (id: string) => void;
}

function SetTable({ rows, onOpen }: SetTableProps) {
  const t = useTexts(criteriaTexts);
  const { listed } = usePunctuation();
  const { date } = useFormat();
  return (
    <Card isFlush>
      <ScrollX label={t.title} minWidth={620}>
        <table className="zs-simple-table">
          <thead>
            <tr>
              <th scope="col">{t.name}</th>
              <th scope="col">{t.projectClass}</th>
              <th scope="col" className="is-number">
                {t.weightSum}
              </th>
              <th scope="col" className="is-number">
                {t.passLine}
              </th>
              <th scope="col">{t.publish}</th>
              <th scope="col">{t.rounds}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>
                  <Button type="link" size="small" onClick={() => onOpen(row.id)}>
                    {row.name} V{row.edition}
                  </Button>
                </td>
                <td>{row.projectClass ?? t.everyClass}</td>
                <td className="is-number">{row.weights}</td>
                <td className="is-number">{row.passLine}</td>
                <td>
                  {row.publishedAt === null ? (
                    <Tag>{t.draft}</Tag>
                  ) : (
                    fill(t.published, { on: date(row.publishedAt) })
                  )}
                </td>
                <td>{listed(row.rounds) || '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </Card>
  );
}

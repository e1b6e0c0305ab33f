import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import { useUrlState } from '#web/routing/url-state.ts';
import type { DiagnosisRow } from '../schema/diagnosis.ts';
import './assessments.css';
import { DiagnosisDrawer } from './DiagnosisDrawer.tsx';
import { DiagnosisResult } from './DiagnosisResult.tsx';
import { DiagnosisSheetView } from './DiagnosisSheetView.tsx';
import { MySheets } from './MySheets.tsx';
import { NewDiagnosisForm } from './NewDiagnosisForm.tsx';
import { diagnosisTexts } from './texts.ts';

/** What the organisation lacks, by what its departments say and what the product counts. */
export function DiagnosisPage() {
  const t = useTexts(diagnosisTexts);
  const may = useMay();
  const [{ open, sheet, form }, setUrl] = useUrlState({ open: '', sheet: '', form: '' });
  const mine = useGet('/api/diagnosis-sheets');
  const mayRead = may('assessment.read');
  const list = useGet('/api/diagnoses', {}, { enabled: mayRead });
  const rows = list.data?.rows ?? [];
  const [latest, former] = rows;
  if (sheet !== '') return <DiagnosisSheetView id={sheet} onBack={() => setUrl({ sheet: '' })} />;
  const start = may('assessment.manage') ? (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setUrl({ form: 'new' })}>
      {t.open}
    </Button>
  ) : null;
  return (
    <>
      <PageHeader title={t.title} subtitle={t.subtitle} actions={start} />
      <ProblemNotice error={mine.error ?? list.error} />
      <div className="zs-stack">
        <MySheets
          sheets={(mine.data?.rows ?? []).map(({ unit, ...row }) => ({ ...row, about: unit }))}
          onOpen={(id) => setUrl({ sheet: id }, { push: true })}
        />
        {mayRead && list.data && !latest ? (
          <Card>
            <EmptyState text={t.none} action={start} help={t.repeat} />
          </Card>
        ) : null}
        {latest ? <DiagnosisResult id={latest.id} formerId={former?.id ?? null} /> : null}
        {rows.length > 0 ? (
          <DiagnosisTable rows={rows} onOpen={(id) => setUrl({ open: id }, { push: true })} />
        ) : null}
      </div>
      <DiagnosisDrawer id={open} onClose={() => setUrl({ open: '' })} />
      <NewDiagnosisForm isOpen={form === 'new'} onClose={() => setUrl({ form: '' })} />
    </>
  );
}

interface DiagnosisTableProps {
  readonly rows: readonly DiagnosisRow[];
  readonly onOpen: (id: string) => void;
}

function DiagnosisTable({ rows, onOpen }: DiagnosisTableProps) {
  const t = useTexts(diagnosisTexts);
  const { date } = useFormat();
  return (
    <Card title={t.list} extra={<span className="zs-muted">{t.repeat}</span>} isFlush>
      <ScrollX label={t.list} minWidth={560}>
        <table className="zs-simple-table">
          <thead>
            <tr>
              <th scope="col">{t.name}</th>
              <th scope="col">{t.sent}</th>
              <th scope="col">{t.due}</th>
              <th scope="col">{t.state}</th>
              <th scope="col">{t.verdict}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Button type="link" style={{ padding: 0, height: 'auto' }} onClick={() => onOpen(row.id)}>
                    {row.title}
                  </Button>
                </th>
                <td>{row.sentOn}</td>
                <td>{row.dueOn}</td>
                <td>
                  {row.closedAt
                    ? fill(t.closedOn, { day: date(row.closedAt) })
                    : fill(t.running, { done: row.answered, all: row.departments })}
                </td>
                <td>
                  {row.missing === null
                    ? '—'
                    : fill(t.missingOf, { missing: row.missing, all: row.symptoms })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </Card>
  );
}

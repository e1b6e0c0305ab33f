import { PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { NoOffice } from '#capabilities/positions/ui/NoOffice.tsx';
import { OfficeSelect } from '#capabilities/positions/ui/OfficeSelect.tsx';
import { useOffice } from '#capabilities/positions/ui/use-office.ts';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { KpiCard } from '#web/kit/KpiCard.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import { useToday } from '#web/today.ts';
import type { Budget, Line } from '../schema.ts';
import { BookForm, ChangeLine, NewLineForm } from './BudgetForms.tsx';
import { BudgetTable } from './BudgetTable.tsx';
import { budgetTexts } from './texts.ts';

export function BudgetPage() {
  const t = useTexts(budgetTexts);
  const today = useToday();
  const mayManage = useMay()('pmo-budget.manage');
  const office = useOffice();
  const { officeId } = office;
  const [{ year: asked }, setUrl] = useUrlState({ year: '' });
  const year = Number(asked) || Number(today.slice(0, 4));
  const budget = useGet(
    '/api/offices/{id}/budget',
    { params: { id: officeId }, query: { year } },
    { enabled: officeId !== '' },
  );
  const [isNew, setIsNew] = useState(false);
  const [changed, setChanged] = useState<Line | null>(null);
  const [booked, setBooked] = useState<Line | null>(null);
  const add =
    mayManage && officeId !== '' ? (
      <Button type="primary" icon={<PlusOutlined />} onClick={() => setIsNew(true)}>
        {t.newLine}
      </Button>
    ) : null;
  const lines = budget.data?.lines ?? [];
  return (
    <>
      <PageHeader
        title={t.title}
        subtitle={t.subtitle}
        actions={
          <>
            <OfficeSelect office={office} />
            <Select
              aria-label={t.year}
              value={year}
              options={yearsAround(year, budget.data?.years ?? []).map((value) => ({
                value,
                label: String(value),
              }))}
              onChange={(value) => setUrl({ year: String(value) })}
            />
            {add}
          </>
        }
      />
      <ProblemNotice error={office.error ?? budget.error} onRetry={() => void budget.refetch()} />
      {office.isLoaded && officeId === '' ? <NoOffice /> : null}
      {officeId !== '' && !budget.data && !budget.error ? <RowSkeletons count={6} /> : null}
      {budget.data ? (
        <div className="zs-stack">
          <Totals total={budget.data.total} />
          <Card isFlush>
            {lines.length === 0 ? <EmptyState text={t.noLines} /> : null}
            {lines.length > 0 ? (
              <BudgetTable
                budget={budget.data}
                onChange={mayManage ? setChanged : null}
                onBook={mayManage ? setBooked : null}
              />
            ) : null}
          </Card>
        </div>
      ) : null}
      {isNew ? <NewLineForm officeId={officeId} year={year} onClose={() => setIsNew(false)} /> : null}
      <ChangeLine line={changed} onClose={() => setChanged(null)} />
      {booked ? <BookForm line={booked} year={year} onClose={() => setBooked(null)} /> : null}
    </>
  );
}

const yearsAround = (year: number, known: readonly number[]): number[] =>
  [...new Set([...known, year - 1, year, year + 1])].toSorted((a, b) => b - a);

function Totals({ total }: { readonly total: Budget['total'] }) {
  const t = useTexts(budgetTexts);
  const { money, moneyUnit, percent } = useFormat();
  const used = total.usedPercent === null ? null : total.usedPercent / 100;
  return (
    <div className="zs-grid" style={{ '--zs-column': '160px' } as object}>
      <KpiCard label={t.planned} value={money(total.plannedFen)} unit={moneyUnit} />
      <KpiCard label={t.spent} value={money(total.actualFen)} unit={moneyUnit} />
      <KpiCard label={t.remaining} value={money(total.remainingFen)} unit={moneyUnit} />
      <KpiCard label={t.used} value={percent(used)} {...(total.isOverrun ? { note: t.overrun } : {})} />
    </div>
  );
}

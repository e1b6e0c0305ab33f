import { PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import { NewPlanForm } from './PlanForm.tsx';
import { PlanView } from './PlanView.tsx';
import { planTexts } from './texts.ts';

/** The portfolio plan of a year. */
export function PlansPage() {
  const t = useTexts(planTexts);
  const may = useMay();
  const [{ open }, setUrl] = useUrlState({ open: '' });
  const [isAdding, setIsAdding] = useState(false);
  const plans = useGet('/api/portfolio-plans');
  const rows = plans.data?.rows ?? [];
  const shown = rows.find(({ id }) => id === open) ?? rows[0];
  const add = may('portfolio-plan.manage') ? (
    <Button icon={<PlusOutlined />} onClick={() => setIsAdding(true)}>
      {t.newPlan}
    </Button>
  ) : null;
  return (
    <>
      <PageHeader
        title={t.title}
        subtitle={t.subtitle}
        actions={
          <>
            {shown ? (
              <Select
                aria-label={t.year}
                value={shown.id}
                style={{ minWidth: 110 }}
                options={rows.map(({ id, year }) => ({ value: id, label: year }))}
                onChange={(id) => setUrl({ open: id })}
              />
            ) : null}
            {add}
          </>
        }
      />
      <ProblemNotice error={plans.error} onRetry={() => void plans.refetch()} />
      {plans.data ? null : <RowSkeletons count={6} />}
      {plans.data && !shown ? <EmptyState text={t.none} action={add} /> : null}
      {shown ? <PlanView key={shown.id} id={shown.id} /> : null}
      <NewPlanForm
        isOpen={isAdding}
        onCreated={(id) => setUrl({ open: id })}
        onClose={() => setIsAdding(false)}
      />
    </>
  );
}

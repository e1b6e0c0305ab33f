import { Button, Select } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { TabBar } from '#web/kit/TabBar.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import { useToday } from '#web/today.ts';
import type { Strategy } from '../schema.ts';
import { ConfirmationList } from './ConfirmationList.tsx';
import { ImportForm } from './ImportForm.tsx';
import { LevelForm, type LevelAsked } from './LevelForm.tsx';
import { ContributionMatrix } from './ContributionMatrix.tsx';
import { ObjectiveTree } from './ObjectiveTree.tsx';
import './strategy.css';
import { StrategyMap } from './StrategyMap.tsx';
import { strategyTexts } from './texts.ts';

/** Objectives of a period: tree, map, who serves them, and what waits for a confirmation. */
export function StrategyPage() {
  const t = useTexts(strategyTexts);
  const [{ period }, setUrl] = useUrlState({ period: '' });
  const strategy = useGet('/api/strategy', { query: period === '' ? {} : { period } });
  return (
    <>
      <PageHeader
        title={t.title}
        subtitle={t.subtitle}
        actions={
          strategy.data ? (
            <Actions strategy={strategy.data} onPeriod={(next) => setUrl({ period: next })} />
          ) : null
        }
      />
      <ProblemNotice error={strategy.error} onRetry={() => void strategy.refetch()} />
      {strategy.data ? <Tabs strategy={strategy.data} /> : <RowSkeletons count={8} />}
    </>
  );
}

interface ActionsProps {
  readonly strategy: Strategy;
  readonly onPeriod: (period: string) => void;
}

function Actions({ strategy, onPeriod }: ActionsProps) {
  const t = useTexts(strategyTexts);
  const today = useToday();
  const may = useMay();
  const [level, setLevel] = useState<LevelAsked | null>(null);
  const [isImporting, setIsImporting] = useState(false);
  const { period, periods, whyNot, mayEdit } = strategy;
  const shown = period ?? today.slice(0, 4);
  const why = whyNot ? fill(t.officeMayNot, whyNot.params) : undefined;
  return (
    <>
      {periods.length > 0 ? (
        <Select
          aria-label={t.period}
          value={shown}
          style={{ minWidth: 120 }}
          options={periods.map((value) => ({ value, label: value }))}
          onChange={onPeriod}
        />
      ) : null}
      {may('strategy.manage') ? (
        <>
          <Button disabled={!mayEdit} title={why} onClick={() => setIsImporting(true)}>
            {t.importTable}
          </Button>
          <Button
            type="primary"
            disabled={!mayEdit}
            title={why}
            onClick={() => setLevel({ period: shown, parent: null })}
          >
            {strategy.rows.length === 0 ? t.enterTop : t.editTop}
          </Button>
        </>
      ) : null}
      <LevelForm asked={level} rows={strategy.rows} onClose={() => setLevel(null)} />
      <ImportForm isOpen={isImporting} period={shown} onClose={() => setIsImporting(false)} />
    </>
  );
}

const tabKeys = ['tree', 'map', 'matrix', 'confirmations'] as const;

function Tabs({ strategy }: { readonly strategy: Strategy }) {
  const t = useTexts(strategyTexts);
  const [{ tab }, setUrl] = useUrlState({ tab: 'tree' });
  const active = tabKeys.find((key) => key === tab) ?? 'tree';
  return (
    <TabBar
      label={t.title}
      tabs={tabKeys.map((key) => ({ key, label: t[key] }))}
      active={active}
      onChange={(next) => setUrl({ tab: next }, { push: true })}
    >
      {active === 'tree' ? <ObjectiveTree strategy={strategy} /> : null}
      {active === 'map' ? <StrategyMap strategy={strategy} /> : null}
      {active === 'matrix' ? <ContributionMatrix strategy={strategy} /> : null}
      {active === 'confirmations' ? <ConfirmationList period={strategy.period} /> : null}
    </TabBar>
  );
}

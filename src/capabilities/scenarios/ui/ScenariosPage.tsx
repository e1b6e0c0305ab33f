import { PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { useRemoval } from '#web/kit/use-removal.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import { ComparisonCard } from './ComparisonCard.tsx';
import { NewScenarioForm } from './NewScenarioForm.tsx';
import { ScenarioDrawer } from './ScenarioDrawer.tsx';
import { ScenarioList } from './ScenarioList.tsx';
import { scenarioTexts } from './texts.ts';

/** What-ifs over the portfolio of a round, beside the live plan. */
export function ScenariosPage() {
  const t = useTexts(scenarioTexts);
  const [{ round, open }, setUrl] = useUrlState({ round: '', open: '' });
  const rounds = useGet('/api/rounds');
  const opened = useGet('/api/scenarios/{id}', { params: { id: open } }, { enabled: open !== '' });
  const rows = rounds.data?.rows ?? [];
  const roundId = round || opened.data?.roundId || (open === '' ? rows[0]?.id : undefined);
  return (
    <>
      <PageHeader
        title={t.title}
        subtitle={t.subtitle}
        actions={
          roundId ? (
            <Select
              aria-label={t.round}
              value={roundId}
              style={{ minWidth: 180 }}
              options={rows.map(({ id, number, name }) => ({ value: id, label: `${number} ${name}` }))}
              onChange={(id) => setUrl({ round: id, open: '' })}
            />
          ) : null
        }
      />
      <ProblemNotice error={rounds.error ?? opened.error} onRetry={() => void rounds.refetch()} />
      {rounds.data?.total === 0 ? <EmptyState text={t.noRounds} /> : null}
      {roundId ? (
        <RoundScenarios
          key={roundId}
          roundId={roundId}
          open={open}
          onOpen={(id) => setUrl({ round: roundId, open: id })}
        />
      ) : null}
    </>
  );
}

interface RoundScenariosProps {
  readonly roundId: string;
  readonly open: string;
  readonly onOpen: (id: string) => void;
}

function RoundScenarios({ roundId, open, onOpen }: RoundScenariosProps) {
  const t = useTexts(scenarioTexts);
  const [{ with: asked }, setUrl] = useUrlState({ with: '' });
  const [isNew, setNew] = useState(false);
  const { data, error, refetch } = useGet('/api/rounds/{id}/scenarios', { params: { id: roundId } });
  const removal = useWrite('DELETE', '/api/scenarios/{id}');
  const { hidden, remove } = useRemoval((id) => {
    const version = data?.rows.find((row) => row.id === id)?.version ?? 0;
    return removal.mutateAsync({ params: { id }, query: { version } });
  });
  if (!data)
    return error ? (
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    ) : (
      <RowSkeletons count={6} />
    );
  const rows = data.rows.filter(({ id }) => !hidden.has(id));
  const chosen = asked.split(',').filter((id) => rows.some((row) => row.id === id));
  const create = data.mayManage ? (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setNew(true)}>
      {t.create}
    </Button>
  ) : null;
  return (
    <div className="zs-stack">
      {rows.length === 0 ? (
        <EmptyState text={t.none} action={create} />
      ) : (
        <ScenarioList
          rows={rows}
          chosen={chosen}
          create={create}
          mayManage={data.mayManage}
          onChoose={(ids) => setUrl({ with: ids.join(',') })}
          onOpen={onOpen}
          onRemove={({ id, name }) => remove(id, fill(t.removed, { name }))}
        />
      )}
      <ComparisonCard roundId={roundId} ids={chosen} />
      {open === '' ? null : (
        <ScenarioDrawer
          key={open}
          id={open}
          isDecided={data.isDecided}
          mayManage={data.mayManage}
          onClose={() => onOpen('')}
        />
      )}
      <NewScenarioForm
        roundId={roundId}
        rows={rows}
        isOpen={isNew}
        onClose={() => setNew(false)}
        onCreated={(id) => {
          setUrl({ with: [...chosen, id].slice(-3).join(',') });
          onOpen(id);
        }}
      />
    </div>
  );
}

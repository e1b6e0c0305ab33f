import { Button, Select } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import type { ImportDetail } from '../../../imports/schema.ts';
import { DiscardButton } from '../runs/DiscardButton.tsx';
import { PlanReport } from '../runs/PlanReport.tsx';
import { importTexts } from '../texts.ts';

interface PlanRunProps {
  readonly run: ImportDetail;
  readonly onGone: () => void;
}

/** A plan that was read earlier and waits: what it holds, where it goes, or that it is dropped. */
export function PlanRun({ run, onGone }: PlanRunProps) {
  const t = useTexts(importTexts);
  const [target, setTarget] = useState('');
  const projects = useGet('/api/projects', { query: { limit: 5000, sort: 'code' } }, { staleTime: 60_000 });
  const apply = useWrite('POST', '/api/plans/imports/{id}/application');
  const known = projects.data?.rows ?? [];
  const replaced = known.find(({ id }) => id === target)?.taskCount ?? 0;
  const { planName } = run.summary;
  const name = typeof planName === 'string' && planName.trim() !== '' ? { name: planName } : {};
  return (
    <div className="zs-stack">
      <Card title={run.fileName}>
        <div className="zs-import-actions">
          <span className="zs-muted">{t.target}</span>
          <Select
            className="zs-import-target"
            aria-label={fill(t.targetOf, { name: run.fileName })}
            value={target}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            options={[
              { value: '', label: t.newProject },
              ...known.map((project) => ({ value: project.id, label: `${project.code} ${project.name}` })),
            ]}
            onChange={setTarget}
          />
          <Button
            type="primary"
            loading={apply.isPending}
            onClick={() =>
              apply.mutate({
                params: { id: run.id },
                body: { projectId: target === '' ? null : target, ...name },
              })
            }
          >
            {t.confirm}
          </Button>
          <DiscardButton id={run.id} onGone={onGone} />
        </div>
        {replaced > 0 ? (
          <div className="zs-import-warning">{fill(t.replaces, { count: replaced })}</div>
        ) : null}
      </Card>
      <ProblemNotice error={apply.error} />
      <PlanReport run={run} />
    </div>
  );
}

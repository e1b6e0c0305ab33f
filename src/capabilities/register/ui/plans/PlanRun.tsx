import { Button, Select } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import type { ImportDetail } from '../../../imports/schema.ts';
import { DiscardButton } from '../runs/DiscardButton.tsx';
import { PlanReport } from '../runs/PlanReport.tsx';
import { importTexts } from '../texts.ts';
import { useTargets } from './use-targets.ts';

interface PlanRunProps {
  readonly run: ImportDetail;
  readonly onGone: () => void;
}

/** A plan that was read earlier and waits: what it holds, where it goes, or that it is dropped. */
export function PlanRun({ run, onGone }: PlanRunProps) {
  const t = useTexts(importTexts);
  const [target, setTarget] = useState('');
  const { options, replacementIn } = useTargets();
  const apply = useWrite('POST', '/api/plans/imports/{id}/application');
  const replacement = replacementIn(target);
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
            options={options}
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
        {replacement === null ? null : <div className="zs-import-warning">{replacement}</div>}
      </Card>
      <ProblemNotice error={apply.error} />
      <PlanReport run={run} />
    </div>
  );
}

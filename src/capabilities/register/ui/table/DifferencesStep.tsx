import { Button, Tooltip } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { JobProgress } from '#web/kit/JobProgress.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { importTexts } from '../texts.ts';
import { useSay } from '../use-say.ts';
import { ChangeTable } from './ChangeTable.tsx';
import { ConflictList } from './ConflictList.tsx';
import { Counts } from './Counts.tsx';
import type { StepProps } from './step-props.ts';
import { useApplication } from './use-application.ts';

/** What the import would do, big numbers first; decisions about repeated numbers; then the import itself. */
export function DifferencesStep({ preview, change, isSending, error, onStep }: StepProps) {
  const t = useTexts(importTexts);
  const { start, cancel, job, isBusy, error: refused } = useApplication(preview.importId);
  const { create, update, unchanged, conflicts } = preview.plan;
  const why = conflicts > 0 ? t.decideFirst : create + update + unchanged === 0 ? t.nothingToImport : null;
  return (
    <div className="zs-stack" aria-busy={isSending || isBusy}>
      <Counts counts={preview.plan} keptAsText={preview.keptAsText} />
      <ProblemNotice error={error ?? refused} />
      <ConflictList preview={preview} change={change} isSending={isSending} />
      {job ? <JobProgress job={job} onCancel={cancel} /> : null}
      <div className="zs-import-actions">
        <Button disabled={isBusy} onClick={() => onStep('columns')}>
          {t.back}
        </Button>
        <Tooltip title={why}>
          <Button type="primary" disabled={why !== null} loading={isBusy} onClick={start}>
            {t.confirm}
          </Button>
        </Tooltip>
        {why ? <span className="zs-muted">{why}</span> : null}
      </div>
      <ChangeTable key={JSON.stringify(preview.plan)} preview={preview} />
      <LeftOut preview={preview} change={change} isSending={isSending} />
      <Missing preview={preview} />
    </div>
  );
}

function LeftOut({ preview, change, isSending }: Pick<StepProps, 'preview' | 'change' | 'isSending'>) {
  const t = useTexts(importTexts);
  const say = useSay();
  if (preview.leftOut.length === 0) return null;
  return (
    <Card title={`${t.leftOut} ${preview.plan.leftOut}`}>
      <ul className="zs-import-list">
        {preview.leftOut.map(({ row, label, why, choice }) => (
          <li key={row}>
            {fill(t.row, { row })} · {label} <span className="zs-muted">{say(why)}</span>
            {choice === null ? null : (
              <Button
                type="link"
                size="small"
                disabled={isSending}
                onClick={() => void change({ decisions: { [row]: choice === 'take' ? 'take' : null } })}
              >
                {choice === 'take' ? t.takeAnyway : t.undecide}
              </Button>
            )}
          </li>
        ))}
        <Rest shown={preview.leftOut.length} total={preview.plan.leftOut} />
      </ul>
    </Card>
  );
}

/** That a list goes on beyond what is shown of it. */
function Rest({ shown, total }: { readonly shown: number; readonly total: number }) {
  const t = useTexts(importTexts);
  return total > shown ? <li className="zs-muted">{fill(t.further, { count: total - shown })}</li> : null;
}

function Missing({ preview }: Pick<StepProps, 'preview'>) {
  const t = useTexts(importTexts);
  if (preview.missing.length === 0) return null;
  return (
    <Card
      title={`${t.missing} ${preview.plan.missing}`}
      extra={<span className="zs-muted">{t.missingNote}</span>}
    >
      <ul className="zs-import-list is-wide">
        {preview.missing.map(({ id, code, label }) => (
          <li key={id}>
            {code} {label}
          </li>
        ))}
        <Rest shown={preview.missing.length} total={preview.plan.missing} />
      </ul>
    </Card>
  );
}

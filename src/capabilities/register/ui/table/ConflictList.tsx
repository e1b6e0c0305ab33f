import { Radio } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { importTexts } from '../texts.ts';
import type { StepProps } from './step-props.ts';

type Conflict = StepProps['preview']['conflicts'][number];

/** Numbers that several rows share: which row counts, or each on its own. */
export function ConflictList({
  preview,
  change,
  isSending,
}: Pick<StepProps, 'preview' | 'change' | 'isSending'>) {
  const t = useTexts(importTexts);
  const decide = ({ rows }: Conflict, choice: string) => {
    const decisions = rows.map(({ row }): [string, 'take' | 'skip'] => [
      String(row),
      choice === 'all' || choice === String(row) ? 'take' : 'skip',
    ]);
    void change({ decisions: Object.fromEntries(decisions) });
  };
  if (preview.conflicts.length === 0) return null;
  return (
    <Card title={`${t.conflicts} ${preview.plan.conflicts}`}>
      <div className="zs-stack">
        {preview.conflicts.map((conflict) => (
          <fieldset key={conflict.code} className="zs-import-conflict" disabled={isSending}>
            <legend>{fill(t.conflictTitle, { code: conflict.code, count: conflict.rows.length })}</legend>
            <Radio.Group value={null} onChange={({ target }) => decide(conflict, String(target.value))}>
              {conflict.rows.map(({ row, label }) => (
                <Radio key={row} value={String(row)}>
                  {fill(t.row, { row })} · {label}
                </Radio>
              ))}
              <Radio value="all">{t.takeAll}</Radio>
            </Radio.Group>
          </fieldset>
        ))}
      </div>
    </Card>
  );
}

import { Button } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { sheetTexts } from './texts.ts';

interface SheetFootProps {
  readonly done: number;
  readonly all: number;
  readonly state: 'open' | 'submitted' | 'closed';
  readonly isSaving: boolean;
  readonly error: Error | null;
  readonly onSave: () => void;
  readonly onSubmit: () => void;
  readonly onWithdraw: () => void;
}

/** How far a sheet is, and what can be done with it; stays in sight while one answers. */
export function SheetFoot(props: SheetFootProps) {
  const { done, all, state, isSaving, error, onSave, onSubmit, onWithdraw } = props;
  const t = useTexts(sheetTexts);
  return (
    <>
      <ProblemNotice error={error} />
      <div className="zs-sheet-foot">
        <span className="zs-number">{fill(t.progress, { done, all })}</span>
        {state === 'open' ? (
          <span style={{ display: 'flex', gap: 8 }}>
            <Button loading={isSaving} onClick={onSave}>
              {t.saveDraft}
            </Button>
            <Button type="primary" disabled={done < all} loading={isSaving} onClick={onSubmit}>
              {t.submit}
            </Button>
          </span>
        ) : null}
        {state === 'submitted' ? (
          <Button loading={isSaving} onClick={onWithdraw}>
            {t.withdraw}
          </Button>
        ) : null}
        {state === 'closed' ? <span className="zs-muted">{t.closed}</span> : null}
      </div>
    </>
  );
}

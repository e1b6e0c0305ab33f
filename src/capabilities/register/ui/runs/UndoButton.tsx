import { App, Button } from 'antd';
import { useWrite } from '#web/api/use-write.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import type { ImportRow } from '../../../imports/schema.ts';
import { importTexts } from '../texts.ts';

/** Takes a whole import back after asking; a refusal names who changed what. */
export function UndoButton({ run }: { readonly run: Pick<ImportRow, 'id' | 'kind'> }) {
  const t = useTexts(importTexts);
  const { modal, message } = App.useApp();
  const onDone = () => void message.success(t.undone);
  const table = useWrite('DELETE', '/api/registers/imports/{id}/application', { onDone });
  const plan = useWrite('DELETE', '/api/plans/imports/{id}/application', { onDone });
  const { mutate, isPending, error } = run.kind === 'plan' ? plan : table;
  if (run.kind === 'calendar') return null;
  const ask = () =>
    void modal.confirm({
      title: t.undo,
      content: t.undoText,
      okText: t.undo,
      okButtonProps: { danger: true },
      onOk: () => mutate({ params: { id: run.id } }),
    });
  return (
    <>
      <Button danger loading={isPending} onClick={ask}>
        {t.undo}
      </Button>
      <ProblemNotice error={error} />
    </>
  );
}

import { App, Button } from 'antd';
import { useWrite } from '#web/api/use-write.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { importTexts } from '../texts.ts';

interface DiscardButtonProps {
  readonly id: string;
  readonly onGone: () => void;
}

/** Drops an import that was only looked at, after asking. */
export function DiscardButton({ id, onGone }: DiscardButtonProps) {
  const t = useTexts(importTexts);
  const { modal, message } = App.useApp();
  const { mutate, isPending, error } = useWrite('DELETE', '/api/imports/{id}', {
    onDone: () => {
      void message.success(t.discarded);
      onGone();
    },
  });
  const ask = () =>
    void modal.confirm({
      title: t.discard,
      content: t.discardText,
      okText: t.discard,
      onOk: () => mutate({ params: { id } }),
    });
  return (
    <>
      <Button loading={isPending} onClick={ask}>
        {t.discard}
      </Button>
      <ProblemNotice error={error} />
    </>
  );
}

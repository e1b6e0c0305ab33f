import { App, Button } from 'antd';
import { messageOf } from '#web/api/problem.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { demoTexts } from './texts.ts';

/** Asks once, then takes the demonstration out. */
export function RemoveDemo() {
  const t = useTexts(demoTexts);
  const { message, modal } = App.useApp();
  const remove = useWrite('DELETE', '/api/demo', { onDone: () => void message.success(t.removed) });
  const ask = () =>
    void modal.confirm({
      title: t.removeAsk,
      content: t.removeText,
      okText: t.remove,
      okButtonProps: { danger: true },
      onOk: () => remove.mutateAsync({}).catch((error: unknown) => void message.error(messageOf(error))),
    });
  return (
    <Button size="small" danger loading={remove.isPending} onClick={ask}>
      {t.remove}
    </Button>
  );
}

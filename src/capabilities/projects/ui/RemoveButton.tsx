import { DeleteOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';

interface RemoveButtonProps {
  /** What is asked before; it names what would go. */
  readonly ask: string;
  readonly text?: string;
  readonly onRemove: () => Promise<unknown>;
}

/** Removes something after asking; a refusal of the server is told. */
export function RemoveButton({ ask, text, onRemove }: RemoveButtonProps) {
  const { remove, removed } = useTexts(productTexts);
  const { modal, message } = App.useApp();
  const onOk = async () => {
    try {
      await onRemove();
      void message.success(removed);
    } catch (error) {
      void message.error(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Button
      type="text"
      icon={<DeleteOutlined />}
      aria-label={ask}
      title={text ?? remove}
      onClick={() =>
        void modal.confirm({ title: ask, okText: text ?? remove, okButtonProps: { danger: true }, onOk })
      }
    />
  );
}

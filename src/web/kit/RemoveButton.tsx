import { DeleteOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { productTexts } from '../i18n/product.ts';
import { useTexts } from '../i18n/texts.ts';

interface RemoveButtonProps {
  /** What is asked before; it names what would go. */
  readonly ask: string;
  /** What goes with it. */
  readonly note?: string;
  /** Why it cannot be removed; null = it can. */
  readonly blocked?: string | null;
  readonly onRemove: () => Promise<unknown>;
}

const secondsToRead = 8;

/** Removes what cannot be brought back, after asking; a refusal of the server is told. */
export function RemoveButton({ ask, note, blocked = null, onRemove }: RemoveButtonProps) {
  const { remove, removed } = useTexts(productTexts);
  const { modal, message } = App.useApp();
  const onOk = async () => {
    try {
      await onRemove();
      void message.success(removed);
    } catch (error) {
      void message.error(error instanceof Error ? error.message : String(error), secondsToRead);
    }
  };
  return (
    <Button
      type="text"
      icon={<DeleteOutlined />}
      aria-label={ask}
      title={blocked ?? remove}
      disabled={blocked !== null}
      onClick={() =>
        void modal.confirm({
          title: ask,
          content: note,
          okText: remove,
          okButtonProps: { danger: true },
          onOk,
        })
      }
    />
  );
}

interface RemoveRowButtonProps {
  readonly name: string;
  readonly onRemove: () => void;
}

/** Removes a row at once; the page offers to undo it (`use-removal`). */
export function RemoveRowButton({ name, onRemove }: RemoveRowButtonProps) {
  const { remove } = useTexts(productTexts);
  return (
    <Button
      type="text"
      icon={<DeleteOutlined />}
      aria-label={`${remove} ${name}`}
      title={remove}
      onClick={onRemove}
    />
  );
}

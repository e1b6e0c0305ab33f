import { App, Form, Input, InputNumber } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import type { RankedLine } from '../schema/final.ts';
import { selectionTexts } from './texts.ts';

export interface Move {
  readonly row: RankedLine;
  readonly to: number;
}

interface MoveFormProps {
  readonly roundId: string;
  readonly move: Move | null;
  /** The lowest rank there is. */
  readonly most: number;
  readonly onClose: () => void;
}

interface Values {
  readonly toRank: number;
  readonly reason: string;
}

/** Asks for a move with its reason; it is submitted for approval. */
export function MoveForm({ roundId, move, most, onClose }: MoveFormProps) {
  const t = useTexts(selectionTexts);
  const { required } = useTexts(productTexts);
  const { message } = App.useApp();
  const ask = useWrite('POST', '/api/rounds/{id}/rank-changes', {
    onDone: () => {
      void message.success(t.submitted);
      onClose();
    },
  });
  if (!move) return null;
  const { row, to } = move;
  return (
    <ModalForm<Values>
      title={fill(t.moveTitle, { name: row.title, from: row.rank, to })}
      isOpen
      initial={{ toRank: to }}
      submitText={t.submitMove}
      onSubmit={(values) =>
        ask.mutate({ params: { id: roundId }, body: { ...values, candidateId: row.candidateId } })
      }
      onClose={onClose}
      isSaving={ask.isPending}
      error={ask.error}
    >
      <Form.Item<Values> name="toRank" label={t.toRank}>
        <InputNumber min={1} max={most} />
      </Form.Item>
      <Form.Item<Values>
        name="reason"
        label={t.reason}
        rules={[{ required: true, message: fill(required, { label: t.reason }) }]}
      >
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
    </ModalForm>
  );
}

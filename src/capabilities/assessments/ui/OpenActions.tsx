import { App, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { messageOf } from '#web/api/problem.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { maturityTexts } from './texts.ts';

interface OpenActionsProps {
  readonly closeText: string;
  /** What closing asks before it is done. */
  readonly question: string;
  readonly canClose: boolean;
  readonly onClose: () => Promise<unknown>;
  /** The form that asks more people. */
  readonly invitation: (form: { readonly isOpen: boolean; readonly onClose: () => void }) => ReactNode;
}

/** What can be done with a survey as long as it is open: ask more people, close it. */
export function OpenActions({ closeText, question, canClose, onClose, invitation }: OpenActionsProps) {
  const { invite } = useTexts(maturityTexts);
  const { modal, message } = App.useApp();
  const [isInviting, setIsInviting] = useState(false);
  const ask = () =>
    void modal.confirm({
      title: closeText,
      content: question,
      okText: closeText,
      onOk: () => onClose().catch((error: unknown) => void message.error(messageOf(error), 8)),
    });
  return (
    <span style={{ display: 'flex', gap: 8 }}>
      <Button onClick={() => setIsInviting(true)}>{invite}</Button>
      <Button type="primary" disabled={!canClose} onClick={ask}>
        {closeText}
      </Button>
      {invitation({ isOpen: isInviting, onClose: () => setIsInviting(false) })}
    </span>
  );
}

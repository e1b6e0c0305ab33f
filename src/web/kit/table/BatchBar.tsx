import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { tableTexts } from './texts.ts';

interface BatchBarProps {
  readonly text: string;
  readonly actions: ReactNode;
  readonly onSelect: (keys: readonly string[]) => void;
}

/** What can be done with the selected rows. */
export function BatchBar({ text, actions, onSelect }: BatchBarProps) {
  const t = useTexts(tableTexts);
  return (
    <div className="zs-batch">
      <span role="status">{text}</span>
      {actions}
      <Button type="link" size="small" onClick={() => onSelect([])}>
        {t.unselect}
      </Button>
    </div>
  );
}

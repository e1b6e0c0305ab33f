import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { EmptyState } from '../EmptyState.tsx';
import type { ListPatch, ListState } from './list-state.ts';
import { tableTexts } from './texts.ts';

interface NoRowsProps {
  readonly state: ListState;
  readonly onState: (patch: ListPatch) => void;
  readonly empty: ReactNode;
}

/** Nothing here yet, or nothing that matches: the second offers to clear the filters. */
export function NoRows({ state, onState, empty }: NoRowsProps) {
  const t = useTexts(tableTexts);
  if (state.filter === '' && state.q === '') return <>{empty}</>;
  return (
    <EmptyState
      text={t.noHits}
      action={
        <Button type="primary" onClick={() => onState({ filter: '', q: '', page: '1' })}>
          {t.clear}
        </Button>
      }
    />
  );
}

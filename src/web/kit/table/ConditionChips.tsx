import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Condition, ListColumn } from '#platform/list/list.ts';
import { fill } from '#platform/i18n.ts';
import { useFormat } from '../../i18n/format.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { usePunctuation } from '../../i18n/punctuation.ts';
import { useText, useTexts } from '../../i18n/texts.ts';
import { cellText } from './cell.ts';
import { readConditions, writeConditions, type ListPatch, type ListState } from './list-state.ts';
import { operatorTexts, tableTexts } from './texts.ts';

interface ConditionChipsProps {
  readonly columns: readonly ListColumn[];
  readonly state: ListState;
  readonly onState: (patch: ListPatch) => void;
}

/** The conditions in force, each with a button that lifts it. */
export function ConditionChips({ columns, state, onState }: ConditionChipsProps) {
  const t = useTexts(tableTexts);
  const tell = useConditionText(columns);
  const conditions = readConditions(state.filter);
  if (conditions.length === 0) return null;
  return (
    <div className="zs-chips">
      {conditions.map((condition) => {
        const text = tell(condition);
        const lift = () =>
          onState({ filter: writeConditions(conditions.filter((one) => one !== condition)), page: '1' });
        return (
          <span className="zs-chip" key={`${condition.column}:${condition.operator}`}>
            {text}
            <button
              type="button"
              aria-label={fill(t.removeCondition, { condition: text })}
              title={fill(t.removeCondition, { condition: text })}
              onClick={lift}
            >
              <CloseOutlined />
            </button>
          </span>
        );
      })}
      <Button type="link" size="small" onClick={() => onState({ filter: '', q: '', page: '1' })}>
        {t.clear}
      </Button>
    </div>
  );
}

const useConditionText = (columns: readonly ListColumn[]) => {
  const say = useText();
  const { listed } = usePunctuation();
  const speech = { format: useFormat(), locale: useLocale().locale };
  return ({ column: key, operator, values }: Condition): string => {
    const column = columns.find((one) => one.key === key);
    if (!column) return key;
    const told = listed(values.map((value) => cellText(column, value, speech)));
    return [say(column.title), say(operatorTexts[operator]), told].filter((part) => part !== '').join(' ');
  };
};

import { ArrowDownOutlined, ArrowUpOutlined, SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { ListColumn } from '#platform/list/list.ts';
import { useText, useTexts } from '../../i18n/texts.ts';
import { Pop } from '../Pop.tsx';
import { shownColumns } from './list-state.ts';
import { tableTexts } from './texts.ts';

interface ColumnSettingsProps {
  readonly columns: readonly ListColumn[];
  readonly chosen: string;
  readonly onChoose: (columns: string) => void;
}

/** Which columns are shown and in which order. */
export function ColumnSettings({ columns, chosen, onChoose }: ColumnSettingsProps) {
  const t = useTexts(tableTexts);
  const [isOpen, setIsOpen] = useState(false);
  const panel = <ColumnList columns={columns} chosen={chosen} onChoose={onChoose} />;
  return (
    <Pop placement="bottomRight" content={panel} title={t.columns} isOpen={isOpen} onOpen={setIsOpen}>
      <Button aria-label={t.columns} title={t.columns} icon={<SettingOutlined />} />
    </Pop>
  );
}

function ColumnList({ columns, chosen, onChoose }: ColumnSettingsProps) {
  const t = useTexts(tableTexts);
  const say = useText();
  const shown = shownColumns(columns, chosen);
  const keys = shown.map(({ key }) => key);
  const ordered = [...shown, ...columns.filter(({ key }) => !keys.includes(key))];
  const toggle = (key: string) => {
    const next = keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key];
    if (next.length > 0) onChoose(next.join(','));
  };
  return (
    <div className="zs-column-list">
      <ul>
        {ordered.map((column) => {
          const place = keys.indexOf(column.key);
          const move = (by: number) => onChoose(moved(keys, place, by).join(','));
          return (
            <li key={column.key}>
              <Checkbox checked={place >= 0} onChange={() => toggle(column.key)}>
                {say(column.title)}
              </Checkbox>
              <span>
                <Button
                  size="small"
                  type="text"
                  disabled={place < 1}
                  aria-label={`${t.up} ${say(column.title)}`}
                  title={t.up}
                  icon={<ArrowUpOutlined />}
                  onClick={() => move(-1)}
                />
                <Button
                  size="small"
                  type="text"
                  disabled={place < 0 || place >= keys.length - 1}
                  aria-label={`${t.down} ${say(column.title)}`}
                  title={t.down}
                  icon={<ArrowDownOutlined />}
                  onClick={() => move(1)}
                />
              </span>
            </li>
          );
        })}
      </ul>
      <Button size="small" type="link" disabled={chosen === ''} onClick={() => onChoose('')}>
        {t.columnsReset}
      </Button>
    </div>
  );
}

const moved = (keys: readonly string[], from: number, by: number): string[] => {
  const next = [...keys];
  const [key] = next.splice(from, 1);
  if (key !== undefined) next.splice(from + by, 0, key);
  return next;
};

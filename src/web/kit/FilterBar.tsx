import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { defineTexts, useTexts } from '../i18n/texts.ts';
import './filter-bar.css';

const barTexts = defineTexts({
  more: ['展开', 'More'],
  less: ['收起', 'Less'],
  reset: ['重置', 'Reset'],
  filters: ['筛选条件', 'Filters'],
});

export interface FilterField {
  readonly key: string;
  readonly label: string;
  readonly field: ReactNode;
}

interface FilterBarProps {
  readonly fields: readonly FilterField[];
  readonly onReset: () => void;
}

const alwaysShown = 4;

/** Filters of a page that is no list; the first four are always shown. */
export function FilterBar({ fields, onReset }: FilterBarProps) {
  const t = useTexts(barTexts);
  const [isOpen, setIsOpen] = useState(false);
  const shown = isOpen ? fields : fields.slice(0, alwaysShown);
  return (
    <search className="zs-filter-bar" aria-label={t.filters}>
      {shown.map(({ key, label, field }) => (
        <label key={key}>
          <span>{label}</span>
          {field}
        </label>
      ))}
      <div className="zs-filter-bar-end">
        <Button onClick={onReset}>{t.reset}</Button>
        {fields.length > alwaysShown ? (
          <Button
            type="link"
            icon={isOpen ? <UpOutlined /> : <DownOutlined />}
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? t.less : t.more}
          </Button>
        ) : null}
      </div>
    </search>
  );
}

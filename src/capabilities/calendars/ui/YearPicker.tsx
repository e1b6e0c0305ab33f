import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useTexts } from '#web/i18n/texts.ts';
import { calendarTexts } from './texts.ts';

interface YearPickerProps {
  readonly year: number;
  readonly onYear: (year: number) => void;
}

export function YearPicker({ year, onYear }: YearPickerProps) {
  const t = useTexts(calendarTexts);
  return (
    <Space.Compact>
      <Button
        aria-label={t.before}
        title={t.before}
        icon={<LeftOutlined />}
        onClick={() => onYear(year - 1)}
      />
      <Button aria-live="polite" className="zs-number">
        {year}
      </Button>
      <Button
        aria-label={t.after}
        title={t.after}
        icon={<RightOutlined />}
        onClick={() => onYear(year + 1)}
      />
    </Space.Compact>
  );
}

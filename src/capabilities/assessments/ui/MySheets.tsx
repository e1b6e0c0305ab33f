import { Button, Tag } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { sheetTexts } from './texts.ts';

interface MySheet {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly dueOn: string;
  readonly submittedAt: string | null;
  readonly isClosed: boolean;
}

interface MySheetsProps {
  readonly sheets: readonly MySheet[];
  readonly onOpen: (id: string) => void;
}

/** The open sheets somebody was asked to fill in; nothing where nobody asked. */
export function MySheets({ sheets, onOpen }: MySheetsProps) {
  const t = useTexts(sheetTexts);
  const { instant } = useFormat();
  const open = sheets.filter(({ isClosed }) => !isClosed);
  if (open.length === 0) return null;
  return (
    <Card title={t.mine} isFlush>
      <ul className="zs-sheet-list">
        {open.map(({ id, title, about, dueOn, submittedAt }) => (
          <li key={id}>
            <div>
              {title} · {about}
              <small>
                {submittedAt ? fill(t.handedIn, { at: instant(submittedAt) }) : fill(t.due, { day: dueOn })}
              </small>
            </div>
            {submittedAt ? null : <Tag color="blue">{t.open}</Tag>}
            <Button type={submittedAt ? 'default' : 'primary'} onClick={() => onOpen(id)}>
              {submittedAt ? t.look : t.answer}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

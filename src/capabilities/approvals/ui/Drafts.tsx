import { Button } from 'antd';
import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import './approvals.css';
import { approvalsPageTexts } from './texts.ts';

/** Requests that were written and never submitted, where there are any. */
export function Drafts({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const t = useTexts(approvalsPageTexts);
  const found = useGet('/api/requests', { query: { limit: 200 } });
  const drafts = found.data?.rows.filter(({ state }) => state === 'draft' || state === 'withdrawn') ?? [];
  if (drafts.length === 0) return null;
  return (
    <Card title={t.drafts} isFlush>
      <ul className="zs-approval-list">
        {drafts.map(({ id, code, title }) => (
          <li key={id}>
            <Button type="link" onClick={() => onOpen(id)}>
              {title}
            </Button>
            <span className="zs-muted zs-number">{code}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

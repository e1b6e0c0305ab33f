import '#capabilities/inbox/ui/inbox.css';
import { NoticeRow } from '#capabilities/inbox/ui/NoticeRow.tsx';
import { useNotices, useReadNotices } from '#capabilities/inbox/ui/use-inbox.ts';
import { useTexts } from '../i18n/texts.ts';
import { Card } from '../kit/Card.tsx';
import { ProblemNotice } from '../kit/ProblemNotice.tsx';
import { RowSkeletons } from '../kit/Skeletons.tsx';
import { paths } from '../paths.ts';
import { PageLink } from '../routing/PageLink.tsx';
import { homeTexts } from './texts.ts';

const shown = 5;

export function MyNotices() {
  const t = useTexts(homeTexts);
  const notices = useNotices({ limit: shown, onlyUnread: true });
  const { read } = useReadNotices();
  const rows = notices.data?.rows;
  return (
    <Card title={t.notices} extra={<PageLink to={paths.notifications}>{t.noticesAll}</PageLink>}>
      <ProblemNotice error={notices.error} onRetry={() => void notices.refetch()} />
      {notices.isPending ? <RowSkeletons count={3} /> : null}
      {rows?.length === 0 ? <p className="zs-muted">{t.noticesNone}</p> : null}
      <ul className="zs-notices">
        {rows?.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} onOpen={() => read([notice.id])} />
        ))}
      </ul>
    </Card>
  );
}

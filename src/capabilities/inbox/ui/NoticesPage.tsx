import { Button, Segmented } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import './inbox.css';
import { NoticeRow } from './NoticeRow.tsx';
import { noticeUiTexts } from './texts.ts';
import { useNotices, useReadNotices } from './use-inbox.ts';

const most = 200;

export function NoticesPage() {
  const t = useTexts(noticeUiTexts);
  const [{ show }, setUrl] = useUrlState({ show: 'all' });
  const onlyUnread = show === 'unread';
  const notices = useNotices({ limit: most, ...(onlyUnread ? { onlyUnread } : {}) });
  const { read, readAll, isReading } = useReadNotices();
  const rows = notices.data?.rows;
  const unread = notices.data?.unread ?? 0;
  const options = [
    { value: 'all', label: t.all },
    { value: 'unread', label: fill(t.unreadCount, { count: unread }) },
  ];
  return (
    <>
      <PageHeader
        title={t.title}
        subtitle={t.text}
        actions={
          <>
            <Segmented
              aria-label={t.which}
              options={options}
              value={show}
              onChange={(value) => setUrl({ show: value })}
            />
            <Button disabled={unread === 0} loading={isReading} onClick={readAll}>
              {t.readAll}
            </Button>
          </>
        }
      />
      <Card>
        <ProblemNotice error={notices.error} onRetry={() => void notices.refetch()} />
        {notices.isPending ? <RowSkeletons count={6} /> : null}
        {rows?.length === 0 ? <EmptyState text={onlyUnread ? t.none : t.empty} /> : null}
        <ul className="zs-notices">
          {rows?.map((notice) => (
            <NoticeRow
              key={notice.id}
              notice={notice}
              onOpen={() => (notice.read ? undefined : read([notice.id]))}
            />
          ))}
        </ul>
      </Card>
    </>
  );
}

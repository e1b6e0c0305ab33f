import { BellOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useRef, useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { paths } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { CountBadge } from './CountBadge.tsx';
import './inbox.css';
import { NoticeRow } from './NoticeRow.tsx';
import { noticeUiTexts } from './texts.ts';
import { useNotices, useReadNotices } from './use-inbox.ts';

const shown = 8;

/** The bell of the top bar with the number of unread notifications; pressing it shows the latest. */
export function NoticeBell() {
  const t = useTexts(noticeUiTexts);
  const place = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const notices = useNotices({ limit: shown });
  const unread = notices.data?.unread ?? 0;
  const close = () => setIsOpen(false);
  return (
    <span
      ref={place}
      onKeyDown={({ key, nativeEvent }) => {
        if (key !== 'Escape' || !isOpen || nativeEvent.isComposing) return;
        close();
        button.current?.focus();
      }}
    >
      <Popover
        open={isOpen}
        onOpenChange={setIsOpen}
        trigger="click"
        placement="bottomRight"
        arrow={false}
        // Beside the bell in the document as well, so that Tab leads into it.
        getPopupContainer={() => place.current ?? document.body}
        content={<LatestNotices onClose={close} />}
        classNames={{ root: 'zs-bell-panel' }}
        destroyOnHidden
      >
        <button
          ref={button}
          type="button"
          className="zs-top-button"
          aria-label={unread > 0 ? fill(t.bellUnread, { count: unread }) : t.bell}
          aria-expanded={isOpen}
          title={t.bell}
        >
          <BellOutlined />
          <CountBadge count={unread} />
        </button>
      </Popover>
    </span>
  );
}

function LatestNotices({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(noticeUiTexts);
  const notices = useNotices({ limit: shown });
  const { read, readAll, isReading } = useReadNotices();
  const { rows, unread } = notices.data ?? { rows: [], unread: 0 };
  return (
    <section aria-label={t.title}>
      <div className="zs-bell-head">
        <strong>{t.title}</strong>
        <Button type="link" size="small" disabled={unread === 0} loading={isReading} onClick={readAll}>
          {t.readAll}
        </Button>
      </div>
      {rows.length === 0 ? <p className="zs-muted zs-bell-empty">{t.empty}</p> : null}
      <ul>
        {rows.map((notice) => (
          <NoticeRow
            key={notice.id}
            notice={notice}
            onOpen={() => {
              if (!notice.read) read([notice.id]);
              onClose();
            }}
          />
        ))}
      </ul>
      <PageLink to={paths.notifications} className="zs-bell-more" onClick={onClose}>
        {t.more}
      </PageLink>
    </section>
  );
}

import { BellOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
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
  const panelId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const notices = useNotices({ limit: shown });
  const unread = notices.data?.unread ?? 0;
  const close = () => setIsOpen(false);
  const leave = () => {
    close();
    button.current?.focus();
  };
  const place = useClosing(isOpen ? { close, leave } : null);
  return (
    <div ref={place} className="zs-bell">
      <button
        ref={button}
        type="button"
        className="zs-top-button"
        aria-label={unread > 0 ? fill(t.bellUnread, { count: unread }) : t.bell}
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        title={t.bell}
        onClick={() => setIsOpen(!isOpen)}
      >
        <BellOutlined />
        <CountBadge count={unread} />
      </button>
      {isOpen ? <LatestNotices id={panelId} onClose={close} /> : null}
    </div>
  );
}

interface Closing {
  readonly close: () => void;
  /** Closes and gives the focus back. */
  readonly leave: () => void;
}

/** Pressing anywhere else, moving the focus away or Esc closes what is open. */
const useClosing = (open: Closing | null) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const onOutside = ({ target }: Event) => {
      if (target instanceof Node && !place.current?.contains(target)) open.close();
    };
    const onKey = ({ key, isComposing }: KeyboardEvent) => {
      if (key === 'Escape' && !isComposing) open.leave();
    };
    document.addEventListener('pointerdown', onOutside);
    document.addEventListener('focusin', onOutside);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onOutside);
      document.removeEventListener('focusin', onOutside);
      document.removeEventListener('keydown', onKey);
    };
  });
  return place;
};

function LatestNotices({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const t = useTexts(noticeUiTexts);
  const notices = useNotices({ limit: shown });
  const { read, readAll, isReading } = useReadNotices();
  const { rows, unread } = notices.data ?? { rows: [], unread: 0 };
  return (
    <section id={id} className="zs-bell-panel" aria-label={t.title}>
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

import type { z } from 'zod';
import { RelativeTime } from '#web/kit/RelativeTime.tsx';
import { paths } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { useTexts } from '#web/i18n/texts.ts';
import type { Notice } from '../schema.ts';
import { noticeUiTexts } from './texts.ts';

interface NoticeRowProps {
  readonly notice: z.output<typeof Notice>;
  /** Opening the subject is reading the notification. */
  readonly onOpen: () => void;
}

export function NoticeRow({ notice: { text, at, path, read }, onOpen }: NoticeRowProps) {
  const t = useTexts(noticeUiTexts);
  return (
    <li className={`zs-notice-row ${read ? '' : 'is-unread'}`}>
      <span className="zs-notice-dot" aria-hidden="true" />
      <div>
        <PageLink to={path ?? paths.notifications} onClick={onOpen}>
          {read ? null : <span className="zs-visually-hidden">{t.unread} </span>}
          {text}
        </PageLink>
        <p className="zs-muted">
          <RelativeTime value={at} />
        </p>
      </div>
    </li>
  );
}

import { Tag } from 'antd';
import { useTexts } from '#web/i18n/texts.ts';
import { accessTexts } from '../texts.ts';
import type { Grant } from './role.ts';

/** Where a grant comes from: a position, or somebody who granted it. */
export function GrantSource({ grant: { appointedAs } }: { readonly grant: Pick<Grant, 'appointedAs'> }) {
  const t = useTexts(accessTexts);
  if (appointedAs === null) return <span className="zs-muted">{t.byHand}</span>;
  return (
    <span>
      <Tag color="blue">{t.byAppointment}</Tag>
      {appointedAs}
    </span>
  );
}

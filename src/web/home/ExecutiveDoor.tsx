import { DashboardOutlined } from '@ant-design/icons';
import { useMe } from '../api/session.ts';
import { useTexts } from '../i18n/texts.ts';
import { paths } from '../paths.ts';
import { PageLink } from '../routing/PageLink.tsx';
import { homeTexts } from './texts.ts';

/** The way of directors and of the PMO's head to their page. */
export function ExecutiveDoor() {
  const t = useTexts(homeTexts);
  const { roles } = useMe();
  const isDirector = roles.some(({ role }) => role === 'executive' || role === 'pmo-director');
  if (!isDirector) return null;
  return (
    <PageLink to={paths.executive} className="zs-home-door">
      <DashboardOutlined aria-hidden="true" />
      <strong>{t.executive}</strong>
      <span className="zs-muted">{t.executiveText}</span>
    </PageLink>
  );
}

import { Alert, Space } from 'antd';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { paths } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { RemoveDemo } from './RemoveDemo.tsx';
import { demoTexts } from './texts.ts';

/** Says on every page that demonstration data are among what is shown. */
export function DemoBanner() {
  const t = useTexts(demoTexts);
  const mayManage = useMay()('settings.manage');
  const demo = useGet('/api/demo', {}, { staleTime: 60_000 });
  if (!demo.data?.isLoaded) return null;
  return (
    <Alert
      type="info"
      banner
      style={{ marginBottom: 12, borderRadius: 8 }}
      // On a phone the buttons go under the words rather than squeeze them.
      styles={{ root: { flexWrap: 'wrap', rowGap: 8 }, section: { minWidth: 'max-content' } }}
      title={t.banner}
      action={
        mayManage ? (
          <Space>
            <PageLink to={paths.demo}>{t.manage}</PageLink>
            <RemoveDemo />
          </Space>
        ) : null
      }
    />
  );
}

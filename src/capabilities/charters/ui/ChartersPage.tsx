import { useMay } from '#web/api/session.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { TabBar } from '#web/kit/TabBar.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import { CharterList } from './CharterList.tsx';
import './charters.css';
import { DraftList } from './DraftList.tsx';
import { PolicyList } from './PolicyList.tsx';
import { RegulationList } from './RegulationList.tsx';
import { charterTexts } from './texts.ts';

export function ChartersPage() {
  const t = useTexts(charterTexts);
  const may = useMay();
  const [{ tab, open }, setUrl] = useUrlState({ tab: 'charters', open: '' });
  const tabs = [
    { key: 'charters', label: t.charters },
    { key: 'regulations', label: t.regulations },
    { key: 'policies', label: t.policies },
    ...(may('method.publish') ? [{ key: 'drafts', label: t.drafts }] : []),
  ];
  return (
    <>
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <TabBar label={t.title} tabs={tabs} active={tab} onChange={(next) => setUrl({ tab: next, open: '' })}>
        {tab === 'charters' ? <CharterList /> : null}
        {tab === 'regulations' ? <RegulationList /> : null}
        {tab === 'policies' ? <PolicyList openId={open} /> : null}
        {tab === 'drafts' ? <DraftList /> : null}
      </TabBar>
    </>
  );
}

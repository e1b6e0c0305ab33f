import { useMay } from '#web/api/session.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { TabBar } from '#web/kit/TabBar.tsx';
import { useListState } from '#web/routing/use-list.ts';
import { useUrlState } from '#web/routing/url-state.ts';
import { IssueRegister } from './IssueRegister.tsx';
import { RiskRegister } from './RiskRegister.tsx';
import { riskTexts } from './texts.ts';

/** The registers of all visible projects. */
export function RisksPage() {
  const t = useTexts(riskTexts);
  const may = useMay();
  const [list, setList] = useListState();
  const [{ tab }, setUrl] = useUrlState({ tab: 'risks' });
  const shown = { project: null, state: list, onState: setList };
  const register = tab === 'issues' && may('issue.read') ? 'issues' : 'risks';
  const tabs = [
    { key: 'risks', label: t.risks },
    ...(may('issue.read') ? [{ key: 'issues', label: t.issues }] : []),
  ];
  const open = (key: string) => {
    // Filters of one register mean nothing in the other.
    setList({ q: '', filter: '', sort: '', columns: '', group: '', page: '1' });
    setUrl({ tab: key });
  };
  return (
    <>
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <TabBar label={t.title} tabs={tabs} active={register} onChange={open}>
        {register === 'issues' ? <IssueRegister {...shown} /> : <RiskRegister {...shown} />}
      </TabBar>
    </>
  );
}

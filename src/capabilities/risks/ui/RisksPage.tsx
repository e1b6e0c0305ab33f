import { Tabs } from 'antd';
import { useMay } from '#web/api/session.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { PageHeader } from '#web/kit/PageHeader.tsx';
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
  const items = [
    { key: 'risks', label: t.risks, children: tab === 'risks' ? <RiskRegister {...shown} /> : null },
    ...(may('issue.read')
      ? [{ key: 'issues', label: t.issues, children: tab === 'issues' ? <IssueRegister {...shown} /> : null }]
      : []),
  ];
  const open = (key: string) => {
    // Filters of one register mean nothing in the other.
    setList({ q: '', filter: '', sort: '', columns: '', group: '', page: '1' });
    setUrl({ tab: key });
  };
  return (
    <>
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <Tabs activeKey={tab} items={items} onChange={open} destroyOnHidden />
    </>
  );
}

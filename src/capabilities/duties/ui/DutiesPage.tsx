import { NoOffice } from '#capabilities/positions/ui/NoOffice.tsx';
import { OfficeSelect } from '#capabilities/positions/ui/OfficeSelect.tsx';
import { useOffice } from '#capabilities/positions/ui/use-office.ts';
import { useMay } from '#web/api/session.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { TabBar } from '#web/kit/TabBar.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import { GuidelineRules } from './GuidelineRules.tsx';
import { ManagerMap } from './ManagerMap.tsx';
import { MatrixPart } from './MatrixPart.tsx';
import { dutyTexts } from './texts.ts';

export function DutiesPage() {
  const t = useTexts(dutyTexts);
  const seesMap = useMay()('stance.read');
  const office = useOffice();
  const { officeId } = office;
  const [{ tab }, setUrl] = useUrlState({ tab: 'matrix' });
  const tabs = (['matrix', ...(seesMap ? (['managers'] as const) : []), 'guideline'] as const).map((key) => ({
    key,
    label: t[key],
  }));
  return (
    <>
      <PageHeader title={t.title} subtitle={t.subtitle} actions={<OfficeSelect office={office} />} />
      <ProblemNotice error={office.error} />
      {office.isLoaded && officeId === '' ? <NoOffice /> : null}
      {officeId === '' ? null : (
        <TabBar label={t.title} tabs={tabs} active={tab} onChange={(next) => setUrl({ tab: next })}>
          {tab === 'matrix' ? <MatrixPart officeId={officeId} /> : null}
          {tab === 'managers' && seesMap ? <ManagerMap officeId={officeId} /> : null}
          {tab === 'guideline' ? <GuidelineRules officeId={officeId} /> : null}
        </TabBar>
      )}
    </>
  );
}

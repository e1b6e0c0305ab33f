import { NoOffice } from '#capabilities/positions/ui/NoOffice.tsx';
import { OfficeSelect } from '#capabilities/positions/ui/OfficeSelect.tsx';
import { useOffice } from '#capabilities/positions/ui/use-office.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { TabBar } from '#web/kit/TabBar.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import { CataloguePart } from './CataloguePart.tsx';
import { PortalPart } from './PortalPart.tsx';
import { SurveyPart } from './SurveyPart.tsx';
import { serviceTexts } from './texts.ts';

export function ServicesPage() {
  const t = useTexts(serviceTexts);
  const office = useOffice();
  const { officeId } = office;
  const [{ tab }, setUrl] = useUrlState({ tab: 'catalogue' });
  const tabs = (['catalogue', 'portal', 'surveys'] as const).map((key) => ({ key, label: t[key] }));
  return (
    <>
      <PageHeader title={t.title} subtitle={t.subtitle} actions={<OfficeSelect office={office} />} />
      <ProblemNotice error={office.error} />
      {office.isLoaded && officeId === '' ? <NoOffice /> : null}
      {officeId === '' ? null : (
        <TabBar label={t.title} tabs={tabs} active={tab} onChange={(next) => setUrl({ tab: next })}>
          {tab === 'catalogue' ? <CataloguePart key={officeId} officeId={officeId} /> : null}
          {tab === 'portal' ? <PortalPart key={officeId} officeId={officeId} /> : null}
          {tab === 'surveys' ? <SurveyPart officeId={officeId} /> : null}
        </TabBar>
      )}
    </>
  );
}

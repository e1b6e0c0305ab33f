import { OfficeSelect } from '#capabilities/positions/ui/OfficeSelect.tsx';
import { useOffice } from '#capabilities/positions/ui/use-office.ts';
import { fill } from '#platform/i18n.ts';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { PortalView } from './PortalView.tsx';
import { SurveyForm } from './SurveyForm.tsx';
import { aboutTexts } from './texts.ts';

/** What everybody reads about the PMO: the edition published last. */
export function AboutPage() {
  const t = useTexts(aboutTexts);
  const may = useMay();
  const { instant } = useFormat();
  const office = useOffice();
  const { officeId } = office;
  const about = useGet(
    '/api/about-pmo',
    { query: officeId === '' ? {} : { office: officeId } },
    { enabled: office.isLoaded },
  );
  const { edition, survey, tone } = about.data ?? { edition: null, survey: null, tone: null };
  const subtitle = edition
    ? fill(t.subtitle, {
        office: edition.content.office,
        number: edition.number,
        day: instant(edition.publishedAt).slice(0, 10),
      })
    : null;
  const link = may('service.manage') ? (
    <PageLink to={withQuery(paths.pmoServices, { tab: 'portal', office: officeId })}>{t.edit}</PageLink>
  ) : null;
  return (
    <>
      <PageHeader title={t.title} subtitle={subtitle} actions={<OfficeSelect office={office} />} />
      <ProblemNotice error={about.error} onRetry={() => void about.refetch()} />
      {about.data || about.error ? null : <RowSkeletons count={6} />}
      <div className="zs-stack">
        {survey ? <SurveyForm key={survey.id} survey={survey} isAdviser={tone === 'advise'} /> : null}
        {edition ? <PortalView content={edition.content} tone={tone} /> : null}
        {about.data && !edition ? (
          <Card>
            <EmptyState text={t.noEdition} action={link} />
          </Card>
        ) : null}
      </div>
    </>
  );
}

import { OfficeSelect } from '#capabilities/assessments/ui/OfficeSelect.tsx';
import { useOffices } from '#capabilities/assessments/ui/use-offices.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { paths } from '#web/paths.ts';
import { LinkButton } from '#web/routing/LinkButton.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import { SignalsCard } from './SignalsCard.tsx';
import { evolutionTexts } from './texts.ts';
import { WayCard } from './WayCard.tsx';

/** How a PMO unit has grown, when its next step is expected, and what speaks for it. */
export function EvolutionPage() {
  const t = useTexts(evolutionTexts);
  const [{ office: asked }, setUrl] = useUrlState({ office: '' });
  const { offices, office, isKnown, error } = useOffices(asked);
  return (
    <>
      <PageHeader
        title={t.title}
        subtitle={t.subtitle}
        actions={
          office ? (
            <OfficeSelect
              offices={offices}
              value={office.id}
              label={t.office}
              onChange={(id) => setUrl({ office: id })}
            />
          ) : null
        }
      />
      <ProblemNotice error={error} />
      {office ? (
        <div className="zs-stack">
          <WayCard officeId={office.id} />
          <SignalsCard officeId={office.id} />
        </div>
      ) : null}
      {isKnown && !office ? (
        <Card>
          <EmptyState text={t.noOffice} action={<LinkButton to={paths.offices}>{t.toOffices}</LinkButton>} />
        </Card>
      ) : null}
    </>
  );
}

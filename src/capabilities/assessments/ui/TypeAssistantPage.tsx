import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { paths } from '#web/paths.ts';
import { LinkButton } from '#web/routing/LinkButton.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import type { Authority } from '../../method/schema/messages.ts';
import { differs } from '../../offices/rules.ts';
import '../../offices/ui/offices.css';
import { TypeTable } from '../../offices/ui/TypeTable.tsx';
import { formNames, type OrganisationForm } from '../names.ts';
import './assessments.css';
import { OfficeSelect } from './OfficeSelect.tsx';
import { typeTexts } from './texts.ts';
import { TypeAdviceCard } from './TypeAdviceCard.tsx';
import { TypeChoices } from './TypeChoices.tsx';
import { TypeInputCard } from './TypeInputCard.tsx';
import { useOffices } from './use-offices.ts';

/** Which type of PMO goes with a unit, why, and what the types would mean. */
export function TypeAssistantPage() {
  const t = useTexts(typeTexts);
  const mayCompare = useMay()('authority.read');
  const [state, setUrl] = useUrlState({
    office: '',
    sponsorship: '3',
    authority: '3',
    culture: '3',
    form: '',
    people: '',
  });
  const known = useOffices(state.office);
  const chosen = known.office;
  const asked = {
    sponsorship: Number(state.sponsorship),
    authority: Number(state.authority),
    culture: Number(state.culture),
    form: formOf(state.form) ?? chosen?.organisationForm ?? 'strong-matrix',
    people: state.people === '' ? null : Number(state.people),
  };
  const { people, ...rest } = asked;
  const advice = useGet(
    '/api/type-advice',
    { query: { office: chosen?.id ?? '', ...rest, ...(people === null ? {} : { people }) } },
    { enabled: chosen !== undefined },
  );
  const authority = useGet('/api/authority', {}, { enabled: mayCompare });
  return (
    <>
      <PageHeader
        title={t.title}
        subtitle={t.subtitle}
        actions={
          chosen ? (
            <OfficeSelect
              offices={known.offices}
              value={chosen.id}
              label={t.office}
              onChange={(id) => setUrl({ office: id, form: '' })}
            />
          ) : null
        }
      />
      <ProblemNotice error={known.error ?? advice.error ?? authority.error} />
      {known.isKnown && !chosen ? (
        <Card>
          <EmptyState text={t.noOffice} action={<LinkButton to={paths.offices}>{t.toOffices}</LinkButton>} />
        </Card>
      ) : null}
      {chosen ? (
        <div className="zs-stack">
          <div className="zs-assessment-pair">
            <TypeInputCard
              asked={asked}
              measured={advice.data?.inputs ?? null}
              onAsk={(change) => setUrl(change)}
            />
            <TypeAdviceCard officeId={chosen.id} asked={asked} advice={advice.data ?? null} />
          </div>
          <TypeChoices officeId={chosen.id} />
          {authority.data ? (
            <Card title={t.preview} isFlush>
              <Preview authority={authority.data} recommended={advice.data?.recommended ?? ''} />
            </Card>
          ) : null}
        </div>
      ) : null}
    </>
  );
}

const formOf = (text: string): OrganisationForm | undefined => formNames.find((form) => form === text);

interface PreviewProps {
  readonly authority: Authority;
  readonly recommended: string;
}

/** The recommended type stands out; another is compared with it by pressing its name. */
function Preview({ authority, recommended }: PreviewProps) {
  const [{ beside }, setUrl] = useUrlState({ beside: '' });
  const pair = authority.types.filter(({ code }) => code === recommended || code === beside);
  const isPair = pair.length === 2;
  return (
    <TypeTable
      types={isPair ? pair : authority.types}
      points={authority.decisionPoints}
      isDiffering={(point) => isPair && differs(point, pair)}
      chosen={[recommended, beside]}
      onChoose={(type) => setUrl({ beside: type === beside || type === recommended ? '' : type })}
    />
  );
}

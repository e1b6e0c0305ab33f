import { CheckCircleFilled, MinusCircleOutlined } from '@ant-design/icons';
import { NoOffice } from '#capabilities/positions/ui/NoOffice.tsx';
import { OfficeSelect } from '#capabilities/positions/ui/OfficeSelect.tsx';
import { useOffice } from '#capabilities/positions/ui/use-office.ts';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { KpiCard } from '#web/kit/KpiCard.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { PageLink } from '#web/routing/PageLink.tsx';
import { pillarNames, pillars } from '../names.ts';
import type { Artefact, Completeness } from '../schema.ts';
import './system.css';
import { systemTexts } from './texts.ts';

/** How complete the system of a PMO is, pillar by pillar. */
export function SystemPage() {
  const t = useTexts(systemTexts);
  const office = useOffice();
  const { officeId } = office;
  const found = useGet(
    '/api/offices/{id}/completeness',
    { params: { id: officeId } },
    { enabled: officeId !== '' },
  );
  return (
    <>
      <PageHeader title={t.title} subtitle={t.subtitle} actions={<OfficeSelect office={office} />} />
      <ProblemNotice error={office.error ?? found.error} onRetry={() => void found.refetch()} />
      {office.isLoaded && officeId === '' ? <NoOffice /> : null}
      {officeId !== '' && !found.data && !found.error ? <RowSkeletons count={8} /> : null}
      {found.data ? <Pillars completeness={found.data} /> : null}
    </>
  );
}

function Pillars({ completeness }: { readonly completeness: Completeness }) {
  const t = useTexts(systemTexts);
  const say = useText();
  const { percent: format } = useFormat();
  const { artefacts, done, total, percent } = completeness;
  return (
    <div className="zs-stack">
      <div className="zs-grid" style={{ '--zs-column': '150px' } as object}>
        <KpiCard
          label={t.completeness}
          value={format(percent / 100)}
          note={fill(t.doneOf, { done, total })}
        />
        {pillars.map((pillar) => {
          const own = artefacts.filter((one) => one.pillar === pillar);
          const made = own.filter(({ isDone }) => isDone).length;
          return <KpiCard key={pillar} label={say(pillarNames[pillar])} value={`${made} / ${own.length}`} />;
        })}
      </div>
      <div className="zs-grid" style={{ '--zs-column': '240px' } as object}>
        {pillars.map((pillar) => (
          <Card key={pillar} title={say(pillarNames[pillar])} isFlush>
            <ul className="zs-system">
              {artefacts
                .filter((one) => one.pillar === pillar)
                .map((artefact) => (
                  <ArtefactLine key={artefact.id} artefact={artefact} />
                ))}
            </ul>
          </Card>
        ))}
      </div>
    </div>
  );
}

function ArtefactLine({ artefact }: { readonly artefact: Artefact }) {
  const t = useTexts(systemTexts);
  const { locale } = useLocale();
  const say = ({ zh, en }: { readonly zh: string; readonly en: string }) => (locale === 'en' ? en : zh);
  const { isDone, missing, path } = artefact;
  return (
    <li className={isDone ? 'is-done' : ''}>
      <span role="img" aria-label={isDone ? t.done : t.missing}>
        {isDone ? <CheckCircleFilled aria-hidden="true" /> : <MinusCircleOutlined aria-hidden="true" />}
      </span>
      <div>
        <PageLink to={path}>{say(artefact)}</PageLink>
        {missing ? <div className="zs-muted">{say(missing)}</div> : null}
      </div>
    </li>
  );
}

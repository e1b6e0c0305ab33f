import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { fill, type Text } from '#platform/i18n.ts';
import { spokenParams } from '#platform/punctuation.ts';
import { useGet } from '#web/api/use-get.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { KpiCard } from '#web/kit/KpiCard.tsx';
import { JobProgress } from '#web/kit/JobProgress.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { CardSkeletons } from '#web/kit/Skeletons.tsx';
import { paths } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import { demoRules } from '../refusals.ts';
import type { DemoState } from '../schema.ts';
import { demoTexts } from './texts.ts';
import { useDemoLoading } from './use-demo-loading.ts';

export function DemoPage() {
  const t = useTexts(demoTexts);
  const [{ start }, setUrl] = useUrlState({ start: '' });
  const demo = useGet('/api/demo');
  const loading = useDemoLoading();
  const isWanted = start !== '' && demo.data?.isLoaded === false;
  const wasStarted = useRef(false);
  // The door after the set-up leads here with the wish to load already in the address.
  useEffect(() => {
    if (!isWanted || wasStarted.current) return;
    wasStarted.current = true;
    setUrl({ start: '' });
    loading.load();
  }, [isWanted, loading, setUrl]);
  return (
    <>
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <ProblemNotice error={demo.error ?? loading.error} />
      {demo.data ? null : <CardSkeletons count={9} />}
      {demo.data?.isLoaded ? <Loaded demo={demo.data} /> : null}
      {loading.failure ? <Failure {...loading.failure} /> : null}
      {demo.data && !demo.data.isLoaded ? (
        <Card>
          {loading.job ? (
            <JobProgress job={loading.job} onCancel={loading.cancel} />
          ) : (
            <EmptyState
              text={t.loadText}
              action={
                <Button type="primary" loading={loading.isStarting} onClick={loading.load}>
                  {t.load}
                </Button>
              }
            />
          )}
        </Card>
      ) : null}
    </>
  );
}

function Failure({ rule, params }: NonNullable<ReturnType<typeof useDemoLoading>['failure']>) {
  const t = useTexts(demoTexts);
  const say = useText();
  const { locale } = useLocale();
  const texts: Readonly<Record<string, Text>> = demoRules;
  const text = texts[rule];
  const isCancelled = rule === 'job.cancelled';
  return (
    <Alert
      type={isCancelled ? 'info' : 'error'}
      showIcon
      style={{ marginBottom: 12 }}
      title={isCancelled ? t.cancelled : t.failed}
      description={text ? fill(say(text), spokenParams(params, locale)) : null}
    />
  );
}

function Loaded({ demo }: { readonly demo: DemoState }) {
  const t = useTexts(demoTexts);
  const { number } = useFormat();
  const kinds = [
    'projects',
    'programs',
    'people',
    'units',
    'tasks',
    'milestones',
    'measures',
    'proposals',
    'objectives',
    'risks',
    'issues',
  ] as const;
  return (
    <div className="zs-stack">
      <div className="zs-grid">
        {kinds.map((kind) => (
          <KpiCard key={kind} label={t[kind]} value={number(demo.counts[kind])} />
        ))}
      </div>
      <Alert
        type="info"
        title={fill(t.loaded, { date: demo.dataDate })}
        description={
          <>
            <p>{fill(t.clock, { date: demo.dataDate })}</p>
            <p>{demo.hasPasswords ? t.accountsOpen : t.accounts}</p>
          </>
        }
      />
      <PageLink to={paths.projects}>{t.toProjects}</PageLink>
    </div>
  );
}

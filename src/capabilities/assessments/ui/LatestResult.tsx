import { Alert } from 'antd';
import { Suspense, useMemo } from 'react';
import { fill, inLocale } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { Facts } from '#web/kit/Facts.tsx';
import '#web/kit/health.css';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { useSay } from '../../method/ui/use-say.ts';
import { maturityLevels, pmoTypes } from '../names.ts';
import type { Assessment, MaturityResult } from '../schema/maturity.ts';
import { Radar } from './charts.ts';
import { Suggestions } from './Suggestions.tsx';
import { maturityTexts } from './texts.ts';

interface LatestResultProps {
  readonly id: string;
  /** The result before, by the same instrument, to draw beside it. */
  readonly formerId: string | null;
}

/** What the latest assessment says, beside the one before. */
export function LatestResult({ id, formerId }: LatestResultProps) {
  const t = useTexts(maturityTexts);
  const latest = useGet('/api/maturity-assessments/{id}', { params: { id } });
  const former = useGet(
    '/api/maturity-assessments/{id}',
    { params: { id: formerId ?? '' } },
    { enabled: formerId !== null },
  );
  const assessment = latest.data?.id === id ? latest.data : undefined;
  const before = formerId !== null && former.data?.id === formerId ? former.data : undefined;
  if (!assessment?.result) return <RowSkeletons count={8} />;
  const { result } = assessment;
  return (
    <>
      <div className="zs-assessment-pair">
        <Card title={assessment.title}>
          <div className="zs-stack">
            <ResultFacts assessment={assessment} result={result} />
            <TypeFitNotice result={result} />
            <Missed result={result} />
          </div>
        </Card>
        <Card title={t.radar}>
          <ResultRadar assessment={assessment} former={before} />
        </Card>
      </div>
      <Card title={t.suggestions}>
        <Suggestions result={result} />
      </Card>
    </>
  );
}

function ResultFacts({
  assessment,
  result,
}: {
  readonly assessment: Assessment;
  readonly result: MaturityResult;
}) {
  const t = useTexts(maturityTexts);
  const say = useText();
  const { number, date, percent } = useFormat();
  const share = result.evidenceSharePct;
  return (
    <Facts
      facts={[
        {
          label: t.index,
          value: <strong className="zs-advice-type zs-number">{number(result.index, 2)}</strong>,
        },
        {
          label: t.level,
          value: result.level ? (
            <span className="zs-advice-type">{say(maturityLevels[result.level])}</span>
          ) : null,
        },
        {
          label: t.evidenceShare,
          value: (
            <>
              {percent(share === null ? null : share / 100, 0)}{' '}
              {result.isForReference ? (
                <span className="zs-health zs-verdict is-warning">{t.forReference}</span>
              ) : null}
            </>
          ),
        },
        { label: t.answered, value: `${result.answered} / ${assessment.invited}` },
        { label: t.state, value: fill(t.closedOn, { day: date(result.closedAt) }) },
      ]}
    />
  );
}

/** How the level goes with the type; never a reason to change it by itself. */
export function TypeFitNotice({ result: { typeFit } }: { readonly result: MaturityResult }) {
  const t = useTexts(maturityTexts);
  const say = useText();
  const { fit, suggestedType } = typeFit;
  const type = suggestedType === null ? '' : say(pmoTypes[suggestedType]);
  const text = {
    match: t.fitMatch,
    'may-upgrade': fill(t.fitUp, { type }),
    ahead: fill(t.fitAhead, { type }),
    none: t.fitNone,
  }[fit];
  const kind = fit === 'ahead' ? 'warning' : fit === 'match' ? 'success' : 'info';
  return <Alert type={kind} showIcon title={text} description={t.fitNote} />;
}

function Missed({ result }: { readonly result: MaturityResult }) {
  const t = useTexts(maturityTexts);
  const say = useSay();
  const { number } = useFormat();
  if (result.missed.length === 0) return null;
  const nameOf = (measure: string): string => {
    if (measure === 'index') return t.index;
    if (measure === 'lowest') return t.lowest;
    return say(result.dimensions.find(({ id }) => id === measure)) || measure;
  };
  return (
    <div>
      <h3 className="zs-assessment-head">{t.missed}</h3>
      <ul>
        {result.missed.map(({ measure, has, needs }) => (
          <li key={measure}>
            {fill(t.missedOne, {
              name: nameOf(measure),
              has: has === null ? t.unknown : number(has, 2),
              needs: number(needs, 1),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ResultRadarProps {
  readonly assessment: Assessment;
  readonly former: Assessment | undefined;
}

export function ResultRadar({ assessment, former }: ResultRadarProps) {
  const t = useTexts(maturityTexts);
  const { locale } = useLocale();
  const axes = useMemo(
    () => ({
      names: assessment.questionnaire.dimensions.map(({ zh, en }) => inLocale([zh, en], locale)),
      max: assessment.questionnaire.max,
    }),
    [assessment, locale],
  );
  const series = useMemo(
    () =>
      [assessment, former].flatMap((one) =>
        one?.result ? [{ name: one.title, values: one.result.dimensions.map(({ score }) => score) }] : [],
      ),
    [assessment, former],
  );
  return (
    <Suspense fallback={<RowSkeletons count={8} />}>
      <Radar label={t.radarLabel} axes={axes} series={series} />
    </Suspense>
  );
}

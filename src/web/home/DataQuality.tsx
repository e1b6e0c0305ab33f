import { useQueries } from '@tanstack/react-query';
import { getOptions } from '../api/use-get.ts';
import { useFormat } from '../i18n/format.ts';
import { useTexts } from '../i18n/texts.ts';
import { Card } from '../kit/Card.tsx';
import { RowSkeletons } from '../kit/Skeletons.tsx';
import { paths, withQuery } from '../paths.ts';
import { PageLink } from '../routing/PageLink.tsx';
import { homeTexts } from './texts.ts';

type HomeText = keyof typeof homeTexts;

interface Gap {
  readonly text: HomeText;
  readonly filter: string;
}

const running = 'phase:not:closed|terminated';
const gaps: readonly Gap[] = [
  { text: 'noManager', filter: `manager:empty:;${running}` },
  { text: 'noFinish', filter: `finishOn:empty:;${running}` },
  { text: 'noBudget', filter: `budgetFen:empty:;${running}` },
  { text: 'noHealth', filter: `health:empty:;${running}` },
];

const queryOf = ({ filter }: Gap) => ({
  ...getOptions('/api/projects', { query: { filter, limit: 1 } }),
  staleTime: 60_000,
});

/** Running projects that lack what figures are made of; each line opens the list of them. */
export function DataQuality() {
  const t = useTexts(homeTexts);
  const { number } = useFormat();
  const counts = useQueries({ queries: gaps.map(queryOf) }).map(({ data }) => data?.total);
  const lacking = gaps.flatMap((gap, index) =>
    (counts[index] ?? 0) > 0 ? [{ ...gap, count: counts[index] ?? 0 }] : [],
  );
  const isKnown = counts.every((count) => count !== undefined);
  return (
    <Card title={t.quality}>
      {isKnown ? null : <RowSkeletons count={3} />}
      {isKnown ? <p className="zs-muted">{lacking.length === 0 ? t.qualityGood : t.qualityText}</p> : null}
      <ul className="zs-home-gaps">
        {lacking.map(({ text, filter, count }) => (
          <li key={text}>
            <PageLink to={withQuery(paths.projects, { filter })}>
              <span>{t[text]}</span>
              <strong className="zs-number">{number(count)}</strong>
            </PageLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}

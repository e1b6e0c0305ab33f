import { Suspense, useMemo } from 'react';
import { inLocale } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { instruments } from '../names.ts';
import { HistoryChart } from './charts.ts';
import { historyLines } from './history-option.ts';
import { maturityTexts } from './texts.ts';

/** The index over time; results of different questionnaires are lines of their own. */
export function HistoryCard({ officeId }: { readonly officeId: string }) {
  const t = useTexts(maturityTexts);
  const { locale } = useLocale();
  const history = useGet('/api/maturity-history', { query: { office: officeId } });
  const points = history.data?.points;
  const lines = useMemo(
    () =>
      historyLines(
        points ?? [],
        ({ instrument, contentVersion }) => `${inLocale(instruments[instrument], locale)} ${contentVersion}`,
      ),
    [points, locale],
  );
  if (lines.length === 0) return null;
  return (
    <Card title={t.history} extra={<span className="zs-muted">{t.historyNote}</span>}>
      <Suspense fallback={<RowSkeletons count={5} />}>
        <HistoryChart label={t.historyLabel} lines={lines} />
      </Suspense>
    </Card>
  );
}

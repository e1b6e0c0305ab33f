import { Checkbox } from 'antd';
import { Suspense, useMemo, useState } from 'react';
import { inLocale } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useFormat } from '#web/i18n/format.ts';
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
  const { date } = useFormat();
  const [isAll, setIsAll] = useState(false);
  const history = useGet('/api/maturity-history', { query: isAll ? {} : { office: officeId } });
  const points = history.data?.points;
  const lines = useMemo(
    () =>
      historyLines(points ?? [], {
        nameOf: ({ pmoUnit, instrument, contentVersion }) =>
          `${isAll ? `${pmoUnit} · ` : ''}${inLocale(instruments[instrument], locale)} ${contentVersion}`,
        dayOf: date,
      }),
    [points, locale, isAll, date],
  );
  if (lines.length === 0) return null;
  return (
    <Card
      title={t.history}
      extra={
        <Checkbox checked={isAll} onChange={({ target }) => setIsAll(target.checked)}>
          {t.allOffices}
        </Checkbox>
      }
    >
      <p className="zs-muted">{t.historyNote}</p>
      <Suspense fallback={<RowSkeletons count={5} />}>
        <HistoryChart label={t.historyLabel} lines={lines} />
      </Suspense>
    </Card>
  );
}

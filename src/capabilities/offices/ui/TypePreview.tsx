import { Alert } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import '#web/kit/simple-table.css';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import { useSay } from '../../method/ui/use-say.ts';
import { centreNames, reportToNames, type ReportTo } from '../names.ts';
import type { OfficeRow } from '../schema/offices.ts';
import { officeTexts } from './texts.ts';

interface TypePreviewProps {
  readonly officeId: string;
  readonly preset: NonNullable<OfficeRow['preset']>;
  readonly from?: string;
}

/** The decision points a type would change, the reporting line, and what the organisation form forbids. */
export function TypePreview({ officeId, preset, from }: TypePreviewProps) {
  const t = useTexts(officeTexts);
  const { labelled, listed } = usePunctuation();
  const name = useSay();
  const say = useText();
  const { data, error } = useGet('/api/offices/{id}/type-preview', {
    params: { id: officeId },
    query: { preset, ...(from ? { from } : {}) },
  });
  if (!data) return <ProblemNotice error={error} />;
  const line = (to: readonly ReportTo[]) => to.map((one) => say(reportToNames[one])).join(' + ');
  const isSameLine = line(data.reportsTo.before) === line(data.reportsTo.after);
  return (
    <section className="zs-stack">
      {data.warnings.map(({ rule, text }) => (
        <Alert key={rule} type="warning" showIcon title={text} />
      ))}
      <h3>
        {labelled(
          t.preview,
          data.differing.length === 0
            ? t.previewNone
            : fill(t.previewCount, { count: data.differing.length }),
        )}
      </h3>
      <p className="zs-muted">
        {labelled(t.proposedCentres, listed(data.centres.map((centre) => say(centreNames[centre]))))}
      </p>
      {data.differing.length > 0 || !isSameLine ? (
        <ScrollX label={t.preview} minWidth={320}>
          <table className="zs-simple-table">
            <thead>
              <tr>
                <th scope="col">{t.point}</th>
                <th scope="col">{t.before}</th>
                <th scope="col">{t.after}</th>
              </tr>
            </thead>
            <tbody>
              {isSameLine ? null : (
                <tr>
                  <th scope="row">{t.reportsTo}</th>
                  <td>{line(data.reportsTo.before)}</td>
                  <td>{line(data.reportsTo.after)}</td>
                </tr>
              )}
              {data.differing.map((point) => (
                <tr key={point.code}>
                  <th scope="row">{name(point)}</th>
                  <td>{[point.beforeLevel, name(point.before)].filter((part) => part !== null).join(' ')}</td>
                  <td>{[point.afterLevel, name(point.after)].filter((part) => part !== null).join(' ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      ) : null}
    </section>
  );
}

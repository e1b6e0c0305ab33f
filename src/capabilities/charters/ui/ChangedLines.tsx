import { Alert } from 'antd';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import type { RegulationRecord } from '../schema/regulation.ts';
import { regulationTexts } from './texts.ts';

/** Lines of an approved regulation that would read otherwise now. */
export function ChangedLines({ changes }: { readonly changes: RegulationRecord['changes'] }) {
  const t = useTexts(regulationTexts);
  return (
    <Card title={t.changes} isFlush>
      <Alert type="warning" showIcon title={t.changesNote} />
      <ScrollX label={t.changes} minWidth={520}>
        <table className="zs-simple-table">
          <thead>
            <tr>
              <th scope="col">{t.chapter}</th>
              <th scope="col">{t.approved}</th>
              <th scope="col">{t.now}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ chapter, before, after }) => (
              <tr key={`${chapter} ${before} ${after}`}>
                <th scope="row">{chapter}</th>
                <td>{before ?? t.added}</td>
                <td>{after ?? t.gone}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </Card>
  );
}

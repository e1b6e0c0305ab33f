import { App, Button } from 'antd';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import { messageOf } from '#web/api/problem.ts';
import type { ReadingRow } from '../schema/charter.ts';
import { charterTexts } from './texts.ts';

interface ReadingsProps {
  readonly readings: readonly ReadingRow[];
  /** Confirms that the reader has read it; null where he is not asked to. */
  readonly onConfirm: (() => Promise<unknown>) | null;
}

/** Who was asked to read a document and who has. */
export function Readings({ readings, onConfirm }: ReadingsProps) {
  const t = useTexts(charterTexts);
  const { message } = App.useApp();
  const confirm = onConfirm ? (
    <Button
      type="primary"
      onClick={() => void onConfirm().catch((error: unknown) => void message.error(messageOf(error)))}
    >
      {t.confirm}
    </Button>
  ) : null;
  return (
    <Card title={t.readings} extra={confirm} isFlush>
      {readings.length === 0 ? (
        <p className="zs-charter-note">{t.noReaders}</p>
      ) : (
        <ReadingTable readings={readings} />
      )}
    </Card>
  );
}

export function ReadingTable({ readings }: { readonly readings: readonly ReadingRow[] }) {
  const t = useTexts(charterTexts);
  const format = useFormat();
  return (
    <ScrollX label={t.readings} minWidth={420}>
      <table className="zs-simple-table">
        <thead>
          <tr>
            <th scope="col">{t.reader}</th>
            <th scope="col">{t.unit}</th>
            <th scope="col">{t.askedAt}</th>
            <th scope="col">{t.confirmedAt}</th>
          </tr>
        </thead>
        <tbody>
          {readings.map((row) => (
            <tr key={row.personId}>
              <td>{row.person}</td>
              <td>{row.unit ?? '—'}</td>
              <td>{format.instant(row.askedAt)}</td>
              <td>
                {row.confirmedAt === null ? <strong>{t.notRead}</strong> : format.instant(row.confirmedAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

import { Button, Tag } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import { instruments, maturityLevels } from '../names.ts';
import type { AssessmentRow } from '../schema/maturity.ts';
import { maturityTexts } from './texts.ts';

interface AssessmentTableProps {
  readonly rows: readonly AssessmentRow[];
  readonly onOpen: (id: string) => void;
}

export function AssessmentTable({ rows, onOpen }: AssessmentTableProps) {
  const t = useTexts(maturityTexts);
  const say = useText();
  const { number, date } = useFormat();
  return (
    <Card title={t.list} isFlush>
      <ScrollX label={t.list} minWidth={620}>
        <table className="zs-simple-table">
          <thead>
            <tr>
              <th scope="col">{t.name}</th>
              <th scope="col">{t.instrument}</th>
              <th scope="col">{t.due}</th>
              <th scope="col">{t.state}</th>
              <th scope="col" className="is-number">
                {t.index}
              </th>
              <th scope="col">{t.level}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Button type="link" style={{ padding: 0, height: 'auto' }} onClick={() => onOpen(row.id)}>
                    {row.title}
                  </Button>
                </th>
                <td>{say(instruments[row.instrument])}</td>
                <td>{row.dueOn}</td>
                <td>
                  {row.closedAt
                    ? fill(t.closedOn, { day: date(row.closedAt) })
                    : fill(t.running, { done: row.submitted, all: row.invited })}
                </td>
                <td className="is-number">{number(row.index, 2)}</td>
                <td>{row.level ? <Tag>{say(maturityLevels[row.level])}</Tag> : '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </Card>
  );
}

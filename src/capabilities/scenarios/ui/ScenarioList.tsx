import { Button, Checkbox, Tag } from 'antd';
import type { ReactNode } from 'react';
import { fill } from '#platform/i18n.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import type { Scenarios } from '../schema.ts';
import { scenarioTexts } from './texts.ts';

type Row = Scenarios['rows'][number];

interface ScenarioListProps {
  readonly rows: readonly Row[];
  readonly chosen: readonly string[];
  readonly create: ReactNode;
  readonly mayManage: boolean;
  readonly onChoose: (ids: readonly string[]) => void;
  readonly onOpen: (id: string) => void;
  readonly onRemove: (row: Row) => void;
}

const mostCompared = 3;

/** The scenarios of a round; ticked ones stand in the comparison. */
export function ScenarioList({
  rows,
  chosen,
  create,
  mayManage,
  onChoose,
  onOpen,
  onRemove,
}: ScenarioListProps) {
  const t = useTexts(scenarioTexts);
  const toggle = (id: string) =>
    onChoose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <Card title={t.list} extra={create} isFlush>
      <ScrollX label={t.list} minWidth={520}>
        <table className="zs-simple-table">
          <thead>
            <tr>
              <th scope="col">{t.compare}</th>
              <th scope="col">{t.name}</th>
              <th scope="col">{t.state}</th>
              <th scope="col">{t.origin}</th>
              {mayManage ? <th scope="col">{t.remove}</th> : null}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const { id, name, state } = row;
              const isFull = chosen.length >= mostCompared && !chosen.includes(id);
              return (
                <tr key={id}>
                  <td title={isFull ? t.mostThree : undefined}>
                    <Checkbox
                      checked={chosen.includes(id)}
                      disabled={isFull}
                      aria-label={fill(t.compareWith, { name })}
                      onChange={() => toggle(id)}
                    />
                  </td>
                  <th scope="row">
                    <Button type="link" size="small" style={{ padding: 0 }} onClick={() => onOpen(id)}>
                      {name}
                    </Button>
                  </th>
                  <td>
                    <Tag>{t[state]}</Tag>
                  </td>
                  <td>
                    <Origin row={row} />
                  </td>
                  {mayManage ? (
                    <td>
                      {state === 'draft' ? (
                        <Button type="text" size="small" onClick={() => onRemove(row)}>
                          {t.remove}
                        </Button>
                      ) : (
                        '—'
                      )}
                    </td>
                  ) : null}
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollX>
      <p className="zs-muted" style={{ padding: '8px 14px' }}>
        {t.compareHint}
      </p>
    </Card>
  );
}

function Origin({ row: { origin, originName: name } }: { readonly row: Row }) {
  const t = useTexts(scenarioTexts);
  const text = { live: t.originLive, scenario: t.copyOf, study: t.studyOf }[origin];
  return fill(text, { name, at: name });
}

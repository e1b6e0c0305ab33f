import { Alert, App, Button, Input, Select, Tag } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useFormat } from '#web/i18n/format.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import type { RoundRecord } from '../../scoring/schema/rounds.ts';
import type { PreliminaryInput, PreliminaryLine } from '../schema/stages.ts';
import { selectionTexts } from './texts.ts';

type Decision = PreliminaryInput['decisions'][number];

/** Who goes on: what pass line and knock-out rules suggest, and what is decided. */
export function PreliminaryStep({ round }: { readonly round: RoundRecord }) {
  const t = useTexts(selectionTexts);
  const { listed } = usePunctuation();
  const { number } = useFormat();
  const { message } = App.useApp();
  const [others, setOthers] = useState<readonly Decision[]>([]);
  const { data, error } = useGet('/api/rounds/{id}/preliminary', { params: { id: round.id } });
  const decide = useWrite('POST', '/api/rounds/{id}/preliminary', {
    onDone: () => void message.success(t.decided),
  });
  const put = (decision: Decision) =>
    setOthers([...others.filter(({ candidateId }) => candidateId !== decision.candidateId), decision]);
  if (!data) return <ProblemNotice error={error} />;
  const isOpen = round.mayManage && !data.isDecided && data.waitingFor.length === 0;
  return (
    <Card
      title={fill(t.passLine, { line: data.passLine ?? '—' })}
      extra={
        isOpen ? (
          <Button
            type="primary"
            loading={decide.isPending}
            onClick={() => decide.mutate({ params: { id: round.id }, body: { decisions: [...others] } })}
          >
            {t.decidePreliminary}
          </Button>
        ) : null
      }
    >
      <div className="zs-stack">
        {data.waitingFor.length > 0 ? (
          <Alert type="info" title={fill(t.waitingFor, { names: listed(data.waitingFor) })} />
        ) : null}
        <ProblemNotice error={decide.error} />
        <ScrollX label={t.preliminary} minWidth={640}>
          <table className="zs-simple-table">
            <thead>
              <tr>
                <th scope="col">{t.project}</th>
                <th scope="col" className="is-number">
                  {t.total}
                </th>
                <th scope="col">{t.outcome}</th>
                <th scope="col">{t.reason}</th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <tr key={row.candidateId}>
                  <th scope="row">{row.title}</th>
                  <td className="is-number">{number(row.total, 1)}</td>
                  {isOpen ? (
                    <Choices
                      row={row}
                      other={others.find(({ candidateId }) => candidateId === row.candidateId)}
                      onPut={put}
                    />
                  ) : (
                    <Decided row={row} />
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      </div>
    </Card>
  );
}

const colours = { passed: 'success', out: 'error', returned: 'warning' } as const;

function Decided({ row }: { readonly row: PreliminaryLine }) {
  const t = useTexts(selectionTexts);
  const { decision } = row;
  const outcome = decision?.outcome ?? null;
  return (
    <>
      <td>{outcome ? <Tag color={colours[outcome]}>{t[outcome]}</Tag> : '—'}</td>
      <td>
        {decision?.reason ?? '—'}{' '}
        {decision ? <small className="zs-muted">{decision.readAt ? t.read : t.unread}</small> : null}
      </td>
    </>
  );
}

interface ChoicesProps {
  readonly row: PreliminaryLine;
  readonly other: Decision | undefined;
  readonly onPut: (decision: Decision) => void;
}

function Choices({ row, other, onPut }: ChoicesProps) {
  const t = useTexts(selectionTexts);
  const outcome = other?.outcome ?? row.suggested;
  const isOther = outcome !== row.suggested;
  return (
    <>
      <td>
        <Select
          size="small"
          value={outcome}
          style={{ minWidth: 96 }}
          aria-label={fill(t.outcomeOf, { name: row.title })}
          onChange={(next) =>
            onPut({ candidateId: row.candidateId, outcome: next, reason: other?.reason ?? '' })
          }
          options={(['passed', 'out', 'returned'] as const).map((value) => ({ value, label: t[value] }))}
        />
      </td>
      <td>
        {isOther ? (
          <Input
            size="small"
            value={other?.reason ?? ''}
            aria-label={fill(t.reasonOf, { name: row.title })}
            onChange={({ target }) => onPut({ candidateId: row.candidateId, outcome, reason: target.value })}
          />
        ) : (
          row.suggestedReason
        )}
      </td>
    </>
  );
}

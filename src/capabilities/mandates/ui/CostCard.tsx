import { App, Button, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useFormat } from '#web/i18n/format.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { DateField } from '#web/kit/DateField.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import type { ProjectDetail } from '../../projects/schema.ts';
import { useMoneyScale } from '../../projects/ui/money-scale.ts';
import { costKindNames, costKinds } from '../names.ts';
import type { ProjectMandate } from '../schema.ts';
import { mandateTexts } from './texts.ts';

interface CostCardProps {
  readonly project: ProjectDetail;
  readonly shown: ProjectMandate;
}

/** What is booked on a project. */
export function CostCard({ project, shown }: CostCardProps) {
  const t = useTexts(mandateTexts);
  const say = useText();
  const { money, moneyUnit } = useFormat();
  const [isBooking, setIsBooking] = useState(false);
  const costs = useGet('/api/projects/{id}/costs', { params: { id: project.id } });
  const rows = costs.data?.rows ?? [];
  const cap = shown.mandate?.budgetCapFen ?? null;
  return (
    <Card
      title={`${t.costs} · ${fill(t.spent, { spent: money(shown.spentFen), cap: `${money(cap)} ${moneyUnit}` })}`}
      extra={shown.mayBook ? <Button onClick={() => setIsBooking(true)}>{t.book}</Button> : null}
      isFlush
    >
      {rows.length === 0 ? <EmptyState text={t.noCosts} /> : null}
      {rows.length > 0 ? (
        <ScrollX label={t.costs} minWidth={520}>
          <table className="zs-simple-table">
            <thead>
              <tr>
                <th>{t.onDate}</th>
                <th>{t.kind}</th>
                <th className="is-number">{t.amount}</th>
                <th>{t.note}</th>
                <th>{t.bookedBy}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td>{row.onDate}</td>
                  <td>{say(costKindNames[row.kind])}</td>
                  <td className="is-number">{money(row.amountFen)}</td>
                  <td>{row.note ?? '—'}</td>
                  <td>{row.bookedBy ?? '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      ) : null}
      <CostForm projectId={project.id} isOpen={isBooking} onClose={() => setIsBooking(false)} />
    </Card>
  );
}

interface Values {
  readonly onDate: string;
  readonly amount: number;
  readonly kind: (typeof costKinds)[number];
  readonly note?: string;
}

interface CostFormProps {
  readonly projectId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function CostForm({ projectId, isOpen, onClose }: CostFormProps) {
  const t = useTexts(mandateTexts);
  const say = useText();
  const { saved, required } = useTexts(productTexts);
  const { message } = App.useApp();
  const { withUnit } = useFormat();
  const scale = useMoneyScale();
  const book = useWrite('POST', '/api/projects/{id}/costs', {
    onDone: () => {
      void message.success(saved);
      onClose();
    },
  });
  const must = (label: string) => [{ required: true, message: fill(required, { label }) }];
  return (
    <ModalForm<Values>
      title={t.book}
      isOpen={isOpen}
      initial={{ kind: 'labour' }}
      onSubmit={({ amount, note, onDate, kind }) =>
        book.mutate({
          params: { id: projectId },
          body: { onDate, kind, amountFen: Math.round(amount * scale), note: note ?? null },
        })
      }
      onClose={() => {
        book.reset();
        onClose();
      }}
      isSaving={book.isPending}
      error={book.error}
    >
      <Form.Item<Values> name="onDate" label={t.onDate} rules={must(t.onDate)}>
        <DateField />
      </Form.Item>
      <Form.Item<Values> name="amount" label={withUnit(t.amount)} rules={must(t.amount)}>
        <InputNumber style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item<Values> name="kind" label={t.kind}>
        <Select options={costKinds.map((value) => ({ value, label: say(costKindNames[value]) }))} />
      </Form.Item>
      <Form.Item<Values> name="note" label={t.note}>
        <Input maxLength={1000} />
      </Form.Item>
    </ModalForm>
  );
}

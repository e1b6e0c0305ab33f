import { Button, Form, Input, InputNumber, Select, Tag } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useSaved } from '#web/forms/use-saved.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useFormat } from '#web/i18n/format.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import { useMoneyScale } from '../../projects/ui/money-scale.ts';
import { ProjectField } from '../../risks/ui/ProjectField.tsx';
import { categoryNames } from '../names.ts';
import type { PlanDetail } from '../schema.ts';
import './plans.css';
import { PromisedTo } from './PromisedTo.tsx';
import { planTexts } from './texts.ts';

type Commitment = PlanDetail['commitments'][number];

/** What is promised out of the envelope, carried-over projects first. */
export function CommitmentTable({ plan }: { readonly plan: PlanDetail }) {
  const t = useTexts(planTexts);
  const { withUnit } = useFormat();
  const [isAdding, setIsAdding] = useState(false);
  const [released, setReleased] = useState<Commitment | null>(null);
  const add = plan.mayEdit ? <Button onClick={() => setIsAdding(true)}>{t.addCarried}</Button> : null;
  return (
    <Card title={t.commitments} extra={add} isFlush>
      {plan.commitments.length === 0 ? <EmptyState text={t.noCommitments} /> : null}
      {plan.commitments.length > 0 ? (
        <ScrollX label={t.commitments} minWidth={640}>
          <table className="zs-simple-table">
            <thead>
              <tr>
                <th>{t.project}</th>
                <th>{t.category}</th>
                <th className="is-number">{withUnit(t.amount)}</th>
                <th>{t.since}</th>
                <th>{t.state}</th>
              </tr>
            </thead>
            <tbody>
              {plan.commitments.map((row) => (
                <Row key={row.id} row={row} onRelease={plan.mayEdit ? () => setReleased(row) : null} />
              ))}
            </tbody>
          </table>
        </ScrollX>
      ) : null}
      <CarriedForm plan={isAdding ? plan : null} onClose={() => setIsAdding(false)} />
      <ReleaseForm planId={plan.id} row={released} onClose={() => setReleased(null)} />
    </Card>
  );
}

function Row({ row, onRelease }: { readonly row: Commitment; readonly onRelease: (() => void) | null }) {
  const t = useTexts(planTexts);
  const say = useText();
  const { money } = useFormat();
  return (
    <tr>
      <td>
        <PromisedTo row={row} /> {row.isCarriedOver ? <Tag>{t.carried}</Tag> : null}
      </td>
      <td>{row.category ? say(categoryNames[row.category]) : '—'}</td>
      <td className="is-number">{money(row.amountFen)}</td>
      <td>{row.committedOn}</td>
      <td>
        {row.releasedOn ? (
          <span className="zs-muted" title={row.releasedBecause ?? ''}>
            {t.released} {row.releasedOn}
          </span>
        ) : null}
        {row.releasedOn === null && onRelease ? (
          <Button
            size="small"
            onClick={onRelease}
            aria-label={`${t.release}: ${row.title ?? t.hiddenProjects}`}
          >
            {t.release}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}

interface Carried {
  readonly projectId: string;
  readonly amount: number;
  readonly category?: 'run' | 'grow' | 'innovate';
}

function CarriedForm({ plan, onClose }: { readonly plan: PlanDetail | null; readonly onClose: () => void }) {
  const t = useTexts(planTexts);
  const { required } = useTexts(productTexts);
  const say = useText();
  const scale = useMoneyScale();
  const { withUnit } = useFormat();
  const add = useWrite('POST', '/api/portfolio-plans/{id}/commitments', { onDone: useSaved(onClose) });
  const must = (label: string) => [{ required: true, message: fill(required, { label }) }];
  return (
    <ModalForm<Carried>
      title={t.addCarried}
      isOpen={plan !== null}
      initial={{}}
      onSubmit={({ projectId, amount, category }) =>
        add.mutate({
          params: { id: plan?.id ?? '' },
          body: {
            projectId,
            amountFen: Math.round(amount * scale),
            category: category ?? null,
            isCarriedOver: true,
          },
        })
      }
      onClose={() => {
        add.reset();
        onClose();
      }}
      isSaving={add.isPending}
      error={add.error}
    >
      <Form.Item<Carried> name="projectId" label={t.project} rules={must(t.project)}>
        <ProjectField />
      </Form.Item>
      <Form.Item<Carried> name="amount" label={withUnit(t.amount)} rules={must(t.amount)}>
        <InputNumber min={0.01} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item<Carried> name="category" label={t.category}>
        <Select
          allowClear
          options={Object.entries(categoryNames).map(([value, name]) => ({ value, label: say(name) }))}
        />
      </Form.Item>
    </ModalForm>
  );
}

interface ReleaseProps {
  readonly planId: string;
  readonly row: Commitment | null;
  readonly onClose: () => void;
}

function ReleaseForm({ planId, row, onClose }: ReleaseProps) {
  const t = useTexts(planTexts);
  const { required } = useTexts(productTexts);
  const path = '/api/portfolio-plans/{id}/commitments/{commitmentId}/release';
  const release = useWrite('PUT', path, { onDone: useSaved(onClose) });
  return (
    <ModalForm<{ readonly reason: string }>
      title={`${t.release} ${row?.title ?? ''}`}
      isOpen={row !== null}
      initial={{}}
      onSubmit={({ reason }) =>
        release.mutate({
          params: { id: planId, commitmentId: row?.id ?? '' },
          body: { version: row?.version ?? 0, reason },
        })
      }
      onClose={() => {
        release.reset();
        onClose();
      }}
      isSaving={release.isPending}
      error={release.error}
    >
      <Form.Item
        name="reason"
        label={t.releaseReason}
        rules={[{ required: true, message: fill(required, { label: t.releaseReason }) }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
    </ModalForm>
  );
}

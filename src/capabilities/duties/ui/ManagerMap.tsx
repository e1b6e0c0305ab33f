import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { PersonField } from '#capabilities/organisation/ui/PersonField.tsx';
import { blankToNull } from '#capabilities/positions/ui/lines.ts';
import { useSaved } from '#web/forms/use-saved.ts';
import { fill } from '#platform/i18n.ts';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import '#web/forms/form-grid.css';
import { productTexts } from '#web/i18n/product.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { DateField } from '#web/kit/DateField.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import { Terms } from '#web/kit/terms/Terms.tsx';
import { useToday } from '#web/today.ts';
import { attitudeNames } from '../names.ts';
import type { Stance } from '../schema.ts';
import { dutyTexts } from './texts.ts';

const degrees = [-2, -1, 0, 1, 2] as const;
const signed = (value: number): string => (value > 0 ? `+${value}` : String(value).replace('-', '−'));

/** What each manager thinks of the PMO, the most influential first. */
export function ManagerMap({ officeId }: { readonly officeId: string }) {
  const t = useTexts(dutyTexts);
  const mayManage = useMay()('stance.manage');
  const [isNew, setIsNew] = useState(false);
  const found = useGet('/api/offices/{id}/stances', { params: { id: officeId } });
  const stances = found.data?.stances ?? [];
  const add = mayManage ? (
    <Button icon={<PlusOutlined />} onClick={() => setIsNew(true)}>
      {t.newStance}
    </Button>
  ) : null;
  return (
    <Card title={`${t.managers} · ${t.confidential}`} extra={stances.length > 0 ? add : null} isFlush>
      <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
      {found.data && stances.length === 0 ? <EmptyState text={t.noStances} action={add} /> : null}
      {stances.length > 0 ? (
        <ScrollX label={t.managers} minWidth={720}>
          <StanceTable stances={stances} />
        </ScrollX>
      ) : null}
      {isNew ? <StanceForm officeId={officeId} onClose={() => setIsNew(false)} /> : null}
    </Card>
  );
}

function StanceTable({ stances }: { readonly stances: readonly Stance[] }) {
  const t = useTexts(dutyTexts);
  const say = useText();
  const attitude = (value: number): string => {
    const name = attitudeNames[value + 2];
    return name ? `${signed(value)} ${say(name)}` : signed(value);
  };
  return (
    <table className="zs-simple-table">
      <thead>
        <tr>
          {[t.manager, t.unit, t.influence, t.attitude, t.trend, t.concern, t.agreement].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {stances.map((one) => (
          <tr key={one.personId}>
            <th scope="row">{one.name}</th>
            <td>{one.unit ?? '—'}</td>
            <td>{one.influence}</td>
            <td>{attitude(one.attitude)}</td>
            <td>{one.trend.length > 1 ? one.trend.map((was) => signed(was.attitude)).join(' → ') : '—'}</td>
            <td>{one.concern ?? '—'}</td>
            <td>{one.agreement ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Values {
  readonly personId?: string | null;
  readonly notedOn?: string | null;
  readonly attitude: number;
  readonly influence: number;
  readonly concern?: string;
  readonly agreement?: string;
}

function StanceForm({ officeId, onClose }: { readonly officeId: string; readonly onClose: () => void }) {
  const t = useTexts(dutyTexts);
  const today = useToday();
  const say = useText();
  const { required } = useTexts(productTexts);
  const note = useWrite('POST', '/api/offices/{id}/stances', { onDone: useSaved(onClose) });
  const must = (label: string) => [{ required: true, message: fill(required, { label }) }];
  return (
    <ModalForm<Values>
      title={t.newStance}
      isOpen
      initial={{ notedOn: today, attitude: 0, influence: 3 }}
      onSubmit={({ personId, notedOn, concern, agreement, ...degreesOf }) =>
        note.mutate({
          params: { id: officeId },
          body: {
            ...degreesOf,
            personId: personId ?? '',
            notedOn: notedOn ?? '',
            concern: blankToNull(concern),
            agreement: blankToNull(agreement),
          },
        })
      }
      onClose={onClose}
      isSaving={note.isPending}
      error={note.error}
    >
      <div className="zs-form-grid">
        <Form.Item name="personId" label={t.manager} rules={must(t.manager)}>
          <PersonField />
        </Form.Item>
        <Form.Item name="notedOn" label={t.notedOn} rules={must(t.notedOn)}>
          <DateField />
        </Form.Item>
        <Form.Item name="attitude" label={t.attitude}>
          <Select
            options={degrees.map((value) => ({
              value,
              label: `${signed(value)} ${say(attitudeNames[value + 2] ?? ['', ''])}`,
            }))}
          />
        </Form.Item>
        <Form.Item name="influence" label={t.influence}>
          <InputNumber min={1} max={5} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="concern" label={t.concern} className="is-wide">
          <Input />
        </Form.Item>
        <Form.Item
          name="agreement"
          label={t.agreement}
          className="is-wide"
          extra={<Terms>{t.agreementHint}</Terms>}
        >
          <Input />
        </Form.Item>
      </div>
    </ModalForm>
  );
}

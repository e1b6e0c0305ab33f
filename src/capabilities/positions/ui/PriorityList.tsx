import { EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useMay } from '#web/api/session.ts';
import { useWrite } from '#web/api/use-write.ts';
import '#web/forms/form-grid.css';
import { VersionedForm } from '#web/forms/VersionedForm.tsx';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { RemoveButton } from '#web/kit/RemoveButton.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import type { Position, Priority, Staff } from '../schema.ts';
import { blankToNull } from './lines.ts';
import { staffTexts } from './texts.ts';
import { useSaved } from '#web/forms/use-saved.ts';

/** What comes first in the PMO's year and which position carries it. */
export function PriorityList({ staff }: { readonly staff: Staff }) {
  const t = useTexts(staffTexts);
  const mayManage = useMay()('position.manage');
  const [isNew, setIsNew] = useState(false);
  const [changed, setChanged] = useState<Priority | null>(null);
  const add = mayManage ? (
    <Button icon={<PlusOutlined />} onClick={() => setIsNew(true)}>
      {t.newPriority}
    </Button>
  ) : null;
  return (
    <Card title={t.priorities} extra={staff.priorities.length > 0 ? add : null} isFlush>
      {staff.priorities.length === 0 ? <EmptyState text={t.noPriorities} action={add} /> : null}
      {staff.priorities.length > 0 ? (
        <ScrollX label={t.priorities} minWidth={680}>
          <PriorityTable priorities={staff.priorities} onChange={mayManage ? setChanged : null} />
        </ScrollX>
      ) : null}
      <NewPriority staff={staff} isOpen={isNew} onClose={() => setIsNew(false)} />
      <ChangePriority staff={staff} priority={changed} onClose={() => setChanged(null)} />
    </Card>
  );
}

interface PriorityTableProps {
  readonly priorities: readonly Priority[];
  readonly onChange: ((priority: Priority) => void) | null;
}

function PriorityTable({ priorities, onChange }: PriorityTableProps) {
  const t = useTexts(staffTexts);
  const { edit } = useTexts(productTexts);
  return (
    <table className="zs-simple-table">
      <thead>
        <tr>
          <th scope="col" className="is-number">
            {t.place}
          </th>
          <th scope="col">{t.priority}</th>
          <th scope="col">{t.position}</th>
          <th scope="col">{t.goal}</th>
          <th scope="col">{t.quarter}</th>
          <th scope="col">{t.target}</th>
          {onChange ? (
            <th scope="col">
              <span className="zs-visually-hidden">{edit}</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {priorities.map((one) => (
          <tr key={one.id}>
            <td className="is-number">{one.place}</td>
            <td>{one.title}</td>
            <td>{one.position ?? <span className="zs-staff-lacking">—</span>}</td>
            <td>{one.goal ?? '—'}</td>
            <td>{one.quarter ?? '—'}</td>
            <td>{one.target ?? '—'}</td>
            {onChange ? (
              <td>
                <Button
                  type="text"
                  size="small"
                  icon={<EditOutlined />}
                  aria-label={`${edit} ${one.title}`}
                  title={`${edit} ${one.title}`}
                  onClick={() => onChange(one)}
                />
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Values {
  readonly title: string;
  readonly place?: number | null;
  readonly positionId?: string | null;
  readonly goal?: string | null;
  readonly quarter?: string | null;
  readonly target?: string | null;
}

const bodyOf = ({ title, place, positionId = null, goal, quarter, target }: Values) => ({
  title,
  positionId,
  goal: blankToNull(goal),
  quarter: blankToNull(quarter),
  target: blankToNull(target),
  ...(typeof place === 'number' ? { place } : {}),
});

interface NewPriorityProps {
  readonly staff: Staff;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function NewPriority({ staff, isOpen, onClose }: NewPriorityProps) {
  const t = useTexts(staffTexts);
  const create = useWrite('POST', '/api/offices/{id}/priorities', { onDone: useSaved(onClose) });
  return (
    <ModalForm<Values>
      title={t.newPriority}
      isOpen={isOpen}
      initial={{ place: staff.priorities.length + 1 }}
      onSubmit={(values) => create.mutate({ params: { id: staff.officeId }, body: bodyOf(values) })}
      onClose={() => {
        create.reset();
        onClose();
      }}
      isSaving={create.isPending}
      error={create.error}
    >
      <PriorityFields positions={staff.positions} />
    </ModalForm>
  );
}

interface ChangePriorityProps {
  readonly staff: Staff;
  readonly priority: Priority | null;
  readonly onClose: () => void;
}

function ChangePriority({ staff, priority, onClose }: ChangePriorityProps) {
  const t = useTexts(staffTexts);
  const change = useWrite('PATCH', '/api/priorities/{id}', { onDone: useSaved(onClose) });
  const { mutateAsync: remove } = useWrite('DELETE', '/api/priorities/{id}', { onDone: onClose });
  const id = priority?.id ?? '';
  return (
    <VersionedForm<Values, ReturnType<typeof bodyOf>>
      title={t.editPriority}
      record={priority}
      initial={priority ?? {}}
      fields={[
        { key: 'title', label: t.priority },
        { key: 'place', label: t.place },
        { key: 'goal', label: t.goal },
        { key: 'quarter', label: t.quarter },
        { key: 'target', label: t.target },
      ]}
      saving={change}
      bodyOf={bodyOf}
      onSave={(body, version) => change.mutate({ params: { id }, body: { ...body, version } })}
      onClose={() => {
        change.reset();
        onClose();
      }}
      aside={
        <RemoveButton
          ask={fill(t.removePriority, { name: priority?.title ?? '' })}
          onRemove={() => remove({ params: { id } })}
        />
      }
    >
      <PriorityFields positions={staff.positions} />
    </VersionedForm>
  );
}

function PriorityFields({ positions }: { readonly positions: readonly Position[] }) {
  const t = useTexts(staffTexts);
  const { required } = useTexts(productTexts);
  return (
    <div className="zs-form-grid">
      <Form.Item
        name="title"
        label={t.priority}
        className="is-wide"
        rules={[{ required: true, message: fill(required, { label: t.priority }) }]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="place" label={t.place}>
        <InputNumber min={1} max={999} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="positionId" label={t.position}>
        <Select allowClear options={positions.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="goal" label={t.goal}>
        <Input />
      </Form.Item>
      <Form.Item name="quarter" label={t.quarter}>
        <Input placeholder="2026Q1" />
      </Form.Item>
      <Form.Item name="target" label={t.target}>
        <Input />
      </Form.Item>
    </div>
  );
}

import { EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Space } from 'antd';
import { useState } from 'react';
import { PersonField } from '#capabilities/organisation/ui/PersonField.tsx';
import { UnitField } from '#capabilities/organisation/ui/UnitField.tsx';
import { fill } from '#platform/i18n.ts';
import { useMay } from '#web/api/session.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { RemoveButton } from '#web/kit/RemoveButton.tsx';
import '#web/kit/simple-table.css';
import type { Liaison, Staff } from '../schema.ts';
import './staff.css';
import { staffTexts } from './texts.ts';
import { useSaved } from '#web/forms/use-saved.ts';

/** The departments the PMO works with and who speaks for it there. */
export function LiaisonList({ staff }: { readonly staff: Staff }) {
  const t = useTexts(staffTexts);
  const { edit } = useTexts(productTexts);
  const mayManage = useMay()('position.manage');
  const [open, setOpen] = useState<Liaison | 'new' | null>(null);
  const { mutateAsync: remove } = useWrite('DELETE', '/api/offices/{id}/liaisons/{unitId}');
  const named = staff.liaisons.filter(({ personId }) => personId !== null).length;
  const add = mayManage ? (
    <Button icon={<PlusOutlined />} onClick={() => setOpen('new')}>
      {t.addLiaison}
    </Button>
  ) : null;
  const has = staff.liaisons.length > 0;
  return (
    <Card
      title={has ? fill(t.liaisonCount, { named, all: staff.liaisons.length }) : t.liaisons}
      extra={has ? add : null}
      isFlush
    >
      {has ? null : <EmptyState text={t.noLiaisons} action={add} />}
      {has ? (
        <table className="zs-simple-table">
          <thead>
            <tr>
              <th scope="col">{t.unit}</th>
              <th scope="col">{t.liaison}</th>
              {mayManage ? (
                <th scope="col">
                  <span className="zs-visually-hidden">{edit}</span>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {staff.liaisons.map((one) => (
              <tr key={one.unitId}>
                <td>{one.unit}</td>
                <td>{one.person ?? <span className="zs-staff-lacking">{t.lacking}</span>}</td>
                {mayManage ? (
                  <td className="is-number">
                    <Space size={0}>
                      <Button
                        type="text"
                        icon={<EditOutlined />}
                        aria-label={`${edit} ${one.unit}`}
                        title={`${edit} ${one.unit}`}
                        onClick={() => setOpen(one)}
                      />
                      <RemoveButton
                        ask={fill(t.removeLiaison, { name: one.unit })}
                        onRemove={() => remove({ params: { id: staff.officeId, unitId: one.unitId } })}
                      />
                    </Space>
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {open ? (
        <LiaisonForm
          officeId={staff.officeId}
          liaison={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Card>
  );
}

interface Values {
  readonly unitId?: string | null;
  readonly personId?: string | null;
}

interface LiaisonFormProps {
  readonly officeId: string;
  readonly liaison: Liaison | null;
  readonly onClose: () => void;
}

function LiaisonForm({ officeId, liaison, onClose }: LiaisonFormProps) {
  const t = useTexts(staffTexts);
  const { required } = useTexts(productTexts);
  const save = useWrite('PUT', '/api/offices/{id}/liaisons/{unitId}', { onDone: useSaved(onClose) });
  const present = liaison?.personId && liaison.person ? { id: liaison.personId, name: liaison.person } : null;
  return (
    <ModalForm<Values>
      title={liaison ? `${t.liaison} · ${liaison.unit}` : t.addLiaison}
      isOpen
      initial={{ personId: liaison?.personId ?? null }}
      onSubmit={({ unitId, personId = null }) =>
        save.mutate({
          params: { id: officeId, unitId: liaison?.unitId ?? unitId ?? '' },
          body: { personId },
        })
      }
      onClose={onClose}
      isSaving={save.isPending}
      error={save.error}
    >
      {liaison ? null : (
        <Form.Item
          name="unitId"
          label={t.unit}
          rules={[{ required: true, message: fill(required, { label: t.unit }) }]}
        >
          <UnitField />
        </Form.Item>
      )}
      <Form.Item name="personId" label={t.liaison}>
        <PersonField present={present} />
      </Form.Item>
    </ModalForm>
  );
}

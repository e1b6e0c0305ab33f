import { Form, InputNumber, Select } from 'antd';
import { rankNames, ranks, type Rank } from '#capabilities/offices/names.ts';
import { PersonField } from '#capabilities/organisation/ui/PersonField.tsx';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import '#web/forms/form-grid.css';
import { VersionedForm } from '#web/forms/VersionedForm.tsx';
import { productTexts } from '#web/i18n/product.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { DateField } from '#web/kit/DateField.tsx';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import type { Appointment, Position } from '../schema.ts';
import { staffTexts } from './texts.ts';
import { useSaved } from '#web/forms/use-saved.ts';
import { useToday } from '#web/today.ts';

interface Values {
  readonly personId?: string | null;
  readonly rank?: Rank | null;
  readonly fromOn?: string | null;
  readonly toOn?: string | null;
  readonly experienceYears?: number | null;
}

const bodyOf = ({ rank = null, fromOn, toOn = null, experienceYears = null }: Values) => ({
  rank,
  fromOn: fromOn ?? '',
  toOn,
  experienceYears,
});

interface AppointFormProps {
  /** Null while nobody is appointed. */
  readonly position: Position | null;
  readonly onClose: () => void;
}

export function AppointForm({ position, onClose }: AppointFormProps) {
  const t = useTexts(staffTexts);
  const today = useToday();
  const { required } = useTexts(productTexts);
  const appoint = useWrite('POST', '/api/positions/{id}/appointments', { onDone: useSaved(onClose) });
  return (
    <ModalForm<Values>
      title={`${t.appoint} · ${position?.name ?? ''}`}
      submitText={t.appoint}
      isOpen={position !== null}
      width={640}
      initial={{ fromOn: today }}
      onSubmit={(values) =>
        appoint.mutate({
          params: { id: position?.id ?? '' },
          body: { ...bodyOf(values), personId: values.personId ?? '' },
        })
      }
      onClose={() => {
        appoint.reset();
        onClose();
      }}
      isSaving={appoint.isPending}
      error={appoint.error}
    >
      <Form.Item
        name="personId"
        label={t.person}
        rules={[{ required: true, message: fill(required, { label: t.person }) }]}
      >
        <PersonField />
      </Form.Item>
      <AppointmentFields />
    </ModalForm>
  );
}

interface ChangeAppointmentProps {
  readonly appointment: Appointment | null;
  readonly onClose: () => void;
}

export function ChangeAppointment({ appointment, onClose }: ChangeAppointmentProps) {
  const t = useTexts(staffTexts);
  const change = useWrite('PATCH', '/api/appointments/{id}', { onDone: useSaved(onClose) });
  return (
    <VersionedForm<Values, ReturnType<typeof bodyOf>>
      title={`${t.change} · ${appointment?.name ?? ''}`}
      width={640}
      record={appointment}
      initial={appointment ?? {}}
      fields={[
        { key: 'rank', label: t.rank },
        { key: 'fromOn', label: t.fromOn },
        { key: 'toOn', label: t.toOn },
        { key: 'experienceYears', label: t.experience },
      ]}
      saving={change}
      bodyOf={bodyOf}
      onSave={(body, version) =>
        change.mutate({ params: { id: appointment?.id ?? '' }, body: { ...body, version } })
      }
      onClose={() => {
        change.reset();
        onClose();
      }}
    >
      <AppointmentFields />
    </VersionedForm>
  );
}

function AppointmentFields() {
  const t = useTexts(staffTexts);
  const say = useText();
  const { required } = useTexts(productTexts);
  return (
    <div className="zs-form-grid">
      <Form.Item name="rank" label={t.rank}>
        <Select allowClear options={ranks.map((rank) => ({ value: rank, label: say(rankNames[rank]) }))} />
      </Form.Item>
      <Form.Item name="experienceYears" label={t.experience}>
        <InputNumber min={0} max={60} step={0.5} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item
        name="fromOn"
        label={t.fromOn}
        rules={[{ required: true, message: fill(required, { label: t.fromOn }) }]}
      >
        <DateField />
      </Form.Item>
      <Form.Item name="toOn" label={t.toOn}>
        <DateField />
      </Form.Item>
    </div>
  );
}

import { Form, Input, InputNumber, Select } from 'antd';
import { PersonField } from '#capabilities/organisation/ui/PersonField.tsx';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import '#web/forms/form-grid.css';
import { VersionedForm } from '#web/forms/VersionedForm.tsx';
import { productTexts } from '#web/i18n/product.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { tagNames, tags, type Tag } from '../names.ts';
import type { Position } from '../schema.ts';
import { linesOf } from './lines.ts';
import { staffTexts } from './texts.ts';
import { useSaved } from '#web/forms/use-saved.ts';

interface Values {
  readonly kind?: string;
  readonly name: string;
  readonly tag: Tag;
  readonly duties: string;
  readonly indicators?: string;
  readonly headcount: number;
  readonly substituteId?: string | null;
}

const bodyOf = ({ name, tag, duties, indicators, headcount, substituteId = null }: Values) => ({
  name,
  tag,
  duties: linesOf(duties),
  indicators: linesOf(indicators),
  headcount,
  substituteId,
});

interface NewPositionFormProps {
  readonly officeId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** A new position; its kind fills in what the method says. */
export function NewPositionForm({ officeId, isOpen, onClose }: NewPositionFormProps) {
  const t = useTexts(staffTexts);
  const [form] = Form.useForm<Values>();
  const kinds = useGet('/api/position-kinds', undefined, { enabled: isOpen }).data?.kinds ?? [];
  const create = useWrite('POST', '/api/offices/{id}/positions', { onDone: useSaved(onClose) });
  const chosen = Form.useWatch('kind', form);
  const advice = kinds.find(({ id }) => id === chosen)?.staffing;
  return (
    <ModalForm<Values>
      title={t.newPosition}
      isOpen={isOpen}
      form={form}
      width={640}
      initial={{ tag: 'management', headcount: 1 }}
      onSubmit={(values) =>
        create.mutate({ params: { id: officeId }, body: { ...bodyOf(values), kind: values.kind ?? '' } })
      }
      onClose={() => {
        create.reset();
        onClose();
      }}
      isSaving={create.isPending}
      error={create.error}
    >
      <Form.Item
        name="kind"
        label={t.kind}
        rules={[{ required: true, message: t.kind }]}
        extra={advice ? fill(t.staffing, { advice }) : null}
      >
        <Select
          options={kinds.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => {
            const kind = kinds.find((one) => one.id === id);
            if (kind) form.setFieldsValue({ name: kind.name, duties: kind.duties.join('\n') });
          }}
        />
      </Form.Item>
      <PositionFields />
    </ModalForm>
  );
}

interface ChangePositionProps {
  readonly position: Position | null;
  readonly onClose: () => void;
}

export function ChangePosition({ position, onClose }: ChangePositionProps) {
  const t = useTexts(staffTexts);
  const change = useWrite('PATCH', '/api/positions/{id}', { onDone: useSaved(onClose) });
  return (
    <VersionedForm<Values, ReturnType<typeof bodyOf>>
      title={t.editPosition}
      width={640}
      record={position}
      initial={
        position
          ? {
              ...position,
              duties: position.duties.join('\n'),
              indicators: position.indicators.join('\n'),
            }
          : {}
      }
      fields={[
        { key: 'name', label: t.name },
        { key: 'duties', label: t.dutyList },
        { key: 'indicators', label: t.indicatorList },
        { key: 'headcount', label: t.headcount },
      ]}
      saving={change}
      bodyOf={bodyOf}
      onSave={(body, version) =>
        change.mutate({ params: { id: position?.id ?? '' }, body: { ...body, version } })
      }
      onClose={() => {
        change.reset();
        onClose();
      }}
    >
      <PositionFields substitute={position} />
    </VersionedForm>
  );
}

function PositionFields({ substitute }: { readonly substitute?: Position | null }) {
  const t = useTexts(staffTexts);
  const say = useText();
  const { required } = useTexts(productTexts);
  const must = (label: string) => [{ required: true, message: fill(required, { label }) }];
  const present =
    substitute?.substituteId && substitute.substitute
      ? { id: substitute.substituteId, name: substitute.substitute }
      : null;
  return (
    <div className="zs-form-grid">
      <Form.Item name="name" label={t.name} rules={must(t.name)}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="tag" label={t.tag}>
        <Select options={tags.map((tag) => ({ value: tag, label: say(tagNames[tag]) }))} />
      </Form.Item>
      <Form.Item name="duties" label={t.duties} rules={must(t.dutyList)} className="is-wide">
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} />
      </Form.Item>
      <Form.Item name="indicators" label={t.indicators} className="is-wide">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <Form.Item name="headcount" label={t.headcount} rules={must(t.headcount)}>
        <InputNumber min={1} max={99} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="substituteId" label={t.substitute}>
        <PersonField present={present} />
      </Form.Item>
    </div>
  );
}

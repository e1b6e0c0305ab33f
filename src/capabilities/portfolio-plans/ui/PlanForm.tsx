import { Form, Input, InputNumber } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import '#web/forms/form-grid.css';
import { VersionedForm } from '#web/forms/VersionedForm.tsx';
import { useSaved } from '#web/forms/use-saved.ts';
import { useFormat } from '#web/i18n/format.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { useToday } from '#web/today.ts';
import { PersonField } from '../../organisation/ui/PersonField.tsx';
import { useMoneyScale } from '../../projects/ui/money-scale.ts';
import { categories, categoryNames } from '../names.ts';
import type { PlanDetail } from '../schema.ts';
import { planTexts } from './texts.ts';

interface Values {
  readonly year: number;
  readonly title: string;
  readonly envelope: number;
  readonly run?: number | null;
  readonly grow?: number | null;
  readonly innovate?: number | null;
  readonly ownerId?: string | null;
  readonly note?: string;
}

const bodyOf = (values: Values, scale: number) => ({
  title: values.title,
  envelopeFen: Math.round(values.envelope * scale),
  mix: categories.flatMap((category) => {
    const percent = values[category];
    return percent === null || percent === undefined ? [] : [{ category, percent }];
  }),
  ownerId: values.ownerId ?? null,
  note: values.note ?? null,
});

interface NewPlanProps {
  readonly isOpen: boolean;
  readonly onCreated: (id: string) => void;
  readonly onClose: () => void;
}

export function NewPlanForm({ isOpen, onCreated, onClose }: NewPlanProps) {
  const t = useTexts(planTexts);
  const today = useToday();
  const scale = useMoneyScale();
  const finish = useSaved(onClose);
  const create = useWrite('POST', '/api/portfolio-plans', {
    onDone: ({ id }) => {
      finish();
      onCreated(id);
    },
  });
  return (
    <ModalForm<Values>
      title={t.newPlan}
      isOpen={isOpen}
      width={640}
      initial={{ year: Number(today.slice(0, 4)) }}
      onSubmit={(values) => create.mutate({ body: { ...bodyOf(values, scale), year: values.year } })}
      onClose={() => {
        create.reset();
        onClose();
      }}
      isSaving={create.isPending}
      error={create.error}
    >
      <PlanFields asksYear="yes" owner={null} />
    </ModalForm>
  );
}

const valuesOf = (plan: PlanDetail, scale: number): Values => ({
  year: plan.year,
  title: plan.title,
  envelope: plan.envelopeFen / scale,
  ownerId: plan.ownerId,
  note: plan.note ?? '',
  ...Object.fromEntries(plan.mix.map(({ category, targetPercent }) => [category, targetPercent])),
});

export function ChangePlanForm({
  plan,
  onClose,
}: {
  readonly plan: PlanDetail | null;
  readonly onClose: () => void;
}) {
  const t = useTexts(planTexts);
  const scale = useMoneyScale();
  const change = useWrite('PATCH', '/api/portfolio-plans/{id}', { onDone: useSaved(onClose) });
  return (
    <VersionedForm<Values, ReturnType<typeof bodyOf>>
      title={t.editPlan}
      width={640}
      record={plan}
      initial={plan ? valuesOf(plan, scale) : {}}
      fields={[
        { key: 'title', label: t.name },
        { key: 'note', label: t.note },
        {
          key: 'envelopeFen',
          label: t.envelope,
          show: (fen) => (typeof fen === 'number' ? String(fen / scale) : '—'),
        },
      ]}
      saving={change}
      bodyOf={(values) => bodyOf(values, scale)}
      onSave={(body, version) =>
        change.mutate({ params: { id: plan?.id ?? '' }, body: { ...body, version } })
      }
      onClose={() => {
        change.reset();
        onClose();
      }}
    >
      <PlanFields asksYear="no" owner={plan?.ownerId ? { id: plan.ownerId, name: plan.owner ?? '' } : null} />
    </VersionedForm>
  );
}

interface FieldsProps {
  readonly asksYear: 'yes' | 'no';
  readonly owner: { readonly id: string; readonly name: string } | null;
}

const Item = Form.Item<Values>;

function PlanFields({ asksYear, owner }: FieldsProps) {
  const t = useTexts(planTexts);
  const say = useText();
  const { required } = useTexts(productTexts);
  const { withUnit } = useFormat();
  const must = (label: string) => [{ required: true, message: fill(required, { label }) }];
  return (
    <div className="zs-form-grid">
      {asksYear === 'yes' ? (
        <Item name="year" label={t.year} rules={must(t.year)}>
          <InputNumber min={2000} max={2100} precision={0} style={{ width: '100%' }} />
        </Item>
      ) : null}
      <Item name="title" label={t.name} rules={must(t.name)}>
        <Input maxLength={200} />
      </Item>
      <Item name="envelope" label={withUnit(t.envelope)} rules={must(t.envelope)}>
        <InputNumber min={0} style={{ width: '100%' }} />
      </Item>
      <Item name="ownerId" label={t.owner}>
        <PersonField present={owner} />
      </Item>
      {categories.map((category, index) => (
        <Item
          key={category}
          name={category}
          label={`${say(categoryNames[category])} %`}
          {...(index === 0 ? { extra: t.mixNote } : {})}
        >
          <InputNumber min={0} max={100} style={{ width: '100%' }} />
        </Item>
      ))}
      <Item name="note" label={t.note} className="is-wide">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={8000} />
      </Item>
    </div>
  );
}

import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Form, Input, InputNumber } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { weightFaultOf } from '../rules.ts';
import type { LevelObjective, Objective } from '../schema.ts';
import { strategyTexts } from './texts.ts';

export interface LevelAsked {
  readonly period: string;
  /** null: the top level. */
  readonly parent: Objective | null;
}

interface LevelFormProps {
  readonly asked: LevelAsked | null;
  readonly rows: readonly Objective[];
  readonly onClose: () => void;
}

interface Values {
  readonly period: string;
  readonly objectives: readonly Partial<LevelObjective>[];
}

/** The objectives of one level together, with the running sum of their weights. */
export function LevelForm({ asked, rows, onClose }: LevelFormProps) {
  const t = useTexts(strategyTexts);
  const { saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const save = useWrite('PUT', '/api/objectives', {
    onDone: () => {
      void message.success(saved);
      onClose();
    },
  });
  if (!asked) return null;
  const { period, parent } = asked;
  const level = rows.filter((row) => row.parentId === (parent?.id ?? null) && row.period === period);
  const submit = (values: Values) =>
    save.mutate({
      body: {
        period: values.period,
        parentId: parent?.id ?? null,
        objectives: values.objectives.map(({ code = '', title = '', weight = 0, ...rest }) => ({
          ...rest,
          code,
          title,
          weight,
        })),
      },
    });
  return (
    <ModalForm<Values>
      title={
        parent ? fill(t.level, { parent: `${parent.code} ${parent.title}` }) : fill(t.topLevel, { period })
      }
      isOpen
      width={980}
      form={form}
      initial={{ period, objectives: level.length > 0 ? level : [{}] }}
      onSubmit={submit}
      onClose={() => {
        save.reset();
        onClose();
      }}
      isSaving={save.isPending}
      error={save.error}
    >
      <Form.Item<Values> name="period" label={t.period} hidden={level.length > 0 || parent !== null}>
        <Input style={{ maxWidth: 160 }} placeholder="2026" />
      </Form.Item>
      <LevelRows />
      <Sum />
    </ModalForm>
  );
}

function LevelRows() {
  const t = useTexts(strategyTexts);
  return (
    <Form.List name="objectives">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <fieldset key={key} className="zs-level-row">
              <LevelRow at={name} />
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={fill(t.removeRow, { row: name + 1 })}
                title={fill(t.removeRow, { row: name + 1 })}
                onClick={() => remove(name)}
              />
            </fieldset>
          ))}
          <Button icon={<PlusOutlined />} onClick={() => add({})}>
            {t.addRow}
          </Button>
        </>
      )}
    </Form.List>
  );
}

function LevelRow({ at }: { readonly at: number }) {
  const t = useTexts(strategyTexts);
  const { required } = useTexts(productTexts);
  const must = (label: string) => [{ required: true, message: fill(required, { label }) }];
  return (
    <>
      <Form.Item name={[at, 'id']} hidden>
        <Input />
      </Form.Item>
      <Form.Item name={[at, 'code']} label={t.code} rules={must(t.code)}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name={[at, 'title']} label={t.objective} rules={must(t.objective)}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name={[at, 'weight']} label={t.weight} rules={must(t.weight)}>
        <InputNumber min={0.01} max={100} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name={[at, 'measure']} label={t.measure}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name={[at, 'unit']} label={t.unit}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name={[at, 'fromValue']} label={t.fromValue}>
        <InputNumber style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name={[at, 'toValue']} label={t.toValue}>
        <InputNumber style={{ width: '100%' }} />
      </Form.Item>
    </>
  );
}

function Sum() {
  const t = useTexts(strategyTexts);
  return (
    <Form.Item<Values> noStyle shouldUpdate>
      {({ getFieldValue }) => {
        const rows = (getFieldValue('objectives') ?? []) as Values['objectives'];
        const fault = weightFaultOf(rows.map(({ weight }) => weight ?? 0));
        const text = fault ? (fault.rule === 'objective.weight-missing' ? t.sumShort : t.sumOver) : t.sumGood;
        return (
          <p className={`zs-level-sum ${fault ? 'is-bad' : ''}`} role="status">
            {fill(text, { sum: fault?.sum ?? 100, points: fault?.points ?? 0 })}
          </p>
        );
      }}
    </Form.Item>
  );
}

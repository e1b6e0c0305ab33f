import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import '#web/forms/form-grid.css';
import { useFormat } from '#web/i18n/format.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { DateField } from '#web/kit/DateField.tsx';
import { Terms } from '#web/kit/terms/Terms.tsx';
import { PersonField } from '../../organisation/ui/PersonField.tsx';
import { UnitField } from '../../organisation/ui/UnitField.tsx';
import { categoryNames } from '../../portfolio-plans/names.ts';
import { initiationRemarks } from '../refusals.ts';
import { lacksOf } from '../rules/goals.ts';
import type { InitiationDetail } from '../schema.ts';
import './initiation.css';
import type { InitiationValues } from './initiation-values.ts';
import { initiationTexts } from './texts.ts';

const Item = Form.Item<InitiationValues>;

const present = (id: string | null | undefined, name: string | null | undefined) =>
  id && name ? { id, name } : null;

export function InitiationFields({ request }: { readonly request: InitiationDetail | null }) {
  const t = useTexts(initiationTexts);
  const say = useText();
  const { withUnit } = useFormat();
  return (
    <div className="zs-form-grid">
      {request === null ? (
        <Item name="proposalId" label={t.proposal} extra={<Terms>{t.noProposal}</Terms>} className="is-wide">
          <ProposalField />
        </Item>
      ) : null}
      <Item name="title" label={t.name} className="is-wide">
        <Input maxLength={200} />
      </Item>
      <Item name="amount" label={withUnit(t.amount)}>
        <InputNumber min={0.01} style={{ width: '100%' }} />
      </Item>
      <Item name="category" label={t.category}>
        <Select
          allowClear
          options={Object.entries(categoryNames).map(([value, name]) => ({ value, label: say(name) }))}
        />
      </Item>
      <Item name="unitId" label={t.unit}>
        <UnitField />
      </Item>
      <Item name="customer" label={t.customer}>
        <Input maxLength={200} />
      </Item>
      <Item name="sponsorId" label={t.sponsor}>
        <PersonField present={present(request?.sponsorId, request?.sponsor)} />
      </Item>
      <Item name="managerId" label={t.manager}>
        <PersonField present={present(request?.managerId, request?.manager)} />
      </Item>
      <Item name="startOn" label={t.start}>
        <DateField />
      </Item>
      <Item name="finishOn" label={t.finish}>
        <DateField />
      </Item>
      <Item name="isStrategic" valuePropName="checked" className="is-wide">
        <Checkbox>{t.isStrategic}</Checkbox>
      </Item>
      <Item name="reasons" label={t.reasons} className="is-wide">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={8000} />
      </Item>
      <div className="is-wide">
        <Goals />
      </div>
    </div>
  );
}

interface ProposalFieldProps {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (id: string | null) => void;
}

/** The proposals that were selected and wait for their start. */
function ProposalField({ id, value, onChange }: ProposalFieldProps) {
  const found = useGet('/api/proposals', { query: { limit: 200, offset: 0, filter: 'state:is:selected' } });
  return (
    <Select
      {...(id ? { id } : {})}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      loading={found.isPending}
      value={value ?? null}
      options={(found.data?.rows ?? []).map((row) => ({ value: row.id, label: `${row.code} ${row.name}` }))}
      onChange={(next: string | null | undefined) => onChange?.(next ?? null)}
    />
  );
}

function Goals() {
  const t = useTexts(initiationTexts);
  return (
    <Form.List name="goals">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <fieldset key={key} className="zs-goal-row">
              <Form.Item
                name={[name, 'text']}
                label={`${t.goals} ${name + 1}`}
                extra={<GoalCheck at={name} />}
              >
                <Input maxLength={500} placeholder={t.goalHint} />
              </Form.Item>
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
            {t.addGoal}
          </Button>
        </>
      )}
    </Form.List>
  );
}

/** Says at once what a goal lacks, by the rule the server asks. */
function GoalCheck({ at }: { readonly at: number }) {
  const t = useTexts(initiationTexts);
  const { listed } = usePunctuation();
  const say = useText();
  return (
    <Form.Item noStyle shouldUpdate>
      {({ getFieldValue }) => {
        const text = String(getFieldValue(['goals', at, 'text']) ?? '');
        if (text.trim() === '') return <span className="zs-muted">{t.goalHint}</span>;
        const lacks = lacksOf({ text, dueOn: null }).map((rule) => say(initiationRemarks[rule]));
        return lacks.length === 0 ? (
          <span className="zs-goal-good">{t.goalGood}</span>
        ) : (
          <span className="zs-goal-bad">{fill(t.goalLacks, { lacks: listed(lacks) })}</span>
        );
      }}
    </Form.Item>
  );
}

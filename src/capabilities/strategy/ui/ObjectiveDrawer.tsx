import { App, Button, Form, Input, InputNumber, Select, Space } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import '#web/forms/form-grid.css';
import { VersionedForm } from '#web/forms/VersionedForm.tsx';
import { productTexts } from '#web/i18n/product.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { DetailDrawer } from '#web/kit/DetailDrawer.tsx';
import { Facts } from '#web/kit/Facts.tsx';
import { CandidateList, useObjectiveCandidates } from '#web/strategy-parts.ts';
import { PersonField } from '../../organisation/ui/PersonField.tsx';
import { directionNames, perspectiveNames } from '../names.ts';
import type { Objective, ObjectiveChange } from '../schema.ts';
import { Support } from './Support.tsx';
import { strategyTexts } from './texts.ts';

type Values = Omit<ObjectiveChange, 'version'>;

interface ObjectiveDrawerProps {
  readonly objective: Objective | null;
  readonly mayEdit: boolean;
  readonly onBreakDown: (objective: Objective) => void;
  readonly onClose: () => void;
}

/** One objective with the form that changes it. */
export function ObjectiveDrawer({ objective, mayEdit, onBreakDown, onClose }: ObjectiveDrawerProps) {
  const t = useTexts(strategyTexts);
  const { edit, saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const [isEditing, setIsEditing] = useState(false);
  const change = useWrite('PATCH', '/api/objectives/{id}', {
    onDone: () => {
      void message.success(saved);
      setIsEditing(false);
    },
  });
  const actions =
    objective && mayEdit ? (
      <Space wrap>
        <Button onClick={() => onBreakDown(objective)}>{t.editBelow}</Button>
        <Button type="primary" onClick={() => setIsEditing(true)}>
          {edit}
        </Button>
      </Space>
    ) : null;
  return (
    <DetailDrawer
      isOpen={objective !== null}
      title={objective ? `${objective.code} ${objective.title}` : ''}
      onClose={onClose}
      actions={actions}
    >
      {objective ? <ObjectiveFacts objective={objective} /> : null}
      <VersionedForm<Values, Values>
        title={t.edit}
        width={640}
        record={isEditing ? objective : null}
        initial={objective ?? {}}
        fields={[
          { key: 'title', label: t.objective },
          { key: 'measure', label: t.measure },
          { key: 'fromValue', label: t.fromValue },
          { key: 'toValue', label: t.toValue },
          { key: 'currentValue', label: t.currentValue },
        ]}
        saving={change}
        bodyOf={(values) => values}
        onSave={(body, version) =>
          change.mutate({ params: { id: objective?.id ?? '' }, body: { ...body, version } })
        }
        onClose={() => {
          change.reset();
          setIsEditing(false);
        }}
      >
        <ObjectiveFields objective={objective} />
      </VersionedForm>
    </DetailDrawer>
  );
}

function ObjectiveFacts({ objective }: { readonly objective: Objective }) {
  const t = useTexts(strategyTexts);
  const { aside } = usePunctuation();
  const say = useText();
  const { unit, perspective } = objective;
  const candidates = useObjectiveCandidates(objective.period).of(objective.id);
  const withUnit = (value: number | null) => (value === null ? null : `${value}${unit ? ` ${unit}` : ''}`);
  return (
    <Facts
      facts={[
        { label: t.weight, value: aside(objective.weight, `${t.totalWeight} ${objective.totalWeight}`) },
        { label: t.perspective, value: perspective ? say(perspectiveNames[perspective]) : null },
        { label: t.measure, value: objective.measure },
        { label: t.fromValue, value: withUnit(objective.fromValue) },
        { label: t.toValue, value: withUnit(objective.toValue) },
        { label: t.currentValue, value: withUnit(objective.currentValue) },
        { label: t.direction, value: say(directionNames[objective.direction]) },
        { label: t.progress, value: objective.progress === null ? null : `${objective.progress}%` },
        { label: t.support, value: <Support row={objective} /> },
        {
          label: t.candidates,
          value:
            candidates.length === 0 ? (
              t.noCandidates
            ) : (
              <CandidateList objectiveId={objective.id} rows={candidates} />
            ),
        },
        { label: t.owner, value: objective.owner },
        { label: t.note, value: objective.note },
      ]}
    />
  );
}

const Item = Form.Item<Values>;

function ObjectiveFields({ objective }: { readonly objective: Objective | null }) {
  const t = useTexts(strategyTexts);
  const { required } = useTexts(productTexts);
  const say = useText();
  const owner = objective?.ownerId ? { id: objective.ownerId, name: objective.owner ?? '' } : null;
  const must = (label: string) => [{ required: true, message: fill(required, { label }) }];
  return (
    <>
      <p className="zs-muted zs-form-note">{t.reconfirm}</p>
      <div className="zs-form-grid">
        <Item name="title" label={t.objective} rules={must(t.objective)} className="is-wide">
          <Input maxLength={200} />
        </Item>
        <Item name="titleEn" label={t.titleEn}>
          <Input maxLength={200} />
        </Item>
        <Item name="code" label={t.code} rules={must(t.code)}>
          <Input maxLength={40} />
        </Item>
        <Item name="perspective" label={t.perspective}>
          <Select
            allowClear
            options={Object.entries(perspectiveNames).map(([value, name]) => ({ value, label: say(name) }))}
          />
        </Item>
        <Item name="ownerId" label={t.owner}>
          <PersonField present={owner} />
        </Item>
        <Item name="measure" label={t.measure}>
          <Input maxLength={200} />
        </Item>
        <Item name="unit" label={t.unit}>
          <Input maxLength={20} />
        </Item>
        {(['fromValue', 'toValue', 'currentValue'] as const).map((name) => (
          <Item key={name} name={name} label={t[name]}>
            <InputNumber style={{ width: '100%' }} />
          </Item>
        ))}
        <Item name="direction" label={t.direction}>
          <Select
            options={Object.entries(directionNames).map(([value, name]) => ({ value, label: say(name) }))}
          />
        </Item>
        <Item name="note" label={t.note} className="is-wide">
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={4000} />
        </Item>
      </div>
    </>
  );
}

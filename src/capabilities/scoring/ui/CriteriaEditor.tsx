import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { weightsOf } from '../rules/criteria.ts';
import type { CriteriaContent, CriteriaSetRecord } from '../schema/criteria.ts';
import { CriterionFields } from './CriterionFields.tsx';
import { emptyCriterion } from './criteria-draft.ts';
import { Pairwise } from './Pairwise.tsx';
import './scoring.css';
import { criteriaTexts } from './texts.ts';

interface CriteriaEditorProps {
  readonly set: CriteriaSetRecord | null;
  readonly initial: CriteriaContent;
  readonly onOpen: (id: string) => void;
}

/** A draft of criteria with its running sum of weights. */
export function CriteriaEditor({ set, initial, onOpen }: CriteriaEditorProps) {
  const t = useTexts(criteriaTexts);
  const [draft, setDraft] = useState(initial);
  const { create, change, publish, error, isSaving } = useCriteriaWrites(onOpen);
  const put = (patch: Partial<CriteriaContent>) => setDraft({ ...draft, ...patch });
  const sum = weightsOf(draft.criteria);
  const save = () =>
    set === null
      ? create.mutate({ body: draft })
      : change.mutate({ params: { id: set.id }, body: { ...draft, version: set.version } });
  const isChanged = draft !== initial;
  return (
    <Card
      title={set ? `${set.name} · ${fill(t.edition, { edition: set.edition })}` : t.create}
      extra={
        <div className="zs-inline-fields">
          <Button type={isChanged ? 'primary' : 'default'} loading={isSaving} onClick={save}>
            {t.save}
          </Button>
          {set ? (
            <Button
              type={isChanged ? 'default' : 'primary'}
              disabled={isChanged}
              title={isChanged ? t.saveFirst : undefined}
              loading={publish.isPending}
              onClick={() => publish.mutate({ params: { id: set.id }, body: { version: set.version } })}
            >
              {t.publish}
            </Button>
          ) : null}
        </div>
      }
    >
      <div className="zs-stack">
        <ProblemNotice error={error} />
        <Head draft={draft} onChange={put} />
        <p role="status" className={sum === 100 ? 'zs-muted' : ''}>
          {sum === 100 ? t.sumGood : fill(t.sumWrong, { sum })}
        </p>
        {draft.criteria.map((criterion, index) => (
          <CriterionFields
            // The place is what a criterion is known by until it is saved.
            key={index}
            place={index + 1}
            criterion={criterion}
            onChange={(next) => put({ criteria: draft.criteria.with(index, next) })}
            onRemove={() => put({ criteria: draft.criteria.toSpliced(index, 1), judgements: [] })}
          />
        ))}
        <div>
          <Button
            icon={<PlusOutlined />}
            disabled={draft.criteria.length >= 10}
            onClick={() => put({ criteria: [...draft.criteria, emptyCriterion], judgements: [] })}
          >
            {t.addCriterion}
          </Button>
        </div>
        <Pairwise draft={draft} onChange={put} />
      </div>
    </Card>
  );
}

const useCriteriaWrites = (onOpen: (id: string) => void) => {
  const t = useTexts(criteriaTexts);
  const { saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const done = (text: string) => void message.success(text);
  const create = useWrite('POST', '/api/criteria-sets', {
    onDone: ({ id }) => {
      done(saved);
      onOpen(id);
    },
  });
  const change = useWrite('PUT', '/api/criteria-sets/{id}', { onDone: () => done(saved) });
  const publish = useWrite('POST', '/api/criteria-sets/{id}/publication', {
    onDone: () => done(t.publishedNow),
  });
  return {
    create,
    change,
    publish,
    error: create.error ?? change.error ?? publish.error,
    isSaving: create.isPending || change.isPending,
  };
};

interface HeadProps {
  readonly draft: CriteriaContent;
  readonly onChange: (patch: Partial<CriteriaContent>) => void;
}

function Head({ draft, onChange }: HeadProps) {
  const t = useTexts(criteriaTexts);
  const stated = draft.knockOuts.filter(({ kind }) => kind === 'stated');
  const checked = draft.knockOuts.filter(({ kind }) => kind === 'no-sponsor');
  const lines = (text: string) =>
    text
      .split('\n')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => ({ kind: 'stated' as const, name }));
  return (
    <div className="zs-scale">
      <label>
        {t.name}
        <Input
          value={draft.name}
          maxLength={120}
          onChange={({ target }) => onChange({ name: target.value })}
        />
      </label>
      <label>
        {t.passLine}
        <InputNumber
          min={0}
          max={100}
          value={draft.passLine}
          onChange={(passLine) => onChange({ passLine: passLine ?? 0 })}
          style={{ width: '100%' }}
        />
      </label>
      <label>
        {t.projectClass}
        <Select<'A' | 'B' | 'C' | ''>
          aria-label={t.projectClass}
          value={draft.projectClass ?? ''}
          onChange={(next) => onChange({ projectClass: next === '' ? null : next })}
          options={[
            { value: '', label: t.everyClass },
            { value: 'A', label: 'A' },
            { value: 'B', label: 'B' },
            { value: 'C', label: 'C' },
          ]}
        />
      </label>
      <label>
        {t.stated}
        <Input.TextArea
          rows={2}
          defaultValue={stated.map(({ name }) => name).join('\n')}
          onChange={({ target }) => onChange({ knockOuts: [...checked, ...lines(target.value)] })}
        />
      </label>
      <Checkbox
        checked={checked.length > 0}
        onChange={({ target }) =>
          onChange({
            knockOuts: target.checked ? [{ kind: 'no-sponsor', name: t.noSponsorName }, ...stated] : stated,
          })
        }
      >
        {t.noSponsor}
      </Checkbox>
    </div>
  );
}

import { Checkbox, Form, Input } from 'antd';
import { useMemo } from 'react';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import '#web/forms/form-grid.css';
import { VersionedForm } from '#web/forms/VersionedForm.tsx';
import { useSaved } from '#web/forms/use-saved.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import type { ProjectDetail } from '../../schema.ts';
import { withReadNames } from '../edit/current-record.ts';
import { recordTexts } from '../texts.ts';

type Milestone = ProjectDetail['milestones'][number];
type Values = {
  readonly [
    K in 'code' | 'name' | 'baselineOn' | 'forecastOn' | 'actualOn' | 'isKey' | 'note'
  ]?: Milestone[K];
};

const bodyOf = ({ code = '', name = '', baselineOn, forecastOn, actualOn, isKey = false, note }: Values) => ({
  code,
  name,
  baselineOn: baselineOn || null,
  forecastOn: forecastOn || null,
  actualOn: actualOn || null,
  isKey,
  note: note || null,
});

interface NewMilestoneProps {
  readonly project: ProjectDetail;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function NewMilestone({ project, isOpen, onClose }: NewMilestoneProps) {
  const t = useTexts(recordTexts);
  const done = useSaved(onClose);
  const create = useWrite('POST', '/api/projects/{id}/milestones', {
    touches: ['/api/projects'],
    onDone: done,
  });
  return (
    <ModalForm<Values>
      title={t.milestoneNew}
      isOpen={isOpen}
      initial={{ code: `M${project.milestones.length + 1}`, isKey: true }}
      onSubmit={(values) => create.mutate({ params: { id: project.id }, body: bodyOf(values) })}
      onClose={onClose}
      isSaving={create.isPending}
      error={create.error}
    >
      <MilestoneFields />
    </ModalForm>
  );
}

interface ChangeMilestoneProps {
  readonly project: ProjectDetail;
  /** The milestone that is changed; null while none is. */
  readonly milestone: Milestone | null;
  readonly onClose: () => void;
}

export function ChangeMilestone({ project, milestone, onClose }: ChangeMilestoneProps) {
  const t = useTexts(recordTexts);
  const close = () => {
    change.reset();
    onClose();
  };
  const done = useSaved(onClose);
  const change = useWrite('PATCH', '/api/projects/{id}/milestones/{milestoneId}', {
    touches: ['/api/projects'],
    onDone: done,
  });
  const error = useMemo(() => withReadNames(change.error), [change.error]);
  const fields = [
    { key: 'code', label: t.code },
    { key: 'name', label: t.milestoneName },
    { key: 'baselineOn', label: t.baseline },
    { key: 'forecastOn', label: t.forecast },
    { key: 'actualOn', label: t.actual },
    { key: 'isKey', label: t.isKey },
    { key: 'note', label: t.note },
  ];
  return (
    <VersionedForm<Values, ReturnType<typeof bodyOf>>
      title={t.milestoneEdit}
      record={milestone}
      initial={milestone ?? {}}
      fields={fields}
      saving={{ isPending: change.isPending, error, reset: change.reset }}
      bodyOf={bodyOf}
      onSave={(body, version) =>
        change.mutate({
          params: { id: project.id, milestoneId: milestone?.id ?? '' },
          body: { ...body, version },
        })
      }
      onClose={close}
    >
      <MilestoneFields />
    </VersionedForm>
  );
}

function MilestoneFields() {
  const t = useTexts(recordTexts);
  const { required } = useTexts(productTexts);
  const must = (label: string) => [{ required: true, whitespace: true, message: fill(required, { label }) }];
  const dates = { baselineOn: t.baseline, forecastOn: t.forecast, actualOn: t.actual } as const;
  return (
    <div className="zs-form-grid">
      <Form.Item name="name" label={t.milestoneName} className="is-wide" rules={must(t.milestoneName)}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="code" label={t.code} rules={must(t.code)}>
        <Input maxLength={40} />
      </Form.Item>
      {(['baselineOn', 'forecastOn', 'actualOn'] as const).map((name) => (
        <Form.Item key={name} name={name} label={dates[name]}>
          <Input type="date" />
        </Form.Item>
      ))}
      <Form.Item name="note" label={t.note} className="is-wide">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={4000} />
      </Form.Item>
      <Form.Item name="isKey" valuePropName="checked" className="is-wide">
        <Checkbox>{t.isKey}</Checkbox>
      </Form.Item>
    </div>
  );
}

import { App, Form, Input, Segmented } from 'antd';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { DateField } from '#web/kit/DateField.tsx';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { instrumentNames, instruments, type Instrument } from '../names.ts';
import { RespondentFields, respondentsOf, type RespondentValues } from './RespondentFields.tsx';
import { maturityTexts } from './texts.ts';

interface Values extends RespondentValues {
  readonly title: string;
  readonly instrument: Instrument;
  readonly dueOn: string;
}

interface NewAssessmentFormProps {
  readonly officeId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function NewAssessmentForm({ officeId, isOpen, onClose }: NewAssessmentFormProps) {
  const t = useTexts(maturityTexts);
  const { required } = useTexts(productTexts);
  const say = useText();
  const { message } = App.useApp();
  const open = useWrite('POST', '/api/maturity-assessments', {
    onDone: () => {
      void message.success(t.opened);
      onClose();
    },
  });
  const needed = (label: string) => [{ required: true, message: required.replace('{label}', label) }];
  return (
    <ModalForm<Values>
      title={t.open}
      isOpen={isOpen}
      width={640}
      initial={{ instrument: 'quick', respondents: [{ personId: null, group: 'pmo' }] }}
      submitText={t.open}
      onSubmit={({ title, instrument, dueOn, respondents }) =>
        open.mutate({
          body: {
            pmoUnitId: officeId,
            title,
            instrument,
            dueOn,
            respondents: respondentsOf({ respondents }),
          },
        })
      }
      onClose={onClose}
      isSaving={open.isPending}
      error={open.error}
    >
      <Form.Item name="title" label={t.name} rules={needed(t.name)}>
        <Input />
      </Form.Item>
      <Form.Item name="instrument" label={t.instrument}>
        <Segmented
          aria-label={t.instrument}
          options={instrumentNames.map((name) => ({ value: name, label: say(instruments[name]) }))}
        />
      </Form.Item>
      <Form.Item name="dueOn" label={t.due} rules={needed(t.due)}>
        <DateField />
      </Form.Item>
      <RespondentFields />
    </ModalForm>
  );
}

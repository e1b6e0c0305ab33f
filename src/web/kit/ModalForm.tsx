import { Form, Modal, type FormInstance } from 'antd';
import { useEffect, useId, type ReactNode } from 'react';
import { productTexts } from '../i18n/product.ts';
import { useTexts } from '../i18n/texts.ts';
import './modal-form.css';
import { ProblemNotice } from './ProblemNotice.tsx';

interface ModalFormProps<Values extends object> {
  readonly title: string;
  readonly isOpen: boolean;
  readonly initial: Partial<Values>;
  readonly onSubmit: (values: Values) => void;
  readonly onClose: () => void;
  readonly isSaving: boolean;
  /** Why the last attempt was refused; problems of fields stand at their fields. */
  readonly error?: Error | null;
  readonly submitText?: string;
  readonly width?: number;
  readonly form?: FormInstance<Values>;
  /** What stands at the other end of the buttons: the removal of the record. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A form in a dialog. Enter sends it, Esc closes it, what was typed stays until it is saved. */
export function ModalForm<Values extends object>(props: ModalFormProps<Values>) {
  const { title, isOpen, onClose, isSaving, submitText, width = 560, aside } = props;
  const { save } = useTexts(productTexts);
  const id = useId();
  return (
    <Modal
      open={isOpen}
      title={title}
      width={width}
      okText={submitText ?? save}
      okButtonProps={{ htmlType: 'submit', form: id }}
      confirmLoading={isSaving}
      onCancel={onClose}
      footer={(buttons) => (
        <div className="zs-modal-foot">
          <span>{aside}</span>
          <span className="zs-modal-buttons">{buttons}</span>
        </div>
      )}
      mask={{ closable: false }}
      destroyOnHidden
      afterOpenChange={(isShown) => {
        if (isShown) focusFirstField(id);
      }}
    >
      <FormInDialog id={id} {...props} />
    </Modal>
  );
}

/** Lives as long as the dialog is open, so that each opening begins with what is true then. */
function FormInDialog<Values extends object>(props: ModalFormProps<Values> & { readonly id: string }) {
  const { id, initial, onSubmit, error, children } = props;
  const { save } = useTexts(productTexts);
  const [own] = Form.useForm<Values>();
  const form = props.form ?? own;
  useEffect(() => {
    const fields = Object.entries(Object.groupBy(fieldProblems(error), ({ path }) => path)).map(
      ([path, problems = []]) => ({
        name: path.split('.'),
        errors: problems.map(({ message }) => message),
      }),
    );
    if (fields.length > 0) form.setFields(fields as never);
  }, [error, form]);
  return (
    <Form<Values>
      id={id}
      form={form}
      layout="vertical"
      // The browser would say what is wrong in its own language, over the field.
      noValidate
      initialValues={initial as never}
      preserve={false}
      onFinish={onSubmit}
      // What the server said of a value goes with the value.
      onValuesChange={(changed) => clearErrors(form, changed)}
      scrollToFirstError
      validateTrigger="onBlur"
    >
      {children}
      <ProblemNotice error={error} atFields={namesOf(form)} />
      <button type="submit" hidden aria-label={save} />
    </Form>
  );
}

const fieldProblems = (
  error: Error | null | undefined,
): readonly { readonly path: string; readonly message: string }[] => {
  const { document } = (error ?? {}) as {
    readonly document?: {
      readonly problems?: readonly { readonly path: string; readonly message: string }[];
    };
  };
  return document?.problems ?? [];
};

const clearErrors = <Values extends object>(form: FormInstance<Values>, changed: object): void =>
  form.setFields(Object.keys(changed).map((name) => ({ name, errors: [] })) as never);

const namesOf = <Values extends object>(form: FormInstance<Values>): ReadonlySet<string> =>
  new Set(form.getFieldsError().map(({ name }) => name.join('.')));

/** Not where somebody already types: the dialog may finish opening after the first key. */
const focusFirstField = (formId: string): void => {
  const form = document.getElementById(formId);
  if (form?.contains(document.activeElement)) return;
  form?.querySelector<HTMLElement>('input:not([type="hidden"]), textarea')?.focus();
};

import { Form, Input } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { organisationTexts } from './texts.ts';

const format = /^[A-Z0-9]{1,8}$/;

/** What numbers begin with, and the number that would be given next. */
export function PrefixFields() {
  const t = useTexts(organisationTexts);
  const form = Form.useFormInstance();
  const projectPrefix: unknown = Form.useWatch('projectPrefix', form);
  const decisionPrefix: unknown = Form.useWatch('decisionPrefix', form);
  const isFit = (prefix: unknown): prefix is string => typeof prefix === 'string' && format.test(prefix);
  const areFit = isFit(projectPrefix) && isFit(decisionPrefix);
  const next = useGet(
    '/api/enterprise/next-numbers',
    areFit ? { query: { projectPrefix, decisionPrefix } } : {},
    { enabled: areFit },
  );
  const shown = areFit ? next.data : undefined;
  const noteOf = (number: string | undefined) => (number ? fill(t.nextNumber, { number }) : t.prefixNote);
  return (
    <>
      <PrefixField name="projectPrefix" label={t.projectPrefix} note={noteOf(shown?.project)} />
      <PrefixField name="decisionPrefix" label={t.decisionPrefix} note={noteOf(shown?.decision)} />
    </>
  );
}

interface PrefixFieldProps {
  readonly name: 'projectPrefix' | 'decisionPrefix';
  readonly label: string;
  readonly note: string;
}

function PrefixField({ name, label, note }: PrefixFieldProps) {
  const t = useTexts(organisationTexts);
  return (
    <Form.Item
      name={name}
      label={label}
      extra={note}
      normalize={(typed: string) => typed.toUpperCase()}
      rules={[{ required: true, pattern: format, message: t.prefixFormat }]}
    >
      <Input maxLength={8} style={{ maxWidth: 160 }} />
    </Form.Item>
  );
}

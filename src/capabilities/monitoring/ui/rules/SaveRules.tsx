import { App, Form, Input } from 'antd';
import { useEffect, useMemo } from 'react';
import { fill } from '#platform/i18n.ts';
import { asProblem } from '#web/api/problem.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import type { RuleSettings } from '../../schema/health-rules.ts';
import { Differences } from './Differences.tsx';
import { Impact } from './Impact.tsx';
import { differencesOf, overridesOf, type Edits } from './rules-draft.ts';
import { ruleTexts } from './texts.ts';

interface SaveRulesProps {
  readonly settings: RuleSettings;
  readonly edits: Edits;
  /** Reads the rules anew because somebody else saved meanwhile; what was typed stays. */
  readonly onRefresh: () => void;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

interface Values {
  readonly reason: string;
}

/** What changes, what it does to the projects, and why: then it is saved. */
export function SaveRules({ settings, edits, onRefresh, onSaved, onClose }: SaveRulesProps) {
  const t = useTexts(ruleTexts);
  const { required } = useTexts(productTexts);
  const { message } = App.useApp();
  const { mutate: compute, ...preview } = useWrite('POST', '/api/health-rules/previews', { touches: [] });
  const save = useWrite('PUT', '/api/health-rules', {
    onDone: () => {
      void message.success(t.saved);
      onSaved();
    },
  });
  const body = useMemo(() => overridesOf(settings, edits), [settings, edits]);
  // Computed anew where somebody else changed the rules meanwhile.
  useEffect(() => compute({ body }), [compute, body]);
  const submit = ({ reason }: Values) =>
    save.mutate(
      { body: { ...body, version: settings.version, reason } },
      {
        onError: (error) => {
          if (asProblem(error)?.status === 412) onRefresh();
        },
      },
    );
  return (
    <ModalForm<Values>
      title={t.saveTitle}
      isOpen
      width={720}
      initial={{}}
      onSubmit={submit}
      onClose={onClose}
      isSaving={save.isPending}
      error={save.error}
    >
      <div className="zs-stack zs-rules-save">
        <section aria-label={t.differences}>
          <h3>{t.differences}</h3>
          <Differences differences={differencesOf(settings, edits)} />
        </section>
        <section aria-label={t.impact} aria-busy={preview.isPending}>
          <h3>{t.impact}</h3>
          <ProblemNotice error={preview.error} />
          {preview.data ? <Impact preview={preview.data} /> : null}
          {preview.isPending ? <p className="zs-muted">{t.computing}</p> : null}
        </section>
      </div>
      <Form.Item<Values>
        name="reason"
        label={t.reason}
        rules={[{ required: true, whitespace: true, message: fill(required, { label: t.reason }) }]}
      >
        <Input.TextArea rows={2} maxLength={500} placeholder={t.reasonPlaceholder} />
      </Form.Item>
    </ModalForm>
  );
}

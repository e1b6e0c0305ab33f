import { App, Button, Checkbox, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { currentOf } from '#web/api/problem.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { StaleDialog } from '#web/kit/StaleDialog.tsx';
import { Terms } from '#web/kit/terms/Terms.tsx';
import { centreNames } from '../names.ts';
import type { Enterprise, EnterpriseChange } from '../schema.ts';
import { PrefixFields } from './PrefixFields.tsx';
import { organisationTexts } from './texts.ts';

type Values = Omit<EnterpriseChange, 'version'>;

export function SettingsPage() {
  const t = useTexts(organisationTexts);
  const enterprise = useGet('/api/enterprise');
  return (
    <>
      <PageHeader title={t.settings} subtitle={t.settingsText} />
      <ProblemNotice error={enterprise.error} onRetry={() => void enterprise.refetch()} />
      <Card title={t.basics}>
        {enterprise.data ? <SettingsForm enterprise={enterprise.data} /> : <RowSkeletons count={6} />}
      </Card>
    </>
  );
}

function SettingsForm({ enterprise }: { readonly enterprise: Enterprise }) {
  const t = useTexts(organisationTexts);
  const { save, saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const [sent, setSent] = useState<Values>({});
  const change = useWrite('PATCH', '/api/enterprise', { onDone: () => void message.success(saved) });
  const theirs = currentOf(change.error);
  const submit = (values: Values, version: number) => {
    setSent(values);
    change.mutate({ body: { ...values, version } });
  };
  return (
    <Form<Values>
      layout="vertical"
      style={{ maxWidth: 560 }}
      initialValues={enterprise}
      onFinish={(values) => submit(values, enterprise.version)}
    >
      <SettingsFields />
      <ProblemNotice error={theirs ? null : change.error} />
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {save}
      </Button>
      <StaleDialog
        theirs={theirs}
        mine={sent}
        base={enterprise}
        fields={[
          { key: 'name', label: t.enterpriseName },
          { key: 'moneyUnit', label: t.moneyUnit },
          { key: 'locale', label: t.locale },
          { key: 'timeZone', label: t.timeZone },
          { key: 'fiscalYearStart', label: t.fiscalYearStart },
          { key: 'centres', label: t.centres },
          { key: 'projectPrefix', label: t.projectPrefix },
          { key: 'decisionPrefix', label: t.decisionPrefix },
        ]}
        isSaving={change.isPending}
        onSave={(merged, version) => submit(merged, version)}
        onClose={change.reset}
      />
    </Form>
  );
}

const Item = Form.Item<Values>;

function SettingsFields() {
  const t = useTexts(organisationTexts);
  const { required } = useTexts(productTexts);
  const say = useText();
  const months = Array.from({ length: 12 }, (_, index) => ({
    value: index + 1,
    label: fill(t.month, { month: index + 1 }),
  }));
  return (
    <>
      <Item
        name="name"
        label={t.enterpriseName}
        rules={[{ required: true, whitespace: true, message: required.replace('{label}', t.enterpriseName) }]}
      >
        <Input />
      </Item>
      <Item name="moneyUnit" label={t.moneyUnit} extra={<Terms>{t.moneyNote}</Terms>}>
        <Radio.Group
          aria-label={t.moneyUnit}
          options={[
            { value: 'wan', label: t.wan },
            { value: 'yuan', label: t.yuan },
          ]}
        />
      </Item>
      <Item name="locale" label={t.locale}>
        <Radio.Group
          aria-label={t.locale}
          options={[
            { value: 'zh-CN', label: t.chinese },
            { value: 'en', label: t.english },
          ]}
        />
      </Item>
      <Item name="timeZone" label={t.timeZone}>
        <Select
          showSearch
          options={Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value }))}
        />
      </Item>
      <Item name="fiscalYearStart" label={t.fiscalYearStart}>
        <Select options={months} />
      </Item>
      <PrefixFields />
      <Item name="centres" label={t.centres} extra={<Terms>{t.centresNote}</Terms>}>
        <Checkbox.Group
          role="group"
          aria-label={t.centres}
          options={Object.entries(centreNames).map(([value, name]) => ({ value, label: say(name) }))}
        />
      </Item>
    </>
  );
}

import { App, Button, Form, Input } from 'antd';
import { linesOf } from '#capabilities/positions/ui/lines.ts';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useFormat } from '#web/i18n/format.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import type { Portal } from '../schema.ts';
import { PortalView } from './PortalView.tsx';
import { serviceTexts } from './texts.ts';

/** Words the portal, shows what it would say, and publishes it. */
export function PortalPart({ officeId }: { readonly officeId: string }) {
  const t = useTexts(serviceTexts);
  const { message } = App.useApp();
  const params = { id: officeId };
  const found = useGet('/api/offices/{id}/portal', { params });
  const publish = useWrite('POST', '/api/offices/{id}/portal-editions', {
    onDone: ({ number }) => void message.success(fill(t.published, { number })),
  });
  const portal = found.data;
  return (
    <div className="zs-stack">
      <ProblemNotice error={found.error ?? publish.error} />
      {portal ? null : <RowSkeletons count={6} />}
      {portal ? (
        <>
          <Card
            title={<EditionState portal={portal} />}
            extra={
              <Button
                type="primary"
                disabled={!portal.hasChanges}
                title={portal.hasChanges ? undefined : t.isCurrent}
                loading={publish.isPending}
                onClick={() => publish.mutate({ params })}
              >
                {t.publish}
              </Button>
            }
          >
            <TextForm key={portal.text.version} officeId={officeId} text={portal.text} />
          </Card>
          <PortalView content={portal.preview} tone={null} />
        </>
      ) : null}
    </div>
  );
}

function EditionState({ portal }: { readonly portal: Portal }) {
  const t = useTexts(serviceTexts);
  const { instant } = useFormat();
  const { edition, hasChanges } = portal;
  if (!edition) return <>{t.neverPublished}</>;
  const { number, publishedAt, publishedBy } = edition;
  return (
    <>
      {fill(t.lastEdition, { number, at: instant(publishedAt), by: publishedBy ?? '—' })} ·{' '}
      {hasChanges ? t.hasChanges : t.isCurrent}
    </>
  );
}

interface Values {
  readonly does: string;
  readonly doesNot: string;
  readonly contact: string;
}

interface TextFormProps {
  readonly officeId: string;
  readonly text: Portal['text'];
}

function TextForm({ officeId, text }: TextFormProps) {
  const t = useTexts(serviceTexts);
  const { save: saveText, saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const save = useWrite('PUT', '/api/offices/{id}/portal-text', {
    onDone: () => void message.success(saved),
  });
  return (
    <Form<Values>
      layout="vertical"
      initialValues={{
        does: text.does.join('\n'),
        doesNot: text.doesNot.join('\n'),
        contact: text.contact,
      }}
      onFinish={({ does, doesNot, contact }) =>
        save.mutate({
          params: { id: officeId },
          body: { version: text.version, does: linesOf(does), doesNot: linesOf(doesNot), contact },
        })
      }
    >
      <Form.Item name="does" label={t.does}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} />
      </Form.Item>
      <Form.Item name="doesNot" label={t.doesNot}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <Form.Item name="contact" label={t.contact}>
        <Input />
      </Form.Item>
      <ProblemNotice error={save.error} />
      <Button htmlType="submit" loading={save.isPending}>
        {saveText}
      </Button>
    </Form>
  );
}

import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useRef } from 'react';
import { fill } from '#platform/i18n.ts';
import { messageOf } from '#web/api/problem.ts';
import { useMay } from '#web/api/session.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { MethodPackage } from '../schema/messages.ts';
import { methodTexts } from './texts.ts';

const packagePath = '/api/method/package';

/** The whole method out as one file and in again. */
export function MethodPackageActions() {
  const t = useTexts(methodTexts);
  const { message, modal } = App.useApp();
  const mayManage = useMay()('method.manage');
  const input = useRef<HTMLInputElement>(null);
  const take = useWrite('POST', packagePath, {
    onDone: (taken) => void message.success(fill(t.importDone, { ...taken })),
  });
  const choose = async (file: File | undefined) => {
    const read = MethodPackage.safeParse(await contentOf(file));
    if (!read.success) return void message.error(t.importUnreadable);
    return void modal.confirm({
      title: t.importAsk,
      content: t.importText,
      okText: t.import,
      onOk: () =>
        take.mutateAsync({ body: read.data }).catch((error: unknown) => void message.error(messageOf(error))),
    });
  };
  return (
    <>
      <Button icon={<DownloadOutlined />} href={packagePath}>
        {t.export}
      </Button>
      {mayManage ? (
        <>
          <Button icon={<UploadOutlined />} loading={take.isPending} onClick={() => input.current?.click()}>
            {t.import}
          </Button>
          <input
            ref={input}
            type="file"
            accept=".json,application/json"
            hidden
            aria-label={t.import}
            onChange={(event) => {
              void choose(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </>
      ) : null}
    </>
  );
}

/** The JSON of a file; what is no JSON comes back as null, which no package is. */
const contentOf = async (file: File | undefined): Promise<unknown> => {
  try {
    const content: unknown = JSON.parse((await file?.text()) ?? 'null');
    return content;
  } catch {
    return null;
  }
};

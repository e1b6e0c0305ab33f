import { PlusOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { messageOf } from '#web/api/problem.ts';
import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Drop } from '#web/kit/Drop.tsx';
import { charterTexts } from './texts.ts';

interface NewForOfficeProps {
  readonly text: string;
  readonly isSaving: boolean;
  readonly onChoose: (officeId: string) => Promise<unknown> | void;
}

/** Makes something new for a PMO unit: at once where there is one, from a menu where there are several. */
export function NewForOffice({ text, isSaving, onChoose }: NewForOfficeProps) {
  const t = useTexts(charterTexts);
  const { message } = App.useApp();
  const offices = useGet('/api/offices');
  const rows = offices.data?.rows ?? [];
  const choose = async (officeId: string) => {
    try {
      await onChoose(officeId);
    } catch (error) {
      void message.error(messageOf(error));
    }
  };
  const [only, ...others] = rows;
  if (!only)
    return (
      <Button type="primary" icon={<PlusOutlined />} disabled title={t.noOffices}>
        {text}
      </Button>
    );
  if (others.length === 0)
    return (
      <Button type="primary" icon={<PlusOutlined />} loading={isSaving} onClick={() => void choose(only.id)}>
        {text}
      </Button>
    );
  const items = rows.map(({ id, name, displayName }) => ({ key: id, label: displayName ?? name }));
  return (
    <Drop label={text} menu={{ items, onClick: ({ key }) => void choose(key) }}>
      <Button type="primary" icon={<PlusOutlined />} loading={isSaving}>
        {text}
      </Button>
    </Drop>
  );
}

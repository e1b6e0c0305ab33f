import { App, Switch, Tooltip } from 'antd';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { accessTexts } from '../texts.ts';

/** 三员分立 on or off; the server says what stands in the way. */
export function SeparationSwitch({ isOn }: { readonly isOn: boolean }) {
  const t = useTexts(accessTexts);
  const { saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const set = useWrite('PUT', '/api/administrator-separation', { onDone: () => void message.success(saved) });
  return (
    <Tooltip title={t.separateText}>
      <label style={{ display: 'inline-flex', gap: 8, alignItems: 'center' }}>
        {t.separate}
        <Switch
          size="small"
          checked={isOn}
          loading={set.isPending}
          onChange={(separate) =>
            set.mutate({ body: { separate } }, { onError: (error) => void message.error(error.message, 8) })
          }
        />
      </label>
    </Tooltip>
  );
}

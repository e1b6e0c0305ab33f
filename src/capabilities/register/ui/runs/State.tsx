import { Tag } from 'antd';
import { useText } from '#web/i18n/texts.ts';
import { importColumns } from '../../../imports/columns.ts';
import type { ImportRow } from '../../../imports/schema.ts';

const colours = { previewed: 'warning', applied: 'success', undone: 'default' } as const;

export function State({ state }: { readonly state: ImportRow['state'] }) {
  const say = useText();
  const name = importColumns.find(({ key }) => key === 'state')?.choices?.[state];
  return <Tag color={colours[state]}>{name ? say(name) : state}</Tag>;
}

import { Tag } from 'antd';
import { useText } from '#web/i18n/texts.ts';
import { auditColumns } from '../../columns.ts';

export function Outcome({ outcome }: { readonly outcome: 'done' | 'refused' }) {
  const say = useText();
  const name = auditColumns.find(({ key }) => key === 'outcome')?.choices?.[outcome];
  return <Tag color={outcome === 'done' ? 'success' : 'error'}>{name ? say(name) : outcome}</Tag>;
}

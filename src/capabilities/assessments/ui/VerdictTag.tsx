import { Tag } from 'antd';
import { useText } from '#web/i18n/texts.ts';
import { verdicts, type Verdict } from '../names.ts';

const colours: Readonly<Record<Verdict, string>> = {
  missing: 'red',
  partial: 'orange',
  solved: 'green',
  unknown: 'default',
};

export function VerdictTag({ verdict }: { readonly verdict: Verdict }) {
  const say = useText();
  return <Tag color={colours[verdict]}>{say(verdicts[verdict])}</Tag>;
}

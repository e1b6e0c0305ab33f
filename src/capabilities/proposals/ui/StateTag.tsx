import { Tag } from 'antd';
import { useText } from '#web/i18n/texts.ts';
import { proposalStateNames, type ProposalState } from '../names.ts';

const colours: Readonly<Partial<Record<ProposalState, string>>> = {
  submitted: 'blue',
  accepted: 'cyan',
  returned: 'orange',
  shortlisted: 'purple',
  selected: 'green',
  initiated: 'green',
  'screened-out': 'red',
  declined: 'red',
};

export function StateTag({ state }: { readonly state: ProposalState }) {
  const say = useText();
  return <Tag color={colours[state] ?? 'default'}>{say(proposalStateNames[state])}</Tag>;
}

import { useText } from '#web/i18n/texts.ts';
import { proposalStateNames, type ProposalState } from '../names.ts';
import './proposal.css';

export function StateTag({ state }: { readonly state: ProposalState }) {
  const say = useText();
  return <span className={`zs-proposal-state is-${state}`}>{say(proposalStateNames[state])}</span>;
}

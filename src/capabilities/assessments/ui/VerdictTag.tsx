import { useText } from '#web/i18n/texts.ts';
import '#web/kit/health.css';
import { verdicts, type Verdict } from '../names.ts';

const looks: Readonly<Record<Verdict, string>> = {
  missing: 'is-severe',
  partial: 'is-warning',
  solved: 'is-good',
  unknown: 'is-unknown',
};

export function VerdictTag({ verdict }: { readonly verdict: Verdict }) {
  const say = useText();
  return <span className={`zs-health zs-verdict ${looks[verdict]}`}>{say(verdicts[verdict])}</span>;
}

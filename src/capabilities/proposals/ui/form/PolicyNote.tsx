import { effectivePolicy } from '#capabilities/charters/rules.ts';
import { fill } from '#platform/i18n.ts';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { useToday } from '#web/today.ts';
import { formTexts } from '../texts.ts';

/** The policy in force, beside the objectives a proposal is to serve. */
export function PolicyNote() {
  const t = useTexts(formTexts);
  const today = useToday();
  const { listed } = usePunctuation();
  const may = useMay();
  const policies = useGet('/api/policies', {}, { enabled: may('charter.read'), staleTime: 60_000 });
  const mine = useGet('/api/offices/mine', {}, { staleTime: 60_000 });
  const policy = effectivePolicy(policies.data?.rows ?? [], {
    year: Number(today.slice(0, 4)),
    officeId: mine.data?.office?.id ?? null,
  });
  if (!policy) return policies.data ? <p className="zs-muted">{t.noPolicy}</p> : null;
  return (
    <aside className="zs-proposal-policy" aria-label={t.policy}>
      <strong>{fill(t.policyOf, { office: policy.office, year: policy.year })}</strong>
      <p>{policy.statement}</p>
      {policy.objectives.length > 0 ? (
        <small className="zs-muted">{fill(t.policyServes, { objectives: listed(policy.objectives) })}</small>
      ) : null}
    </aside>
  );
}

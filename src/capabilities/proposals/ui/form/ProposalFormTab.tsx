import { Alert } from 'antd';
import { useMemo } from 'react';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import '#web/forms/form-grid.css';
import type { FieldDef } from '../../fields/field.ts';
import { groupNames, groups, proposalFields } from '../../fields/fields.ts';
import { concerns, gapsOf, type Gap } from '../../rules/gaps.ts';
import type { ProposalDetail } from '../../schema/messages.ts';
import '../proposal.css';
import { formTexts } from '../texts.ts';
import { LinksInput } from './LinksInput.tsx';
import { PolicyNote } from './PolicyNote.tsx';
import { SimpleInput } from './SimpleInput.tsx';
import { TableInput } from './TableInput.tsx';
import type { TableRow } from './blank-rows.ts';
import type { Draft } from './use-draft.ts';

interface FormTabProps {
  readonly proposal: ProposalDetail;
  readonly draft: Draft;
}

/** The form, section by section; it saves itself. */
export function ProposalFormTab({ proposal, draft }: FormTabProps) {
  const t = useTexts(formTexts);
  const say = useText();
  const gaps = useMemo(() => gapsOf(draft.form), [draft.form]);
  const shown = groups.filter((group) =>
    proposalFields.some((field) => field.group === group && concerns(field, draft.form)),
  );
  return (
    <div className="zs-stack">
      <ProblemNotice error={draft.error} />
      <nav className="zs-proposal-sections" aria-label={t.sections}>
        {shown.map((group) => (
          <a key={group} href={`#section-${group}`}>
            {say(groupNames[group])}
          </a>
        ))}
      </nav>
      {shown.map((group) => (
        <div key={group} id={`section-${group}`} className="zs-proposal-section">
          <Card title={say(groupNames[group])}>
            <div className="zs-form-grid zs-proposal-grid">
              {proposalFields
                .filter((field) => field.group === group && concerns(field, draft.form))
                .map((field) => (
                  <FieldRow key={field.key} field={field} proposal={proposal} draft={draft} gaps={gaps} />
                ))}
            </div>
          </Card>
        </div>
      ))}
      <Card title={t.links}>
        <LinksInput
          proposalId={proposal.id}
          links={draft.form.links}
          onChange={(links) => draft.setHead({ links })}
        />
      </Card>
    </div>
  );
}

const heads = new Set<string>([
  'name',
  'projectType',
  'projectClass',
  'unitId',
  'sponsorId',
  'managerId',
  'benefitOwnerId',
]);

/** Choices and numbers that always stand. */
const fixed = new Set<string>(['projectType', 'mandatory', 'ratePercent']);

interface FieldRowProps extends FormTabProps {
  readonly field: FieldDef;
  readonly gaps: readonly Gap[];
}

function FieldRow({ field, proposal, draft, gaps }: FieldRowProps) {
  const t = useTexts(formTexts);
  const say = useText();
  const label = say(field.title);
  const id = `field-${field.key}`;
  const { content, ...head } = draft.form;
  const values: Readonly<Record<string, unknown>> = { ...content, ...head };
  const set = (value: unknown) => {
    if (fixed.has(field.key) && value === null) return;
    if (heads.has(field.key)) draft.setHead({ [field.key]: value });
    else draft.setContent({ [field.key]: value });
  };
  const mark = proposal.marks.find((one) => one.field === field.key);
  const gap = gaps.find((one) => one.field === field.key);
  const isWide = field.kind === 'table' || field.kind === 'long';
  const value = values[field.key];
  return (
    <div className={`zs-proposal-field ${isWide ? 'is-wide' : ''} ${mark ? 'is-marked' : ''}`}>
      {field.kind === 'table' ? <strong>{label}</strong> : <label htmlFor={id}>{label}</label>}
      {gap ? <span className={`zs-proposal-gap is-${gap.kind}`}>{t[gapTexts[gap.kind]]}</span> : null}
      {mark ? <Alert type="error" title={mark.remark || t.marked} /> : null}
      {field.key === 'objectives' ? <PolicyNote /> : null}
      {field.kind === 'table' ? (
        <TableInput field={field} rows={rowsOf(value)} onChange={set} />
      ) : (
        <SimpleInput
          kind={field.kind}
          id={id}
          label={label}
          value={value}
          choices={field.choices}
          isFixed={fixed.has(field.key)}
          person={personOf(proposal, field.key)}
          onChange={(next) => set(next === '' && field.key !== 'name' ? null : next)}
        />
      )}
      {field.hint ? <small className="zs-muted">{say(field.hint)}</small> : null}
    </div>
  );
}

const gapTexts = {
  submit: 'gapSubmit',
  asked: 'gapAsked',
  'knock-out': 'gapKnockOut',
  'no-return': 'gapNoReturn',
  final: 'gapFinal',
} as const satisfies Readonly<Record<Gap['kind'], keyof typeof formTexts>>;

const rowsOf = (value: unknown): readonly TableRow[] => (Array.isArray(value) ? value : []);

const personOf = (proposal: ProposalDetail, key: string) => {
  if (key === 'managerId') return proposal.manager;
  if (key === 'benefitOwnerId') return proposal.benefitOwner;
  return key === 'sponsorId' && proposal.sponsorId !== null
    ? { id: proposal.sponsorId, name: proposal.sponsor ?? '' }
    : null;
};

import { Fragment } from 'react';
import { useLocale } from '#web/i18n/locale.tsx';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { Facts } from '#web/kit/Facts.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import { Terms } from '#web/kit/terms/Terms.tsx';
import { paths } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import type { FieldDef, GroupKey } from '../fields/field.ts';
import { groupNames, groups, proposalFields } from '../fields/fields.ts';
import { linkKindNames } from '../names.ts';
import { concerns } from '../rules/gaps.ts';
import type { ProposalDetail } from '../schema/messages.ts';
import { shownRows, shownValue } from '../shown-value.ts';
import { draftOf } from './form/use-draft.ts';
import { StepList } from './StepList.tsx';
import { pageTexts } from './texts.ts';

/** The proposal as it stands, for whoever reads it. */
export function ContentView({ proposal }: { readonly proposal: ProposalDetail }) {
  const t = useTexts(pageTexts);
  return (
    <div className="zs-stack">
      {groups.map((group) => (
        <Group key={group} group={group} proposal={proposal} />
      ))}
      <Links proposal={proposal} />
      <Card title={t.steps}>
        <StepList proposal={proposal} />
      </Card>
    </div>
  );
}

const valueOf = (proposal: ProposalDetail, key: string): unknown => {
  const head: Readonly<Record<string, unknown>> = {
    name: proposal.name,
    projectType: proposal.projectType,
    projectClass: proposal.projectClass,
    unitId: proposal.unit,
    sponsorId: proposal.sponsor,
    managerId: proposal.manager?.name ?? null,
    benefitOwnerId: proposal.benefitOwner?.name ?? null,
  };
  const content: Readonly<Record<string, unknown>> = proposal.content;
  return key in head ? head[key] : content[key];
};

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

interface GroupProps {
  readonly group: GroupKey;
  readonly proposal: ProposalDetail;
}

function Group({ group, proposal }: GroupProps) {
  const say = useText();
  const { locale } = useLocale();
  const form = draftOf(proposal);
  const fields = proposalFields.filter(
    (field) => field.group === group && concerns(field, form) && !isBlank(valueOf(proposal, field.key)),
  );
  if (fields.length === 0) return null;
  const short = fields.filter(({ kind }) => kind !== 'table' && kind !== 'long');
  const facts = short.map((field) => ({
    label: say(field.title),
    value: shownValue(
      valueOf(proposal, field.key),
      {
        kind: field.kind === 'table' ? 'text' : field.kind,
        ...(field.choices ? { choices: field.choices } : {}),
      },
      locale,
    ),
  }));
  return (
    <Card title={say(groupNames[group])}>
      {facts.length > 0 ? <Facts facts={facts} /> : null}
      {fields.map((field) => (
        <Fragment key={field.key}>
          {field.kind === 'long' ? (
            <div className="zs-proposal-block">
              <h3>
                <Terms>{say(field.title)}</Terms>
              </h3>
              <p className="zs-proposal-long">
                <Terms>{String(valueOf(proposal, field.key))}</Terms>
              </p>
            </div>
          ) : null}
          {field.kind === 'table' ? <TableView field={field} value={valueOf(proposal, field.key)} /> : null}
        </Fragment>
      ))}
    </Card>
  );
}

const numbers = new Set(['money', 'number', 'percent']);

function TableView({ field, value }: { readonly field: FieldDef; readonly value: unknown }) {
  const say = useText();
  const { locale } = useLocale();
  const cells = field.cells ?? [];
  const label = say(field.title);
  const classOf = (index: number) => (numbers.has(cells[index]?.kind ?? '') ? 'is-number' : undefined);
  return (
    <div className="zs-proposal-block">
      <h3>
        <Terms>{label}</Terms>
      </h3>
      <ScrollX label={label} minWidth={cells.length * 110}>
        <table className="zs-simple-table">
          <thead>
            <tr>
              {cells.map(({ key, title }, index) => (
                <th key={key} scope="col" className={classOf(index)}>
                  {say(title)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shownRows(value, cells, locale).map((row, at) => (
              <tr key={at}>
                {row.map((cell, index) => (
                  <td key={cells[index]?.key} className={classOf(index)}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </div>
  );
}

function Links({ proposal: { links } }: { readonly proposal: ProposalDetail }) {
  const t = useTexts(pageTexts);
  const say = useText();
  if (links.length === 0) return null;
  return (
    <Card title={t.links}>
      <Facts
        facts={links.map(({ kind, direction, other }) => ({
          label: kind === 'needs' && direction === 'from' ? t.neededBy : say(linkKindNames[kind]),
          value: <PageLink to={paths.proposal(other.id)}>{`${other.code} ${other.name}`}</PageLink>,
        }))}
      />
    </Card>
  );
}

import type { Text } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useFormat } from '#web/i18n/format.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { Facts } from '#web/kit/Facts.tsx';
import { projectTypeNames } from '../../method/names.ts';
import { formNames, levelNames, rankNames, reportToNames, structureNames } from '../names.ts';
import type { Office } from '../schema/offices.ts';
import { MandateText } from './OfficesPage.tsx';
import { officeTexts } from './texts.ts';

/** Where a unit stands, who heads it, to whom it reports and what it governs. */
export function OfficeFacts({ office }: { readonly office: Office }) {
  const t = useTexts(officeTexts);
  const { listed } = usePunctuation();
  const say = useText();
  const scope = useScope(office);
  const units = useGet('/api/units').data?.units ?? [];
  const offices = useGet('/api/offices').data?.rows ?? [];
  const served = office.departments.flatMap((id) => units.find((unit) => unit.id === id)?.name ?? []);
  return (
    <Card title={t.facts}>
      <Facts
        facts={[
          { label: t.level, value: say(levelNames[office.level]) },
          { label: t.structure, value: say(structureNames[office.structure]) },
          { label: t.form, value: say(formNames[office.organisationForm]) },
          { label: t.parent, value: offices.find(({ id }) => id === office.parentId)?.name },
          { label: t.orgUnit, value: office.orgUnitName },
          { label: t.head, value: office.headName },
          { label: t.headRank, value: office.headRank ? say(rankNames[office.headRank]) : null },
          { label: t.headsRank, value: say(rankNames[office.headsRank]) },
          { label: t.superior, value: office.superiorName },
          { label: t.reportsTo, value: listed(office.reportsTo.map((to) => say(reportToNames[to]))) },
          { label: t.mandate, value: <MandateText office={office} /> },
          { label: t.departments, value: served.length > 0 ? listed(served) : t.ownOnly },
          { label: t.scope, value: scope },
        ]}
      />
    </Card>
  );
}

const useScope = ({ projectTypes, amountFromFen, amountBelowFen }: Office): string => {
  const t = useTexts(officeTexts);
  const { listed } = usePunctuation();
  const say = useText();
  const { money, moneyUnit } = useFormat();
  const known: Readonly<Record<string, Text>> = projectTypeNames;
  const names = projectTypes.map((code) => say(known[code] ?? [code, code]));
  const parts = [
    listed(names),
    amountFromFen === null ? '' : `≥ ${money(amountFromFen)} ${moneyUnit}`,
    amountBelowFen === null ? '' : `< ${money(amountBelowFen)} ${moneyUnit}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? t.everyProject : parts.join(' · ');
};

import { PlusOutlined, WarningFilled } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { paths } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import { levelNames, rankNames } from '../names.ts';
import type { OfficeRow } from '../schema/offices.ts';
import { NewOfficeForm } from './NewOfficeForm.tsx';
import './offices.css';
import { officeTexts } from './texts.ts';

export function OfficesPage() {
  const t = useTexts(officeTexts);
  const mayManage = useMay()('office.manage');
  const [{ new: below }, setUrl] = useUrlState({ new: '' });
  const offices = useGet('/api/offices');
  const rows = offices.data?.rows ?? [];
  const add = mayManage ? (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setUrl({ new: 'top' })}>
      {t.create}
    </Button>
  ) : null;
  return (
    <>
      <PageHeader title={t.title} subtitle={t.subtitle} actions={rows.length > 0 ? add : null} />
      <ProblemNotice error={offices.error} onRetry={() => void offices.refetch()} />
      <Card isFlush>
        {offices.data ? null : <RowSkeletons count={4} />}
        {offices.data && rows.length === 0 ? (
          <EmptyState text={t.none} action={add} help={mayManage ? t.noneHelp : undefined} />
        ) : null}
        <ul className="zs-offices">
          {rows.map((office) => (
            <OfficeLine key={office.id} office={office} />
          ))}
        </ul>
      </Card>
      {mayManage ? (
        <NewOfficeForm isOpen={below !== ''} offices={rows} onClose={() => setUrl({ new: '' })} />
      ) : null}
    </>
  );
}

function OfficeLine({ office }: { readonly office: OfficeRow }) {
  const t = useTexts(officeTexts);
  const { colon } = usePunctuation();
  const say = useText();
  const { depth, name, displayName, typeName, preset, typeFrom, headName, headRank, warnings } = office;
  const head = [headName, headRank ? say(rankNames[headRank]) : null].filter(Boolean).join(' · ');
  return (
    <li>
      <div className="zs-office-name" style={{ paddingInlineStart: depth * 24 }}>
        <PageLink to={paths.office(office.id)}>{name}</PageLink>
        <small>
          {[displayName, say(levelNames[office.level]), office.orgUnitName].filter(Boolean).join(' · ')}
        </small>
      </div>
      <div>
        <Tag color={preset ? 'blue' : 'default'}>{typeName}</Tag>
        <small>{fill(preset ? t.typeFrom : t.typePlanned, { from: typeFrom ?? '—' })}</small>
      </div>
      <div>
        {head || '—'}
        {warnings.map(({ rule, text }) => (
          <small key={rule} className="zs-office-warning">
            <WarningFilled /> {text}
          </small>
        ))}
      </div>
      <div>
        <small>
          {t.mandate}
          {colon}
          <MandateText office={office} />
        </small>
        <small>{fill(t.centresOn, { count: office.centres.length })}</small>
      </div>
    </li>
  );
}

/** Until when the unit may decide, or that it may only advise. */
export function MandateText({ office }: { readonly office: Pick<OfficeRow, 'isMandated' | 'mandateTo'> }) {
  const t = useTexts(officeTexts);
  if (!office.isMandated) return <>{t.notMandated}</>;
  return <>{office.mandateTo === null ? t.mandatedOpen : fill(t.mandated, { to: office.mandateTo })}</>;
}

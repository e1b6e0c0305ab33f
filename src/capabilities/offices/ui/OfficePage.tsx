import { EditOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { LinkButton } from '#web/routing/LinkButton.tsx';
import { PageLink } from '#web/routing/PageLink.tsx';
import { useRecordTitle } from '#web/routing/record-title.ts';
import { usePageParams } from '#web/routing/url-state.ts';
import { CapsCard } from './CapsCard.tsx';
import { CentresCard } from './CentresCard.tsx';
import { EditOfficeForm } from './EditOfficeForm.tsx';
import { FunctionsCard } from './FunctionsCard.tsx';
import { HeadForm } from './HeadForm.tsx';
import { OfficeFacts } from './OfficeFacts.tsx';
import './offices.css';
import { officeTexts } from './texts.ts';
import { TypesCard } from './TypesCard.tsx';

type Opened = 'edit' | 'head' | null;

export function OfficePage() {
  const t = useTexts(officeTexts);
  const { officeId } = usePageParams<'officeId'>();
  const mayManage = useMay()('office.manage');
  const [opened, setOpened] = useState<Opened>(null);
  const { data: office, error, refetch } = useGet('/api/offices/{id}', { params: { id: officeId } });
  useRecordTitle(office?.id === officeId ? (office.displayName ?? office.name) : undefined);
  const close = () => setOpened(null);
  return (
    <>
      <PageHeader
        title={office?.displayName ?? office?.name ?? t.title}
        subtitle={office?.displayName ? office.name : undefined}
        breadcrumb={<PageLink to={paths.offices}>{t.title}</PageLink>}
        actions={
          <>
            <LinkButton to={withQuery(paths.authority, { office: officeId })}>{t.openAuthority}</LinkButton>
            {mayManage && office ? (
              <>
                <Button onClick={() => setOpened('head')}>{t.setHead}</Button>
                <Button icon={<EditOutlined />} onClick={() => setOpened('edit')}>
                  {t.edit}
                </Button>
              </>
            ) : null}
          </>
        }
      />
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {office ? (
        <div className="zs-stack">
          {office.warnings.map(({ rule, text }) => (
            <Alert key={rule} type="warning" showIcon title={text} />
          ))}
          <OfficeFacts office={office} />
          <TypesCard office={office} mayManage={mayManage} />
          <CapsCard office={office} mayManage={mayManage} />
          <CentresCard office={office} mayManage={mayManage} />
          <FunctionsCard office={office} mayManage={mayManage} />
          <EditOfficeForm office={opened === 'edit' ? office : null} onClose={close} />
          <HeadForm office={office} isOpen={opened === 'head'} onClose={close} />
        </div>
      ) : (
        <RowSkeletons count={8} />
      )}
    </>
  );
}

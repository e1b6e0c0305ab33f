import { PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useEffect } from 'react';
import { useGet } from '#web/api/use-get.ts';
import { PersonField } from '#capabilities/organisation/ui/PersonField.tsx';
import { useLocale } from '#web/i18n/locale.tsx';
import { useTexts } from '#web/i18n/texts.ts';
import { FilterBar } from '#web/kit/FilterBar.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { TabBar } from '#web/kit/TabBar.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import { accessTexts } from '../texts.ts';
import { GrantTable, grantsAPage } from './GrantTable.tsx';
import { NewGrantForm } from './NewGrantForm.tsx';
import { RoleList } from './RoleList.tsx';
import { SeparationSwitch } from './SeparationSwitch.tsx';

export function GrantsPage() {
  const t = useTexts(accessTexts);
  const { locale } = useLocale();
  const [{ person, role, page: asked, tab, create }, setUrl] = useUrlState({
    person: '',
    role: '',
    page: '1',
    tab: 'grants',
    create: '',
  });
  const page = Math.max(1, Math.trunc(Number(asked)) || 1);
  const roles = useGet('/api/roles');
  const grants = useGet('/api/grants', {
    query: {
      ...(person ? { personId: person } : {}),
      ...(role ? { role } : {}),
      limit: grantsAPage,
      offset: (page - 1) * grantsAPage,
    },
  });
  // The last grant of the last page may have been revoked.
  const last = Math.ceil((grants.data?.total ?? 0) / grantsAPage);
  useEffect(() => {
    if (last > 0 && page > last) setUrl({ page: String(last) });
  }, [last, page, setUrl]);
  const roleList = roles.data?.roles ?? [];
  const options = roleList.map(({ id, name }) => ({ value: id, label: name[locale] }));
  const known = grants.data?.grants.find(({ personId }) => personId === person);
  const filters = [
    {
      key: 'person',
      label: t.person,
      field: (
        <PersonField
          label={t.filterPerson}
          value={person || null}
          present={known ? { id: known.personId, name: known.personName } : null}
          onChange={(id) => setUrl({ person: id ?? '', page: '1' })}
        />
      ),
    },
    {
      key: 'role',
      label: t.role,
      field: (
        <Select
          aria-label={t.filterRole}
          allowClear
          style={{ minWidth: 160 }}
          value={role || null}
          options={options}
          onChange={(id: string | null | undefined) => setUrl({ role: id ?? '', page: '1' })}
        />
      ),
    },
  ];
  const list = (
    <>
      <FilterBar fields={filters} onReset={() => setUrl({ person: '', role: '', page: '1' })} />
      <ProblemNotice error={grants.error} onRetry={() => void grants.refetch()} />
      <GrantTable
        grants={grants.data?.grants}
        total={grants.data?.total ?? 0}
        roles={roleList}
        page={page}
        onPage={(next) => setUrl({ page: String(next) })}
      />
    </>
  );
  return (
    <>
      <PageHeader
        title={t.grants}
        subtitle={t.grantsText}
        actions={
          <>
            {roles.data ? <SeparationSwitch isOn={roles.data.separateAdministrators} /> : null}
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setUrl({ create: 'yes' })}>
              {t.newGrant}
            </Button>
          </>
        }
      />
      <TabBar
        label={t.grants}
        tabs={[
          { key: 'grants', label: t.byGrant },
          { key: 'roles', label: t.byRole },
        ]}
        active={tab === 'roles' ? 'roles' : 'grants'}
        onChange={(key) => setUrl({ tab: key })}
      >
        {tab === 'roles' ? <RoleList roles={roleList} /> : list}
      </TabBar>
      <NewGrantForm
        isOpen={create !== ''}
        roles={roleList}
        person={person}
        onClose={() => setUrl({ create: '' })}
      />
    </>
  );
}

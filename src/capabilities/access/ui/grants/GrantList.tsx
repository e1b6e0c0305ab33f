import { Select } from 'antd';
import { useEffect } from 'react';
import { PersonField } from '#capabilities/organisation/ui/PersonField.tsx';
import { useGet } from '#web/api/use-get.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { useTexts } from '#web/i18n/texts.ts';
import { FilterBar } from '#web/kit/FilterBar.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import { accessTexts } from '../texts.ts';
import { GrantTable, grantsAPage } from './GrantTable.tsx';
import type { Grant, Role } from './role.ts';

const unfiltered = { person: '', role: '', page: '1' };

/** Who was granted what, page by page, of one person or one role where asked. */
export function GrantList({ roles }: { readonly roles: readonly Role[] }) {
  const [{ person, role, page: asked }, setUrl] = useUrlState(unfiltered);
  const page = Math.max(1, Math.trunc(Number(asked)) || 1);
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
  const fields = useFilterFields({ grants: grants.data?.grants ?? [], roles });
  return (
    <>
      <FilterBar fields={fields} onReset={() => setUrl(unfiltered)} />
      <ProblemNotice error={grants.error} onRetry={() => void grants.refetch()} />
      <GrantTable
        grants={grants.data?.grants}
        total={grants.data?.total ?? 0}
        roles={roles}
        page={page}
        onPage={(next) => setUrl({ page: String(next) })}
      />
    </>
  );
}

interface FilterFields {
  /** Those shown, which name the person who is asked for. */
  readonly grants: readonly Grant[];
  readonly roles: readonly Role[];
}

const useFilterFields = ({ grants, roles }: FilterFields) => {
  const t = useTexts(accessTexts);
  const { locale } = useLocale();
  const [{ person, role }, setUrl] = useUrlState(unfiltered);
  const known = grants.find(({ personId }) => personId === person);
  const byPerson = (
    <PersonField
      label={t.filterPerson}
      value={person || null}
      present={known ? { id: known.personId, name: known.personName } : null}
      onChange={(id) => setUrl({ person: id ?? '', page: '1' })}
    />
  );
  const byRole = (
    <Select
      aria-label={t.filterRole}
      allowClear
      style={{ minWidth: 160 }}
      value={role || null}
      options={roles.map(({ id, name }) => ({ value: id, label: name[locale] }))}
      onChange={(id: string | null | undefined) => setUrl({ role: id ?? '', page: '1' })}
    />
  );
  return [
    { key: 'person', label: t.person, field: byPerson },
    { key: 'role', label: t.role, field: byRole },
  ];
};

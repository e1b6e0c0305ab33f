import { App, Button, Checkbox, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { messageOf } from '#web/api/problem.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import '#web/kit/simple-table.css';
import { Terms } from '#web/kit/terms/Terms.tsx';
import type { Service } from '../schema.ts';
import { serviceTexts } from './texts.ts';

type Choice = Pick<Service, 'isOffered' | 'workDays' | 'positionId'>;

/** The services of the method with those that are offered, by whom and how soon. */
export function CataloguePart({ officeId }: { readonly officeId: string }) {
  const t = useTexts(serviceTexts);
  const { saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const params = { id: officeId };
  const found = useGet('/api/offices/{id}/services', { params });
  const positions = useGet('/api/offices/{id}/staff', { params }).data?.positions ?? [];
  const [changed, setChanged] = useState<Readonly<Record<string, Choice>>>({});
  const save = useWrite('PUT', '/api/offices/{id}/services', {
    onDone: () => {
      void message.success(saved);
      setChanged({});
    },
  });
  const services = (found.data?.services ?? []).map((service) => ({ ...service, ...changed[service.code] }));
  const offered = services.filter(({ isOffered }) => isOffered);
  const submit = () =>
    save
      .mutateAsync({
        params,
        body: {
          services: offered.map(({ code, positionId, workDays }) => ({ code, positionId, workDays })),
        },
      })
      .catch((error: unknown) => void message.error(messageOf(error)));
  return (
    <Card
      title={fill(t.offered, { count: offered.length })}
      extra={
        <Button
          type="primary"
          disabled={Object.keys(changed).length === 0}
          loading={save.isPending}
          onClick={() => void submit()}
        >
          {t.saveChoice}
        </Button>
      }
      isFlush
    >
      <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
      {found.data ? null : <RowSkeletons count={8} />}
      <ScrollX label={t.catalogue} minWidth={820}>
        <CatalogueTable
          services={services}
          positions={positions.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(code, choice) => setChanged((former) => ({ ...former, [code]: choice }))}
        />
      </ScrollX>
    </Card>
  );
}

interface CatalogueTableProps {
  readonly services: readonly Service[];
  readonly positions: { value: string; label: string }[];
  readonly onChange: (code: string, choice: Choice) => void;
}

function CatalogueTable({ services, positions, onChange }: CatalogueTableProps) {
  const t = useTexts(serviceTexts);
  return (
    <table className="zs-simple-table">
      <thead>
        <tr>
          {[t.isOffered, t.service, t.audience, t.sla, t.workDays, t.owner].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {services.map((service) => (
          <ServiceRow
            key={service.code}
            service={service}
            positions={positions}
            onChange={(choice) => onChange(service.code, choice)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface ServiceRowProps {
  readonly service: Service;
  readonly positions: { value: string; label: string }[];
  readonly onChange: (choice: Choice) => void;
}

function ServiceRow({ service, positions, onChange }: ServiceRowProps) {
  const t = useTexts(serviceTexts);
  const { locale } = useLocale();
  const say = ({ zh, en }: { readonly zh: string; readonly en: string }) => (locale === 'en' ? en : zh);
  const { code, isOffered, workDays, positionId } = service;
  const change = (patch: Partial<Choice>) => onChange({ isOffered, workDays, positionId, ...patch });
  return (
    <tr>
      <td>
        <Checkbox
          checked={isOffered}
          aria-label={`${t.isOffered} ${say(service)}`}
          onChange={({ target }) => change({ isOffered: target.checked })}
        />
      </td>
      <th scope="row">
        <Terms>{say(service)}</Terms> <span className="zs-muted">{code}</span>
      </th>
      <td>{say(service.audience)}</td>
      <td>
        <Terms>{say(service.sla)}</Terms>
      </td>
      <td>
        <InputNumber
          min={0}
          max={365}
          precision={0}
          disabled={!isOffered}
          value={workDays}
          aria-label={`${t.workDays} ${say(service)}`}
          onChange={(days) => change({ workDays: days })}
        />
      </td>
      <td>
        <Select
          allowClear
          disabled={!isOffered}
          style={{ minWidth: 140 }}
          aria-label={`${t.owner} ${say(service)}`}
          value={positionId}
          options={positions}
          onChange={(id: string | undefined) => change({ positionId: id ?? null })}
        />
      </td>
    </tr>
  );
}

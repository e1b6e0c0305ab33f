import type { ReactNode } from 'react';
import {
  DeliverableContent,
  LifecycleContent,
  MetricContent,
  ProcessContent,
  ServiceContent,
  TemplateContent,
} from '../../schema/content.ts';
import type { MethodItem } from '../../schema/messages.ts';
import { DeliverableView } from './DeliverableView.tsx';
import { LifecycleView } from './LifecycleView.tsx';
import { MetricView } from './MetricView.tsx';
import { PartsView } from './PartsView.tsx';
import { ProcessView } from './ProcessView.tsx';
import { ServiceView } from './ServiceView.tsx';
import { TemplateView } from './TemplateView.tsx';

/** What an item holds, laid out by its kind. */
export function MethodContent({ item }: { readonly item: MethodItem }): ReactNode {
  switch (item.kind) {
    case 'process':
      return <ProcessView content={ProcessContent.parse(item.content)} />;
    case 'template':
      return <TemplateView item={item} content={TemplateContent.parse(item.content)} />;
    case 'deliverable':
      return <DeliverableView content={DeliverableContent.parse(item.content)} />;
    case 'lifecycle':
      return <LifecycleView content={LifecycleContent.parse(item.content)} />;
    case 'metric':
      return <MetricView content={MetricContent.parse(item.content)} />;
    case 'service':
      return <ServiceView content={ServiceContent.parse(item.content)} />;
    default:
      return <PartsView content={item.content} />;
  }
}

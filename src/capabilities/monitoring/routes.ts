import { z } from 'zod';
import { ListQuery, listPage } from '#platform/list/query.ts';
import { route } from '#platform/route.ts';
import { ProjectId } from '../projects/schema.ts';
import {
  Created,
  Measure,
  MeasureChange,
  MeasureId,
  MeasureWithdrawal,
  NewMeasure,
  ProjectHealth,
} from './schema.ts';
import { Executive, PortfolioSummary, WallRow } from './schema/portfolio.ts';

export const monitoringRoutes = [
  route({
    id: 'project.health',
    method: 'GET',
    path: '/api/projects/{id}/health',
    summary: ['项目健康度、理由与依据', 'Health of a project with reasons and the rows behind'],
    permission: 'project.read',
    params: ProjectId,
    response: ProjectHealth,
  }),
  route({
    id: 'measure.list',
    method: 'GET',
    path: '/api/projects/{id}/measures',
    summary: ['期间数据', 'Figures of periods'],
    permission: 'measure.read',
    params: ProjectId,
    response: z.object({ rows: z.array(Measure) }),
  }),
  route({
    id: 'measure.create',
    method: 'POST',
    path: '/api/projects/{id}/measures',
    summary: ['录入期间数据', 'Enter the figures of a period'],
    permission: 'measure.update',
    params: ProjectId,
    body: NewMeasure,
    response: Created,
  }),
  route({
    id: 'measure.correct',
    method: 'PATCH',
    path: '/api/projects/{id}/measures/{measureId}',
    summary: ['更正期间数据', 'Correct the figures of a period'],
    permission: 'measure.update',
    params: MeasureId,
    body: MeasureChange,
  }),
  route({
    id: 'measure.withdraw',
    method: 'PUT',
    path: '/api/projects/{id}/measures/{measureId}/withdrawal',
    summary: ['撤回误录的期间数据', 'Take back figures of a period entered by mistake'],
    permission: 'measure.update',
    params: MeasureId,
    body: MeasureWithdrawal,
  }),
  route({
    id: 'portfolio.wall',
    method: 'GET',
    path: '/api/portfolio/projects',
    summary: ['监控墙：项目 × 维度', 'Monitoring wall: projects by dimensions'],
    permission: 'portfolio.read',
    query: ListQuery,
    response: listPage(WallRow),
  }),
  route({
    id: 'portfolio.summary',
    method: 'GET',
    path: '/api/portfolio/summary',
    summary: ['组合汇总', 'The portfolio in figures'],
    permission: 'portfolio.read',
    response: PortfolioSummary,
  }),
  route({
    id: 'portfolio.executive',
    method: 'GET',
    path: '/api/portfolio/executive',
    summary: ['高层视图', 'The page for directors'],
    permission: 'portfolio.read',
    response: Executive,
  }),
] as const;

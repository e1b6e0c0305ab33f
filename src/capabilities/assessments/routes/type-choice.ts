import { route } from '#platform/route.ts';
import {
  NewTypeChoice,
  TypeAdviceAnswer,
  TypeChoice,
  TypeChoiceQuery,
  TypeChoices,
  TypeQuery,
} from '../schema/type-choice.ts';

export const typeChoiceRoutes = [
  route({
    id: 'type-advice.get',
    method: 'GET',
    path: '/api/type-advice',
    summary: ['类型选择助手的推荐', 'What the type assistant recommends'],
    permission: 'assessment.read',
    query: TypeQuery,
    response: TypeAdviceAnswer,
  }),
  route({
    id: 'type-choice.list',
    method: 'GET',
    path: '/api/type-choices',
    summary: ['PMO 类型选择记录', 'Choices of the type of PMO'],
    permission: 'assessment.read',
    query: TypeChoiceQuery,
    response: TypeChoices,
  }),
  route({
    id: 'type-choice.create',
    method: 'POST',
    path: '/api/type-choices',
    summary: ['选定 PMO 类型', 'Choose the type of a PMO'],
    permission: 'type.choose',
    body: NewTypeChoice,
    response: TypeChoice,
  }),
] as const;

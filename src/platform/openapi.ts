import { z } from 'zod';
import { ownScopeOf, type RouteDef } from './route.ts';

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
  }) as Record<string, unknown>;
  return rest;
};

const parameters = (where: 'path' | 'query', schema: z.ZodObject | undefined): unknown[] =>
  Object.entries(schema?.shape ?? {}).map(([name, field]) => {
    const { description, ...rest } = jsonSchema(field as z.ZodType, 'input') as { description?: string };
    const required = where === 'path' || !(field as z.ZodType).safeParse(undefined).success;
    return { name, in: where, required, ...(description ? { description } : {}), schema: rest };
  });

const requestBody = (def: RouteDef): object => {
  if (def.upload)
    return {
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } },
          },
        },
      },
    };
  return def.body
    ? {
        requestBody: {
          required: true,
          content: { 'application/json': { schema: jsonSchema(def.body, 'input') } },
        },
      }
    : {};
};

const answer = (def: RouteDef): object => {
  if (def.download)
    return {
      200: {
        description: 'file',
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
    };
  if (def.stream)
    return {
      200: {
        description: 'server-sent events',
        content: {
          'text/event-stream': {
            schema: {
              type: 'string',
              contentMediaType: 'application/json',
              contentSchema: jsonSchema(def.stream, 'output'),
            },
          },
        },
      },
    };
  if (!def.response) return { 204: { description: 'done' } };
  return {
    200: {
      description: 'answered',
      content: { 'application/json': { schema: jsonSchema(def.response, 'output') } },
    },
  };
};

const operation = (def: RouteDef): object => ({
  operationId: def.id,
  summary: def.summary[0],
  description: def.summary[1],
  tags: [def.id.split('.')[0]],
  'x-permission': def.permission,
  ...(ownScopeOf(def) ? { 'x-token-scope': ownScopeOf(def) } : {}),
  ...(def.permission === 'public' ? { security: [] } : {}),
  parameters: [...parameters('path', def.params), ...parameters('query', def.query)],
  ...requestBody(def),
  responses: {
    ...answer(def),
    default: {
      description: 'problem',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  },
});

/** The OpenAPI 3.1 document of all routes. */
export const openApiOf = (defs: readonly RouteDef[], version: string): Record<string, unknown> => {
  const paths: Record<string, Record<string, object>> = {};
  for (const def of defs) (paths[def.path] ??= {})[def.method.toLowerCase()] = operation(def);
  return {
    openapi: '3.1.0',
    info: { title: '中枢 Zhongshu API', version, description: 'PMO 管理系统的开放接口。' },
    servers: [{ url: '/' }],
    security: [{ token: [] }, { session: [] }],
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'zs_session' },
      },
      schemas: {
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status', 'requestId'],
          properties: {
            type: { type: 'string', description: 'stable id of the rule' },
            title: { type: 'string' },
            status: { type: 'integer' },
            requestId: { type: 'string' },
            params: { type: 'object' },
            problems: {
              type: 'array',
              items: {
                type: 'object',
                properties: { path: { type: 'string' }, message: { type: 'string' } },
              },
            },
          },
        },
      },
    },
  };
};

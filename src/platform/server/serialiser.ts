import fastJson from 'fast-json-stringify';
import { z } from 'zod';

type Schema = Record<string, unknown>;

/** A function that writes what a route answers as JSON, made for its schema. */
export const serialiser = (schema: z.ZodType): ((value: unknown) => string) => {
  const described = z.toJSONSchema(schema, { io: 'output', target: 'draft-7', unrepresentable: 'any' });
  return fastJson(simpler(described) as Parameters<typeof fastJson>[0]);
};

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// A choice is decided by validating the value against each of its branches, which costs more than
// writing it. Nearly all of ours are "this or null", which needs no validation, and a format says
// nothing about how a value is written.
const simpler = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(simpler);
  if (!isSchema(node)) return node;
  const { anyOf, format: _format, pattern: _pattern, ...rest } = node;
  const others = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [
      key,
      key === 'properties' ? simplerEach(value) : simpler(value),
    ]),
  );
  if (!Array.isArray(anyOf)) return others;
  const [branch, ...further] = anyOf.filter((one) => !(isSchema(one) && one['type'] === 'null'));
  const isOrNull =
    further.length === 0 && anyOf.length === 2 && isSchema(branch) && typeof branch['type'] === 'string';
  return isOrNull
    ? { ...others, ...(simpler(branch) as Schema), nullable: true }
    : { ...others, anyOf: simpler(anyOf) };
};

// Below `properties` the keys are names of fields, which may be called `format` too.
const simplerEach = (properties: unknown): unknown =>
  isSchema(properties)
    ? Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, simpler(schema)]))
    : properties;

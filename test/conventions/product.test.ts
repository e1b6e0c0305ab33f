import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { capabilities } from '#capabilities/all.ts';
import { allRoutes, allRules } from '#cli/open-app.ts';
import { platformRules, type RuleTexts } from '#platform/errors.ts';
import { settings } from '#platform/config.ts';
import { serialiser } from '#platform/server/serialiser.ts';
import { openApiText } from '../../scripts/openapi.ts';
import { callsInTests, fits } from './calls.ts';
import { at, everything, nodesOf, product, root, textOf, treeOf, type Source } from './source.ts';

const routes = allRoutes().map(({ def }) => def);
const texts = allRules();
/** What refuses somebody, without what is only told. */
const rules = Object.assign({}, platformRules, ...capabilities.map(({ rules: own }) => own)) as RuleTexts;

const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

const textsIn = (sources: readonly Source[]): { text: string; where: string }[] =>
  sources.flatMap((source) =>
    [...nodesOf(treeOf(source))].flatMap(([node]) => {
      const text = textOf(node);
      return text === null ? [] : [{ text, where: at(source, node.start) }];
    }),
  );

const tables = /\/(refusals|errors)\.ts$/;
const raised = new Set(
  textsIn(product.filter(({ path, isTest }) => !isTest && !tables.test(path))).map(({ text }) => text),
);
const tested = new Set(
  textsIn(everything.filter(({ path, isTest }) => isTest || path.startsWith('test/stories/'))).map(
    ({ text }) => text,
  ),
);

describe('routes', () => {
  test('have ids and addresses of their own', () => {
    expect(repeated(routes.map(({ id }) => id))).toEqual([]);
    expect(repeated(routes.map(({ method, path }) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`))).toEqual(
      [],
    );
  });

  test('answer by schemas that can be written, though each serialiser is made when first needed', () => {
    for (const { id, response } of routes) if (response) expect(() => serialiser(response), id).not.toThrow();
  });

  test('have a summary in both languages', () => {
    const lacking = routes.filter(
      ({ summary: [zh, en] }) => !/\p{Script=Han}/u.test(zh) || !/[a-z]/i.test(en),
    );
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });

  test('ask for a permission that some capability names', () => {
    const named = new Set([
      ...capabilities.flatMap(({ permissions }) => Object.keys(permissions ?? {})),
      'public',
      'signed-in',
    ]);
    expect(
      routes
        .filter(({ permission }) => !named.has(permission))
        .map(({ id, permission }) => `${id}: ${permission}`),
    ).toEqual([]);
  });

  test('name their parameters in the address and in the schema alike', () => {
    const named = (path: string): string =>
      [...path.matchAll(/\{(\w+)\}/g)]
        .map(([, name = '']) => name)
        .sort((a, b) => a.localeCompare(b))
        .join();
    const differing = routes.filter(
      ({ path, params }) =>
        named(path) !==
        Object.keys(params?.shape ?? {})
          .sort((a, b) => a.localeCompare(b))
          .join(),
    );
    expect(differing.map(({ id }) => id)).toEqual([]);
  });

  test('answer a reader without changing anything: a GET has no body', () => {
    expect(routes.filter(({ method, body }) => method === 'GET' && body).map(({ id }) => id)).toEqual([]);
  });

  test('are each called by a test', () => {
    const calls = callsInTests();
    const untested = routes.filter((route) => !calls.some((call) => fits(call, route)));
    expect(untested.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  test('are what docs/openapi.json says', () => {
    const stored = existsSync(`${root}docs/openapi.json`)
      ? readFileSync(`${root}docs/openapi.json`, 'utf8')
      : '';
    expect(stored === openApiText(), 'run "npm run openapi"').toBe(true);
  });
});

describe('rules', () => {
  test('are raised somewhere', () => {
    expect(Object.keys(rules).filter((rule) => !raised.has(rule))).toEqual([]);
  });

  test('are each named by a test', () => {
    expect(Object.keys(rules).filter((rule) => !tested.has(rule))).toEqual([]);
  });

  test('that code raises have a text', () => {
    const used = product
      .filter(({ isTest }) => !isTest)
      .flatMap((source) =>
        [...source.text.matchAll(/new AppError\(\s*'[a-z-]+',\s*'([\w.-]+)'/g)].map(
          ([, rule = '']) => `${rule} in ${source.path}`,
        ),
      );
    expect(used.filter((use) => !((use.split(' ')[0] ?? '') in texts))).toEqual([]);
  });

  test('belong to one capability', () => {
    expect(
      repeated(
        capabilities.flatMap(({ rules: own, remarks }) => [
          ...Object.keys(own),
          ...Object.keys(remarks ?? {}),
        ]),
      ),
    ).toEqual([]);
  });
});

describe('settings', () => {
  test('are each in the table of README.md', () => {
    const readme = existsSync(`${root}README.md`) ? readFileSync(`${root}README.md`, 'utf8') : '';
    expect(settings.map(([name]) => name).filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});

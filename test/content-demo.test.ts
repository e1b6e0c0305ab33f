import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import type { DemoFile, DemoProjectFile } from '#content/types/calendar.ts';
import { contentFiles, readContent } from './support/method-content.ts';

const original = new URL('../../shared/domain/demo-data.json', import.meta.url);

test.skipIf(!existsSync(original))('the parts of the demonstration data, merged, are the whole of it', () => {
  const whole: unknown = JSON.parse(readFileSync(original, 'utf8'));
  expect(merged()).toEqual(whole);
});

test('no two parts of the demonstration data hold the same key', () => {
  const keys = topicFiles().flatMap((path) => Object.keys(topic(path)));
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

function merged(): Record<string, unknown> {
  const projects = contentFiles('demo/projects').map((path) => readContent<DemoProjectFile>(path).project);
  return Object.assign({ projects }, ...topicFiles().map(topic));
}

function topicFiles(): readonly string[] {
  // What the PMO of the enterprise keeps is the product's own and not of the data set.
  return contentFiles('demo').filter((path) => !/^demo\/(projects|pmo)\//.test(path));
}

function topic(path: string): Record<string, unknown> {
  const { version: _, ...keys } = readContent<DemoFile>(path);
  return keys;
}

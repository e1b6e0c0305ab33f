import { describe, expect, test } from 'vitest';

import type { Bilingual } from '#content/types/common.ts';
import type { AuthorityFile, CentreFile, RoleFile } from '#content/types/governance.ts';
import type {
  ClassificationFile,
  DeliverableFile,
  Lifecycle,
  ProjectTypeFile,
} from '#content/types/lifecycle.ts';
import type { MetricFile } from '#content/types/measure.ts';
import type {
  GlossaryFile,
  ManagementProcess,
  ProcessFile,
  ServiceFile,
  TemplateFieldFile,
  TemplateFile,
} from '#content/types/method.ts';
import { contentFiles, readContent } from './support/method-content.ts';

const roles = readContent<RoleFile>('roles/roles.json').roles;
const authority = readContent<AuthorityFile>('authority/presets.json');
const centres = readContent<CentreFile>('centres/centres.json').centres;
const lifecycles = contentFiles('lifecycles').map((path) => readContent<Lifecycle>(path));
const deliverables = readContent<DeliverableFile>('deliverables/deliverables.json').deliverables;
const projectTypes = readContent<ProjectTypeFile>('project-types/project-types.json').projectTypes;
const templates = readContent<TemplateFile>('templates/templates.json').templates;
const fields = readContent<TemplateFieldFile>('templates/fields.json').fields;
const processes = readContent<ProcessFile>('processes/processes.json').processes;
const metrics = readContent<MetricFile>('metrics/metrics.json').metrics;
const services = readContent<ServiceFile>('services/services.json').services;
const terms = readContent<GlossaryFile>('glossary/glossary.json').terms;

const methodFiles = contentFiles().filter((path) => !path.startsWith('demo/'));

describe('every method file', () => {
  test.each(methodFiles)('%s has a version', (path) => {
    expect(readContent<{ version: string }>(path).version).toMatch(/^\d+\.\d+$/);
  });

  test.each(methodFiles)('%s says everything in both languages', (path) => {
    expect(oneSided(readContent<unknown>(path), path)).toEqual([]);
  });

  test.each(methodFiles)('%s has no id twice in one list', (path) => {
    expect(repeatedIds(readContent<unknown>(path))).toEqual([]);
  });
});

describe('governance', () => {
  test('names the sixteen roles and the separated security and audit administrators', () => {
    expect(roles).toHaveLength(18);
    expect(roles.filter((role) => role.administrator).map((role) => role.id)).toEqual([
      'system-admin',
      'security-admin',
      'audit-admin',
    ]);
    const known = new Set(roles.map((role) => role.id));
    for (const { roles: apart } of readContent<RoleFile>('roles/roles.json').separation) {
      expect(apart.filter((id) => !known.has(id))).toEqual([]);
    }
  });

  test('has 27 decision points for four types and six levels', () => {
    expect(authority.decisionPoints.map((point) => point.id)).toEqual(
      Array.from({ length: 27 }, (_, index) => `DP-${String(index + 1).padStart(2, '0')}`),
    );
    expect(authority.levels.map((level) => level.level)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(authority.caps.map((cap) => cap.letter)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('turns three centres on for every type', () => {
    expect(centres).toHaveLength(5);
    expect(centres.filter((centre) => centre.defaultOnFor.includes('assurance')).map((c) => c.id)).toEqual([
      'service',
      'learning',
      'knowledge',
    ]);
  });
});

describe('life cycles', () => {
  const catalogue = new Set(deliverables.map((deliverable) => deliverable.code));

  test.each(lifecycles)('$id refers only to gates and deliverables that exist', (template) => {
    const gates = new Set(template.gates.map((gate) => gate.id));
    const named = [
      ...template.phases.flatMap((phase) => phase.endGate ?? []),
      ...template.gates.flatMap((gate) => gate.requires),
      ...Object.values(template.classes).flatMap((rule) => [...rule.gates, ...rule.mergedGates.flat()]),
    ];
    expect(named.filter((id) => !gates.has(id))).toEqual([]);
    const codes = template.phases.flatMap((phase) => phase.deliverables.flatMap((item) => item.code ?? []));
    expect(codes.filter((code) => !catalogue.has(code))).toEqual([]);
  });

  test.each(lifecycles)('$id lists for each class exactly the gates required for it', (template) => {
    for (const [klass, rule] of Object.entries(template.classes)) {
      const required = template.gates.filter((gate) => gate.requiredFor.some((each) => each === klass));
      expect(rule.gates).toEqual(required.map((gate) => gate.id));
    }
  });

  test('the default process asks 24, 18 and 6 deliverables of class A, B and C', () => {
    const all = lifecycles.find((template) => template.id === 'TPL-FIVE-GROUP')?.phases ?? [];
    const count = (klass: 'A' | 'B' | 'C') =>
      all.flatMap((phase) => phase.deliverables).filter((item) => item.requiredFor.includes(klass)).length;
    expect([count('A'), count('B'), count('C')]).toEqual([24, 18, 6]);
  });

  test('the waterfall gates carry their full checklists', () => {
    const gates = lifecycles.find((template) => template.id === 'TPL-WATERFALL')?.gates ?? [];
    expect(gates.map((gate) => [gate.id, gate.checklist.length])).toEqual([
      ['G1', 10],
      ['G2', 8],
      ['G3', 8],
      ['G4', 7],
      ['G5', 9],
      ['G6', 8],
      ['G7', 4],
    ]);
  });

  test('no decision gate of the product life cycle opens before its technical review', () => {
    const gates = lifecycles.find((template) => template.id === 'TPL-IPD')?.gates ?? [];
    const before = Object.fromEntries(gates.map((gate) => [gate.id, gate.requires]));
    expect([before.CDCP, before.PDCP, before.ADCP]).toEqual([['TR1'], ['TR3'], ['TR6']]);
  });

  test('the catalogue holds 54 deliverables, and class weights add up to 100', () => {
    expect(deliverables).toHaveLength(54);
    const factors = readContent<ClassificationFile>('classification/classification.json').factors;
    expect(factors.reduce((sum, factor) => sum + factor.weight, 0)).toBe(100);
  });
});

describe('deliverables and project types', () => {
  test('a deliverable is due before a gate that exists', () => {
    const gates = new Set(lifecycles.flatMap((template) => template.gates.map((gate) => gate.id)));
    const due = deliverables.flatMap((each) => each.dueBefore).filter((id) => id !== 'G0' && id !== 'sprint');
    expect(due.filter((id) => !gates.has(id))).toEqual([]);
  });

  test('a deliverable belongs to life cycles that exist', () => {
    const known = new Set(lifecycles.map((template) => template.id));
    expect(deliverables.flatMap((each) => each.lifecycles).filter((id) => !known.has(id))).toEqual([]);
    expect(projectTypes.filter((type) => !known.has(type.lifecycle))).toEqual([]);
  });

  test('integration offers an acceptance of delivery, operations has no design', () => {
    const type = (id: string) => projectTypes.find((each) => each.id === id);
    expect(projectTypes).toHaveLength(7);
    expect(type('integration')?.milestones.map((each) => each.zh)).toContain('到货验收');
    expect(type('operations')?.wbs.filter((each) => each.zh.includes('设计'))).toEqual([]);
  });
});

describe('templates and processes', () => {
  test('at least thirty templates with at least five sections each', () => {
    expect(templates.length).toBeGreaterThanOrEqual(30);
    expect(templates.filter((template) => template.sections.length < 5).map((each) => each.id)).toEqual([]);
  });

  test('templates fill in only known fields, and each field is used', () => {
    const used = new Set(
      templates.flatMap((template) => template.sections.flatMap((section) => section.autofill)),
    );
    expect([...used].sort()).toEqual(fields.map((field) => field.id).sort());
  });

  test('templates refer to deliverables and owners that exist', () => {
    const codes = new Set(deliverables.map((deliverable) => deliverable.code));
    const owners = new Set(roles.map((role) => role.id));
    expect(templates.filter((each) => each.deliverable !== null && !codes.has(each.deliverable))).toEqual([]);
    expect(templates.filter((each) => !owners.has(each.owner))).toEqual([]);
  });

  test('every step of at least twenty processes has a known role', () => {
    expect(processes.length).toBeGreaterThanOrEqual(20);
    const known = new Set(roles.map((role) => role.id));
    expect(processes.filter((process) => process.steps.length < 4).map((each) => each.id)).toEqual([]);
    expect(processes.flatMap((each) => each.steps).filter((step) => !known.has(step.role))).toEqual([]);
  });

  test('processes use every template and every decision point, and only metrics that exist', () => {
    expect(usedBy((process) => process.templates)).toEqual(templates.map((each) => each.id).sort());
    expect(usedBy((process) => process.decisionPoints)).toEqual(authority.decisionPoints.map((dp) => dp.id));
    const codes = new Set(metrics.map((metric) => metric.code));
    expect(usedBy((process) => process.metrics).filter((code) => !codes.has(code))).toEqual([]);
  });
});

describe('catalogues', () => {
  test('36 metrics whose thresholds run in the direction of the metric', () => {
    expect(metrics).toHaveLength(36);
    for (const metric of metrics) {
      for (const { green, yellow } of metric.thresholds) {
        if (yellow !== null)
          expect(metric.direction === 'up' ? green - yellow : yellow - green).toBeGreaterThan(0);
      }
    }
  });

  test('20 services, each offered by a centre', () => {
    expect(services).toHaveLength(20);
    const known = new Set(centres.map((centre) => centre.id));
    expect(services.filter((service) => !known.has(service.centre))).toEqual([]);
  });
});

describe('glossary', () => {
  const owner = new Map(terms.flatMap((term) => [term.zh, ...term.synonyms].map((word) => [word, term.id])));

  test('a word belongs to one term only', () => {
    expect(owner.size).toBe(terms.reduce((sum, term) => sum + 1 + term.synonyms.length, 0));
  });

  test.each([
    ['项目群', 'portfolio'],
    ['多项目', 'portfolio'],
    ['项目集合', 'portfolio'],
    ['整体管理', 'programme'],
    ['管理支持', 'project'],
    ['水平', 'waterfall'],
    ['支持型', 'assurance-type'],
    ['利益相关者', 'stakeholder'],
    ['基线', 'baseline'],
  ])('%s leads to %s', (word, id) => {
    expect(owner.get(word)).toBe(id);
  });
});

function usedBy(pick: (process: ManagementProcess) => readonly string[]): readonly string[] {
  return [...new Set(processes.flatMap(pick))].sort();
}

function oneSided(value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const both: Partial<Bilingual> = value;
  const hasText = 'zh' in value || 'en' in value;
  const missing = hasText && !(isText(both.zh) && isText(both.en)) ? [path] : [];
  return [...missing, ...Object.entries(value).flatMap(([key, child]) => oneSided(child, `${path}/${key}`))];
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function repeatedIds(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const children: readonly unknown[] = Object.values(value);
  const ids = Array.isArray(value) ? children.flatMap(idOf) : [];
  return [...ids.filter((id, index) => ids.indexOf(id) !== index), ...children.flatMap(repeatedIds)];
}

function idOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { id, code }: { id?: unknown; code?: unknown } = value;
  if (typeof id === 'string') return [id];
  return typeof code === 'string' ? [code] : [];
}

import { expect, test } from 'vitest';
import { storyFaults, storySteps } from '../../scripts/count-stories.ts';
import { deadPaths, missingDocuments, recordFaults, unknownScripts } from './documents.ts';

test('the documents everybody looks for are there', () => expect(missingDocuments()).toEqual([]));
test('every path and link in the documents leads somewhere', () => expect(deadPaths()).toEqual([]));
test('every script the documents name exists', () => expect(unknownScripts()).toEqual([]));
test('decision records are numbered in order and short', () => expect(recordFaults()).toEqual([]));
test('the twelve stories have 195 steps, each once', () => expect(storyFaults(storySteps())).toEqual([]));

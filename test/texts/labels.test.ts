import { expect, test } from 'vitest';
import { PARTIES } from '../../shared/domain/assignment/assignment.ts';
import { DIRECTIVE_PHASES } from '../../shared/domain/directive/directive.ts';
import { URGENCIES } from '../../shared/domain/documents/urgency.ts';
import { DUTIES, RUNGS } from '../../shared/domain/policy/policy.ts';
import {
  directivePhaseNames,
  dutyNames,
  partyNames,
  rungNames,
  urgencyNames,
} from '../../web/texts/labels.ts';

const lower = (names: Record<string, string>) =>
  Object.fromEntries(Object.entries(names).map(([key, name]) => [key, name.toLowerCase()]));

test('The screens call everything by the name that the letters and mails use', () => {
  expect(directivePhaseNames.vi).toEqual(DIRECTIVE_PHASES);
  expect(partyNames.vi).toEqual(PARTIES);
  expect(dutyNames.vi).toEqual(DUTIES);
  expect(rungNames.vi).toEqual(RUNGS);
  const urgencies = Object.fromEntries(Object.entries(URGENCIES).map(([key, { name }]) => [key, name]));
  expect(lower(urgencyNames.vi)).toEqual(urgencies);
});

import { expect, test } from 'vitest';
import { qualityGrades, clauseResults } from '../../shared/domain/assignment/content.ts';
import { ROOT_CAUSES, severities } from '../../shared/domain/assignment/finding.ts';
import { decisionKinds } from '../../shared/domain/decision-kind.ts';
import { escalationLetterKinds, LETTER_KINDS } from '../../shared/domain/documents/letter-kind.ts';
import { pendingKinds } from '../../shared/use-cases/directive/assignment-item.ts';
import {
  decisionNames,
  gradeNames,
  letterKindNames,
  pendingNames,
  resultNames,
  rootCauseNames,
  severityNames,
} from '../../web/texts/deciding.ts';

test('Whoever decides reads the same names on the screen as on the letters and in the figures', () => {
  const kinds = escalationLetterKinds.map((kind) => [kind, LETTER_KINDS[kind].name]);
  const shown = Object.entries(letterKindNames.vi).map(([kind, name]) => [kind, name.toLowerCase()]);
  expect(shown.sort()).toEqual(kinds.sort());
  expect(rootCauseNames.vi).toEqual(ROOT_CAUSES);
});

test('Everything that can wait, be graded, answered or found has a name in both languages', () => {
  const lists = [
    [decisionNames, decisionKinds],
    [pendingNames, pendingKinds],
    [gradeNames, qualityGrades],
    [resultNames, clauseResults],
    [severityNames, severities],
  ] as const;
  for (const [names, known] of lists)
    for (const language of ['vi', 'en'] as const)
      expect(Object.keys(names[language]).sort()).toEqual([...known].sort());
});

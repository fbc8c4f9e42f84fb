import type { AnswerOf } from '../../api/endpoint.ts';

export type ShownLetter = AnswerOf<'GET /letters/{letterId}'>;
export type LetterItem = AnswerOf<'GET /letters'>['items'][number];
export type LetterFacts = ShownLetter['letter'];
export type Signing = AnswerOf<'GET /policy'>['signing']['matrix'];
export type SigningRule = Signing['rules'][number];

export const rulesFor = (matrix: Signing, kind: LetterFacts['kind']): SigningRule[] =>
  matrix.rules.filter(({ documentKinds }) => documentKinds.includes(kind));

/** Types of what the screens that follow a directive read. */
import type { AnswerOf } from '../../../api/endpoint.ts';

export type DirectiveAnswer = AnswerOf<'GET /directives/{directiveId}'>;
export type Directive = DirectiveAnswer['directive'];
export type Content = Directive['content'];
export type Clause = Content['clauses'][number];
export type Obligation = NonNullable<Clause['obligation']>;
export type Citation = DirectiveAnswer['relations']['replaces'][number];
export type UnitNames = DirectiveAnswer['unitNames'];
export const nameIn = (names: UnitNames, unitId: string): string => names[unitId] ?? unitId;
